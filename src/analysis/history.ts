import { AGREEMENT_STATUSES, CHANNEL_STATUSES } from '../engine/codes.ts';
import type { Model } from '../engine/model.ts';
import type { RunOptions } from '../engine/options.ts';
import { createRecorder } from '../engine/recorder.ts';
import { restraintOfActor, restraintOfAll } from '../engine/restraint.ts';
import { advance, begin, endOf, resume } from '../engine/run.ts';
import type { AgreementStatus, ChannelStatus } from '../engine/setup.ts';
import { copyState, createState, type State } from '../engine/state.ts';
import type { End, StepTrace } from '../engine/trace.ts';
import { createWorkspace } from '../engine/workspace.ts';

/**
 * One run to its horizon as flat series, with the way to the full trace of any of its steps. A trace of 1,440 steps of
 * 30 rivalries is large; a page looks at one step at a time, so each is traced when it is asked for.
 */
export interface History {
  model: Model;
  steps: number;
  /** Mean restraint of all actors by step, 0..1. */
  restraint: Float64Array;
  /** By step and actor: t * actors + a; NaN for an actor without a rivalry. */
  actorRestraint: Float64Array;
  /** By step and rivalry: t * rivalries + r. */
  acts: Float64Array;
  /** At the end of each step. */
  agreement: readonly AgreementStatus[];
  inForce: readonly boolean[];
  /** By step, then by channel. */
  channels: readonly (readonly ChannelStatus[])[];
  /** The last end; null while in force or never begun. */
  end: End | null;
  /** Everything of step t, 0 to steps - 1, but for the spectral radius. */
  traceAt: (t: number) => StepTrace;
}

/** Bytes that the kept states of one history may take; beyond that, only every so many steps are kept. */
const roomForStates = 16 * 1024 * 1024;

/** Traces kept of a history: those around the cursor. */
const keptTraces = 16;

/** Runs a model to its horizon under the options. */
export function replay(model: Model, options: RunOptions): History {
  const work = createWorkspace(model);
  const { steps } = model;
  const [actors, rivalries] = [model.actorIds.length, model.rivalryIds.length];
  const restraint = new Float64Array(steps);
  const actorRestraint = new Float64Array(steps * actors);
  const acts = new Float64Array(steps * rivalries);
  const agreement: AgreementStatus[] = [];
  const inForce: boolean[] = [];
  const channels: ChannelStatus[][] = [];
  const states: State[] = [];
  const every = Math.max(1, Math.ceil((steps * bytesOf(work.state)) / roomForStates));
  begin(work, options);
  for (let t = 0; t < steps; t += 1) {
    if (t % every === 0) {
      const kept = createState(model);
      copyState(work.state, kept);
      states.push(kept);
    }
    advance(work, t + 1);
    restraint[t] = restraintOfAll(work);
    for (let a = 0; a < actors; a += 1) actorRestraint[t * actors + a] = restraintOfActor(work, a);
    acts.set(work.acts, t * rivalries);
    agreement.push(AGREEMENT_STATUSES[work.state.agreement] ?? 'none');
    inForce.push(work.state.inForce === 1);
    channels.push(Array.from(work.state.channelStatus, (status) => CHANNEL_STATUSES[status] ?? 'closed'));
  }
  const traces = new Map<number, StepTrace>();

  function traceStep(t: number): StepTrace {
    const kept = states[Math.floor(t / every)];
    if (!kept) throw new RangeError(`This history has the steps 0 to ${steps - 1}, and no step ${t}.`);
    resume(work, options, kept);
    advance(work, t);
    const recorder = createRecorder(work, false);
    work.recorder = recorder;
    advance(work, t + 1);
    work.recorder = null;
    const [trace] = recorder.steps;
    if (!trace) throw new RangeError(`Step ${t} left no trace.`);
    return trace;
  }

  return {
    model,
    steps,
    restraint,
    actorRestraint,
    acts,
    agreement,
    inForce,
    channels,
    end: endOf(work),
    traceAt: (t) => {
      let trace = traces.get(t);
      if (!trace) {
        trace = traceStep(t);
        if (traces.size >= keptTraces) traces.delete(traces.keys().next().value ?? t);
        traces.set(t, trace);
      }
      return trace;
    },
  };
}

function bytesOf(state: State): number {
  return Object.values(state).reduce<number>(
    (sum, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 8),
    0,
  );
}
