import type { Quantity } from '../frame/quantity.ts';

/** An estimated share of the variance with its 95 % bootstrap interval, 0..1; estimates may lie beyond. */
export interface VarianceShare {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface SobolInput {
  id: string;
  name: string;
  /** First-order index: the input alone. */
  first: VarianceShare;
  /** Total index: with all its interactions. */
  total: VarianceShare;
}

export interface SobolSeries {
  /** Already translated: "Which inputs move the outcome?". */
  title: string;
  inputs: readonly SobolInput[];
}

export interface MorrisInput {
  id: string;
  name: string;
  /** Mean size of its effects, in units of the outcome over the input's whole range. */
  muStar: number | null;
  /** Standard deviation of its effects. */
  sigma: number | null;
}

export interface MorrisSeries {
  title: string;
  outcome: Quantity;
  inputs: readonly MorrisInput[];
}
