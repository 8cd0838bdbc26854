import { probing } from './probing.ts';

/** Opens D, C, C; D for ever against one who answered C in turns 2 and 3, else tit for tat (Li et al. 2011). */
export const prober = probing('Prober', 'DCC', [2, 3], 'CC', 'D');
