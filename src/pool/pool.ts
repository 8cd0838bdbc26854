import { listedRuns, mergeTallies, type Tally } from '../analysis/tally.ts';
import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { Setup } from '../engine/setup.ts';
import { chunkRuns } from './chunkRuns.ts';
import type { Job, Reply } from './job.ts';
import type { Port } from './port.ts';
import { setupKey } from './setupKey.ts';

/** An ensemble to be computed: runs `first` to `first + count - 1` of the request's seed. */
export interface Work {
  readonly setup: Setup;
  readonly request: EnsembleRequest;
  readonly first: number;
  readonly count: number;
  /** Runs in a chunk; absent: what a thread does in about ten milliseconds. */
  readonly chunk?: number;
  /** Goes before work that is not urgent. */
  readonly urgent?: boolean;
}

export interface Task {
  readonly id: number;
  /** The tally of all runs; null when cancelled. Rejected when a job throws or when ports die over it again and again. */
  readonly done: Promise<Tally | null>;
  /** Runs finished so far. */
  runs(): number;
  /** Its chunks are handed out no more. */
  cancel(): void;
}

export interface Pool {
  /** Ports kept open. */
  readonly threads: number;
  ensemble(work: Work): Task;
  close(): void;
}

export interface PoolOptions {
  readonly threads: number;
  open(): Port;
  /** Milliseconds without an answer after which a port is taken for dead (20,000). */
  readonly silence?: number;
}

interface Chunk {
  readonly task: OpenTask;
  readonly index: number;
  readonly first: number;
  readonly count: number;
  deaths: number;
}

interface OpenTask {
  readonly id: number;
  readonly work: Work;
  readonly key: string;
  readonly parts: (Tally | null)[];
  /** Runs of `parts` that are not yet merged. */
  loose: number;
  merged: Tally | null;
  runs: number;
  left: number;
  settle(result: Tally | null): void;
  fail(error: Error): void;
}

interface Seat {
  /** Null after its death, until there is work. */
  port: Port | null;
  /** Keys of the setups that were sent to this port. */
  sent: Set<string>;
  chunk: Chunk | null;
  timer: ReturnType<typeof setTimeout> | null;
}

/** A chunk over which so many ports died is given up, and its task fails. */
const mostDeaths = 3;

/**
 * Hands out the chunks of ensembles to ports, urgent work first, and merges the results in the order of the runs, so
 * that neither the number of ports nor the order of their answers can matter. A port that dies is replaced and its
 * chunk done again.
 */
