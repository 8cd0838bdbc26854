import { firstMoverShare, limitShare } from '../../theory/alternatingOffers.ts';
import {
  engineConcession,
  exponentialConcession,
  polynomialConcession,
} from '../../theory/concessionTactics.ts';
import { nashShare, zeuthenStep } from '../../theory/nashBargaining.ts';
import { contests, weightedMean, weightedMedian, type Bargainer } from '../../theory/spatialBargaining.ts';
import type { JsonObject } from '../reading.ts';
import type { TheoryItem } from './item.ts';

const rubinstein: TheoryItem = {
  inputs: ['d1', 'd2'],
  compute(input) {
    const [d1, d2] = [input.number('d1'), input.number('d2')];
    return {
      share_first_mover_1: firstMoverShare(d1, d2),
      share_first_mover_2: firstMoverShare(d2, d1),
      limit_share_1: limitShare(d1, d2),
    };
  },
};

const nashZeuthen: TheoryItem = {
  inputs: ['r1', 'r2', 'w1', 'w2', 'u1_own', 'u1_other', 'u2_own', 'u2_other', 'd1', 'd2'],
  compute(input): JsonObject {
    if (input.has('r1')) {
      return {
        x1: nashShare(input.number('r1'), input.number('r2'), input.number('w1', 1), input.number('w2', 1)),
      };
    }
    const side = (i: 1 | 2) => ({
      own: input.number(`u${i}_own`),
      other: input.number(`u${i}_other`),
      disagreement: input.number(`d${i}`, 0),
    });
    const step = zeuthenStep(side(1), side(2));
    return {
      Z1: step.risk1,
      Z2: step.risk2,
      concedes: step.concedes,
      product_offer1: step.productOfOffer1,
      product_offer2: step.productOfOffer2,
    };
  },
};

/** Steps for which the engine's own talks are run. */
const longestTalks = 1000;

const faratin: TheoryItem = {
  inputs: ['kappa', 'beta', 't', 'tmax'],
  compute(input) {
    const [kappa, beta] = [input.number('kappa', 0), input.number('beta')];
    const [time, deadline] = [input.number('t'), input.number('tmax')];
    const inSteps = kappa === 0 && Number.isInteger(time) && time >= 0 && time <= longestTalks;
    return {
      polynomial: inSteps
        ? engineConcession(beta, time, deadline)
        : polynomialConcession(kappa, beta, time, deadline),
      ...(kappa > 0 ? { exponential: exponentialConcession(kappa, beta, time, deadline) } : {}),
    };
  },
};

const spatial: TheoryItem = {
  inputs: ['x', 'capability', 'salience'],
  compute(input) {
    const positions = input.numbers('x');
    const capabilities = input.numbers('capability', positions.length);
    const saliences = input.numbers('salience', positions.length);
    const sides = positions.map((position, i): Bargainer => ({
      position,
      capability: capabilities[i]!,
      salience: saliences[i]!,
    }));
    return {
      weighted_median: weightedMedian(sides),
      weighted_mean: weightedMean(sides),
      p_beats: contests(sides),
    };
  },
};

/** Bargaining. */
export const bargainingItems: Readonly<Record<string, TheoryItem>> = {
  rubinstein,
  'nash-zeuthen': nashZeuthen,
  faratin,
  spatial,
};
