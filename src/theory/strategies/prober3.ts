import { probing } from './probing.ts';

/** Opens D, C; D for ever against one who answered C in turn 2, else tit for tat (PRISON 1998). */
export const prober3 = probing('Prober3', 'DC', [2], 'C', 'D');
