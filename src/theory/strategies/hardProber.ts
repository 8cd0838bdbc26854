import { probing } from './probing.ts';

/** Opens D, D, C, C; D for ever against one who answered C in turns 2 and 3, else tit for tat (PRISON 1998). */
export const hardProber = probing('HardProber', 'DDCC', [2, 3], 'CC', 'D');
