import { debriefOf, historyHash, shareBelow, type Debrief } from '../analysis/play/debrief.ts';
import type { MeasureComparison } from '../analysis/comparison.ts';
import type { Measure } from '../analysis/measure.ts';
import { chroniclesOf } from '../analysis/play/chronicle.ts';
import type { Game } from '../analysis/play/game.ts';
import { restraintBetween } from '../analysis/play/gameRequest.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import { compareRoads } from '../analysis/play/road.ts';
import { gameFileName, roadFileName } from './gameFile.ts';
import type { DebriefFutures, GameFutures, GameFuturesStore } from './gameFutures.ts';
import type { Road } from './road.ts';

export { chroniclesOf, historyHash };

/** Replays the game's file in the terminal; it brings its own seed, start and changes. */
export const terminalCommand = ({ scenario: { id } }: Game): string =>
  `parley run scenarios/${id}.yaml --mode play --decisions ${gameFileName(id)} --json`;

/** Follows a road beside its game there. */
export const roadCommand = (game: Game): string =>
  terminalCommand(game).replace(' --json', ` --instead ${roadFileName(game.scenario.id)} --json`);

/** The truth of a game; null where no turn of it was ended by all. */
export const debriefGame = (play: PlayCase, game: Game): Debrief | null =>
  game.ended < game.seats.length ? null : debriefOf(play, game);

/** Share of the model's own runs that kept less restraint than the game, 0..1; null while there are none. */
export const standingOf = ({ played }: Debrief, model: GameFutures | null): number | null =>
  model && shareBelow(model.restraint[0]!, played.mean);

/** What is asked of the futures as decided: restraint to the end from each step on in which something was decided. */
export const decidedMeasures = ({ model }: PlayCase, { from, until }: Debrief): Measure[] =>
  Array.from({ length: until - from }, (_, n) => restraintBetween(from + n, model.steps));

/** Both roads from a step on, over the runs that both have; null while there are none. */
export const roadsCompared = (
  { from }: Debrief,
  step: number,
  decided: GameFutures | null,
  other: GameFutures | null,
): MeasureComparison | null =>
  decided && other && compareRoads(decided.restraint[step - from]!, other.restraint[0]!);

/** Follows a road, or drops what was followed where there is none; the answer drops it, too. */
export function askRoad(futures: GameFuturesStore, play: PlayCase, road: Road | null): () => void {
  if (road)
    futures.ask({
      play,
      game: road.game,
      isPlayed: true,
      measures: [restraintBetween(road.step, play.model.steps)],
    });
  return futures.stop;
}

/** Follows the model in every seat, and the decisions as they were; the answer drops all that is followed. */
export function askDebrief(
  futures: DebriefFutures,
  play: PlayCase,
  game: Game,
  debrief: Debrief,
): () => void {
  const { from, until } = debrief;
  futures.model.ask({ play, game, isPlayed: false, measures: [restraintBetween(from, until)] });
  futures.decided.ask({ play, game, isPlayed: true, measures: decidedMeasures(play, debrief) });
  return () => Object.values(futures).forEach(({ stop }) => stop());
}
