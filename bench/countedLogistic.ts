import * as real from '../src/math/logistic.ts';
import { counts } from './counts.ts';

export const { logit } = real;

/** Stands in for `src/math/logistic.ts` in the engine that counts. */
export const logistic: typeof real.logistic = (x) => {
  counts.logistics += 1;
  return real.logistic(x);
};
