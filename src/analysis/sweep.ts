import type { Change } from '../scenario/changes.ts';
import { meanOfRuns, type Estimate } from './comparison.ts';
import type { NamedMeasure } from './measureName.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';

/** A parameter of a sweep with its values, in the order in which they are tried. */
export interface SweepAxis {
  readonly path: string;
  readonly values: readonly number[];
}

/** What a sweep measures. */
export interface SweepDesign {
  /** One: a line; two: a field; more are allowed. */
  readonly axes: readonly SweepAxis[];
  readonly measures: readonly NamedMeasure[];
  readonly request: StudyRequest;
  /** Of each point. */
  readonly runs: number;
}

/** One setting of a sweep, with its measures. */
export interface SweepPoint {
  /** One value an axis. */
  readonly at: readonly number[];
  /** In the order of the design's measures. */
  readonly estimates: readonly Estimate[];
}

/** A number without the last digits that arithmetic leaves: it may stand in a link or a file. */
export const plainNumber = (value: number): number => Number(value.toPrecision(12));

/** n values from low to high, evenly apart, both ends included; low alone for n = 1. */
export function evenly(low: number, high: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    if (i === 0) return low;
    return i === n - 1 ? high : plainNumber(low + (i * (high - low)) / (n - 1));
  });
}

/** All settings, the last axis turning fastest. */
function sweepPoints({ axes }: Pick<SweepDesign, 'axes'>): Point[] {
  return settingsOf(axes).map((at) => ({
    changes: at.map((to, axis): Change => ({ set: axes[axis]!.path, to })),
  }));
}

/** Every combination of one value an axis. */
export function settingsOf(axes: readonly Pick<SweepAxis, 'values'>[]): number[][] {
  return axes.reduce<number[][]>(
    (settings, { values }) => settings.flatMap((setting) => values.map((value) => [...setting, value])),
    [[]],
  );
}

/** Measures every setting, with the same luck at each; told of each part as soon as it stands. */
export async function sweep(
  evaluate: Evaluate,
  design: SweepDesign,
  onPoints: (first: number, points: readonly SweepPoint[]) => void = () => {},
): Promise<SweepPoint[]> {
  const points = sweepPoints(design);
  const settings = settingsOf(design.axes);
  const done: SweepPoint[] = [];
  const size = batchSize(design);
  for (let first = 0; first < points.length; first += size) {
    const values = await evaluate(points.slice(first, first + size), design.request, design.runs);
    const part = values.map((list, n) => ({
      at: settings[first + n]!,
      estimates: design.measures.map(({ isShare }, m) =>
        meanOfRuns(list.subarray(m * design.runs, (m + 1) * design.runs), isShare),
      ),
    }));
    onPoints(first, part);
    done.push(...part);
  }
  return done;
}

/** Values that are held at a time: memory does not grow with the points of a sweep. */
const heldValues = 2_000_000;

const batchSize = ({ measures, runs }: Pick<SweepDesign, 'measures' | 'runs'>): number =>
  Math.max(1, Math.floor(heldValues / (measures.length * runs)));
