import type { EnsembleRequest } from '../ensembleRequest.ts';
import type { Measure } from '../measure.ts';
import type { Game } from './game.ts';

/** Runs of each cone of a debrief, on the page and in the terminal. */
export const futureRuns = 1000;

/** The futures of a game from its first step on: the game's seed, the uncertain numbers drawn anew in each run. */
export const gameRequest = ({ seed, from }: Game): EnsembleRequest => ({
  seed,
  from,
  draws: true,
  endogenous: false,
  outcomes: [],
  want: { actors: false, trust: false },
});

/** Mean restraint of all from one step up to, not including, another. */
export const restraintBetween = (from: number, until: number): Measure => ({
  kind: 'restraint',
  of: 'all',
  fromStep: from,
  toStep: until - 1,
});
