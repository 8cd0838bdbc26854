import type { Model } from '../../engine/model.ts';
import type { Id } from '../../engine/setup.ts';
import type { State } from '../../engine/state.ts';
import type { Regime } from '../../engine/trace.ts';
import { stateBefore, weighAt } from '../../engine/weighAt.ts';
import { logistic } from '../../math/logistic.ts';
import type { Game, Turn } from './game.ts';
import { isInForceNext, ownState } from './ownState.ts';
import { playOptions, seatRivalries, type PlayCase } from './playCase.ts';

/** What the model's own rule would make of a seat's moment, believing what the seat believes. */
export interface Advice {
  readonly rival: Id;
  /** pi, 0..1: in how many of such moments it would hold back. */
  readonly propensity: number;
  /** Whether restraint is worth at least as much to it as a breach: pi of one half or more. */
  readonly holds: boolean;
  readonly regime: Regime;
  /** 0..1; null where the regime has none. */
  readonly threshold: number | null;
  /** 0..1, at the start of the turn. */
  readonly trust: number;
}

/** The advice to a seat at the start of its turn, from what its own side can know. */
export const adviceOf = (play: PlayCase, game: Game, { seat, step }: Turn): Advice[] =>
  adviceAt(play.model, seat, stateBefore(play.model, playOptions(game), step));

/** The advice to a side in a state, of which it takes what that side can know. */
export function adviceAt(model: Model, seat: Id, state: State): Advice[] {
  const own = ownState(model, seat, state);
  const weighed = weighAt(model, own, isInForceNext(model, own));
  return seatRivalries(model, seat).map((r) => ({
    rival: model.actorIds[model.rivalries.toward[r]!]!,
    ...weighed[r]!,
    holds: weighed[r]!.propensity >= 0.5,
    trust: logistic(own.logOdds[model.rivalries.tie[r]!]!),
  }));
}
