import { probing } from './probing.ts';

/** Opens D, C, C; C for ever with one who answered D, then C in turns 2 and 3, else tit for tat (PRISON 1998). */
export const prober2 = probing('Prober2', 'DCC', [2, 3], 'DC', 'C');
