import { ln } from '../math/ln.ts';

/** A forecast in 0..1 of something that then did (1) or did not (0) happen. */
export interface ScoredForecast {
  forecast: number;
  outcome: 0 | 1;
}

/** Parts of the Brier score for forecasts that take finitely many values: reliability - resolution + uncertainty (Murphy 1973). */
export interface BrierParts {
  score: number;
  /** Mean squared gap between a forecast and how often it came true: 0 is best. */
  reliability: number;
  /** How far those rates differ from the base rate: more is better. */
  resolution: number;
  /** Spread of the outcomes themselves, the score of always saying the base rate. */
  uncertainty: number;
}

/** Mean squared error of the forecasts, 0 (best) to 1 (Brier 1950); NaN for none. */
export function brierScore(forecasts: readonly ScoredForecast[]): number {
  const sum = forecasts.reduce(
    (s, { forecast, outcome }) => s + (forecast - outcome) * (forecast - outcome),
    0,
  );
  return sum / forecasts.length;
}

export function brierParts(forecasts: readonly ScoredForecast[]): BrierParts {
  const n = forecasts.length;
  const base = forecasts.reduce((sum, { outcome }) => sum + outcome, 0) / n;
  const groups = new Map<number, { size: number; happened: number }>();
  for (const { forecast, outcome } of forecasts) {
    const group = groups.get(forecast) ?? { size: 0, happened: 0 };
    group.size += 1;
    group.happened += outcome;
    groups.set(forecast, group);
  }
  let reliability = 0;
  let resolution = 0;
  for (const [forecast, { size, happened }] of groups) {
    const rate = happened / size;
    reliability += (size * (forecast - rate) * (forecast - rate)) / n;
    resolution += (size * (rate - base) * (rate - base)) / n;
  }
  return { score: brierScore(forecasts), reliability, resolution, uncertainty: base * (1 - base) };
}

/** Share of the reference score that was saved: 1 is perfect, 0 no better, below 0 worse. Undefined for a reference of 0. */
export function skill(score: number, reference: number): number {
  return 1 - score / reference;
}

/** Mean surprise -ln P(what happened), 0 at best; infinite when something held for impossible happened. */
export function logScore(forecasts: readonly ScoredForecast[]): number {
  const sum = forecasts.reduce(
    (s, { forecast, outcome }) => s - ln(outcome === 1 ? forecast : 1 - forecast),
    0,
  );
  return sum / forecasts.length;
}
