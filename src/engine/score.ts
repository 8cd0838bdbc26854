import type { Workspace } from './workspace.ts';

/**
 * What the step at hand was worth to an actor, in units of mutual restraint: the mean over its rivalries of
 * a o + (1-a) o (1+g) - a (1-o) l - (1-a) a' K, plus B G, less the cost l times severity of each gesture. a is its own act, o
 * the other's, a' what came back in the 12 hours before (`recent`, by rivalry): who answers is excused from K. NaN without a
 * rivalry.
 */
export function scoreOfStep(work: Workspace, actor: number, recent: readonly number[]): number {
  const { model, values, acts } = work;
  const { at } = model.parameters;
  const start = model.actors.rivalryStart[actor]!;
  const end = model.actors.rivalryStart[actor + 1]!;
  let sum = 0;
  let gestures = 0;
  for (let r = start; r < end; r += 1) {
    const own = acts[r]!;
    const back = model.rivalries.back[r]!;
    const other = back < 0 ? 1 : acts[back]!;
    const gain = values[at.gain + r]!;
    const loss = values[at.loss + r]!;
    sum +=
      own * other +
      (1 - own) * other * (1 + gain) -
      own * (1 - other) * loss -
      (1 - own) * recent[r]! * work.cost[r]!;
    if (work.seats !== null) gestures += work.seats.gesture[r]! * loss;
  }
  return sum / (end - start) + values[at.benefit + actor]! * work.progressOf[actor]! - gestures;
}
