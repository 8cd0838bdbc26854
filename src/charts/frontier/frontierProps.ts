import type { Quantity } from '../frame/quantity.ts';

/** One setting that was tried. */
export interface FrontierSetting {
  id: string;
  /** What it changes: "Patience 0.8, monitoring twice". */
  name: string;
  cost: number;
  /** Share of futures that end as wanted, 0..1, with its 95 % interval; null where not computed. */
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface FrontierSeries {
  /** Already translated: "What is the cheapest way to 60 of 100?". */
  title: string;
  /** What is counted: "Truce holds past 25 September". */
  outcome: string;
  cost: Quantity;
  settings: readonly FrontierSetting[];
  /** 0..1. */
  wanted: number;
}
