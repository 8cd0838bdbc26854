import type { Model } from '../model.ts';
import type { RunOptions } from '../options.ts';
import { advance, begin, resume } from '../run.ts';
import { copyState, createState, type State } from '../state.ts';
import { createWorkspace, type Workspace } from '../workspace.ts';
import type { Lanes } from './lanes.ts';
import { weighProgress } from './weighLanes.ts';

/** Memory for the states of the record of all groups of a model, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/** Runs for which the memory should do: a cone's. */
const usualRuns = 1000;

/** What differs between lanes in the record: trust, pi, progress, what is settled, states of rules. */
export interface LaneState {
  readonly reals: readonly Float64Array[];
  readonly ints: Int32Array;
}

/** The record under the drawn numbers of one group of runs. */
export interface Group {
  /** Values of the ranges, row by row. */
  drawn: Float64Array | null;
  readonly states: Map<number, LaneState>;
  bytes: number;
}

/**
 * States of the record at every step, or every few where that would take more than 64 MB for a thousand runs, so that
 * a cone starts without a replay. The record draws nothing, so a state kept and one replayed are the same to the bit.
 */
export interface LaneRecords {
  readonly model: Model;
  readonly work: Workspace;
  /** A state is kept at every multiple of this step. */
  readonly every: number;
  /** States under the central numbers: what is the same in all lanes is taken from there. */
  readonly central: Map<number, State>;
  readonly groups: Map<string, Group>;
  bytes: number;
}

export function createLaneRecords(model: Model): LaneRecords {
  const { bytes } = layout(model, 1);
  const steps = model.record?.steps ?? 0;
  return {
    model,
    work: createWorkspace(model),
    every: Math.max(1, Math.ceil((steps * usualRuns * bytes) / mostBytes)),
    central: new Map(),
    groups: new Map(),
    bytes: 0,
  };
}

/** The state before step t of the run without draws: exact for all that draws cannot change. */
export function centralState(records: LaneRecords, t: number): State {
  const { work, model, every, central } = records;
  const recorded = Math.min(model.steps, model.record?.steps ?? 0);
  const options: RunOptions = { mode: 'model', seed: 0, index: 0, draws: false, from: recorded };
  let nearest = t - (t % every);
  while (nearest > 0 && !central.has(nearest)) nearest -= every;
  if (central.has(nearest)) resume(work, options, central.get(nearest)!);
  else begin(work, options);
  for (let at = nearest; at <= t; at += every) {
    advance(work, at);
    if (!central.has(at)) central.set(at, copyOf(work));
  }
  advance(work, t);
  return copyOf(work);
}

/** What is kept of a group of runs; it is made where there is none yet. */
export function groupOf(records: LaneRecords, key: string): Group {
  const group = records.groups.get(key) ?? { drawn: null, states: new Map(), bytes: 0 };
  // The group used last stands last: the others give way first.
  records.groups.delete(key);
  records.groups.set(key, group);
  return group;
}

/** Counts memory that a group takes up, and lets go of the groups used longest ago where it is too much. */
export function takeMemory(records: LaneRecords, group: Group, bytes: number): void {
  group.bytes += bytes;
  records.bytes += bytes;
  for (const [key, old] of records.groups) {
    if (records.bytes <= mostBytes || old === group) break;
    records.groups.delete(key);
    records.bytes -= old.bytes;
  }
}

/** Keeps what differs between the lanes before the step at hand. */
export function keepLanes(records: LaneRecords, group: Group, lanes: Lanes): void {
  const { blocks, issues, bytes } = layout(records.model, lanes.rows.width);
  const { rows } = lanes;
  group.states.set(lanes.t, {
    reals: blocks.map(([name, length]) => lanes.reals.slice(rows[name], rows[name] + length)),
    ints: lanes.ints.slice(rows.settled, rows.settled + issues),
  });
  takeMemory(records, group, bytes);
}

/** Puts back what differs between the lanes; the rest has been loaded. */
export function restoreLanes(records: LaneRecords, state: LaneState, lanes: Lanes): void {
  const { blocks } = layout(records.model, lanes.rows.width);
  blocks.forEach(([name], n) => lanes.reals.set(state.reals[n]!, lanes.rows[name]));
  lanes.ints.set(state.ints, lanes.rows.settled);
  weighProgress(lanes);
}

function copyOf({ model, state }: Workspace): State {
  const copy = createState(model);
  copyState(state, copy);
  return copy;
}

function layout(model: Model, width: number) {
  const blocks = [
    ['logOdds', model.tieIds.length * width],
    ['propensity', model.rivalryIds.length * width],
    ['progress', model.channelIds.length * width],
    ['ruleState', model.rivalries.ruleStateStart.at(-1)! * width],
  ] as const;
  const issues = model.channels.issueIds.length * width;
  return { blocks, issues, bytes: blocks.reduce((sum, [, length]) => sum + 8 * length, 4 * issues) };
}
