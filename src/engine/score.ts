import type { Workspace } from './workspace.ts';

/** One exchange between two sides in a step. */
export interface ExchangeTerms {
  /** a and o: the own act and the other's, 0..1. */
  readonly own: number;
  readonly other: number;
  /** a': what came back in the 12 hours before, 0..1. */
  readonly recent: number;
  /** g, l and K in units of mutual restraint. */
  readonly gain: number;
  readonly loss: number;
  readonly cost: number;
}

/** a o + (1-a) o (1+g) - a (1-o) l - (1-a) a' K, in units of mutual restraint. */
export const exchangeWorth = ({ own, other, recent, gain, loss, cost }: ExchangeTerms): number =>
  own * other + (1 - own) * other * (1 + gain) - own * (1 - other) * loss - (1 - own) * recent * cost;

/**
 * What the step at hand was worth to an actor, in units of mutual restraint: the mean over its rivalries of what each exchange
 * was worth, plus B G, less the cost l times severity of each gesture. a' is taken before the step (`recent`, by rivalry): who
 * answers is excused from K. NaN without a rivalry.
 */
export function scoreOfStep(work: Workspace, actor: number, recent: readonly number[]): number {
  const { model, values, acts } = work;
  const { at } = model.parameters;
  const start = model.actors.rivalryStart[actor]!;
  const end = model.actors.rivalryStart[actor + 1]!;
  let sum = 0;
  let gestures = 0;
  for (let r = start; r < end; r += 1) {
    const back = model.rivalries.back[r]!;
    const loss = values[at.loss + r]!;
    sum += exchangeWorth({
      own: acts[r]!,
      other: back < 0 ? 1 : acts[back]!,
      recent: recent[r]!,
      gain: values[at.gain + r]!,
      loss,
      cost: work.cost[r]!,
    });
    if (work.seats !== null) gestures += work.seats.gesture[r]! * loss;
  }
  return sum / (end - start) + values[at.benefit + actor]! * work.progressOf[actor]! - gestures;
}
