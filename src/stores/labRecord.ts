import { fit, fitParameter, rangedPaths, type Fit } from '../analysis/fit.ts';
import { hindcast, hindcastPlan, hindcastVariants, type Hindcast } from '../analysis/hindcast.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import { createAnalysis, type Analysis } from './analysis.ts';
import type { BoundLab } from './boundLab.ts';
import type { Cost } from './labAnalyses.ts';

/** What the lab asks of the record: how well it is forecast, and what it teaches. */
export interface LabRecord {
  readonly score: Analysis<Hindcast>;
  readonly fit: Analysis<Fit>;
  /** Null where the record is too short to forecast any of it. */
  scoreCost: () => Cost | null;
  runScore: () => void;
  /** Null where the scenario gives no range that a record could narrow. */
  fitCost: () => Cost | null;
  runFit: () => void;
}

const scoreRuns = 200;
const fitRuns = 4;
const fitParticles = 150;
const fitParameters = 6;

/** How often what was forecast came, over all leads, with Wilson's interval; bins without a forecast are left out. */
export function calibrationOf({ calibration }: Hindcast['variants'][number]) {
  const bins = calibration.find(({ lead }) => lead === null)?.bins ?? [];
  return bins
    .filter(({ cases }) => cases > 0)
    .map(({ forecast, came, cases }) => ({
      forecast,
      came,
      ...wilsonInterval(Math.round(came * cases), cases),
      count: cases,
    }));
}

export function bindRecord(
  { store, scenario, written, start }: Omit<BoundLab, 'analyses' | 'receipts'>,
  parts: Parameters<typeof createAnalysis>[0],
): LabRecord {
  const score = createAnalysis<Hindcast>(parts);
  const fitted = createAnalysis<Fit>(parts);
  const recordEnd = written.setup.record?.inForce.length ?? 0;

  return {
    score,
    fit: fitted,
    scoreCost: () => {
      if (recordEnd === 0) return null;
      try {
        const { starts } = hindcastPlan(scenario);
        return { settings: starts.length * (1 + hindcastVariants(scenario).length), runs: scoreRuns };
      } catch {
        return null;
      }
    },
    runScore: () => {
      const { seed } = store.getState();
      const variants = hindcastVariants(scenario);
      const { starts } = hindcastPlan(scenario);
      score.run({
        scenario,
        about: JSON.stringify(['score', seed]),
        total: starts.length * (1 + variants.length),
        study: (evaluate) => hindcast(scenario, evaluate, { seed, draws: true, runs: scoreRuns }, variants),
      });
    },
    fitCost: () =>
      recordEnd === 0 || rangedPaths(scenario).length === 0
        ? null
        : { settings: 6 * fitParticles, runs: fitRuns },
    runFit: () => {
      const { seed } = store.getState();
      const parameters = rangedPaths(scenario)
        .slice(0, fitParameters)
        .map((path) => fitParameter(scenario, path));
      fitted.run({
        scenario,
        about: JSON.stringify(['fit', seed]),
        total: 6 * fitParticles,
        study: (evaluate) =>
          fit(evaluate, {
            parameters,
            method: 'smc',
            particles: fitParticles,
            runs: fitRuns,
            seed,
            draws: true,
            from: start,
            // The last third of the record is held out, to see what the fit says of days that it has not seen.
            until: Math.round(recordEnd - (recordEnd - start) / 3),
          }),
      });
    },
  };
}
