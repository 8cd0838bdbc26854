import type { EnsembleJob, Reply, StudyJob, Ticket } from './job.ts';
import { askEnsemble, type EnsembleTask, type EnsembleWork } from './ensembleWork.ts';
import type { Port } from './port.ts';
import { askStudy, type StudyTask, type StudyWork } from './studyWork.ts';

/** The answer of a job that was done. */
export type Answer = Extract<Reply, { kind: 'done' }>;

/** The jobs of one task, in order. */
export interface Assignment {
  /** What the jobs are about, sent once to each thread, under its key. */
  readonly about: Pick<Ticket, 'key' | 'setup' | 'scenario'>;
  readonly jobs: readonly (EnsembleJob | StudyJob)[];
  /** Goes before work that is not urgent. */
  readonly urgent: boolean;
  /** Told of each answer as it comes, in whatever order. */
  keep(job: number, answer: Answer): void;
}

/** Jobs that were handed in. */
export interface Assigned {
  readonly id: number;
  /** True once all are done, false when cancelled. Rejected when a job throws or when ports die over it again and again. */
  readonly done: Promise<boolean>;
  /** Its jobs are handed out no more. */
  cancel(): void;
}

export type Assign = (assignment: Assignment) => Assigned;

export interface Pool {
  /** Ports kept open. */
  readonly threads: number;
  /** Tallies an ensemble. */
  ensemble(work: EnsembleWork): EnsembleTask;
  /** Measures the points of a study. */
  study(work: StudyWork): StudyTask;
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
  deaths: number;
}

interface OpenTask {
  readonly id: number;
  readonly assignment: Assignment;
  left: number;
  settle(finished: boolean): void;
  fail(error: Error): void;
}

interface Seat {
  /** Null after its death, until there is work. */
  port: Port | null;
  /** Keys of what was sent to this port. */
  sent: Set<string>;
  chunk: Chunk | null;
  timer: ReturnType<typeof setTimeout> | null;
}

/** A chunk over which so many ports died is given up, and its task fails. */
const mostDeaths = 3;

/**
 * Hands out the jobs of tasks to ports, urgent work first. Neither the number of ports nor the order of their answers
 * matters to what comes of a task. A port that dies is replaced and its job done again.
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
      seat.sent.delete(chunk.task.assignment.about.key);
      if (chunk.task.left > 0) urgent.unshift(chunk);
    } else if (reply.kind === 'error') {
      end(chunk.task, new Error(reply.message));
    } else if (chunk.task.left > 0) {
      chunk.task.left -= 1;
      chunk.task.assignment.keep(chunk.index, reply);
      if (chunk.task.left === 0) chunk.task.settle(true);
    }
    handOut();
  }

  function end(task: OpenTask, error: Error | null): void {
    if (task.left === 0) return;
    task.left = 0;
    drop(urgent, task);
    drop(waiting, task);
    if (error === null) task.settle(false);
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
    const { about, jobs } = task.assignment;
    const known = seat.sent.has(about.key);
    const ticket: Ticket = { id: task.id, chunk: chunk.index, ...(known ? { key: about.key } : about) };
    seat.sent.add(about.key);
    seat.timer = setTimeout(() => lose(seat, new Error('A worker does not answer.')), silence);
    seat.port!.post({ ...jobs[chunk.index]!, ...ticket });
  }

  function assign(assignment: Assignment): Assigned {
    const id = nextId++;
    const { jobs } = assignment;
    let task: OpenTask | undefined;
    const done = new Promise<boolean>((resolve, reject) => {
      task = { id, assignment, left: jobs.length, settle: resolve, fail: reject };
    });
    const opened = task!;
    if (closed || jobs.length === 0) {
      opened.left = 0;
      opened.settle(!closed);
    } else {
      const queue = assignment.urgent ? urgent : waiting;
      for (let index = 0; index < jobs.length; index += 1) queue.push({ task: opened, index, deaths: 0 });
      handOut();
    }
    return { id, done, cancel: () => end(opened, null) };
  }

  for (let i = 0; i < threads; i++) {
    const seat: Seat = { port: null, sent: new Set(), chunk: null, timer: null };
    seats.push(seat);
    fill(seat);
  }

  return {
    threads,
    ensemble: (work) => askEnsemble(assign, work),
    study: (work) => askStudy(assign, work),
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
