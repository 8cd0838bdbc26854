import { summarise } from '../analysis/ensemble.ts';
import type { Game } from '../analysis/play/game.ts';
import { futureRuns, gameRequest, restraintBetween } from '../analysis/play/gameRequest.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import { compareRoads, isSameCase, roadStep } from '../analysis/play/road.ts';
import { tallyPlayed } from '../analysis/play/tallyPlayed.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { quantileDocument } from './ensembleDocument.ts';
import { badInput } from './trouble.ts';

/** First step in which a road departs from its game. @throws Trouble for a road of another case, or one that departs nowhere. */
export function departureOf(path: string, game: Game, road: Game): number {
  if (!isSameCase(game, road))
    throw badInput(
      `${path} does not begin as the game does: give a game of the same scenario, seed, start and changes.`,
    );
  const step = roadStep(game, road);
  if (step === null) throw badInput(`${path} decides nothing otherwise than the game.`);
  return step;
}

/** Both roads as the debrief of the page tells them, for `parley run --instead ROAD`: mean restraint from the step to the end. */
export function roadDocument(play: PlayCase, game: Game, road: Game, step: number) {
  const { model, scenario } = play;
  const request = gameRequest(game);
  const measures = [restraintBetween(step, model.steps)];
  const [decided, other] = [game, road].map(({ decisions }) =>
    tallyPlayed(model, request, decisions, measures, 0, futureRuns),
  ) as [ReturnType<typeof tallyPlayed>, ReturnType<typeof tallyPlayed>];
  const compared = compareRoads(decided.values, other.values)!;
  const cone = ({ tally }: typeof decided) =>
    quantileDocument(summarise(model, request, tally).restraint.all);
  return {
    from: step,
    time: timeOfStep(scenario, step),
    runs: futureRuns,
    decided: compared.base,
    other: compared.variant,
    difference: compared.difference,
    // From the game's first step on.
    cones: { decided: cone(decided), other: cone(other) },
  };
}

/** The same in a sentence. */
export function roadSentence({
  time,
  runs,
  decided,
  other,
  difference,
}: ReturnType<typeof roadDocument>): string {
  const share = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`;
  const points = (value: number): string => `${value < 0 ? '' : '+'}${(value * 100).toFixed(1)}`;
  return `Mean restraint from ${time} to the end, in ${runs} paired runs: as decided ${share(decided.value)}, on the other road ${share(other.value)}. Difference in points: ${points(difference.value)}, 95\u00a0% interval ${points(difference.low)} to ${points(difference.high)}.`;
}
