import { describe, expect, it, vi } from 'vitest';
import { summarise, type Ensemble, type EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { ensembleHash } from '../../../src/analysis/ensembleHash.ts';
import { compile } from '../../../src/engine/compile.ts';
import { createConeSource, type ConeListener } from '../../../src/pool/cone.ts';
import { coarseRuns } from '../../../src/pool/stagedEnsemble.ts';
import type { Job } from '../../../src/pool/job.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { recordOf, twoSides } from '../engine/setups.ts';

const setup = twoSides({ ranges: { 'ties.north|south': { low: 0.3, high: 0.6, scale: 'logit' } } });
const model = compile(setup);
const requestOf = (seed: number): EnsembleRequest => ({
  seed,
  from: 0,
  draws: true,
  endogenous: false,
  outcomes: [],
  want: { actors: false, trust: false },
});

/** Notes what a listener is told, and waits for the end of it. */
function listen() {
  const told: string[] = [];
  let finish: () => void;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const note = (name: string) => (cone: Ensemble) => {
    told.push(`${name} ${cone.runs} ${ensembleHash(cone)}`);
    if (name === 'full') finish();
  };
  const listener: ConeListener = {
    onCoarse: note('coarse'),
    onFull: note('full'),
    onError: (error) => {
      told.push(error.message);
      finish();
    },
  };
  return { told, done, listener };
}

const hashOf = (seed: number, runs: number) =>
  ensembleHash(summarise(model, requestOf(seed), tallyRuns(model, requestOf(seed), 0, runs)));

describe('a cone', () => {
  it('is coarse first, then full, of the same runs', async () => {
    const pool = createPool({ threads: 2, open: inlinePort });
    const { told, done, listener } = listen();
    createConeSource(pool, 300).request(setup, requestOf(1), listener);
    await done;
    pool.close();
    expect(told).toEqual([`coarse 50 ${hashOf(1, 50)}`, `full 300 ${hashOf(1, 300)}`]);
  });

  it('begins with fewer runs where a run is long, but never with too few for its bands', () => {
    expect(coarseRuns(setup)).toBe(50);
    expect(coarseRuns({ ...setup, steps: 12_500 / Object.keys(setup.rivalries).length })).toBe(40);
    expect(coarseRuns({ ...setup, steps: 1_000_000 })).toBe(32);
  });

  it('of few runs comes at once', async () => {
    const pool = createPool({ threads: 2, open: inlinePort });
    const { told, done, listener } = listen();
    createConeSource(pool, 20).request(setup, requestOf(1), listener);
    await done;
    pool.close();
    expect(told).toEqual([`full 20 ${hashOf(1, 20)}`]);
  });

  it('that the cursor has left behind is never shown', async () => {
    const pool = createPool({ threads: 1, open: inlinePort });
    const cones = createConeSource(pool, 200);
    const left = listen();
    const last = listen();
    cones.request(setup, requestOf(1), left.listener);
    cones.request(setup, requestOf(2), left.listener);
    cones.request(setup, requestOf(3), last.listener);
    await last.done;
    pool.close();
    expect(left.told).toEqual([]);
    expect(last.told.at(-1)).toBe(`full 200 ${hashOf(3, 200)}`);
  });

  it('says what went wrong, and does the next one', async () => {
    const pool = createPool({ threads: 2, open: inlinePort });
    const cones = createConeSource(pool, 100);
    const bad = listen();
    cones.request(setup, { ...requestOf(1), from: 5 }, bad.listener);
    await bad.done;
    expect(bad.told).toEqual(['from: there is no state of the record before step 5']);
    const good = listen();
    cones.request(setup, requestOf(1), good.listener);
    await good.done;
    pool.close();
    expect(good.told.at(-1)).toBe(`full 100 ${hashOf(1, 100)}`);
  });

  it('is followed by the record to its end, for the same runs, unless another is asked for first', async () => {
    const recorded = { ...setup, record: recordOf(setup, 0.5, 1) };
    const jobs: Job[] = [];
    const pool = createPool({
      threads: 2,
      open() {
        const port = inlinePort();
        return {
          ...port,
          post(job: Job) {
            jobs.push(job);
            port.post(job);
          },
        };
      },
    });
    const cones = createConeSource(pool, 100);
    for (const from of [3, 4]) {
      const { done, listener } = listen();
      cones.request(recorded, { ...requestOf(1), from }, listener);
      await done;
    }
    await vi.waitFor(() => expect(jobs.filter((job) => job.first >= 100)).toHaveLength(16));
    pool.close();
    const chunksFrom = (from: number) =>
      jobs
        .filter((job) => job.request.from === from && job.first < 100)
        .map((job) => job.first)
        .sort((a, b) => a - b);
    expect(chunksFrom(19)).toEqual(chunksFrom(4));
    // When the second cone is asked for, two threads are at work on what comes after the first; all else waits behind it.
    const order = jobs.map((job) => job.request.from);
    expect(order.slice(0, order.indexOf(4)).filter((from) => from !== 3).length).toBeLessThanOrEqual(2);
    expect(order.filter((from) => from === 4)).toHaveLength(3);
  });
});
