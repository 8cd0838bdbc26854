import { brierParts, logScore, skill, type ScoredForecast } from '../../analysis/brier.ts';
import { ensembleCrps, normalCrps } from '../../analysis/crps.ts';
import { morrisDesign, morrisScreening, type MorrisScreening } from '../../analysis/morris.ts';
import { shapleyShares } from '../../analysis/shapley.ts';
import { threefry } from '../../math/threefry.ts';
import { gFunctionMeasures } from '../../theory/morrisMeasures.ts';
import { gFunctionIndices, ishigamiIndices, type ExactIndices } from '../../theory/sobolFunctions.ts';
import { ReferenceFileError } from '../fileVerification.ts';
import type { JsonObject } from '../reading.ts';
import { NotYetError, type Inputs, type TheoryItem } from './item.ts';

const indices = ({ mean, variance, first, total, pairs }: ExactIndices): JsonObject => ({
  mean,
  variance,
  S1: first,
  ST: total,
  S2: pairs,
  sum_S1: first.reduce((sum, s) => sum + s, 0),
});

const ishigami: TheoryItem = {
  inputs: ['a', 'b'],
  compute: (input) => indices(ishigamiIndices(input.number('a'), input.number('b'))),
};

const gFunction: TheoryItem = {
  inputs: ['a'],
  compute: (input) => indices(gFunctionIndices(input.numbers('a'))),
};

const trajectories = 3;

/** What the estimator says of y = sum of c_i x_i: exact from any trajectory. */
function linearScreening(c: readonly number[], levels: number): MorrisScreening {
  const words = new Uint32Array(4);
  let drawn = 0;
  const design = morrisDesign(c.length, levels + (levels % 2), trajectories, () => {
    threefry(0, 0, 0, 0, drawn++, 0, 0, 0, words);
    return words[0]! / 4294967296;
  });
  const outcomes = Array.from({ length: trajectories * (c.length + 1) }, (_, p) =>
    c.reduce((sum, ci, i) => sum + ci * design.points[p * c.length + i]!, 0),
  );
  return morrisScreening(design, outcomes);
}

const morris: TheoryItem = {
  inputs: ['function', 'a', 'c', 'levels', 'delta'],
  compute(input): JsonObject {
    const name = input.text('function');
    if (name !== 'g' && name !== 'linear') throw new NotYetError(`morris: function ${name}`);
    const levels = input.whole('levels', 2);
    const measures =
      name === 'linear'
        ? linearScreening(input.numbers('c'), levels)
        : gFunctionMeasures(input.numbers('a'), levels, input.number('delta'));
    return { mu: measures.mu, mu_star: measures.muStar, sigma: measures.sigma };
  },
};

function forecastsOf(input: Inputs): ScoredForecast[] {
  const chances = input.numbers('p');
  const outcomes = input.numbers('o', chances.length);
  return chances.map((forecast, i) => {
    const outcome = outcomes[i]!;
    if (outcome !== 0 && outcome !== 1)
      throw new ReferenceFileError(`${input.at('o')}[${i}] should be 0 or 1.`);
    return { forecast, outcome };
  });
}

const scores: TheoryItem = {
  inputs: ['p', 'o', 'ensemble', 'y', 'normal_mu', 'normal_sd'],
  compute(input): JsonObject {
    if (input.has('p')) {
      const forecasts = forecastsOf(input);
      const { score, reliability, resolution, uncertainty } = brierParts(forecasts);
      const saved = skill(score, uncertainty);
      const surprise = logScore(forecasts);
      return {
        brier: score,
        reliability,
        resolution,
        uncertainty,
        skill_vs_base_rate: Number.isFinite(saved) ? saved : null,
        log_score: Number.isFinite(surprise) ? surprise : null,
      };
    }
    const y = input.number('y');
    if (input.has('ensemble')) {
      const ensemble = input.numbers('ensemble');
      const fair = ensembleCrps(ensemble, y, 'fair');
      return { crps: ensembleCrps(ensemble, y), crps_fair: Number.isFinite(fair) ? fair : null };
    }
    return { crps: normalCrps(input.number('normal_mu'), input.number('normal_sd'), y) };
  },
};

const mostEvents = 20;

const shapley: TheoryItem = {
  inputs: ['n', 'v_by_bitmask', 'bit'],
  compute(input) {
    const n = input.whole('n', 1);
    if (n > mostEvents) throw new NotYetError(`shapley: more than ${mostEvents} events`);
    const values = input.numbers('v_by_bitmask', 2 ** n);
    const shares = shapleyShares(n, (subset) => values[subset]!);
    return { shares, total: shares.reduce((sum, share) => sum + share, 0) };
  },
};

/** Sensitivity, scores of forecasts, and fair shares. */
export const analysisItems: Readonly<Record<string, TheoryItem>> = {
  'sobol-ishigami': ishigami,
  'sobol-g': gFunction,
  morris,
  'proper-scores': scores,
  shapley,
};
