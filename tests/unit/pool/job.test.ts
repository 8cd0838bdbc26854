import { describe, expect, it } from 'vitest';
import type { EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { compile } from '../../../src/engine/compile.ts';
import { createJobRunner, replyBuffers, type EnsembleJob, type Job } from '../../../src/pool/job.ts';
import { contentKey } from '../../../src/pool/contentKey.ts';
import { twoSides } from '../engine/setups.ts';

const request: EnsembleRequest = {
  seed: 4,
  from: 0,
  draws: false,
  endogenous: false,
  outcomes: [],
  want: { actors: true, trust: true },
};
const setups = [1, 2, 3, 4].map((n) => twoSides({ steps: 4 + n }));
const jobOf = (n: number, withSetup: boolean): Job & EnsembleJob => ({
  kind: 'ensemble',
  id: 7,
  chunk: 3,
  key: contentKey(setups[n]!),
  request,
  measures: [],
  first: 10,
  count: 5,
  ...(withSetup ? { setup: setups[n]! } : {}),
});

describe('a job', () => {
  it('is answered by the tally of its runs, whose buffers can be transferred', async () => {
    const reply = await createJobRunner()(jobOf(0, true));
    expect(reply).toEqual({
      kind: 'done',
      id: 7,
      chunk: 3,
      tally: tallyRuns(compile(setups[0]!), request, 10, 5),
      values: new Float64Array(0),
    });
    const moved = structuredClone(reply, { transfer: replyBuffers(reply) });
    expect(moved).toMatchObject({ tally: { runs: 5 } });
    expect(reply.kind === 'done' && reply.tally!.listed!.length).toBe(0);
  });

  it('needs its setup once, until three others have come', async () => {
    const run = createJobRunner();
    expect((await run(jobOf(0, false))).kind).toBe('missing');
    expect((await run(jobOf(0, true))).kind).toBe('done');
    expect((await run(jobOf(1, true))).kind).toBe('done');
    expect((await run(jobOf(2, true))).kind).toBe('done');
    expect((await run(jobOf(0, false))).kind).toBe('done');
    expect((await run(jobOf(3, true))).kind).toBe('done');
    expect((await run(jobOf(0, false))).kind).toBe('done');
    expect((await run(jobOf(1, false))).kind).toBe('missing');
  });

  it('that cannot be done says why', async () => {
    const run = createJobRunner();
    const reply = await run({ ...jobOf(0, true), request: { ...request, from: 2 } });
    expect(reply).toEqual({
      kind: 'error',
      id: 7,
      chunk: 3,
      message: 'from: there is no state of the record before step 2',
    });
  });
});

describe('the key of a setup', () => {
  it('goes by content', () => {
    expect(contentKey(twoSides())).toBe(contentKey(twoSides()));
    const keys = setups.map(contentKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
