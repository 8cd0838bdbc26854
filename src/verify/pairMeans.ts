import type { Payoffs } from '../engine/setup.ts';
import { exactMeans } from '../theory/exactPair.ts';
import { sampledMeans } from '../theory/sampledMeans.ts';
import type { Strategy } from '../theory/strategy.ts';

/** Means over a match of `turns` turns: exact (standard errors 0) or sampled. */
export interface PairMeans {
  exact: boolean;
  coop: [number, number];
  score: [number, number];
  coopErrors: [number, number];
  scoreErrors: [number, number];
}

// Sampling has one fixed seed, so that a verification has one result.
const seed = 1;

/** Exact means where at most `stateLimit` joint states are reached, else the means of `matches` matches. */
export function pairMeans(
  a: Strategy,
  b: Strategy,
  setting: { turns: number; noise: number; payoffs: Payoffs; stateLimit: number; matches: number },
): PairMeans {
  const { turns, noise, payoffs, stateLimit, matches } = setting;
  const exact = exactMeans(a, b, turns, { execution: noise, perception: 0 }, payoffs, stateLimit);
  if (exact) {
    return {
      exact: true,
      coop: [exact.coop1, exact.coop2],
      score: [exact.payoff1, exact.payoff2],
      coopErrors: [0, 0],
      scoreErrors: [0, 0],
    };
  }
  const sampled = sampledMeans(a, b, { turns, noise, payoffs, matches, seed });
  const [coopA, coopB] = sampled.coop;
  const [scoreA, scoreB] = sampled.payoff;
  return {
    exact: false,
    coop: [coopA.mean, coopB.mean],
    score: [scoreA.mean, scoreB.mean],
    coopErrors: [coopA.standardError, coopB.standardError],
    scoreErrors: [scoreA.standardError, scoreB.standardError],
  };
}

/** Standard error of the difference of two independent means. */
export function combined(one: number, two: number): number {
  return Math.sqrt(one * one + two * two);
}
