import type { Decisions, SeatDecision } from '../../engine/options.ts';
import type { Id } from '../../engine/setup.ts';
import type { Change } from '../../scenario/changes.ts';

/** A sitting of people who decide for some sides, as plain data. */
export interface Game {
  readonly format: 1;
  /** Hash of the scenario before the changes. */
  readonly scenario: { readonly id: string; readonly hash: string };
  /** Rules of the sides that nobody sits for, an account. */
  readonly changes: readonly Change[];
  readonly seed: number;
  /** Step of the first turn; before it all is the record. */
  readonly from: number;
  /** Steps of a turn, at least 1. */
  readonly turnSteps: number;
  /** Sides that people sit for, in the order in which the device is passed. */
  readonly seats: readonly Id[];
  /** Seconds that a seat has for its turn; null: as long as it likes. */
  readonly clock: number | null;
  /** What `parley run --mode play --decisions` takes. */
  readonly decisions: Decisions;
  /** Turns of single seats that were ended, in passing order. */
  readonly ended: number;
  readonly demands: readonly Demand[];
  /** Where a seat asked its adviser. */
  readonly advice: readonly { readonly seat: Id; readonly step: number }[];
  readonly over: boolean;
}

/** A seat stays away from the meetings with a rival until a gesture came from it. */
export interface Demand {
  readonly seat: Id;
  /** The seat's rivalry toward it. */
  readonly rivalry: Id;
  /** Step of the turn in which it was made. */
  readonly step: number;
  /** Step of the turn in which the seat learnt of the gesture. */
  readonly met: number | null;
}

/** Whose turn it is. */
export interface Turn {
  readonly seat: Id;
  /** From 0. */
  readonly number: number;
  /** First step of it, and the one after its last. */
  readonly step: number;
  readonly until: number;
}

/** The turn at hand of a game of so many steps; null when it is over. */
export function turnAt(game: Game, steps: number): Turn | null {
  const step = turnStart(game);
  if (game.over || step >= steps) return null;
  return {
    seat: game.seats[game.ended % game.seats.length]!,
    number: turnNumber(game),
    step,
    until: Math.min(steps, step + game.turnSteps),
  };
}

const turnNumber = ({ ended, seats }: Game): number => Math.floor(ended / seats.length);

/** First step that not all seats have decided. */
export const turnStart = (game: Game): number => game.from + turnNumber(game) * game.turnSteps;

/** What a seat has decided in a step. */
export const decisionAt = (game: Game, seat: Id, step: number): SeatDecision =>
  game.decisions[seat]?.[step] ?? {};

/** Adds to what a seat decides in a step; what it said there before about other things stays. */
export function decide(game: Game, seat: Id, step: number, more: SeatDecision): Game {
  const before = decisionAt(game, seat, step);
  const merged: SeatDecision = { ...before, ...more };
  if (before.keep && more.keep) merged.keep = { ...before.keep, ...more.keep };
  if (before.attend && more.attend) merged.attend = { ...before.attend, ...more.attend };
  if (before.concede && more.concede) {
    merged.concede = { ...before.concede };
    for (const [channel, shares] of Object.entries(more.concede))
      merged.concede = { ...merged.concede, [channel]: { ...before.concede[channel], ...shares } };
  }
  return withDecision(game, seat, step, merged);
}

function withDecision(game: Game, seat: Id, step: number, decision: SeatDecision): Game {
  return {
    ...game,
    decisions: { ...game.decisions, [seat]: { ...game.decisions[seat], [step]: decision } },
  };
}

/** What a seat concedes by channel and issue in a step: what it said last. */
export function concessionsUntil(
  { decisions }: Game,
  seat: Id,
  step: number,
): Record<Id, Readonly<Record<Id, number>>> {
  const conceded: Record<Id, Readonly<Record<Id, number>>> = {};
  for (const [key, { concede = {} }] of Object.entries(decisions[seat] ?? {})) {
    if (Number(key) > step) continue;
    for (const [channel, shares] of Object.entries(concede))
      conceded[channel] = { ...conceded[channel], ...shares };
  }
  return conceded;
}

/** Ends the game before its horizon. What a turn holds that not all have ended is dropped. */
export function endGame(game: Game): Game {
  const step = turnStart(game);
  const decisions = Object.fromEntries(
    Object.entries(game.decisions).map(([seat, bySteps]) => [
      seat,
      Object.fromEntries(Object.entries(bySteps).filter(([key]) => Number(key) < step)),
    ]),
  );
  const advice = game.advice.filter((one) => one.step < step);
  return { ...game, decisions, advice, over: true };
}
