import { version } from '../../package.json';
import type { Measure } from '../analysis/measure.ts';
import type { Point, StudyRequest } from '../analysis/study.ts';
import type { Change } from '../scenario/changes.ts';
import { badInput, badUsage } from './trouble.ts';
import { readText } from './scenarioCase.ts';
import type { Terminal } from './terminal.ts';

/** One point that was measured, as it stands in a log of JSON lines. */
export interface LoggedPoint {
  /** Place of the point in what was asked; for reading only. */
  readonly point: number;
  /** That of the study, or another where it measures anew on luck that it has not seen. */
  readonly seed: number;
  readonly changes: readonly Change[];
  readonly from: number;
  readonly measures: readonly Measure[];
  readonly first: number;
  readonly runs: number;
  /** Mean of each measure, for reading. */
  readonly means: readonly number[];
  /** All values, measure by measure: 8 bytes each, little end first, in base64. */
  readonly values: string;
}

/** The first line of a log: what its points belong to. */
interface LogHead {
  readonly format: 1;
  readonly parley: string;
  readonly study: {
    readonly scenario: { readonly id: string; readonly hash: string };
    readonly seed: number;
    readonly draws: 'all' | 'none';
  };
}

/** What a study has measured, and where it writes what it measures. */
export interface StudyLog {
  find(point: Point, request: StudyRequest, runs: number, first: number): Float64Array | null;
  keep(
    index: number,
    point: Point,
    request: StudyRequest,
    runs: number,
    first: number,
    values: Float64Array,
  ): void;
}

/** Identity of points: everything that their values depend on beside the log's head. */
const keyOf = ({
  seed,
  changes,
  from,
  measures,
  first,
  runs,
}: Omit<LoggedPoint, 'point' | 'means' | 'values'>): string =>
  JSON.stringify([seed, changes, from, measures, first, runs]);

/** What is needed to begin or to go on with a log. */
export interface LogOptions {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly draws: boolean;
  readonly out: string | undefined;
  readonly resume: string | undefined;
}

/**
 * Opens the log of a study: what `resume` holds is not measured again; what is measured goes to `out`, line by line as it
 * comes, as JSON lines or, where its name ends in .csv, as rows of changes, measure and mean. Without both nothing is kept.
 * @throws Trouble where the file to resume belongs to another study.
 */
export async function openStudyLog(terminal: Terminal, options: LogOptions): Promise<StudyLog> {
  const { scenario, seed, draws, out, resume } = options;
  const head: LogHead = {
    format: 1,
    parley: version,
    study: { scenario, seed, draws: draws ? 'all' : 'none' },
  };
  const known = new Map<string, LoggedPoint>();
  if (resume !== undefined) {
    const log = readLog(await readText(terminal, resume), resume);
    const [found, wanted] = [JSON.stringify(log.head), JSON.stringify(head)];
    if (found !== wanted)
      throw badInput(`${resume} holds another study (${found}), and this one is ${wanted}.`);
    for (const point of log.points) known.set(keyOf(point), point);
  }
  const asCsv = out?.endsWith('.csv') === true;
  const isSame = out !== undefined && out === resume;
  if (isSame && asCsv)
    throw badUsage('Only JSON lines can be resumed: give --out a name that ends in .jsonl.');
  if (out !== undefined && !isSame) {
    terminal.write(out, asCsv ? 'point,changes,from,measure,first,runs,mean\n' : `${JSON.stringify(head)}\n`);
    for (const point of known.values())
      terminal.append(out, asCsv ? csvRows(point) : `${JSON.stringify(point)}\n`);
  }
  return {
    find(point, request, runs, first) {
      const { changes, from = request.from } = point;
      const logged = known.get(
        keyOf({ seed: request.seed, changes, from, measures: request.measures, first, runs }),
      );
      return logged === undefined ? null : decode(logged.values);
    },
    keep(index, point, request, runs, first, values) {
      if (out === undefined) return;
      const { changes, from = request.from } = point;
      const means = request.measures.map((_, m) => {
        let sum = 0;
        for (let run = 0; run < runs; run += 1) sum += values[m * runs + run]!;
        return sum / runs;
      });
      const { seed, measures } = request;
      const logged = {
        point: index,
        seed,
        changes,
        from,
        measures,
        first,
        runs,
        means,
        values: encode(values),
      };
      terminal.append(out, asCsv ? csvRows(logged) : `${JSON.stringify(logged)}\n`);
    },
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const csvRows = ({ point, changes, from, measures, first, runs, means }: LoggedPoint): string =>
  measures
    .map(
      (measure, m) =>
        `${point},${quoted(JSON.stringify(changes))},${from},${quoted(JSON.stringify(measure))},${first},${runs},${means[m]}\n`,
    )
    .join('');

/** A log's head and points. A last line that an interruption tore is left out. @throws Trouble for anything else. */
export function readLog(text: string, name: string): { head: LogHead; points: LoggedPoint[] } {
  const lines = text.split('\n');
  const whole = lines.slice(0, -1);
  const parsed = whole.map((line, n): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw badInput(
        `${name}:${n + 1} is no line of JSON. A log begins with its study and has one point a line.`,
      );
    }
  });
  const [head, ...points] = parsed as [LogHead | undefined, ...LoggedPoint[]];
  if (head?.study === undefined)
    throw badInput(`${name} is no log of a study: its first line says which study it is.`);
  points.forEach((point, n) => {
    if (typeof point?.values !== 'string' || !Array.isArray(point.changes) || !Array.isArray(point.measures))
      throw badInput(`${name}:${n + 2} is no measured point.`);
  });
  return { head, points };
}

/** Logs of parts of one study as one, its points in the order of their places. @throws Trouble where they do not belong together. */
export function mergeLogs(logs: readonly { name: string; text: string }[]): { text: string; points: number } {
  const read = logs.map(({ name, text }) => ({ name, ...readLog(text, name) }));
  const head = JSON.stringify(read[0]!.head);
  const points = new Map<string, LoggedPoint>();
  for (const { name, head: own, points: some } of read) {
    if (JSON.stringify(own) !== head)
      throw badInput(`${name} belongs to another study than ${read[0]!.name}.`);
    for (const point of some) {
      const key = keyOf(point);
      const before = points.get(key);
      if (before !== undefined && before.values !== point.values)
        throw badInput(`${name} measured point ${point.point} otherwise than a file before it.`);
      points.set(key, point);
    }
  }
  const sorted = [...points.values()].sort((a, b) => a.first - b.first || a.point - b.point);
  return {
    text: `${[head, ...sorted.map((point) => JSON.stringify(point))].join('\n')}\n`,
    points: sorted.length,
  };
}

function encode(values: Float64Array): string {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
  return bytes.toString('base64');
}

function decode(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(i * 8));
}
