import type { Payoffs } from '../engine/setup.ts';
import { expectedPayoff } from './payoffs.ts';
import { wholePower } from './wholePower.ts';

/**
 * Two tit-for-tat players whose acts come out as their opposite with chance eps, 0 <= eps <= 1 (Molander 1985): chance of
 * C at turn t is 1/2 + (1 - 2 eps)^t / 2, the same for both and independent within a turn.
 */
export function titForTatNoise(eps: number, payoffs: Payoffs) {
  const memory = 1 - 2 * eps;
  const coopAt = (turn: number): number => 0.5 + 0.5 * wholePower(memory, turn);
  const statesAt = (turn: number): number[] => {
    const c = coopAt(turn);
    return [c * c, c * (1 - c), (1 - c) * c, (1 - c) * (1 - c)];
  };
  const settles = eps > 0 && eps < 1;
  // Without noise they cooperate for ever; with eps = 1 they alternate DD, CC.
  const stationary = settles ? [0.25, 0.25, 0.25, 0.25] : eps === 0 ? [1, 0, 0, 0] : [0.5, 0, 0, 0.5];
  return {
    coopAt,
    stationary,
    stationaryPayoff: expectedPayoff(stationary, payoffs),
    meanCoop: (turns: number): number => meanOver(turns, coopAt),
    meanPayoff: (turns: number): number => meanOver(turns, (t) => expectedPayoff(statesAt(t), payoffs)),
  };
}

function meanOver(turns: number, at: (turn: number) => number): number {
  let sum = 0;
  for (let t = 1; t <= turns; t++) sum += at(t);
  return sum / turns;
}
