import type { State } from '../state.ts';
import type { Lanes, Running } from './lanes.ts';
import { shiftLanes } from './laneParameters.ts';
import { receive } from './learnLanes.ts';
import { weighProgress } from './weighLanes.ts';

/** Sets every lane to one state of a plain run. The parameters must have been drawn; the state's own are not looked at. */
export function loadState(lanes: Lanes, state: State): void {
  const { model, plan, rows } = lanes;
  lanes.t = state.t;
  lanes.windowSumAt = -1;
  setReals(lanes, rows.logOdds, state.logOdds);
  setReals(lanes, rows.propensity, state.propensity);
  setReals(lanes, rows.progress, state.progress);
  setReals(lanes, rows.ruleState, state.ruleState);
  setInts(lanes, rows.inForce, [state.inForce]);
  setInts(lanes, rows.violenceCount, [state.violenceCount]);
  setInts(lanes, rows.endAt, [state.endAt]);
  setInts(lanes, rows.endCause, [state.endCause]);
  setInts(lanes, rows.endBy, [state.endBy]);
  setInts(lanes, rows.channelStatus, state.channelStatus);
  setInts(lanes, rows.openedAt, state.openedAt);
  setInts(lanes, rows.missed, state.missed);
  setInts(lanes, rows.settled, state.settled);
  setInts(lanes, rows.meetingsUnder, state.meetingsUnder);
  setInts(lanes, rows.ownIntended, state.ownIntended);
  setInts(lanes, rows.ownExecuted, state.ownExecuted);
  setInts(lanes, rows.other, state.other);
  plan.uncertain.forEach((number, event) => {
    if (number >= 0) setInts(lanes, rows.firedAt + number * rows.width, [state.firedAt[event]!]);
  });
  loadWindows(lanes, state);
  lanes.fired = [];
  lanes.forces = runningFrom(state.forceEffect, state.forceUntil, state.forceCount);
  lanes.shifts = runningFrom(state.shiftEffect, state.shiftUntil, state.shiftCount);
  if (lanes.shifts.length > 0) shiftLanes(lanes);
  receive(lanes, state.t);
  if (model.channelIds.length > 0) weighProgress(lanes);
}

function loadWindows(lanes: Lanes, state: State): void {
  const { model, plan, rows } = lanes;
  const { width } = rows;
  const { t } = state;
  const { watched, provoked } = plan.counts;
  const rivalries = model.rivalryIds.length;
  const { longestWindow } = model.channels;
  for (let r = 0; r < rivalries; r += 1) {
    for (let s = 0; plan.watched[r]! >= 0 && s < longestWindow; s += 1) {
      const row = s * watched + plan.watched[r]!;
      setReals(lanes, rows.actsPast + row * width, [state.actsPast[s * rivalries + r]!]);
    }
    for (let s = 0; plan.provoked[r]! >= 0 && s < model.lookback; s += 1) {
      const row = s * provoked + plan.provoked[r]!;
      setReals(lanes, rows.perceivedPast + row * width, [state.perceivedPast[s * rivalries + r]!]);
    }
  }
  // The plain window counts from the coming into force, that of lanes by steps.
  const { window } = model.agreement;
  for (let back = 1; back <= Math.min(state.violenceCount, window); back += 1) {
    const violence = state.violencePast[(state.violenceCount - back) % window]!;
    setReals(lanes, rows.violencePast + ((t - back) % window) * width, [violence]);
  }
}

function setReals({ rows, reals, count }: Lanes, block: number, numbers: ArrayLike<number>): void {
  for (let n = 0; n < numbers.length; n += 1) {
    reals.fill(numbers[n]!, block + n * rows.width, block + n * rows.width + count);
  }
}

function setInts({ rows, ints, count }: Lanes, block: number, numbers: ArrayLike<number>): void {
  for (let n = 0; n < numbers.length; n += 1) {
    ints.fill(numbers[n]!, block + n * rows.width, block + n * rows.width + count);
  }
}

function runningFrom(effects: Int32Array, until: Int32Array, count: number): Running[] {
  return Array.from({ length: count }, (_, n) => ({ effect: effects[n]!, until: until[n]!, lanes: null }));
}
