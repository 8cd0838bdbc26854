import type { Quantity } from '../frame/quantity.ts';

/** A score at one lead time. */
export interface SkillPoint {
  lead: number;
  score: number | null;
  /** Ends of the 95 % interval, where there is one. */
  low: number | null;
  high: number | null;
}

export interface SkillLine {
  /** `carried`: the model with numbers of another case. */
  id: 'model' | 'carried' | 'persistence' | 'baseRate';
  /** Already translated: "Parley", "as today", "base rate". */
  name: string;
  points: readonly SkillPoint[];
}

export interface SkillSeries {
  title: string;
  /** "Brier score", "CRPS": lower is better. */
  score: Quantity;
  /** "Lead time", in days. */
  lead: Quantity;
  lines: readonly SkillLine[];
}

/** Forecasts of about one share together, and how often what they speak of came. */
export interface CalibrationBin {
  /** Mean share that was forecast, 0..1. */
  forecast: number;
  /** Share in which it came; null where there was no forecast. */
  came: number | null;
  /** Ends of the 95 % interval of that (Wilson). */
  low: number | null;
  high: number | null;
  count: number;
}

export interface CalibrationSeries {
  title: string;
  bins: readonly CalibrationBin[];
}
