import { exp } from '../math/exp.ts';
import { logistic } from '../math/logistic.ts';
import { threefry } from '../math/threefry.ts';
import { PURPOSE } from './codes.ts';
import type { ParameterRange } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Sets the parameters of a run: every uncertain number drawn on its own, or all at their central values. */
export function drawParameters(work: Workspace, draws: boolean): void {
  const { central, ranges } = work.model.parameters;
  work.drawn.set(central);
  if (!draws) return;
  for (let n = 0; n < ranges.length; n += 1) {
    const range = ranges[n]!;
    threefry(work.key0, work.key1, work.key2, 0, 0, range.hash, PURPOSE.parameter, 0, work.words);
    const value = atShare(range, (work.words[0]! >>> 0) / 4294967296);
    for (let i = 0; i < range.slots.length; i += 1) work.drawn[range.slots[i]!] = value;
  }
}

/** The value of a range at a share u of the way from its low to its high end, on its scale. */
export function atShare({ scale, start, reach }: ParameterRange, u: number): number {
  const value = start + u * reach;
  if (scale === 'linear') return value;
  return scale === 'log' ? exp(value) : logistic(value);
}
