import type { ActorLook } from '../actorLook.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** Restraint 0..1 by step from step `from` on, at its end: `Quantiles` of an ensemble fits as it is. */
export type FanQuantiles = Readonly<
  Record<'0.025' | '0.1' | '0.25' | '0.5' | '0.75' | '0.9' | '0.975', ArrayLike<number>>
>;

/** The futures of one variant, and of the unchanged scenario behind it. */
export interface FanSeries {
  clock: RestraintClock;
  /** First step of the lists. */
  from: number;
  /** Restraint just before that step, where all runs still agree; absent: the fan begins as wide as its first step. */
  start?: number | null;
  quantiles: FanQuantiles;
  /** The unchanged scenario's; null: nothing is changed, and the median is not called "yours". */
  baseline: FanQuantiles | null;
  /** What else the baseline is: the futures of another choice, beside those of what was decided. */
  beside?: 'other choice';
  /** Whose own restraint it is: then the bands have its colour. null: of all. */
  colour: ActorLook | null;
  /** Runs done so far; under `total` the fan is coarse: 80 band and median only. */
  runs: number;
  total: number;
}

/** A single history beside the fan. */
export interface FanCourse {
  name: string;
  /** Its stroke, which is how it is told from others. */
  dash: 'long' | 'short' | 'dots';
  /** Restraint just before the fan's first step, where something is known of it. */
  start: number | null;
  /** Restraint 0..1 at the end of each step, from the fan's first on. */
  values: readonly number[];
}

export interface FanChartProps extends FanSeries {
  /** Histories drawn over the fan; `CourseKey` names them. */
  courses?: readonly FanCourse[];
  /** A step at whose start something happened: a dotted upright. */
  mark?: number;
  /** Drawn over the plot, and the picture's name; without it the page has a heading of its own. */
  title?: string;
  width: number;
  height: number;
}
