import type { ResultOf, Study, StudyKind } from '../analysis/plans/studies.ts';
import type { Evaluate, Point, StudyRequest } from '../analysis/study.ts';
import { createPool } from '../pool/pool.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { wholeNumber } from './commandLine.ts';
import { showProgress, timeLeft } from './progress.ts';
import { openStudyLog, type StudyLog } from './studyLog.ts';
import type { Terminal } from './terminal.ts';
import { badUsage, Trouble } from './trouble.ts';

/** Options that say how a study is measured, and not what. */
export interface ThreadValues {
  threads?: string | undefined;
  out?: string | undefined;
  resume?: string | undefined;
  shard?: string | undefined;
}

/** One part of several: the points whose place leaves `part` when divided by `of`. */
interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * Runs a study on all threads, with progress, log and Ctrl-C. With --shard the study gets zeros for what other parts measure,
 * and its result is dropped: it must not choose points by what it has seen.
 */
export async function inThreads<Kind extends StudyKind>(
  terminal: Terminal,
  { case: { scenario, seed, draws }, settings: total, run }: Study<Kind>,
  values: ThreadValues,
): Promise<ResultOf<Kind>> {
  if (total === 0) return run(() => Promise.reject(new Error('A study without settings measured one.')));
  const shard = readShard(values.shard);
  if (shard !== null && values.out === undefined)
    throw badUsage('--shard writes its part: name it with --out.');
  const threads =
    values.threads === undefined ? terminal.processors : wholeNumber('threads', values.threads, 1, 256);
  const log = await openStudyLog(terminal, {
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    seed,
    draws,
    out: values.out,
    resume: values.resume,
  });
  const pool = createPool({ threads, open: terminal.openThread });
  const started = performance.now();
  let done = 0;
  let share = () => 0;
  let interrupt = () => {};
  let stopped = false;
  const part = { measured: 0, all: 0 };
  const measured = () => done + share();
  const hide = showProgress(
    terminal,
    () =>
      `${Math.floor(measured())} of ${total} settings${timeLeft(started, Math.min(1, measured() / total))}`,
  );
  const forget = terminal.onInterrupt(() => {
    stopped = true;
    interrupt();
  });
  const evaluate: Evaluate = async (points, request, runs, first = 0) => {
    const results = points.map((point) => log.find(point, request, runs, first));
    const open = points.flatMap((_, n) => (results[n] === null && isOurs(shard, n) ? [n] : []));
    done += points.length - open.length;
    const parts = collect(open, points, request, runs, first, log, results);
    const task = pool.study({
      scenario,
      request,
      points: open.map((n) => points[n]!),
      first,
      runs,
      onRuns: parts,
    });
    share = () => task.share() * open.length;
    interrupt = () => task.cancel();
    const finished = await task.done;
    share = () => 0;
    done += open.length;
    if (!finished || stopped) throw new Trouble(1, stoppedWords(Math.floor(measured()), total, values.out));
    if (shard === null) return results as Float64Array[];
    part.measured += points.filter((_, n) => isOurs(shard, n)).length;
    part.all += points.length;
    return results.map((result) => result ?? new Float64Array(request.measures.length * runs));
  };
  try {
    const result = await run(evaluate);
    if (shard !== null) throw new ShardDone(part.measured, part.all);
    return result;
  } finally {
    forget();
    hide();
    pool.close();
  }
}

/** A part of a study was measured and written; the whole cannot be told from it. */
class ShardDone extends Error {
  readonly measured: number;
  readonly all: number;

  constructor(measured: number, all: number) {
    super();
    this.measured = measured;
    this.all = all;
  }
}

/** Ends a command of which only one part was to be measured. Rethrows everything else. */
export function endOfShard(terminal: Terminal, values: ThreadValues, error: unknown): number {
  if (!(error instanceof ShardDone)) throw error;
  terminal.say(
    `parley: part ${values.shard} stands in ${values.out}: ${error.measured} of ${error.all} settings. Join the parts with parley merge, and give the whole to --resume.`,
  );
  return 0;
}

const isOurs = (shard: Shard | null, n: number): boolean => shard === null || n % shard.of === shard.part - 1;

function readShard(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!(shard.part >= 1 && shard.part <= shard.of))
    throw badUsage(`--shard takes I/N, for example 1/4 for the first of four parts, and not "${text}".`);
  return shard;
}

/** Puts the runs of each open point together as they come, and logs a point once it is whole. */
function collect(
  open: readonly number[],
  points: readonly Point[],
  request: StudyRequest,
  runs: number,
  first: number,
  log: StudyLog,
  results: (Float64Array | null)[],
) {
  const missing = open.map(() => runs);
  const size = request.measures.length;
  return (place: number, from: number, values: Float64Array): void => {
    const n = open[place]!;
    const all = (results[n] ??= new Float64Array(size * runs));
    const count = values.length / size;
    for (let m = 0; m < size; m += 1)
      all.set(values.subarray(m * count, (m + 1) * count), m * runs + from - first);
    missing[place]! -= count;
    if (missing[place] === 0) log.keep(n, points[n]!, request, runs, first, all);
  };
}

function stoppedWords(done: number, total: number, out: string | undefined): string {
  const kept =
    out === undefined
      ? 'and nothing was written. With --out FILE they would be kept.'
      : `and stand in ${out}. Go on with --resume ${out}.`;
  return `Stopped: ${done} of ${total} settings were measured, ${kept}`;
}
