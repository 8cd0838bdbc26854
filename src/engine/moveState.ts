import { BY_EVENT, BY_RENEWAL, NEVER } from './codes.ts';
import type { Model } from './model.ts';
import type { RunOptions } from './options.ts';
import { begin } from './run.ts';
import { SetupError } from './setupError.ts';
import { copyState, createState, type State } from './state.ts';
import { createWorkspace } from './workspace.ts';

/** Numbers in the new order, each with its old number. */
type Pairs = readonly (readonly [now: number, old: number])[];

/**
 * The state of one model as a state of another, for a what-if that starts from what was and changes only what follows.
 * Everything is carried over by its id. What the other model has more is as before step 0 under its central values; what it
 * has no longer, such as a force that a removed event began, is dropped. Throws `SetupError` where steps differ in length.
 */
export function moveState(from: Model, state: State, to: Model): State {
  if (from.stepHours !== to.stepHours)
    throw new SetupError('stepHours: a state belongs to steps of one length');
  const moved = stateBeforeAll(to);
  const rivalries = pairsOf(from.rivalryIds, to.rivalryIds);
  const events = pairsOf(from.eventIds, to.eventIds);
  moved.t = state.t;
  for (const [now, old] of pairsOf(from.tieIds, to.tieIds)) moved.logOdds[now] = state.logOdds[old]!;
  moveAgreement(from, state, to, moved, events);
  moveRivalries(from, state, to, moved, rivalries);
  moveChannels(from, state, to, moved);
  for (const [now, old] of events) moved.firedAt[now] = state.firedAt[old]!;
  moveEffects(from, state, to, moved, events);
  return moved;
}

function stateBeforeAll(model: Model): State {
  const work = createWorkspace(model);
  const central: RunOptions = { mode: 'model', seed: 0, index: 0, draws: false, from: 0 };
  begin(work, central);
  const state = createState(model);
  copyState(work.state, state);
  return state;
}

function pairsOf(from: readonly string[], to: readonly string[]): Pairs {
  const old = new Map(from.map((id, n) => [id, n]));
  return to.flatMap((id, n) => (old.has(id) ? [[n, old.get(id)!] as const] : []));
}

function moveAgreement(from: Model, state: State, to: Model, moved: State, events: Pairs): void {
  moved.inForce = state.inForce;
  moved.agreement = state.agreement;
  moved.endAt = state.endAt;
  moved.endCause = state.endCause;
  if (state.endAt >= 0 && state.endCause === BY_RENEWAL) {
    for (const [now, old] of pairsOf(from.actorIds, to.actorIds)) {
      if (((state.endBy >> old) & 1) === 1) moved.endBy |= 1 << now;
    }
  } else if (state.endAt >= 0 && state.endCause === BY_EVENT) {
    const event = events.find(([, old]) => old === state.endBy);
    // The end of a removed event is an end without a name.
    moved.endBy = event === undefined ? NEVER : event[0];
  }
  // A window that grows is filled up from what is still known.
  const before = from.agreement.window;
  const steps = Math.min(state.violenceCount, before);
  for (let n = 0; n < steps; n += 1) {
    const violence = state.violencePast[(state.violenceCount - steps + n) % before]!;
    moved.violencePast[n % to.agreement.window] = violence;
  }
  moved.violenceCount = steps;
}

function moveRivalries(from: Model, state: State, to: Model, moved: State, rivalries: Pairs): void {
  for (const [now, old] of rivalries) {
    moved.propensity[now] = state.propensity[old]!;
    moved.ownIntended[now] = state.ownIntended[old]!;
    moved.ownExecuted[now] = state.ownExecuted[old]!;
    moved.other[now] = state.other[old]!;
    moved.gestureAt[now] = state.gestureAt[old]!;
    if (from.rivalries.rule[old] === to.rivalries.rule[now]) {
      const start = from.rivalries.ruleStateStart[old]!;
      const end = from.rivalries.ruleStateStart[old + 1]!;
      moved.ruleState.set(state.ruleState.subarray(start, end), to.rivalries.ruleStateStart[now]!);
    }
  }
  moveRing(
    state.t,
    state.perceivedPast,
    from.lookback,
    moved.perceivedPast,
    to.lookback,
    rivalries,
    from,
    to,
  );
  const { longestWindow } = to.channels;
  moveRing(
    state.t,
    state.actsPast,
    from.channels.longestWindow,
    moved.actsPast,
    longestWindow,
    rivalries,
    from,
    to,
  );
}

