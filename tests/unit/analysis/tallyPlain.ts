import type { Model } from '../../../src/engine/model.ts';
import type { PlainOutput } from '../../../src/engine/plainOutput.ts';
import { runPlain } from '../../../src/engine/run.ts';
import { createWorkspace, type Workspace } from '../../../src/engine/workspace.ts';
import { logistic } from '../../../src/math/logistic.ts';
import { CHANNEL_STATUSES } from '../../../src/engine/codes.ts';
import { endKey } from '../../../src/analysis/endKey.ts';
import type { EnsembleRequest } from '../../../src/analysis/ensembleRequest.ts';
import type { Outcome } from '../../../src/analysis/outcome.ts';
import { seriesActors } from '../../../src/analysis/seriesActors.ts';
import { countKeys, openTally, tallyValue, type Tally } from '../../../src/analysis/tally.ts';

const workspaces = new WeakMap<Model, Workspace>();

/** What tallyRuns must give, put together from plain runs, one by one. */
export function tallyPlain(model: Model, request: EnsembleRequest, first: number, count: number): Tally {
  const { from, want, outcomes } = request;
  const work = workspaces.get(model) ?? createWorkspace(model);
  workspaces.set(model, work);
  const steps = model.steps - from;
  const actors = want.actors ? seriesActors(model) : [];
  const ties = want.trust ? model.tieIds.length : 0;
  const tally = openTally({
    runs: count,
    series: 1 + actors.length + ties,
    steps,
    outcomes: outcomes.length,
  });
  const out = {
    acts: new Float64Array(model.steps * model.rivalryIds.length),
    restraint: new Float64Array(model.steps),
    actorRestraint: new Float64Array(model.steps * model.actorIds.length),
    logOdds: new Float64Array(model.steps * model.tieIds.length),
    inForce: new Uint8Array(model.steps),
    channels: new Uint8Array(model.steps * model.channelIds.length),
    end: new Int32Array(3),
  } satisfies PlainOutput;
  const keys: number[] = [];
  for (let run = 0; run < count; run += 1) {
    runPlain(work, { mode: 'model', ...request, index: first + run }, out);
    let started = out.inForce.subarray(0, from).includes(1);
    for (let i = 0; i < steps; i += 1) {
      const t = from + i;
      tallyValue(tally, i, run, out.restraint[t]!);
      actors.forEach((actor, n) => {
        tallyValue(tally, (1 + n) * steps + i, run, out.actorRestraint[t * model.actorIds.length + actor]!);
      });
      for (let tie = 0; tie < ties; tie += 1) {
        const column = (1 + actors.length + tie) * steps + i;
        tallyValue(tally, column, run, logistic(out.logOdds[t * ties + tie]!));
      }
      started ||= out.inForce[t] === 1;
      tally.inForce[i]! += out.inForce[t]!;
      tally.started[i]! += started ? 1 : 0;
    }
    keys.push(endKey(out.end[0]!, out.end[1]!, out.end[2]!));
    outcomes.forEach((outcome, n) => {
      if (holds(model, outcome, out)) tally.outcomes[n]! += 1;
    });
  }
  return { ...tally, ...countKeys(keys) };
}

function holds(
  model: Model,
  outcome: Outcome,
  out: Required<Pick<PlainOutput, 'acts' | 'restraint' | 'actorRestraint' | 'inForce' | 'channels'>>,
): boolean {
  if (outcome.kind === 'inForce') return out.inForce[outcome.at] === 1;
  if (outcome.kind === 'channel') {
    const status =
      out.channels[outcome.at * model.channelIds.length + model.channelIds.indexOf(outcome.channel)]!;
    return outcome.is.includes(CHANNEL_STATUSES[status]!);
  }
  const { of, fromStep, toStep, atLeast } = outcome;
  const actor = model.actorIds.indexOf(of);
  const rivalry = model.rivalryIds.indexOf(of);
  let sum = 0;
  for (let t = fromStep; t <= toStep; t += 1) {
    if (rivalry >= 0) sum += out.acts[t * model.rivalryIds.length + rivalry]!;
    else if (actor >= 0) sum += out.actorRestraint[t * model.actorIds.length + actor]!;
    else sum += out.restraint[t]!;
  }
  return sum / (toStep - fromStep + 1) >= atLeast;
}
