import { timeOfStep } from '../scenario/stepTimes.ts';
import type { Ensemble, Quantiles } from '../analysis/ensemble.ts';
import type { BoundLab } from './boundLab.ts';
import { labDifference } from './labDifference.ts';

const keys = ['mean', '0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'] as const;

/**
 * What the lab shows as rows: a row a time and series, of the variant and of the unchanged scenario, as `parley ensemble --csv`
 * has them; then the difference that the changes make at the end of each day, with its 95 % interval.
 */
export function labRows({ scenario, store, written }: BoundLab): {
  head: string[];
  rows: (string | number)[][];
} {
  const { shown, base } = store.getState();
  const rows: (string | number)[][] = [];
  const write = (variant: string, ensemble: Ensemble) => {
    const { from, survival } = ensemble;
    const put = (series: string, quantiles: Quantiles | null | undefined) => {
      if (!quantiles) return;
      quantiles.mean.forEach((_, n) => {
        rows.push([
          variant,
          timeOfStep(scenario, from + n),
          series,
          ...keys.map((key) => quantiles[key][n]!),
        ]);
      });
    };
    survival.forEach((share, n) => {
      if (Number.isFinite(share)) rows.push([variant, timeOfStep(scenario, from + n), 'in force', share]);
    });
    put('restraint:all', ensemble.restraint.all);
    written.model.actorIds.forEach((id, a) => put(`restraint:${id}`, ensemble.restraint.actors[a]));
    written.model.tieIds.forEach((id, i) => put(`trust:${id}`, ensemble.trust[i]));
  };
  if (shown) write('yours', shown.ensemble);
  if (base) write('scenario', base.ensemble);
  for (const { time, difference } of labDifference({ scenario, store })) {
    const { value, low, high } = difference;
    rows.push(['difference', time, 'in force', value, ...keys.slice(1).map(() => ''), low, high]);
  }
  return {
    head: [
      'variant',
      'time',
      'series',
      'mean',
      'q025',
      'q10',
      'q25',
      'q50',
      'q75',
      'q90',
      'q975',
      'low',
      'high',
    ],
    rows,
  };
}
