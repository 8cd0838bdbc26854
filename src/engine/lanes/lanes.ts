import { createDerived, type Derived } from '../derive.ts';
import type { Model } from '../model.ts';
import type { RuleView } from '../rules/rule.ts';
import type { Kernels } from './kernels.ts';
import type { LaneMemory } from './laneMemory.ts';
import { setRows } from './laneParameters.ts';
import { planLanes, type Plan } from './plan.ts';
import { layRows, type Rows } from './rows.ts';

/** Something that started in some lanes and runs on: a force or a shift. */
export interface Running {
  readonly effect: number;
  /** First step without it. */
  readonly until: number;
  /** By lane: 1 where it runs; null for all. */
  readonly lanes: Int32Array | null;
}

/** An event that happens in a step. */
export interface Fired {
  readonly event: number;
  /** First place of its row of lanes in `ints`; -1 for all lanes. */
  readonly lanes: number;
}

/** Runs side by side. One a thread and model is enough: a run leaves nothing that the next one would see. */
export interface Lanes {
  readonly model: Model;
  readonly plan: Plan;
  readonly rows: Rows;
  readonly memory: LaneMemory;
  /** The memory as reals and as whole numbers, and the loops that run over it; as of the last `holdMemory`. */
  reals: Float64Array;
  ints: Int32Array;
  kernels: Kernels;
  /** Lanes in use, and the same rounded up to a multiple of four. */
  count: number;
  padded: number;
  /** The step that comes next. */
  t: number;
  seedLow: number;
  seedHigh: number;
  endogenous: boolean;
  /** Whether the step at hand is one of the record. */
  recordStep: boolean;
  /** Before this step lanes follow the record. */
  from: number;
  /** Whether any lane counts as in force in the step at hand. */
  anyInForce: boolean;
  /** Step whose end the sums of v over full windows belong to; -1 where they must be added up. */
  windowSumAt: number;
  /** By lane: bit mask of the actors that refused to renew in this step. */
  readonly refused: Int32Array;
  anyRefused: boolean;
  fired: Fired[];
  forces: Running[];
  shifts: Running[];
  /** Whether the parameter rows hold something else than the central values. */
  drawn: boolean;
  shifted: boolean;
  /** Room for one lane at a time. */
  readonly words: Int32Array;
  readonly partyTrust: Float64Array;
  readonly concession: Float64Array;
  readonly values: Float64Array;
  readonly derived: Derived;
  readonly view: RuleView;
  readonly ruleNumbers: Float64Array;
  readonly ruleState: Float64Array;
}

/** So many lanes stand side by side where their rows fit a core's second cache, else half as many. */
const mostLanes = 128;
const cacheBytes = 512 * 1024;

/** Lanes that have no memory yet, see `holdMemory`. */
export function createLanes(model: Model, memory: LaneMemory, width?: number): Lanes {
  const plan = planLanes(model);
  const rows = rowsFor(model, plan, width);
  return {
    model,
    plan,
    rows,
    memory,
    reals: memory.reals,
    ints: memory.ints,
    kernels: memory.kernels,
    count: 0,
    padded: 0,
    t: 0,
    seedLow: 0,
    seedHigh: 0,
    endogenous: false,
    recordStep: false,
    from: 0,
    anyInForce: false,
    windowSumAt: -1,
    refused: new Int32Array(rows.width),
    anyRefused: false,
    fired: [],
    forces: [],
    shifts: [],
    drawn: false,
    shifted: false,
    words: new Int32Array(4),
    partyTrust: new Float64Array(model.channels.partyTie.length),
    concession: new Float64Array(model.channels.partyTie.length),
    values: model.parameters.central.slice(),
    derived: createDerived(model),
    ruleNumbers: new Float64Array(model.rivalries.ruleNumbersStart.at(-1)!),
    ruleState: new Float64Array(model.rivalries.ruleStateStart.at(-1)!),
    view: {
      turn: 0,
      ownIntended: 1,
      ownExecuted: 1,
      other: 1,
      propensity: NaN,
      numbers: new Float64Array(0),
      state: new Float64Array(0),
    },
  };
}

/**
 * Gives the lanes the memory of their thread, as if it were new, and every parameter its central value; nothing happens
 * where they hold it already. Lanes that held it before must come here again before they go on.
 */
export function holdMemory(lanes: Lanes): void {
  const { memory, rows } = lanes;
  if (memory.holder === rows) return;
  memory.lend(rows);
  lanes.reals = memory.reals;
  lanes.ints = memory.ints;
  lanes.kernels = memory.kernels;
  setRows(lanes);
}

function rowsFor(model: Model, plan: Plan, width: number | undefined): Rows {
  if (width !== undefined) return layRows(model, plan.counts, upToFour(width));
  const rows = layRows(model, plan.counts, mostLanes);
  return rows.bytesOfReals <= cacheBytes ? rows : layRows(model, plan.counts, mostLanes / 2);
}

/** The next multiple of four: the loops take lanes by fours. */
export function upToFour(lanes: number): number {
  return (lanes + 3) & ~3;
}

/** Whether a lane is among those of a mask; -1 is the mask of all. */
export function isAmong(lanes: Lanes, mask: number, lane: number): boolean {
  return mask < 0 || lanes.ints[mask + lane] === 1;
}
