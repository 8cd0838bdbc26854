import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';
import { z95 } from './wilson.ts';

/** A life of which one knows when it ended, or only that it lasted at least until `time` (ended: false). */
export interface Life {
  time: number;
  ended: boolean;
}

/** The estimate just after one time at which lives ended. */
export interface SurvivalPoint {
  time: number;
  atRisk: number;
  ended: number;
  survival: number;
  /** Greenwood's standard error; 0 once nobody is left. */
  standardError: number;
  /** 95 % interval on the log-log scale; null where survival is 0. */
  interval: { low: number; high: number } | null;
}

export interface SurvivalEstimate {
  points: SurvivalPoint[];
  /** Least time with survival of at most 1/2; null if it stays above. */
  median: number | null;
}

/** Survival with lives that were cut off (Kaplan & Meier 1958; Greenwood 1926). A life cut off at t is at risk at t. */
export function kaplanMeier(lives: readonly Life[]): SurvivalEstimate {
  const points: SurvivalPoint[] = [];
  let survival = 1;
  let variance = 0;
  for (const time of endTimes(lives)) {
    const { atRisk, ended } = countAt(lives, time);
    survival *= 1 - ended / atRisk;
    if (ended < atRisk) variance += ended / (atRisk * (atRisk - ended));
    const standardError = survival * Math.sqrt(variance);
    points.push({ time, atRisk, ended, survival, standardError, interval: logLog(survival, standardError) });
  }
  const median = points.find((point) => point.survival <= 0.5 + rounding)?.time ?? null;
  return { points, median };
}

// One half reached by a product of fractions may come out a bit above it.
const rounding = 1e-12;

function logLog(survival: number, standardError: number): { low: number; high: number } | null {
  if (survival <= 0 || survival >= 1) return null;
  const logSurvival = ln(survival);
  const theta = (z95 * standardError) / (survival * logSurvival);
  const ends = [exp(exp(-theta) * logSurvival), exp(exp(theta) * logSurvival)] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Log-rank test that two groups live alike: chi-square with one degree of freedom (Mantel 1966; Cox 1972). */
export function logRank(one: readonly Life[], two: readonly Life[]): number {
  const all = [...one, ...two];
  let excess = 0;
  let variance = 0;
  for (const time of endTimes(all)) {
    const { atRisk, ended } = countAt(all, time);
    const first = countAt(one, time);
    const share = first.atRisk / atRisk;
    excess += first.ended - ended * share;
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1);
  }
  return (excess * excess) / variance;
}

function endTimes(lives: readonly Life[]): number[] {
  return [...new Set(lives.filter(({ ended }) => ended).map(({ time }) => time))].sort((a, b) => a - b);
}

function countAt(lives: readonly Life[], time: number): { atRisk: number; ended: number } {
  let atRisk = 0;
  let ended = 0;
  for (const life of lives) {
    if (life.time >= time) atRisk += 1;
    if (life.ended && life.time === time) ended += 1;
  }
  return { atRisk, ended };
}