export function createPool({ threads, open, silence = 20_000 }: PoolOptions): Pool {
  const seats: Seat[] = [];
  const urgent: Chunk[] = [];
  const waiting: Chunk[] = [];
  let nextId = 1;
  let closed = false;

  /** Opens a port for a seat; false where that fails. */
  function fill(seat: Seat): boolean {
    let port: Port;
    try {
      port = open();
    } catch (error) {
      lose(seat, error instanceof Error ? error : new Error(String(error)));
      return false;
    }
    seat.port = port;
    seat.sent = new Set();
    port.onDone((reply) => {
      if (seat.port === port) finish(seat, reply);
    });
    port.onError((error) => {
      if (seat.port === port) lose(seat, error);
    });
    return true;
  }

  /** A port is gone. Another is opened when there is work for it: a worker that cannot start must not be started for ever. */
  function lose(seat: Seat, error: Error): void {
    const chunk = release(seat);
    seat.port?.close();
    seat.port = null;
    if (closed) return;
    if (chunk !== null && chunk.task.left > 0) {
      chunk.deaths += 1;
      if (chunk.deaths >= mostDeaths) end(chunk.task, error);
      else urgent.unshift(chunk);
    }
    handOut();
  }

  function release(seat: Seat): Chunk | null {
    const { chunk } = seat;
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = null;
    seat.chunk = null;
    return chunk;
  }

  function finish(seat: Seat, reply: Reply): void {
    const chunk = seat.chunk;
    if (chunk === null || reply.id !== chunk.task.id || reply.chunk !== chunk.index) return;
    release(seat);
    if (reply.kind === 'missing') {
      seat.sent.delete(chunk.task.key);
      if (chunk.task.left > 0) urgent.unshift(chunk);
    } else if (reply.kind === 'error') {
      end(chunk.task, new Error(reply.message));
    } else if (chunk.task.left > 0) {
      keep(chunk, reply.tally);
    }
    handOut();
  }

  function keep(chunk: Chunk, tally: Tally): void {
    const { task } = chunk;
    task.parts[chunk.index] = tally;
    task.loose += tally.runs;
    task.runs += tally.runs;
    task.left -= 1;
    // Beyond what a tally lists, parts are merged as they come, so that memory stays flat.
    if (task.left === 0 || (task.work.count > listedRuns && task.loose >= listedRuns / 2)) {
      const parts = task.parts.filter((part) => part !== null);
      task.merged = mergeTallies(...(task.merged === null ? parts : [task.merged, ...parts]));
      task.parts.fill(null);
      task.loose = 0;
    }
    if (task.left === 0) task.settle(task.merged);
  }

  function end(task: OpenTask, error: Error | null): void {
    if (task.left === 0) return;
    task.left = 0;
    task.parts.fill(null);
    drop(urgent, task);
    drop(waiting, task);
    if (error === null) task.settle(null);
    else task.fail(error);
  }

  function handOut(): void {
    if (closed) return;
    seats.forEach((seat, n) => {
      if (seat.chunk !== null) return;
      const chunk = takeChunk(urgent, n, threads) ?? takeChunk(waiting, n, threads);
      if (chunk !== null) post(seat, chunk);
    });
  }

  function post(seat: Seat, chunk: Chunk): void {
    const { task } = chunk;
    seat.chunk = chunk;
    if (seat.port === null && !fill(seat)) return;
    const job: Job = {
      kind: 'ensemble',
      id: task.id,
      chunk: chunk.index,
      key: task.key,
      request: task.work.request,
      first: chunk.first,
      count: chunk.count,
      ...(seat.sent.has(task.key) ? {} : { setup: task.work.setup }),
    };
    seat.sent.add(task.key);
    seat.timer = setTimeout(() => lose(seat, new Error('A worker does not answer.')), silence);
    seat.port!.post(job);
  }

  function ensemble(work: Work): Task {
    const id = nextId++;
    const chunks = chunkRuns(work);
    let task: OpenTask | undefined;
    const done = new Promise<Tally | null>((resolve, reject) => {
      task = {
        id,
        work,
        key: setupKey(work.setup),
        parts: chunks.map(() => null),
        loose: 0,
        merged: null,
        runs: 0,
        left: chunks.length,
        settle: resolve,
        fail: reject,
      };
    });
    const opened = task!;
    if (closed || chunks.length === 0) {
      opened.left = 0;
      opened.settle(null);
    }
    const queue = work.urgent === true ? urgent : waiting;
    if (!closed) {
      chunks.forEach(({ first, count }, index) => {
        queue.push({ task: opened, index, first, count, deaths: 0 });
      });
      handOut();
    }
    return { id, done, runs: () => opened.runs, cancel: () => end(opened, null) };
  }

  for (let i = 0; i < threads; i++) {
    const seat: Seat = { port: null, sent: new Set(), chunk: null, timer: null };
    seats.push(seat);
    fill(seat);
  }

  return {
    threads,
    ensemble,
    close() {
      closed = true;
      const open = [...urgent, ...waiting, ...seats.flatMap((seat) => seat.chunk ?? [])];
      for (const { task } of open) end(task, null);
      for (const seat of seats) {
        release(seat);
        seat.port?.close();
      }
    },
  };
}

/**
 * Takes the first chunk of a queue, or one further on in the same task that this seat would do in each such task: the states
 * of its record are then at hand.
 */
function takeChunk(queue: Chunk[], seat: number, seats: number): Chunk | null {
  const first = queue[0];
  if (first === undefined) return null;
  const own = queue.findIndex(({ task, index }) => task === first.task && index % seats === seat);
  return queue.splice(Math.max(0, own), 1)[0]!;
}

function drop(queue: Chunk[], task: OpenTask): void {
  for (let i = queue.length - 1; i >= 0; i--) if (queue[i]!.task === task) queue.splice(i, 1);
}
