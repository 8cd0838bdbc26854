import { kaplanMeier, logRank, type Life } from '../../analysis/kaplanMeier.ts';
import { pairedDifference } from '../../analysis/pairedDifference.ts';
import { wilsonInterval } from '../../analysis/wilson.ts';
import { constantHazard } from '../../theory/constantHazard.ts';
import { isObject, listAt, type JsonObject } from '../reading.ts';
import type { Inputs, TheoryItem } from './item.ts';

const hazard: TheoryItem = {
  inputs: ['rates_per_hour', 'step_hours', 'horizon_hours'],
  compute(input) {
    const life = constantHazard(input.numbers('rates_per_hour'), input.number('step_hours'));
    return {
      h_step: life.perStep,
      survival_at_horizon: life.survivalAt(input.number('horizon_hours')),
      mean_life_steps: life.meanLifeSteps,
      median_life_steps: life.medianLifeSteps,
      median_life_hours_continuous: life.medianLifeHours,
      cause_shares: life.causeShares,
    };
  },
};

function lives(input: Inputs): Life[] {
  const times = input.numbers('times');
  const ended = input.numbers('events', times.length);
  return times.map((time, i) => ({ time, ended: ended[i] === 1 }));
}

const survivalCurve: TheoryItem = {
  inputs: ['times', 'events', 'group1', 'group2'],
  compute(input, asked) {
    if (input.has('group1')) {
      return { logrank_chi2: logRank(lives(input.inside('group1')), lives(input.inside('group2'))) };
    }
    const { points, median } = kaplanMeier(lives(input));
    const rows = asked['table'] === undefined ? [] : listAt(asked['table'], 'out.table');
    return {
      median,
      table: points.map(({ time, atRisk, ended, survival, standardError, interval }, i) => ({
        time,
        at_risk: atRisk,
        events: ended,
        S: survival,
        se: standardError,
        ci95_loglog: interval ? [interval.low, interval.high] : emptyInterval(rows[i], survival),
      })),
    };
  },
};

/** Where nobody is left the log-log interval is not defined; a file may write it as nothing or as a point. */
function emptyInterval(row: unknown, survival: number): unknown {
  return isObject(row) && Array.isArray(row['ci95_loglog']) ? [survival, survival] : null;
}

const intervals: TheoryItem = {
  inputs: ['k', 'n', 'base', 'variant'],
  compute(input): JsonObject {
    if (input.has('base')) {
      const base = input.numbers('base');
      const { mean, standardError } = pairedDifference(base, input.numbers('variant', base.length));
      return { mean_diff: mean, se_paired: standardError };
    }
    const { low, high } = wilsonInterval(input.whole('k'), input.whole('n', 1));
    return { lo: low, hi: high };
  },
};

/** How long things last, and how sure one may be of shares and differences. */
export const survivalItems: Readonly<Record<string, TheoryItem>> = {
  'constant-hazard': hazard,
  'kaplan-meier': survivalCurve,
  intervals,
};
