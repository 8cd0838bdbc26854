import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';
import { logistic } from '../math/logistic.ts';
import * as code from './codes.ts';
import type { Workspace } from './workspace.ts';

/** Channels open, are closed or opened again by events, and hold the meetings of this step, with the trust after its evidence. */
export function holdMeetings(work: Workspace): void {
  const { model, state } = work;
  const channels = model.channelIds.length;
  for (let c = 0; c < channels; c += 1) work.met[c] = model.channels.meets[state.t * channels + c]!;
  work.came.fill(0);
  if (work.recordStep) {
    followRecord(work);
    return;
  }
  for (let c = 0; c < channels; c += 1) {
    if (state.channelStatus[c] === code.CLOSED && state.t >= model.channels.opens[c]!) {
      open(work, c, model.channels.opens[c]!);
    }
  }
  closeAndOpen(work);
  if (work.seats !== null) leave(work);
  for (let c = 0; c < channels; c += 1) {
    if (!isOpen(state.channelStatus[c]!)) work.met[c] = 0;
    else {
      if (work.met[c] === 1) meet(work, c);
      if (isOpen(state.channelStatus[c]!)) state.channelStatus[c] = labelOf(work, c);
    }
  }
}

function isOpen(status: number): boolean {
  return status >= code.OPEN && status <= code.THREATENED;
}

function open(work: Workspace, c: number, at: number): void {
  const { state } = work;
  const { partyStart } = work.model.channels;
  state.channelStatus[c] = code.OPEN;
  state.openedAt[c] = at;
  state.missed[c] = 0;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) state.meetingsUnder[p] = 0;
}

/** Ends the talks: nothing is settled any more. */
function shut(work: Workspace, c: number, status: number): void {
  work.state.channelStatus[c] = status;
  unsettle(work, c);
}

function unsettle(work: Workspace, c: number): void {
  const { issueStart } = work.model.channels;
  for (let issue = issueStart[c]!; issue < issueStart[c + 1]!; issue += 1) work.state.settled[issue] = 0;
  work.state.progress[c] = 0;
}

function closeAndOpen(work: Workspace): void {
  const { events } = work.model;
  const { state } = work;
  for (let n = 0; n < work.firedCount; n += 1) {
    const event = work.fired[n]!;
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      const c = events.effectTarget[effect]!;
      if (events.effectKind[effect] === code.CLOSE) shut(work, c, code.SUSPENDED);
      else if (events.effectKind[effect] === code.REOPEN && !isOpen(state.channelStatus[c]!))
        open(work, c, state.t);
    }
  }
}

function leave(work: Workspace): void {
  const { partyStart } = work.model.channels;
  for (let c = 0; c < work.met.length; c += 1) {
    for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
      if (work.seats!.leave[p] === 1 && isOpen(work.state.channelStatus[c]!)) shut(work, c, code.BROKEN_OFF);
    }
  }
}

/** A meeting of an open channel, attended or not: who comes, what is settled, who walks away. */
function meet(work: Workspace, c: number): void {
  const { partyStart } = work.model.channels;
  let missing = 0;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const comes = attends(work, p);
    work.came[p] = comes ? 1 : 0;
    if (!comes) missing += 1;
  }
  work.state.missed[c] = missing > 0 ? 1 : 0;
  if (missing === 0) settle(work, c);
  if (walksAway(work, c)) shut(work, c, code.BROKEN_OFF);
}

/** A party comes while the mean act over the rivalries and steps of its precondition is at least the level. */
function attends(work: Workspace, p: number): boolean {
  const { model, state } = work;
  const decided = work.seats === null ? -1 : work.seats.attend[p]!;
  if (decided >= 0) return decided === 1;
  const { overStart, over, window, longestWindow } = model.channels;
  const start = overStart[p]!;
  const end = overStart[p + 1]!;
  if (end === start) return true;
  const rivalries = model.rivalryIds.length;
  const steps = Math.min(state.t + 1, window[p]!);
  let sum = 0;
  for (let n = start; n < end; n += 1) {
    for (let s = state.t + 1 - steps; s <= state.t; s += 1) {
      sum += state.actsPast[(s % longestWindow) * rivalries + over[n]!]!;
    }
  }
  return sum / (steps * (end - start)) >= work.values[model.parameters.at.preconditionLevel + p]!;
}

/**
 * Concessions by a time-dependent tactic that low trust hardens, tau^(0.5/(beta b)) (Faratin, Sierra and Jennings 1998), and
 * the issues that they settle: those on which, for every pair of parties, the concessions within their red lines add to 1.
 */
