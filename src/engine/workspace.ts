import { createDerived, type Derived } from './derive.ts';
import type { Model } from './model.ts';
import type { Recorder } from './recorder.ts';
import type { RuleView } from './rules/rule.ts';
import type { Seats } from './seats.ts';
import { createState, type State } from './state.ts';

/** Everything that a run writes to. One per thread is enough: a run leaves nothing that the next one would see. */
export interface Workspace {
  readonly model: Model;
  readonly state: State;
  /** Parameters of this run before shifts, and as they stand now. */
  readonly drawn: Float64Array;
  readonly values: Float64Array;
  readonly derived: Derived;
  /** Key of the draws: seed low, seed high, number of the run. */
  key0: number;
  key1: number;
  key2: number;
  readonly words: Int32Array;

  /** First step that is not the record's, and whether the step at hand is one of the record. */
  recordUntil: number;
  recordStep: boolean;
  /** Whether endogenous events happen, too. */
  endogenous: boolean;
  /** What people decided; null where nobody plays. */
  seats: Seats | null;
  /** Takes notes of every step; null where nobody reads them. */
  recorder: Recorder | null;

  /** 1 if the step at hand counts as in force. */
  inForce: number;
  /** Events that happen in the step, by time and id: the first `firedCount` entries. */
  readonly fired: Int32Array;
  firedCount: number;
  /** G by actor. */
  readonly progressOf: Float64Array;
  /** m_p by patronage. */
  readonly pressure: Float64Array;
  /** K by rivalry. */
  readonly cost: Float64Array;
  /** lambda x, and pi, by rivalry. */
  readonly drive: Float64Array;
  readonly propensity: Float64Array;
  /** By rivalry: level of a force that holds; NaN without one. */
  readonly forced: Float64Array;
  readonly acts: Float64Array;
  readonly intended: Float64Array;
  readonly seen: Float64Array;
  /** By spoiler: 1 if it struck. */
  readonly struck: Uint8Array;
  /** By observer of an act, see `RivalryTable.observer`. */
  readonly perceived: Float64Array;
  /** v of the step, and the mean over its window; NaN while that is empty. */
  violence: number;
  windowMean: number;
  /** By channel: 1 if a meeting was held or missed in the step. By party: 1 if it came. */
  readonly met: Uint8Array;
  readonly came: Uint8Array;
  /** For each party and each other party of its channel: what its tactic concedes, see `ChannelTable.partyTie`. */
  readonly concession: Float64Array;
  readonly views: readonly RuleView[];
}

export function createWorkspace(model: Model): Workspace {
  const { rivalries } = model;
  const count = model.rivalryIds.length;
  const state = createState(model);
  const values = model.parameters.central.slice();
  const firstNumber = model.parameters.at.rule;
  return {
    model,
    state,
    drawn: model.parameters.central.slice(),
    values,
    derived: createDerived(model),
    key0: 0,
    key1: 0,
    key2: 0,
    words: new Int32Array(4),
    recordUntil: 0,
    recordStep: false,
    endogenous: false,
    seats: null,
    recorder: null,
    inForce: 0,
    fired: new Int32Array(model.eventIds.length),
    firedCount: 0,
    progressOf: new Float64Array(model.actorIds.length),
    pressure: new Float64Array(model.patronageIds.length),
    cost: new Float64Array(count),
    drive: new Float64Array(count),
    propensity: new Float64Array(count),
    forced: new Float64Array(count).fill(NaN),
    acts: new Float64Array(count),
    intended: new Float64Array(count),
    seen: new Float64Array(count),
    struck: new Uint8Array(model.spoilerIds.length),
    perceived: new Float64Array(rivalries.observer.length),
    violence: 0,
    windowMean: NaN,
    met: new Uint8Array(model.channelIds.length),
    came: new Uint8Array(model.channels.partyActor.length),
    concession: new Float64Array(model.channels.partyTie.length),
    views: rivalries.rule.map((_, r) => ({
      turn: 0,
      ownIntended: 1,
      ownExecuted: 1,
      other: 1,
      propensity: NaN,
      numbers: values.subarray(
        firstNumber + rivalries.ruleNumbersStart[r]!,
        firstNumber + rivalries.ruleNumbersStart[r + 1]!,
      ),
      state: state.ruleState.subarray(rivalries.ruleStateStart[r]!, rivalries.ruleStateStart[r + 1]!),
    })),
  };
}
