import { compile } from '../../engine/compile.ts';
import type { Model } from '../../engine/model.ts';
import type { RunOptions } from '../../engine/options.ts';
import { runTraced } from '../../engine/run.ts';
import { createSeats } from '../../engine/seats.ts';
import { SetupError } from '../../engine/setupError.ts';
import type { Run } from '../../engine/trace.ts';
import { applyChanges } from '../../scenario/changes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { toSetup } from '../../scenario/toSetup.ts';
import type { Game } from './game.ts';

/** A scenario under the changes of a game, ready to be played. */
export interface PlayCase {
  readonly scenario: Scenario;
  readonly model: Model;
}

/** Why a game cannot go on with this scenario. */
export type PlayFault = 'change' | 'seat' | 'from' | 'turn' | 'decision';

/** Opens a game on the scenario as its file has it, and checks every name in it. */
export function openPlay(written: Scenario, game: Game): PlayCase | { fault: PlayFault } {
  const { scenario, notes } = applyChanges(written, game.changes, { from: game.from, mode: 'play' });
  if (notes.some(({ severity }) => severity === 'error')) return { fault: 'change' };
  const model = compile(toSetup(scenario));
  const isPlayed = (seat: string): boolean => seatRivalries(model, seat).length > 0;
  if (!game.seats.every(isPlayed) || !Object.keys(game.decisions).every((id) => game.seats.includes(id)))
    return { fault: 'seat' };
  if (game.from >= model.steps || game.from > (model.record?.steps ?? 0)) return { fault: 'from' };
  const turns = Math.ceil((model.steps - game.from) / game.turnSteps);
  const isDemanded = ({ seat, rivalry }: Game['demands'][number]): boolean =>
    game.seats.includes(seat) && rivalry.startsWith(`${seat}/`) && model.rivalryIds.includes(rivalry);
  if (
    game.ended > turns * game.seats.length ||
    !game.demands.every(isDemanded) ||
    !game.advice.every(({ seat }) => game.seats.includes(seat))
  )
    return { fault: 'turn' };
  try {
    createSeats(model, game.decisions);
  } catch (error) {
    if (error instanceof SetupError) return { fault: 'decision' };
    throw error;
  }
  return { scenario, model };
}

/** The rivalries that a side decides, by number; none for a side that the model does not know. */
export function seatRivalries({ rivalries, rivalryIds, actorIds }: Model, seat: string): number[] {
  const actor = actorIds.indexOf(seat);
  return rivalryIds.flatMap((_, r) => (rivalries.from[r] === actor ? [r] : []));
}

/** The history of a game as `parley run --mode play` has it: central values, the first run of its seed. */
export const playRun = ({ model }: PlayCase, game: Game): Run => runTraced(model, playOptions(game));

export const playOptions = ({ seed, from, decisions }: Game): RunOptions => ({
  mode: 'play',
  seed,
  index: 0,
  draws: false,
  from,
  decisions,
});
