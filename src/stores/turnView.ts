import { outlookOf, type Advice } from '../analysis/play/advice.ts';
import { briefingOf, type Briefing } from '../analysis/play/briefing.ts';
import { concessionsUntil, decisionAt, type Game, type Turn } from '../analysis/play/game.ts';
import { missingIn, type Missing } from '../analysis/play/missing.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import type { SeatDecision } from '../engine/options.ts';
import type { StepTrace } from '../engine/trace.ts';

/** A turn as its seat sees it. */
export interface TurnView {
  readonly turn: Turn;
  readonly briefing: Briefing;
  /** Whether the agreement is in force in this turn, or comes into force in it, as far as that is announced. */
  readonly isInForce: boolean;
  /** Told to a seat that asks. */
  readonly advice: readonly Advice[];
  readonly missing: readonly Missing[];
  /** What the seat has said for the first step of the turn, and whether it signs (null: not said). */
  readonly said: SeatDecision;
  readonly renew: boolean | null;
  /** By channel and issue: what it concedes as it said last, 0..1. */
  readonly conceded: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What can be said in a turn, for the turn at hand or one that is looked at again. */
export interface TurnSayings {
  /** Says something for the first step of the turn, or for a later step of it. */
  decide: (more: SeatDecision, step?: number) => void;
  /** Asks a rival for a gesture, and stays away from it until it came; asked again, takes it back. */
  demand: (rivalry: string) => void;
}

/** A turn that begins, after a history. */
export function viewTurn(play: PlayCase, game: Game, turn: Turn, history: readonly StepTrace[]): TurnView {
  const briefing = briefingOf(play, history, turn, game.decisions);
  return sayInTurn(play, game, { turn, briefing, ...outlookOf(play, game, turn) });
}

/** The same turn after something was said in it: what reached the seat stays. */
export function sayInTurn(
  play: PlayCase,
  game: Game,
  { turn, briefing, isInForce, advice }: Pick<TurnView, 'turn' | 'briefing' | 'isInForce' | 'advice'>,
): TurnView {
  const { seat, step } = turn;
  const { renewal } = briefing;
  return {
    turn,
    briefing,
    isInForce,
    advice,
    missing: missingIn(play, game, turn, briefing),
    said: decisionAt(game, seat, step),
    renew: renewal === null ? null : (decisionAt(game, seat, renewal).renew ?? null),
    conceded: concessionsUntil(game, seat, step),
  };
}
