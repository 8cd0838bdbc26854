import type { ScoredForecast } from './brier.ts';

/** Forecasts of about the same chance, and how often they came true. */
export interface CalibrationBin {
  /** Ends of the bin, 0..1: closed below, the last one above, too. */
  readonly low: number;
  readonly high: number;
  readonly cases: number;
  /** Mean forecast, and share of the cases in which it came; NaN for none. */
  readonly forecast: number;
  readonly came: number;
}

/** Forecasts in `bins` equal bins on 0..1 (Murphy and Winkler 1977), empty ones included. */
export function calibrationBins(forecasts: readonly ScoredForecast[], bins = 5): CalibrationBin[] {
  return Array.from({ length: bins }, (_, n) => {
    const own = forecasts.filter(({ forecast }) => Math.min(bins - 1, Math.floor(forecast * bins)) === n);
    return {
      low: n / bins,
      high: (n + 1) / bins,
      cases: own.length,
      forecast: own.reduce((sum, { forecast }) => sum + forecast, 0) / own.length,
      came: own.reduce((sum, { outcome }) => sum + outcome, 0) / own.length,
    };
  });
}
