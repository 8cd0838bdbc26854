import { isNumber, isListOf, isMap, isText, isWhole } from '../plainChecks.ts';
import { evenly, sweep, type SweepAxis, type SweepPoint } from '../sweep.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { estimateCells, estimateDocument } from './table.ts';

/** A number that is swept: `count` values from low to high, evenly apart. */
export interface SweepRange {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

interface SweepOptions {
  readonly axes: readonly SweepRange[];
}

/** A sweep's settings with what was measured at each. */
export interface SweepResult {
  readonly axes: readonly SweepAxis[];
  readonly points: readonly SweepPoint[];
}

/** Values that one axis can have. */
export const mostValues = 10_000;

const isRange = (value: unknown): value is SweepRange =>
  isMap(value) &&
  isText(value['path']) &&
  isNumber(value['low']) &&
  isNumber(value['high']) &&
  value['low'] <= value['high'] &&
  isWhole(value['count']) &&
  value['count'] >= 1 &&
  value['count'] <= mostValues;

/** Outcomes over the values of one parameter, or of several crossed. */
export const sweepPlan: StudyDefinition<SweepOptions, SweepResult> = {
  measures: [1, Infinity],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({
      axes: take('axes', isListOf(isRange)).map(({ path, low, high, count }) => ({ path, low, high, count })),
    })),
  prepare: ({ measures, request, runs }, { axes: ranges }) => {
    if (ranges.length === 0) throw new RangeError('A sweep needs a parameter.');
    const axes = ranges.map(({ path, low, high, count }) => ({ path, values: evenly(low, high, count) }));
    return {
      settings: axes.reduce((product, { values }) => product * values.length, 1),
      run: async (evaluate) => ({ axes, points: await sweep(evaluate, { axes, measures, request, runs }) }),
    };
  },
  document: ({ measures }, _, { axes, points }) => ({
    params: axes.map(({ path, values }) => ({ path, values })),
    points: points.map(({ at, estimates }) => ({
      at,
      outcomes: Object.fromEntries(measures.map(({ name }, m) => [name, estimateDocument(estimates[m]!)])),
    })),
  }),
  table: ({ measures }, _, { axes, points }) => ({
    head: [...axes.map(({ path }) => path), 'outcome', 'mean', 'low', 'high'],
    rows: points.flatMap(({ at, estimates }) =>
      estimates.map((estimate, m) => [...at, measures[m]!.name, ...estimateCells(estimate)]),
    ),
  }),
};
