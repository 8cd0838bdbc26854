import { numbering, numberOf } from './ids.ts';
import type { Model } from './model.ts';
import type { Decisions, SeatDecision } from './options.ts';
import { SetupError } from './setupError.ts';
import type { State } from './state.ts';

/** What people decided, as it holds in the step at hand. */
export interface Seats {
  /** By rivalry: places to keep, -1 undecided; an act taken as it is, NaN undecided; severity of a gesture, 0 without. */
  readonly keep: Int32Array;
  readonly executed: Float64Array;
  readonly gesture: Float64Array;
  /** By rivalry: 1 if a seat's places were kept in this step. */
  readonly chose: Uint8Array;
  /** By party: 1 comes, 0 stays away, -1 undecided; 1 leaves in this step. */
  readonly attend: Int8Array;
  readonly leave: Uint8Array;
  /** By stake (issue and party): the share conceded, NaN undecided. */
  readonly concede: Float64Array;
  /** By actor: 1 signs at a renewal of this step, 0 refuses, -1 undecided. */
  readonly renew: Int8Array;
  /** Decisions by step. */
  readonly byStep: ReadonlyMap<number, readonly SeatDecisionOf[]>;
}

interface SeatDecisionOf {
  readonly actor: number;
  readonly path: string;
  readonly decision: SeatDecision;
}

const GESTURES = [0.1, 0.2, 0.3];

/** Reads the decisions of a game. Throws `SetupError` for a name that does not exist or a value out of bounds. */
export function createSeats(model: Model, decisions: Decisions): Seats {
  const actors = numbering(model.actorIds);
  const byStep = new Map<number, SeatDecisionOf[]>();
  for (const id of Object.keys(decisions).sort()) {
    const actor = numberOf(actors, id, 'actor', 'decisions');
    for (const [key, decision] of Object.entries(decisions[id]!)) {
      const t = Number(key);
      if (!Number.isInteger(t) || t < 0) throw new SetupError(`decisions.${id}: "${key}" is no step`);
      const entry = { actor, path: `decisions.${id}.${key}`, decision };
      byStep.set(t, [...(byStep.get(t) ?? []), entry]);
    }
  }
  const rivalries = model.rivalryIds.length;
  const parties = model.channels.partyActor.length;
  const seats: Seats = {
    keep: new Int32Array(rivalries).fill(-1),
    executed: new Float64Array(rivalries).fill(NaN),
    gesture: new Float64Array(rivalries),
    chose: new Uint8Array(rivalries),
    attend: new Int8Array(parties).fill(-1),
    leave: new Uint8Array(parties),
    concede: new Float64Array(model.channels.stakeStart.at(-1)!).fill(NaN),
    renew: new Int8Array(model.actorIds.length).fill(-1),
    byStep,
  };
  // A first reading of everything, so that a mistake in a late step is told at once.
  for (const entries of byStep.values()) for (const entry of entries) take(model, seats, entry);
  forgetSeats(seats);
  return seats;
}

function forgetSeats(seats: Seats): void {
  seats.keep.fill(-1);
  seats.attend.fill(-1);
  seats.concede.fill(NaN);
  letGo(seats);
}

/** Drops what holds for a single step. */
function letGo(seats: Seats): void {
  seats.executed.fill(NaN);
  seats.gesture.fill(0);
  seats.chose.fill(0);
  seats.leave.fill(0);
  seats.renew.fill(-1);
}

/** Decisions as they stand before step t, when a run begins there; those of steps of the record are not taken. */
export function seatUntil(model: Model, seats: Seats, from: number, t: number): void {
  forgetSeats(seats);
  for (const step of [...seats.byStep.keys()].sort((a, b) => a - b)) {
    if (step >= from && step < t) for (const entry of seats.byStep.get(step)!) take(model, seats, entry);
  }
  letGo(seats);
}

/** Takes the decisions of the step at hand. A gesture within 48 hours of the last one toward the same rival is not made. */
export function decideInSeats(model: Model, seats: Seats, state: State): void {
  letGo(seats);
  for (const entry of seats.byStep.get(state.t) ?? []) take(model, seats, entry);
  for (let r = 0; r < seats.gesture.length; r += 1) {
    if (!(seats.gesture[r]! > 0)) continue;
    const last = state.gestureAt[r]!;
    if (last >= 0 && state.t - last < model.gesturePause) seats.gesture[r] = 0;
    else state.gestureAt[r] = state.t;
  }
}

function take(model: Model, seats: Seats, { actor, path, decision }: SeatDecisionOf): void {
  const rivalries = numbering(model.rivalryIds);
  const own = (id: string, name: string) => {
    const r = numberOf(rivalries, id, 'rivalry', `${path}.${name}`);
    if (model.rivalries.from[r] !== actor)
      throw new SetupError(`${path}.${name}: "${id}" is not decided by this actor`);
    return r;
  };
  for (const [id, places] of Object.entries(decision.keep ?? {})) {
    if (!Number.isInteger(places) || places < 0 || places > model.places) {
      throw new SetupError(`${path}.keep: ${places} is not a number of places from 0 to ${model.places}`);
    }
    seats.keep[own(id, 'keep')] = places;
  }
  for (const [id, act] of Object.entries(decision.executed ?? {})) {
    if (!(act >= 0 && act <= 1)) throw new SetupError(`${path}.executed: act ${act} is not within 0 and 1`);
    seats.executed[own(id, 'executed')] = act;
  }
  for (const [id, severity] of Object.entries(decision.gesture ?? {})) {
    if (!GESTURES.includes(severity))
      throw new SetupError(`${path}.gesture: a gesture has severity 0.1, 0.2 or 0.3`);
    seats.gesture[own(id, 'gesture')] = severity;
  }
  for (const [id, comes] of Object.entries(decision.attend ?? {})) {
    seats.attend[partyOf(model, actor, id, `${path}.attend`)] = comes ? 1 : 0;
  }
  for (const id of decision.leave ?? []) seats.leave[partyOf(model, actor, id, `${path}.leave`)] = 1;
  for (const [id, shares] of Object.entries(decision.concede ?? {}))
    concede(model, seats, actor, id, shares, path);
  if (decision.renew !== undefined) seats.renew[actor] = decision.renew ? 1 : 0;
}

function concede(
  model: Model,
  seats: Seats,
  actor: number,
  channel: string,
  shares: Readonly<Record<string, number>>,
  path: string,
): void {
  const party = partyOf(model, actor, channel, `${path}.concede`);
  const c = model.channelIds.indexOf(channel);
  const { issueStart, issueIds, stakeStart, partyStart } = model.channels;
  const issues = numbering(issueIds.slice(issueStart[c]!, issueStart[c + 1]!));
  for (const [issue, share] of Object.entries(shares)) {
    if (!(share >= 0 && share <= 1))
      throw new SetupError(`${path}.concede: share ${share} is not within 0 and 1`);
    const n = issueStart[c]! + numberOf(issues, issue, 'issue', `${path}.concede.${channel}`);
    seats.concede[stakeStart[n]! + party - partyStart[c]!] = share;
  }
}

function partyOf(model: Model, actor: number, channel: string, path: string): number {
  const c = numberOf(numbering(model.channelIds), channel, 'channel', path);
  const { partyStart, partyActor } = model.channels;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) if (partyActor[p] === actor) return p;
  throw new SetupError(`${path}: "${model.actorIds[actor]!}" is no party of "${channel}"`);
}
