import type { Game } from '../../../src/analysis/play/game.ts';
import { openPlay, type PlayCase } from '../../../src/analysis/play/playCase.ts';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

export const file = 'scenarios/september-2016.yaml';
export const september = scenarioOf(textOf(file), 'september-2016.yaml');

/** A game of September from the truce on, with seats for the opposition and the US. */
export const newGame = (more: Partial<Game> = {}): Game => ({
  format: 1,
  scenario: { id: september.id, hash: scenarioHash(september) },
  changes: [],
  seed: 5,
  from: 7,
  turnSteps: 1,
  seats: ['opposition', 'us'],
  clock: null,
  decisions: {},
  ended: 0,
  demands: [],
  advice: [],
  over: false,
  ...more,
});

export const opened = (game: Game): PlayCase => {
  const play = openPlay(september, game);
  if ('fault' in play) throw new Error(play.fault);
  return play;
};
