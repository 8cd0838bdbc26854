import { happensAt, threefry as draw } from '../src/math/threefry.ts';
import { counts } from './counts.ts';

export { happensAt };

/** Stands in for `src/math/threefry.ts` in the engine that counts. */
export const threefry: typeof draw = (...words) => {
  counts.blocks += 1;
  draw(...words);
};
