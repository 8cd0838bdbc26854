import { logistic } from '../../math/logistic.ts';
import * as code from '../codes.ts';
import { limitOf } from './happenLanes.ts';
import { draw } from './laneDraws.ts';
import { isAmong, type Fired, type Lanes, type Running } from './lanes.ts';
import { shiftLanes } from './laneParameters.ts';

/** Ends the forces and shifts whose time is over. */
export function endLaneEffects(lanes: Lanes): void {
  lanes.forces = stillRunning(lanes.forces, lanes.t);
  const shifts = stillRunning(lanes.shifts, lanes.t);
  if (shifts === lanes.shifts) return;
  lanes.shifts = shifts;
  shiftLanes(lanes);
}

/** The same list where nothing ends. */
function stillRunning(list: Running[], t: number): Running[] {
  for (const { until } of list) if (until <= t) return list.filter((running) => running.until > t);
  return list;
}

/** Decides which events happen in this step, and in which lanes; by time and id, as `fireEvents` has it. */
export function fireLanes(lanes: Lanes): void {
  const { events } = lanes.model;
  const { t } = lanes;
  let dated = events.datedStart[t]!;
  const datedEnd = events.datedStart[t + 1]!;
  let triggered = 0;
  const triggeredEnd = lanes.recordStep ? 0 : events.triggered.length;
  if (lanes.fired.length > 0) lanes.fired = [];
  while (dated < datedEnd || triggered < triggeredEnd) {
    const next = dated < datedEnd ? events.dated[dated]! : -1;
    const other = triggered < triggeredEnd ? events.triggered[triggered]! : -1;
    const datedFirst = other < 0 || (next >= 0 && events.time[next]! <= t && next < other);
    if (datedFirst) dated += 1;
    else triggered += 1;
    tryEvent(lanes, datedFirst ? next : other);
  }
}

/** What the events of this step do at its start: forces, shifts and the coming into force. */
export function startLaneEffects(lanes: Lanes): void {
  const { events } = lanes.model;
  let shifted = false;
  for (const { event, lanes: mask } of lanes.fired) {
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      const kind = events.effectKind[effect];
      if (kind === code.START) {
        if (!lanes.recordStep) startAgreements(lanes, mask);
      } else if (kind === code.FORCE) {
        lanes.forces.push(runningFrom(lanes, effect, mask));
      } else if (kind === code.SHIFT_BY || kind === code.SHIFT_TO) {
        lanes.shifts.push(runningFrom(lanes, effect, mask));
        shifted = true;
      }
    }
  }
  if (shifted) shiftLanes(lanes);
}

function runningFrom(lanes: Lanes, effect: number, mask: number): Running {
  const steps = lanes.model.events.effectSteps[effect]!;
  return {
    effect,
    until: steps >= code.FOR_GOOD - lanes.t ? code.FOR_GOOD : lanes.t + steps,
    lanes: mask < 0 ? null : lanes.ints.slice(mask, mask + lanes.count),
  };
}

function startAgreements(lanes: Lanes, mask: number): void {
  const { rows, ints, count } = lanes;
  for (let lane = 0; lane < count; lane += 1) {
    if (!isAmong(lanes, mask, lane)) continue;
    ints[rows.inForce + lane] = 1;
    ints[rows.violenceCount + lane] = 0;
    ints[rows.endAt + lane] = code.NEVER;
  }
}

