import type { Model } from '../../engine/model.ts';
import type { Decisions } from '../../engine/options.ts';
import type { PlainOutput } from '../../engine/plainOutput.ts';
import { runPlain } from '../../engine/run.ts';
import { createWorkspace } from '../../engine/workspace.ts';
import { endKey } from '../endKey.ts';
import type { EnsembleRequest } from '../ensembleRequest.ts';
import type { Measure } from '../measure.ts';
import { countKeys, openTally, tallyValue } from '../tally.ts';
import type { MeasuredTally } from '../tallyRuns.ts';
import { meanBetween } from './meanBetween.ts';

/**
 * Runs `first` to `first + count - 1` of a request under the decisions of people, tallied like those of nobody. Of series it
 * keeps the restraint of all, of measures it knows the mean of that. Throws `SetupError` for decisions that do not fit and
 * `RangeError` for another measure.
 */
export function tallyPlayed(
  model: Model,
  request: EnsembleRequest,
  decisions: Decisions,
  measures: readonly Measure[],
  first: number,
  count: number,
): MeasuredTally {
  const { from } = request;
  const steps = model.steps - from;
  const tally = openTally({ runs: count, series: 1, steps, outcomes: 0 });
  const work = createWorkspace(model);
  const out = {
    restraint: new Float64Array(model.steps),
    inForce: new Uint8Array(model.steps),
    end: new Int32Array(3),
  } satisfies PlainOutput;
  const keys: number[] = [];
  const values = new Float64Array(measures.length * count);
  for (let run = 0; run < count; run += 1) {
    runPlain(work, { ...request, mode: 'play', decisions, index: first + run }, out);
    let started = out.inForce.subarray(0, from).includes(1);
    for (let i = 0; i < steps; i += 1) {
      const t = from + i;
      tallyValue(tally, i, run, out.restraint[t]!);
      started ||= out.inForce[t] === 1;
      tally.inForce[i]! += out.inForce[t]!;
      tally.started[i]! += started ? 1 : 0;
    }
    measures.forEach((measure, m) => {
      values[m * count + run] = meanRestraint(measure, out.restraint);
    });
    keys.push(endKey(out.end[0]!, out.end[1]!, out.end[2]!));
  }
  return { tally: { ...tally, ...countKeys(keys) }, values };
}

function meanRestraint(measure: Measure, restraint: Float64Array): number {
  if (measure.kind !== 'restraint' || measure.of !== 'all')
    throw new RangeError(
      `Runs under decisions know the mean restraint of all, and no measure "${measure.kind}".`,
    );
  return meanBetween(restraint, measure.fromStep, measure.toStep + 1);
}