function settle(work: Workspace, c: number): void {
  const { model, state, values } = work;
  const { at } = model.parameters;
  const { partyStart, partyTieStart, partyTie, issueStart, stakeStart } = model.channels;
  const first = partyStart[c]!;
  const parties = partyStart[c + 1]! - first;
  const tau = Math.min(1, Math.max(0, (state.t - state.openedAt[c]!) / values[at.deadline + c]!));
  const lnTau = tau > 0 ? ln(tau) : 0;
  for (let n = partyTieStart[first]!; n < partyTieStart[first + parties]!; n += 1) {
    const p = first + (((n - partyTieStart[first]!) / (parties - 1)) | 0);
    const trust = logistic(state.logOdds[partyTie[n]!]!);
    work.concession[n] = tau > 0 ? exp((0.5 / (values[at.beta + p]! * trust)) * lnTau) : 0;
  }
  let progress = 0;
  for (let issue = issueStart[c]!; issue < issueStart[c + 1]!; issue += 1) {
    const stake = stakeStart[issue]!;
    if (state.settled[issue] === 0 && isAgreed(work, first, parties, stake)) state.settled[issue] = 1;
    if (state.settled[issue] === 0) continue;
    let weight = 0;
    for (let i = 0; i < parties; i += 1) weight += values[at.weight + stake + i]!;
    progress += weight / parties;
  }
  state.progress[c] = progress;
}

function isAgreed(work: Workspace, first: number, parties: number, stake: number): boolean {
  for (let i = 0; i < parties; i += 1) {
    for (let j = i + 1; j < parties; j += 1) {
      if (!(conceded(work, first, i, j, stake) + conceded(work, first, j, i, stake) >= 1)) return false;
    }
  }
  return true;
}

/** What party i concedes to party j on an issue: a person's decision, or the tactic up to the red line. */
function conceded(work: Workspace, first: number, i: number, j: number, stake: number): number {
  const { partyTieStart } = work.model.channels;
  const decided = work.seats === null ? NaN : work.seats.concede[stake + i]!;
  if (decided === decided) return decided;
  const tactic = work.concession[partyTieStart[first + i]! + (j < i ? j : j - 1)]!;
  return Math.min(tactic, work.values[work.model.parameters.at.redLine + stake + i]!);
}

/** Counts this meeting for every party whose trust is under its exit level; true if one of them has had enough. */
function walksAway(work: Workspace, c: number): boolean {
  const { state, values } = work;
  const { partyStart, meetingsToLeave } = work.model.channels;
  const { exit } = work.model.parameters.at;
  let leaves = false;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    if (work.seats !== null && work.seats.attend[p]! >= 0) state.meetingsUnder[p] = 0;
    else if (trustOfParty(work, p) < values[exit + p]!) state.meetingsUnder[p]! += 1;
    else state.meetingsUnder[p] = 0;
    if (state.meetingsUnder[p]! >= meetingsToLeave[c]!) leaves = true;
  }
  return leaves;
}

/** A party's mean trust in the others of its channel. */
function trustOfParty(work: Workspace, p: number): number {
  const { partyTieStart, partyTie } = work.model.channels;
  const start = partyTieStart[p]!;
  const end = partyTieStart[p + 1]!;
  let sum = 0;
  for (let n = start; n < end; n += 1) sum += logistic(work.state.logOdds[partyTie[n]!]!);
  return sum / (end - start);
}

/** Open, strained (the last meeting missed, or a party under its exit level) or threatened (one more such meeting and it leaves). */
function labelOf(work: Workspace, c: number): number {
  const { state } = work;
  const { partyStart, meetingsToLeave } = work.model.channels;
  const needed = meetingsToLeave[c]!;
  let label = state.missed[c] === 1 ? code.STRAINED : code.OPEN;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const under = state.meetingsUnder[p]!;
    if (needed > 1 && under >= needed - 1) return code.THREATENED;
    if (under > 0) label = code.STRAINED;
  }
  return label;
}

/** In the record the status is its column, everybody comes to the meetings of an open channel, and nobody walks away. */
function followRecord(work: Workspace): void {
  const { model, state } = work;
  const channels = model.channelIds.length;
  const { partyStart } = model.channels;
  for (let c = 0; c < channels; c += 1) {
    const before = state.channelStatus[c]!;
    const status = model.record!.channels[state.t * channels + c]!;
    state.channelStatus[c] = status;
    if (!isOpen(status)) {
      work.met[c] = 0;
      unsettle(work, c);
      continue;
    }
    if (before >= code.SUSPENDED) open(work, c, state.t);
    state.channelStatus[c] = status;
    if (work.met[c] === 0) continue;
    for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) work.came[p] = 1;
    settle(work, c);
  }
}