function tryEvent(lanes: Lanes, event: number): void {
  const { model, plan, rows, ints, count, t } = lanes;
  const { events, parameters } = model;
  const number = plan.uncertain[event]!;
  const plays = lanes.recordStep || events.class[event] !== code.ENDOGENOUS || lanes.endogenous;
  if (!plays) return;
  if (number < 0 || lanes.recordStep) {
    lanes.fired.push({ event, lanes: -1 });
    return;
  }
  const fires = rows.fires + number * rows.width;
  const firedAt = rows.firedAt + number * rows.width;
  const isTriggered = events.time[event] !== events.time[event];
  const probability = rows.value + (parameters.at.probability + event) * rows.width;
  for (let lane = 0; lane < count; lane += 1) {
    const open = !isTriggered || (isReady(lanes, event, ints[firedAt + lane]!) && holds(lanes, event, lane));
    ints[rows.limit + lane] = open ? limitOf(lanes.reals[probability + lane]!) : 0;
  }
  draw(
    lanes,
    events.hash[event]!,
    code.PURPOSE.event,
    0,
    rows.limit,
    rows.never,
    rows.never,
    rows.never,
    rows.bits,
  );
  let any = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const happens = ints[rows.bits + lane]! & 1;
    ints[fires + lane] = happens;
    if (happens === 1) ints[firedAt + lane] = t;
    any |= happens;
  }
  const fired: Fired = { event, lanes: fires };
  if (any === 1) lanes.fired.push(fired);
}

function isReady({ model, t }: Lanes, event: number, last: number): boolean {
  const { once, cooldown } = model.events;
  return last < 0 || (once[event] === 0 && t - last >= cooldown[event]!);
}

function holds(lanes: Lanes, event: number, lane: number): boolean {
  const { conditionStart } = lanes.model.events;
  for (let n = conditionStart[event]!; n < conditionStart[event + 1]!; n += 1) {
    if (!isMet(lanes, n, lane)) return false;
  }
  return true;
}

function isMet(lanes: Lanes, condition: number, lane: number): boolean {
  const { model, rows, reals, ints } = lanes;
  const { events, parameters } = model;
  const comparison = events.comparison[condition]!;
  const target = events.conditionTarget[condition]!;
  if (events.conditionOf[condition] === code.OF_CHANNEL) {
    const status = ints[rows.channelStatus + target * rows.width + lane]!;
    const plain = status === code.STRAINED || status === code.THREATENED ? code.OPEN : status;
    return (plain === events.conditionStatus[condition]) === (comparison === code.IS);
  }
  const value = quantity(lanes, condition, lane);
  const limit = reals[rows.value + (parameters.at.condition + condition) * rows.width + lane]!;
  if (value !== value) return false;
  switch (code.COMPARISONS[comparison]) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case 'is':
      return value === limit;
    default:
      return value !== limit;
  }
}

/** The quantity that a condition looks at, at the start of the step; NaN for what does not exist yet. */
function quantity(lanes: Lanes, condition: number, lane: number): number {
  const { model, plan, rows, reals, ints, t } = lanes;
  const { width } = rows;
  const target = model.events.conditionTarget[condition]!;
  switch (model.events.conditionOf[condition]) {
    case code.OF_TRUST:
      return logistic(reals[rows.logOdds + target * width + lane]!);
    case code.OF_PROPENSITY:
      return reals[rows.propensity + target * width + lane]!;
    case code.OF_ACT: {
      if (t === 0) return NaN;
      const step = (t - 1) % model.channels.longestWindow;
      return reals[rows.actsPast + (step * plan.counts.watched + plan.watched[target]!) * width + lane]!;
    }
    case code.OF_VIOLENCE:
      return meanViolence(lanes, lane);
    case code.OF_IN_FORCE:
      return ints[rows.inForce + lane]!;
    case code.OF_PROGRESS:
      return reals[rows.progress + target * width + lane]!;
    default:
      return t;
  }
}

/** Mean of v over the window as it stands before the step, from oldest to newest; NaN while it is empty. */
function meanViolence({ model, rows, reals, ints, t, windowSumAt }: Lanes, lane: number): number {
  const { window } = model.agreement;
  const steps = ints[rows.violenceCount + lane]!;
  if (steps >= window && windowSumAt === t - 1) return reals[rows.windowSum + lane]! / window;
  let sum = 0;
  const first = t - Math.min(steps, window);
  for (let s = first; s < t; s += 1) sum += reals[rows.violencePast + (s % window) * rows.width + lane]!;
  return sum / (t - first);
}
