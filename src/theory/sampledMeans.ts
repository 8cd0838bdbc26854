import type { Payoffs } from '../engine/setup.ts';
import { playTurns } from './match.ts';
import { payoff } from './payoffs.ts';
import type { Strategy } from './strategy.ts';

/** A mean over matches with its standard error. */
export interface SampledMean {
  mean: number;
  standardError: number;
}

/** Cooperation and payoff per turn of the first and the second player. */
export interface SampledMeans {
  coop: [SampledMean, SampledMean];
  payoff: [SampledMean, SampledMean];
}

/** Plays `matches` matches (at least 2) of the numbers 0, 1, ... of one seed. */
export function sampledMeans(
  a: Strategy,
  b: Strategy,
  options: { turns: number; noise: number; matches: number; seed: number; payoffs: Payoffs },
): SampledMeans {
  const { turns, noise, matches, seed, payoffs } = options;
  const coopOfA: number[] = [];
  const coopOfB: number[] = [];
  const payoffOfA: number[] = [];
  const payoffOfB: number[] = [];
  for (let index = 0; index < matches; index++) {
    const counts = [0, 0, 0, 0];
    playTurns(a, b, { turns, noise, seed, index }, (actOfA, actOfB) => {
      counts[(actOfA ? 0 : 2) + (actOfB ? 0 : 1)]! += 1;
    });
    const [cc = 0, cd = 0, dc = 0, dd = 0] = counts;
    const total = (own: boolean[], other: boolean[]): number =>
      [cc, cd, dc, dd].reduce((sum, n, k) => sum + n * payoff(own[k]!, other[k]!, payoffs), 0) / turns;
    const first = [true, true, false, false];
    const second = [true, false, true, false];
    coopOfA.push((cc + cd) / turns);
    coopOfB.push((cc + dc) / turns);
    payoffOfA.push(total(first, second));
    payoffOfB.push(total(second, first));
  }
  return {
    coop: [meanOf(coopOfA), meanOf(coopOfB)],
    payoff: [meanOf(payoffOfA), meanOf(payoffOfB)],
  };
}

function meanOf(values: readonly number[]): SampledMean {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
