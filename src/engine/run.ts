import { BY_EVENT, END_CAUSES } from './codes.ts';
import { drawParameters } from './drawParameters.ts';
import type { Model } from './model.ts';
import type { RunOptions } from './options.ts';
import { writeEnd, writeStep, type PlainOutput } from './plainOutput.ts';
import { createRecorder } from './recorder.ts';
import { createSeats, seatUntil } from './seats.ts';
import { SetupError } from './setupError.ts';
import { applyShifts } from './startEffects.ts';
import { beginState, copyState, createState, type State } from './state.ts';
import { step } from './step.ts';
import type { End, Run } from './trace.ts';
import { startRules } from './updateRules.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/**
 * One run with everything that happened in it, for the page and the terminal. Before `options.from` it is the record, from
 * there on the mode's own. Throws `SetupError` for options that do not fit the model.
 */
export function runTraced(model: Model, options: RunOptions): Run {
  const work = createWorkspace(model);
  begin(work, options);
  return finishTraced(work, options);
}

/** The same from a given state on: steps before `state.t` are not in the trace. */
export function resumeTraced(model: Model, options: RunOptions, state: State): Run {
  const work = createWorkspace(model);
  resume(work, options, state);
  return finishTraced(work, options);
}

function finishTraced(work: Workspace, options: RunOptions): Run {
  const recorder = createRecorder(work);
  work.recorder = recorder;
  advance(work, work.model.steps);
  return { steps: recorder.steps, end: endOf(work), drawn: options.draws ? drawnValues(work) : {} };
}

/** One run without a trace: what `out` has room for is written step by step, and nothing is allocated on the way. */
export function runPlain(work: Workspace, options: RunOptions, out: PlainOutput): void {
  begin(work, options);
  finishPlain(work, out);
}

/** The same from a given state on: what belongs to steps before `state.t` is left as it is. */
export function resumePlain(work: Workspace, options: RunOptions, state: State, out: PlainOutput): void {
  resume(work, options, state);
  finishPlain(work, out);
}

function finishPlain(work: Workspace, out: PlainOutput): void {
  while (work.state.t < work.model.steps) {
    advance(work, work.state.t + 1);
    writeStep(work, out);
  }
  writeEnd(work, out);
}

/** Prepares a run: its key, its parameters, and the state before step 0. Throws `SetupError` for options that do not fit. */
export function begin(work: Workspace, options: RunOptions): void {
  prepare(work, options);
  work.state.shiftCount = 0;
  applyShifts(work);
  beginState(work.model, work.derived.prior, work.state);
  startRules(work);
}

/**
 * Prepares a run that goes on from a state of this model, such as one that `recordStates` kept. The state is copied. With
 * the options of the run that it comes from, the rest is the same to the bit.
 */
export function resume(work: Workspace, options: RunOptions, state: State): void {
  prepare(work, options);
  copyState(state, work.state);
  applyShifts(work);
  if (work.seats !== null) seatUntil(work.model, work.seats, work.recordUntil, state.t);
}

/** Runs on until the state is the one before step `to`. */
export function advance(work: Workspace, to: number): void {
  while (work.state.t < to) {
    work.recordStep = work.state.t < work.recordUntil;
    step(work);
  }
}

/** The states of the record under this run's parameters: before step 0, 1, ... and after its last step. */
export function recordStates(model: Model, options: Pick<RunOptions, 'seed' | 'index' | 'draws'>): State[] {
  if (model.record === null) throw new SetupError('record: this setup has none');
  const work = createWorkspace(model);
  begin(work, { ...options, mode: 'model', from: model.record.steps });
  const states: State[] = [];
  for (let t = 0; t <= Math.min(model.record.steps, model.steps); t += 1) {
    advance(work, t);
    const state = createState(model);
    copyState(work.state, state);
    states.push(state);
  }
  return states;
}

/** The last end of the agreement in a run; null while it is in force or never was. */
export function endOf({ model, state }: Workspace): End | null {
  if (state.endAt < 0) return null;
  const end = { at: state.endAt, cause: END_CAUSES[state.endCause]! };
  if (state.endCause === BY_EVENT) {
    const event = model.eventIds[state.endBy];
    return event === undefined ? { ...end, by: [] } : { ...end, by: [], event };
  }
  return { ...end, by: model.actorIds.filter((_, actor) => ((state.endBy >> actor) & 1) === 1) };
}

/** Values of the uncertain numbers in this run, by path. */
export function drawnValues({ model, drawn }: Workspace): Record<string, number> {
  return Object.fromEntries(model.parameters.ranges.map(({ path, slots }) => [path, drawn[slots[0]!]!]));
}

function prepare(work: Workspace, options: RunOptions): void {
  const { model } = work;
  const { seed, index, mode, from } = options;
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new SetupError('seed: is a whole number from 0 to 2^53 - 1');
  if (!Number.isInteger(index) || index < 0 || index > 4294967295) {
    throw new SetupError('index: is a whole number from 0 to 2^32 - 1');
  }
  work.recordUntil = mode === 'record' ? model.steps : from;
  if (!Number.isInteger(from) || from < 0 || from > model.steps) {
    throw new SetupError(`from: is a step from 0 to ${model.steps}`);
  }
  if (work.recordUntil > (model.record?.steps ?? 0)) {
    throw new SetupError(
      `record: covers ${model.record?.steps ?? 0} steps, and ${work.recordUntil} are asked for`,
    );
  }
  work.key0 = (seed % 4294967296) | 0;
  work.key1 = Math.floor(seed / 4294967296);
  work.key2 = index | 0;
  work.endogenous = options.endogenous === true;
  work.seats =
    mode === 'play' && options.decisions !== undefined ? createSeats(model, options.decisions) : null;
  work.recorder = null;
  drawParameters(work, options.draws);
}
