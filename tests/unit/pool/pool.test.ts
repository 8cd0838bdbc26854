import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { countKeys, openTally, tallyValue, type Tally } from '../../../src/analysis/tally.ts';
import type { MeasuredTally } from '../../../src/analysis/tallyRuns.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import type { EnsembleWork } from '../../../src/pool/ensembleWork.ts';
import { createPool } from '../../../src/pool/pool.ts';
import type { Job, Reply } from '../../../src/pool/job.ts';
import type { Port } from '../../../src/pool/port.ts';

const setup: Setup = {
  id: 'fake',
  stepHours: 12,
  steps: 10,
  places: 4,
  outside: 0.3,
  acts: 'per-rivalry',
  defaults: {},
  actors: {},
  rivalries: {},
  ties: {},
  patronages: {},
  channels: {},
  spoilers: {},
  agreement: { window: 4, minimum: 2, strained: 0.4, collapsed: 0.6, renewals: {} },
  events: {},
  ranges: {},
};
const request: EnsembleRequest = {
  seed: 0,
  from: 0,
  draws: false,
  endogenous: false,
  outcomes: [],
  want: { actors: false, trust: false },
};
const work = (count: number, chunk: number, more: Partial<EnsembleWork> = {}): EnsembleWork => ({
  setup,
  request,
  first: 0,
  count,
  chunk,
  ...more,
});

/** A tally in which the value of a run is its number. */
function tallyOf(first: number, count: number): Tally {
  const tally = openTally({ runs: count, series: 1, steps: 1, outcomes: 0 });
  for (let i = 0; i < count; i++) tallyValue(tally, 0, i, (first + i) / 4096);
  return { ...tally, ...countKeys([]) };
}

/** A port that does what the test says, when the test says it. */
class FakePort implements Port {
  jobs: Job[] = [];
  closed = false;
  #done: (reply: Reply) => void = () => {};
  #failed: (error: Error) => void = () => {};
  post(job: Job) {
    this.jobs.push(job);
  }
  onDone(listener: (reply: Reply) => void) {
    this.#done = listener;
  }
  onError(listener: (error: Error) => void) {
    this.#failed = listener;
  }
  close() {
    this.closed = true;
  }
  get last(): Job {
    return this.jobs.at(-1)!;
  }
  answer() {
    const { id, chunk, first, count } = this.last;
    this.#done({ kind: 'done', id, chunk, tally: tallyOf(first, count), values: new Float64Array(0) });
  }
  reply(kind: 'missing' | 'error') {
    const { id, chunk } = this.last;
    this.#done(kind === 'missing' ? { kind, id, chunk } : { kind, id, chunk, message: 'no such rule' });
  }
  die() {
    this.#failed(new Error('gone'));
  }
}

function openFakes(threads: number) {
  const ports: FakePort[] = [];
  const pool = createPool({
    threads,
    silence: 1000,
    open() {
      const port = new FakePort();
      ports.push(port);
      return port;
    },
  });
  return { pool, ports };
}

