import type { Model } from '../../engine/model.ts';
import { runTraced } from '../../engine/run.ts';
import type { Id } from '../../engine/setup.ts';
import type { End, Regime, Run, StepTrace } from '../../engine/trace.ts';
import { logistic } from '../../math/logistic.ts';
import { resultHash } from '../resultHash.ts';
import { meanBetween } from './meanBetween.ts';
import { turnStart, type Game } from './game.ts';
import { playRun, seatRivalries, type PlayCase } from './playCase.ts';

/** An act that a side took for its opposite. */
export interface Misled {
  readonly seat: Id;
  readonly step: number;
  readonly rivalry: Id;
  /** What was done, and what reached the seat, 0..1. */
  readonly act: number;
  readonly perceived: number;
}

/** One order of a seat and what came of it. */
export interface Order {
  readonly seat: Id;
  readonly step: number;
  readonly rivalry: Id;
  /** What was intended, and what was done, 0..1. */
  readonly intended: number;
  readonly act: number;
  /** Trust in the other before the step, and the trust that would have been just enough (null: no such trust), 0..1. */
  readonly trust: number;
  readonly threshold: number | null;
  readonly regime: Regime;
}

/** How one of three histories went: played, the model in every seat, the record. */
export interface Course {
  /** Restraint of all by step, 0..1. */
  readonly restraint: readonly number[];
  /** Its mean over the steps played. */
  readonly mean: number;
}

/** What can be told when a game is over. */
export interface Debrief {
  /** First step of the game, and the one after its last. */
  readonly from: number;
  readonly until: number;
  /** What happened, from the first step of the scenario up to `until`. */
  readonly steps: readonly StepTrace[];
  readonly played: Course;
  /** The same seed and the same numbers with nobody in a seat. */
  readonly model: Course;
  /** null where the record does not reach so far. */
  readonly record: Course | null;
  /** How the agreement ended while it was played; null: it did not. */
  readonly end: End | null;
  readonly misled: readonly Misled[];
  readonly orders: readonly Order[];
  /** Sum over the steps played of what each seat gained, in units of mutual restraint. */
  readonly score: Readonly<Record<Id, number>>;
}

/** The truth of a game beside what its sides believed, and beside what else could have been. */
export function debriefOf(play: PlayCase, game: Game): Debrief {
  const { model } = play;
  const { from } = game;
  const until = Math.min(model.steps, turnStart(game));
  const run = playRun(play, game);
  const plain = { seed: game.seed, index: 0, draws: false } as const;
  const steps = run.steps.slice(from, until);
  const recorded = model.record?.steps ?? 0;
  return {
    from,
    until,
    steps: run.steps.slice(0, until),
    played: courseOf(run, from, until),
    model: courseOf(runTraced(model, { ...plain, mode: 'model', from }), from, until),
    record:
      recorded < until
        ? null
        : courseOf(runTraced(model, { ...plain, mode: 'model', from: recorded }), from, until),
    end: run.end !== null && run.end.at < until ? run.end : null,
    misled: game.seats.flatMap((seat) => steps.flatMap((step) => misledIn(model, seat, step))),
    orders: game.seats.flatMap((seat) => steps.flatMap((step) => ordersIn(model, seat, step))),
    score: Object.fromEntries(
      game.seats.map((seat) => {
        const actor = model.actorIds.indexOf(seat);
        return [seat, steps.reduce((sum, { score }) => sum + score[actor]!, 0)];
      }),
    ),
  };
}

function courseOf({ steps }: Run, from: number, until: number): Course {
  const restraint = steps.map((step) => step.restraint.all);
  return { restraint, mean: meanBetween(restraint, from, until) };
}

function misledIn(model: Model, seat: Id, { t, acts, perceived }: StepTrace): Misled[] {
  return model.rivalryIds.flatMap((rivalry, r) => {
    const told = perceived[r]![seat];
    if (told === undefined || told >= 0.5 === acts[r]! >= 0.5) return [];
    return [{ seat, step: t, rivalry, act: acts[r]!, perceived: told }];
  });
}

function ordersIn(model: Model, seat: Id, step: StepTrace): Order[] {
  return seatRivalries(model, seat).map((r) => ({
    seat,
    step: step.t,
    rivalry: model.rivalryIds[r]!,
    intended: step.intended[r]!,
    act: step.acts[r]!,
    trust: logistic(step.logOddsBefore[model.rivalries.tie[r]!]!),
    threshold: step.threshold[r]!,
    regime: step.regime[r]!,
  }));
}

/** 8 hex digits of the steps that were played: equal on the page and in the terminal where the history is the same to the bit. */
export const historyHash = ({ steps, end }: Debrief): string => resultHash({ steps, end });

/** Share of values below one, half of those equal to it, 0..1. */
export function shareBelow(values: ArrayLike<number>, value: number): number {
  let below = 0;
  for (let i = 0; i < values.length; i += 1) below += values[i]! < value ? 1 : values[i] === value ? 0.5 : 0;
  return below / values.length;
}
