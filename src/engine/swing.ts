import { logistic } from '../math/logistic.ts';
import type { Workspace } from './workspace.ts';

/**
 * By rivalry: pi with all issues of all channels settled (G = 1) minus pi with none (G = 0), all else as in this step; 0 where
 * no channel serves the holder. `logOddsBefore` is the trust from which the step's choices were made.
 */
export function swingOf(work: Workspace, logOddsBefore: readonly number[]): number[] {
  const { model, derived, values } = work;
  const { from, tie } = model.rivalries;
  const { channelStart, rivalryStart } = model.actors;
  const driveAt = (r: number, progress: number): number => {
    const slope = derived.slope[r]! + values[model.parameters.at.benefit + from[r]!]! * progress;
    const trust = logistic(logOddsBefore[tie[r]!]!);
    return derived.steepness[r]! * (trust * slope - derived.exposure[r]! + work.cost[r]!);
  };
  return model.rivalryIds.map((_, r) => {
    const holder = from[r]!;
    if (channelStart[holder + 1] === channelStart[holder]) return 0;
    const first = model.common ? rivalryStart[holder]! : r;
    const end = model.common ? rivalryStart[holder + 1]! : r + 1;
    let settled = 0;
    let open = 0;
    for (let each = first; each < end; each += 1) {
      settled += driveAt(each, 1);
      open += driveAt(each, 0);
    }
    return logistic(settled / (end - first)) - logistic(open / (end - first));
  });
}
