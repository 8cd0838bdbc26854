import type { Decisions, SeatDecision } from '../../engine/options.ts';
import type { Id } from '../../engine/setup.ts';
import { compareRuns, type MeasureComparison } from '../comparison.ts';
import { resultHash } from '../resultHash.ts';
import { meetDemands, sharedChannels } from './demands.ts';
import { decisionAt, turnAt, type Demand, type Game, type Turn } from './game.ts';
import { playRun, type PlayCase } from './playCase.ts';

/**
 * A game as it stood when one of its turns was about to be ended: `ended` counts the turns of single seats before it. What is
 * said in that turn can be said anew; `roadOf` makes a whole game of it.
 */
export function gameAtTurn(game: Game, ended: number, steps: number): Game {
  const then = { ...game, ended, over: false };
  const turn = turnAt(then, steps)!;
  return {
    ...then,
    decisions: Object.fromEntries(
      Object.entries(game.decisions).map(([seat, bySteps]) => [
        seat,
        stepsWhere(bySteps, (step) => step < turn.until),
      ]),
    ),
    demands: game.demands
      .filter(({ step }) => step <= turn.step)
      .map((demand) => (demand.met !== null && demand.met > turn.step ? { ...demand, met: null } : demand)),
  };
}

/**
 * The whole game with another decision in one turn, which `then` has said anew: a road not taken. All other decisions stay
 * as they were, but for meetings that a new demand keeps the seat away from, as it would have in the game.
 */
export function roadOf(play: PlayCase, game: Game, then: Game): Game {
  const turn = turnAt(then, play.model.steps)!;
  const { seat, step, until } = turn;
  const isIn = (key: number): boolean => key >= step && key < until;
  const demands = [
    ...then.demands.filter(isOf(seat)).map((one) => game.demands.find(isSame(one)) ?? one),
    ...game.demands.filter((one) => !isOf(seat)(one) || one.step > step),
  ];
  const road: Game = {
    ...game,
    demands,
    decisions: {
      ...game.decisions,
      [seat]: {
        ...stepsWhere(game.decisions[seat] ?? {}, (key) => !isIn(key)),
        ...stepsWhere(then.decisions[seat] ?? {}, isIn),
      },
    },
  };
  const fresh = then.demands.filter((one) => isOf(seat)(one) && !game.demands.some(isSame(one)));
  return fresh.length === 0 ? road : upholdDemands(play, road, turn, fresh, then.ended);
}

const isOf =
  (seat: Id) =>
  (demand: Demand): boolean =>
    demand.seat === seat;

const isSame =
  ({ rivalry, step }: Demand) =>
  (demand: Demand): boolean =>
    demand.rivalry === rivalry && demand.step === step;

const stepsWhere = (
  bySteps: Readonly<Record<number, SeatDecision>>,
  holds: (step: number) => boolean,
): Record<number, SeatDecision> =>
  Object.fromEntries(Object.entries(bySteps).filter(([step]) => holds(Number(step))));

/** In the seat's later turns: stays away while a new demand stands, and comes again when it is met. */
function upholdDemands(
  play: PlayCase,
  road: Game,
  first: Turn,
  fresh: readonly Demand[],
  firstEnded: number,
): Game {
  let next = road;
  for (let ended = firstEnded + road.seats.length; ended < road.ended; ended += road.seats.length) {
    const turn = turnAt({ ...road, ended, over: false }, play.model.steps)!;
    next = meetDemands(play, next, turn, playRun(play, next).steps);
    const stands = fresh.filter((one) =>
      next.demands.some((demand) => isSame(one)(demand) && demand.met === null),
    );
    if (stands.length === 0) return next;
    const shut = new Set(stands.flatMap(({ rivalry }) => sharedChannels(play, rivalry)));
    const { attend, ...rest } = decisionAt(next, first.seat, turn.step);
    if (!attend) continue;
    const kept = Object.entries(attend).filter(([channel]) => !shut.has(channel));
    const said = kept.length === 0 ? rest : { ...rest, attend: Object.fromEntries(kept) };
    next = {
      ...next,
      decisions: { ...next.decisions, [first.seat]: { ...next.decisions[first.seat], [turn.step]: said } },
    };
  }
  return next;
}

/** First step in which two games decide differently; null where they do not. */
export function roadStep(game: Game, road: Game): number | null {
  const steps = ({ decisions }: { decisions: Decisions }): number[] =>
    Object.values(decisions).flatMap((bySteps) => Object.keys(bySteps).map(Number));
  const differs = (step: number): boolean =>
    [...game.seats, ...road.seats].some(
      (seat) => resultHash(decisionAt(game, seat, step)) !== resultHash(decisionAt(road, seat, step)),
    );
  const found = [...new Set([...steps(game), ...steps(road)])].sort((a, b) => a - b).find(differs);
  return found ?? null;
}

/** Whether both are runs of one case: then their runs share their luck and can be compared one by one. */
export const isSameCase = (game: Game, road: Game): boolean =>
  game.scenario.hash === road.scenario.hash &&
  game.seed === road.seed &&
  game.from === road.from &&
  resultHash(game.changes) === resultHash(road.changes);

/** Both roads and their difference, paired run by run over the runs that both have; null while there are none. */
export function compareRoads(decided: Float64Array, other: Float64Array): MeasureComparison | null {
  const runs = Math.min(decided.length, other.length);
  return runs === 0 ? null : compareRuns(decided.subarray(0, runs), other.subarray(0, runs), false);
}
