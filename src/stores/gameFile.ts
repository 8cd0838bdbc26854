import type { Game } from '../analysis/play/game.ts';

/** Name of the file of a game. */
export const gameFileName = (scenario: string): string => `${scenario}-game.json`;

/** Name of the file of a road not taken. */
export const roadFileName = (scenario: string): string => `${scenario}-road.json`;

/** The text of either file. */
export const gameText = (game: Game): string => `${JSON.stringify(game, null, 2)}\n`;