/** Rings of the last steps by rivalry. Steps that the old ring did not keep are taken to be like the oldest it has. */
function moveRing(
  t: number,
  ring: Float64Array,
  length: number,
  moved: Float64Array,
  movedLength: number,
  rivalries: Pairs,
  from: Model,
  to: Model,
): void {
  for (let s = Math.max(0, t - movedLength); s < t; s += 1) {
    const known = Math.max(s, t - length);
    for (const [now, old] of rivalries) {
      const value = ring[(known % length) * from.rivalryIds.length + old]!;
      moved[(s % movedLength) * to.rivalryIds.length + now] = value;
    }
  }
}

function moveChannels(from: Model, state: State, to: Model, moved: State): void {
  for (const [now, old] of pairsOf(from.channelIds, to.channelIds)) {
    moved.channelStatus[now] = state.channelStatus[old]!;
    moved.openedAt[now] = state.openedAt[old]!;
    moved.missed[now] = state.missed[old]!;
    moved.progress[now] = state.progress[old]!;
  }
  for (const [now, old] of pairsOf(issueNames(from), issueNames(to)))
    moved.settled[now] = state.settled[old]!;
  for (const [now, old] of pairsOf(partyNames(from), partyNames(to)))
    moved.meetingsUnder[now] = state.meetingsUnder[old]!;
}

function issueNames({ channelIds, channels }: Model): string[] {
  return channelIds.flatMap((id, c) =>
    channels.issueIds
      .slice(channels.issueStart[c]!, channels.issueStart[c + 1]!)
      .map((issue) => `${id}.${issue}`),
  );
}

function partyNames({ actorIds, channelIds, channels }: Model): string[] {
  return channelIds.flatMap((id, c) =>
    Array.from(
      channels.partyActor.subarray(channels.partyStart[c]!, channels.partyStart[c + 1]!),
      (actor) => `${id}.${actorIds[actor]!}`,
    ),
  );
}

/** Running forces and shifts, where the event still has an effect of the same kind in the same place. */
function moveEffects(from: Model, state: State, to: Model, moved: State, events: Pairs): void {
  const numbers = new Map<number, number>();
  for (const [now, old] of events) {
    const first = from.events.effectStart[old]!;
    const count = Math.min(
      from.events.effectStart[old + 1]! - first,
      to.events.effectStart[now + 1]! - to.events.effectStart[now]!,
    );
    for (let n = 0; n < count; n += 1) {
      const effect = to.events.effectStart[now]! + n;
      if (to.events.effectKind[effect] === from.events.effectKind[first + n]) numbers.set(first + n, effect);
    }
  }
  for (let n = 0; n < state.forceCount; n += 1) {
    const effect = numbers.get(state.forceEffect[n]!);
    if (effect === undefined) continue;
    moved.forceEffect[moved.forceCount] = effect;
    moved.forceUntil[moved.forceCount] = state.forceUntil[n]!;
    moved.forceCount += 1;
  }
  for (let n = 0; n < state.shiftCount; n += 1) {
    const effect = numbers.get(state.shiftEffect[n]!);
    if (effect === undefined) continue;
    moved.shiftEffect[moved.shiftCount] = effect;
    moved.shiftUntil[moved.shiftCount] = state.shiftUntil[n]!;
    moved.shiftCount += 1;
  }
}
