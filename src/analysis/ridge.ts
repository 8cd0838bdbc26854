import type { Model } from '../engine/model.ts';
import { createRecorder } from '../engine/recorder.ts';
import { advance, begin } from '../engine/run.ts';
import type { Regime, StepTrace } from '../engine/trace.ts';
import { createWorkspace, type Workspace } from '../engine/workspace.ts';
import { logistic } from '../math/logistic.ts';
import type { Futures } from './ensembleRequest.ts';

/** A number under central values, and where 80 of 100 draws of the uncertain numbers have it. */
export interface Spread {
  readonly value: number;
  /** NaN without draws. */
  readonly low: number;
  readonly high: number;
}

/** How far one side's trust in its rival is from what would be just enough. */
export interface Margin {
  /** Rivalry `i/j`: i's trust in j. */
  readonly rivalry: string;
  /** Trust b, 0..1. */
  readonly trust: number;
  /** b*; null in a regime without one. */
  readonly threshold: number | null;
  readonly regime: Regime;
  /** b - b*; null where there is no b*. */
  readonly margin: Spread | null;
  /** Share of the draws in which restraint pays whatever the other is. */
  readonly always: number;
  /** How much pi would rise if all issues of the talks were settled, from none. */
  readonly swing: number;
}

/** Where a case stands between its two basins just before step `from` (docs/model.md, two basins). */
export interface Ridge {
  /** Spectral radius of the expected step map: above 1 there are two resting points with a ridge between; NaN before any step. */
  readonly radius: Spread;
  /** By rivalry. */
  readonly margins: readonly Margin[];
}

/** Draws that tell a spread, as a rule. */
export const ridgeDraws = 200;

/** Follows the record, or the model's own run where there is none, to step `from`, under central values and under draws. */
export function ridgeAt(model: Model, { seed, from, draws, endogenous }: Futures, count = ridgeDraws): Ridge {
  const work = createWorkspace(model);
  const at = (index: number, drawn: boolean) => {
    begin(work, { mode: 'model', seed, index, draws: drawn, from, endogenous });
    return { before: from > 0 ? traced(work, from - 1, true) : null, now: traced(work, from, from === 0) };
  };
  const central = at(0, false);
  const drawn = draws ? Array.from({ length: count }, (_, index) => at(index, true)) : [];
  const radiusOf = ({ before, now }: typeof central) => (before ?? now).spectralRadius;
  return {
    radius: spread(radiusOf(central), drawn.map(radiusOf)),
    margins: model.rivalryIds.map((rivalry, r): Margin => {
      const tie = model.tieIds.indexOf(rivalry.replace('/', '|'));
      const trustIn = ({ now }: typeof central) => logistic(now.logOddsBefore[tie] ?? NaN);
      const marginIn = (one: typeof central) => {
        const threshold = one.now.threshold[r];
        return threshold === null || threshold === undefined ? NaN : trustIn(one) - threshold;
      };
      const threshold = central.now.threshold[r] ?? null;
      return {
        rivalry,
        trust: trustIn(central),
        threshold,
        regime: central.now.regime[r]!,
        margin: threshold === null ? null : spread(marginIn(central), drawn.map(marginIn)),
        always:
          drawn.length === 0
            ? NaN
            : drawn.filter(({ now }) => now.regime[r] === 'always').length / drawn.length,
        swing: central.now.swing[r] ?? NaN,
      };
    }),
  };
}

/** Everything of step t. */
function traced(work: Workspace, t: number, radius: boolean): StepTrace {
  advance(work, t);
  const recorder = createRecorder(work, radius);
  work.recorder = recorder;
  advance(work, t + 1);
  work.recorder = null;
  return recorder.steps[0]!;
}

/** The value with the middle 80 of 100 draws, of those that have one. */
function spread(value: number, draws: readonly number[]): Spread {
  const sorted = Float64Array.from(draws.filter(Number.isFinite)).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { value, low: at(0.1), high: at(0.9) };
}
