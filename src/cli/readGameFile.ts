import type { Game } from '../analysis/play/game.ts';
import { openPlay } from '../analysis/play/playCase.ts';
import { readGame } from '../analysis/play/readGame.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import faults from '../words/en/seat.json';
import { badInput, badUsage } from './trouble.ts';

/** What a game has of its own, so that no option may say it again. */
const ownOptions = ['seed', 'from', 'set', 'without', 'account', 'draws', 'index'] as const;

/** The game that the page saved, or null where the JSON is none. @throws Trouble where it says that it is one, and is not. */
export function readGameFile(path: string, json: unknown): Game | null {
  if (typeof json !== 'object' || json === null || !('seats' in json)) return null;
  const game = readGame(json);
  if ('part' in game)
    throw badInput(
      `${path} is no game that the page saved: "${game.part}" is missing, or not what the page writes. Save it there again.`,
    );
  return game;
}

/** @throws Trouble for an option that the game answers itself. */
export function refuseOptions(path: string, values: Readonly<Record<string, unknown>>): void {
  const given = ownOptions.filter((name) => values[name] !== undefined);
  if (given.length > 0)
    throw badUsage(
      `${path} brings its own seed, start and changes: leave out ${given.map((name) => `--${name}`).join(', ')}.`,
    );
}

/** @throws Trouble for a game that was not played on this scenario, or does not fit it. */
export function checkGame(path: string, game: Game, written: Scenario): void {
  const hash = scenarioHash(written);
  if (game.scenario.hash !== hash)
    throw badInput(
      `${path} was played on ${game.scenario.id} (${game.scenario.hash}), and this is ${written.id} (${hash}). Give the file on which it was played.`,
    );
  const play = openPlay(written, game);
  if ('fault' in play) throw badInput(`${path}: ${faults[`seat.fault.${play.fault}`]}`);
}
