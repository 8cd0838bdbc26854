import type { Quantity } from '../frame/quantity.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** Median and the ends between which 80 of 100 draws lie. */
export interface DrawRange {
  low: number;
  median: number;
  high: number;
}

export interface PosteriorParameter {
  id: string;
  parameter: Quantity;
  /** Ends of its scale: what was thought possible. */
  from: number;
  to: number;
  prior: DrawRange;
  /** Null where no draw is accepted yet. */
  posterior: DrawRange | null;
  /** Whether the fit counts the difference between both for more than chance; absent: judged by the ranges alone. */
  learned?: boolean;
}

export interface PosteriorSeries {
  /** Already translated: "What does the record teach about the parameters?". */
  title: string;
  parameters: readonly PosteriorParameter[];
}

/** One side of a pair: a parameter with the ends of its scale. */
export interface PairSide {
  parameter: Quantity;
  from: number;
  to: number;
}

export interface PairSeries {
  title: string;
  x: PairSide;
  y: PairSide;
  /** Rank correlation as the fit reckons it, with weights; absent: that of the draws. */
  correlation?: number;
  /** Accepted draws. */
  draws: readonly (readonly [x: number, y: number])[];
}

/** Restraint 0..1 at the end of a step: the middle of the runs and the ends of their middle 80 of 100. */
export interface ConeRange {
  readonly step: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What runs say of a record, before and after it was fitted. */
export interface PredictiveSeries {
  title: string;
  clock: RestraintClock;
  /** Under the values that were kept, step by step. */
  after: readonly ConeRange[];
  /** Under those from before the record was seen, of the same steps. */
  before: readonly ConeRange[];
  /** Restraint of the record by step of the clock. */
  record: ArrayLike<number>;
  /** First step that the fit has not seen. */
  until: number;
}
