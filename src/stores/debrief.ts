import {
  debriefOf,
  historyHash,
  otherRoad,
  shareBelow,
  type Debrief,
  type Order,
} from '../analysis/play/debrief.ts';
import type { Game } from '../analysis/play/game.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import type { GameFutures } from './gameFutures.ts';

export { historyHash };

/** Replays the game's file in the terminal; it brings its own seed, start and changes. */
export const terminalCommand = ({ scenario: { id } }: Game): string =>
  `parley run scenarios/${id}.yaml --mode play --decisions ${gameFileName(id)} --json`;

/** Name of the file of a game. */
export const gameFileName = (scenario: string): string => `${scenario}-game.json`;

/** The truth of a game; null where no turn of it was ended by all. */
export const debriefGame = (play: PlayCase, game: Game): Debrief | null =>
  game.ended < game.seats.length ? null : debriefOf(play, game);

/** Share of the model's own runs that kept less restraint than the game, 0..1; null while there are none. */
export const standingOf = ({ played }: Debrief, model: GameFutures | null): number | null =>
  model && shareBelow(model.restraint, played.mean);

/** Places to keep under the opposite of an order. */
export const oppositeOf = ({ intended }: Order, { model }: PlayCase): number =>
  intended >= 0.5 ? 0 : model.places;

/** The game with the opposite of one of its orders. */
export const roadNotTaken = (play: PlayCase, game: Game, order: Order): Game =>
  otherRoad(game, order, oppositeOf(order, play));