const runsOf = (done: MeasuredTally | null) => [...(done?.tally.listed ?? [])];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pool', () => {
  it('puts the runs together in their order, whatever the order of the answers', async () => {
    const { pool, ports } = openFakes(3);
    const task = pool.ensemble(work(6, 2));
    ports[2]!.answer();
    ports[0]!.answer();
    ports[1]!.answer();
    expect(runsOf(await task.done)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('gives every port one chunk at a time and the last chunk what is left', async () => {
    const { pool, ports } = openFakes(2);
    const task = pool.ensemble(work(5, 2));
    expect(ports.map((port) => port.jobs.length)).toEqual([1, 1]);
    ports[1]!.answer();
    expect(ports[1]!.last).toMatchObject({ first: 4, count: 1 });
    expect(task.runs()).toBe(2);
    ports[1]!.answer();
    ports[0]!.answer();
    expect(runsOf(await task.done)).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives a port the chunks that it did in the task before, whoever answers first', async () => {
    const { pool, ports } = openFakes(2);
    const firsts = (port: FakePort) => port.jobs.map((job) => job.first);
    const task = pool.ensemble(work(4, 1));
    for (const n of [1, 0, 1, 0]) ports[n]!.answer();
    await task.done;
    const again = pool.ensemble(work(4, 1));
    for (const n of [0, 1, 0, 1]) ports[n]!.answer();
    await again.done;
    expect(firsts(ports[0]!)).toEqual([0, 2, 0, 2]);
    expect(firsts(ports[1]!)).toEqual([1, 3, 1, 3]);
  });

  it('hands out no chunk of a cancelled task and answers null', async () => {
    const { pool, ports } = openFakes(1);
    const task = pool.ensemble(work(6, 2));
    task.cancel();
    expect(await task.done).toBeNull();
    ports[0]!.answer();
    expect(ports[0]!.jobs).toHaveLength(1);
  });

  it('does urgent work before what was asked earlier', async () => {
    const { pool, ports } = openFakes(1);
    const slow = pool.ensemble(work(4, 2));
    const cone = pool.ensemble(work(2, 2, { urgent: true }));
    ports[0]!.answer();
    expect(ports[0]!.last.id).toBe(cone.id);
    ports[0]!.answer();
    expect(ports[0]!.last.id).toBe(slow.id);
    expect(runsOf(await cone.done)).toEqual([0, 1]);
  });

  it('replaces a port that dies and does its chunk again', async () => {
    const { pool, ports } = openFakes(2);
    const task = pool.ensemble(work(4, 2));
    ports[0]!.die();
    expect(ports[0]!.closed).toBe(true);
    expect(ports).toHaveLength(3);
    expect(ports[2]!.last).toMatchObject({ first: 0, count: 2, setup });
    ports[0]!.answer();
    expect(task.runs()).toBe(0);
    ports[2]!.answer();
    ports[1]!.answer();
    expect(runsOf(await task.done)).toEqual([0, 1, 2, 3]);
  });

  it('takes a port that falls silent for dead', async () => {
    const { pool, ports } = openFakes(1);
    const task = pool.ensemble(work(2, 2));
    vi.advanceTimersByTime(999);
    expect(ports).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(ports).toHaveLength(2);
    ports[1]!.answer();
    expect(runsOf(await task.done)).toEqual([0, 1]);
    vi.advanceTimersByTime(10_000);
    expect(ports).toHaveLength(2);
  });

  it('gives a task up when ports die over the same chunk again and again', async () => {
    const { pool, ports } = openFakes(1);
    const task = pool.ensemble(work(2, 2));
    for (let i = 0; i < 3; i++) ports[i]!.die();
    await expect(task.done).rejects.toThrow('gone');
    const next = pool.ensemble(work(1, 1));
    ports.at(-1)!.answer();
    expect(runsOf(await next.done)).toEqual([0]);
  });

  it('does not open ports for ever where none can start', async () => {
    const opened: FakePort[] = [];
    const pool = createPool({
      threads: 1,
      open() {
        const port = new FakePort();
        opened.push(port);
        return port;
      },
    });
    opened[0]!.die();
    expect(opened).toHaveLength(1);
    const task = pool.ensemble(work(1, 1));
    for (let n = 1; n <= 3; n++) opened[n]!.die();
    await expect(task.done).rejects.toThrow('gone');
    expect(opened).toHaveLength(4);
  });

  it('says why where no port can be opened', async () => {
    const pool = createPool({
      threads: 2,
      open() {
        throw new Error('Workers are not allowed here.');
      },
    });
    await expect(pool.ensemble(work(4, 2)).done).rejects.toThrow('Workers are not allowed here.');
    pool.close();
  });

  it('fails a task whose job throws, and goes on with the next', async () => {
    const { pool, ports } = openFakes(1);
    const bad = pool.ensemble(work(4, 2));
    const good = pool.ensemble(work(1, 1));
    ports[0]!.reply('error');
    await expect(bad.done).rejects.toThrow('no such rule');
    ports[0]!.answer();
    expect(runsOf(await good.done)).toEqual([0]);
  });

  it('sends a setup to each port once, and again to one that has let it go', async () => {
    const { pool, ports } = openFakes(1);
    const task = pool.ensemble(work(6, 2));
    ports[0]!.answer();
    expect(ports[0]!.last.setup).toBeUndefined();
    ports[0]!.reply('missing');
    expect(ports[0]!.last).toMatchObject({ first: 2, setup });
    ports[0]!.answer();
    ports[0]!.answer();
    expect(runsOf(await task.done)).toEqual([0, 1, 2, 3, 4, 5]);
    const renamed = pool.ensemble({ ...work(1, 1), setup: { ...setup } });
    expect(ports[0]!.last.setup).toBeUndefined();
    ports[0]!.answer();
    await renamed.done;
    void pool.ensemble({ ...work(1, 1), setup: { ...setup, steps: 11 } });
    expect(ports[0]!.last.setup?.steps).toBe(11);
  });

  it('closes its ports and answers null to what is under way', async () => {
    const { pool, ports } = openFakes(2);
    const task = pool.ensemble(work(9, 2));
    pool.close();
    expect(await task.done).toBeNull();
    expect(ports.every((port) => port.closed)).toBe(true);
    expect(await pool.ensemble(work(1, 1)).done).toBeNull();
  });

  it('keeps memory flat: more runs than are listed are merged while they come', async () => {
    const { pool, ports } = openFakes(1);
    const task = pool.ensemble(work(12_000, 3000));
    for (let i = 0; i < 4; i++) ports[0]!.answer();
    const { tally } = (await task.done)!;
    expect(tally.runs).toBe(12_000);
    expect(tally.listed).toBeNull();
    expect(tally.counted!.subarray(0, 4095).every((count) => count === 1)).toBe(true);
  });
});
