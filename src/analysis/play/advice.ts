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

/** What lies before a seat at the start of its turn, from what its own side can know. */
export interface Outlook {
  /** Whether the agreement is in force in the turn's first step, as far as that is announced. */
  readonly isInForce: boolean;
  /** By rivalry of the seat. */
  readonly advice: readonly Advice[];
}

export const outlookOf = (play: PlayCase, game: Game, { seat, step }: Turn): Outlook =>
  outlookAt(play.model, seat, stateBefore(play.model, playOptions(game), step));

/** The same for a side in a state, of which it takes what that side can know. */
export function outlookAt(model: Model, seat: Id, state: State): Outlook {
  const own = ownState(model, seat, state);
  const isInForce = isInForceNext(model, own);
  const weighed = weighAt(model, own, isInForce);
  const advice = seatRivalries(model, seat).map((r) => ({
    rival: model.actorIds[model.rivalries.toward[r]!]!,
    ...weighed[r]!,
    holds: weighed[r]!.propensity >= 0.5,
    trust: logistic(own.logOdds[model.rivalries.tie[r]!]!),
  }));
  return { isInForce, advice };
}
