import type { Quantity } from '../frame/quantity.ts';

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
  /** Accepted draws. */
  draws: readonly (readonly [x: number, y: number])[];
}
