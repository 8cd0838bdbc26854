import * as code from '../codes.ts';
import type { Model } from '../model.ts';
import { isAmong, type Lanes } from './lanes.ts';
import { settleInLane, trustInLane, walksAwayInLane } from './laneMeeting.ts';
import { weighProgress } from './weighLanes.ts';

/** Channels open, are closed or opened again, and hold their meetings; as `holdMeetings` has it. */
export function meetLanes(lanes: Lanes): void {
  const { model, t } = lanes;
  const channels = model.channelIds.length;
  if (channels === 0) return;
  let stirred = false;
  if (lanes.recordStep) {
    for (let c = 0; c < channels; c += 1) stirred = followRecord(lanes, c) || stirred;
  } else {
    for (let c = 0; c < channels; c += 1) {
      // Only in these two steps can a channel be closed whose opening has come.
      if (t === Math.max(model.channels.opens[c]!, lanes.from)) openClosed(lanes, c);
    }
    stirred = closeAndOpen(lanes);
    for (let c = 0; c < channels; c += 1) {
      const meets = model.channels.meets[t * channels + c] === 1;
      if (meets) meet(lanes, c);
      if (meets || t === lanes.from) relabel(lanes, c);
      stirred = meets || stirred;
    }
  }
  if (stirred) weighProgress(lanes);
}

function isOpen(status: number): boolean {
  return status >= code.OPEN && status <= code.THREATENED;
}

/** First place of the row of a channel in a block of channels, issues or parties. */
const rowOf = (lanes: Lanes, block: number, number: number): number => block + number * lanes.rows.width;

function open(lanes: Lanes, c: number, lane: number, at: number): void {
  const { model, rows, ints } = lanes;
  const { partyStart } = model.channels;
  ints[rowOf(lanes, rows.channelStatus, c) + lane] = code.OPEN;
  ints[rowOf(lanes, rows.openedAt, c) + lane] = at;
  ints[rowOf(lanes, rows.missed, c) + lane] = 0;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1)
    ints[rowOf(lanes, rows.meetingsUnder, p) + lane] = 0;
}

/** Nothing is settled any more. */
function unsettle(lanes: Lanes, c: number, lane: number): void {
  const { model, rows, reals, ints } = lanes;
  const { issueStart } = model.channels;
  for (let issue = issueStart[c]!; issue < issueStart[c + 1]!; issue += 1) {
    ints[rowOf(lanes, rows.settled, issue) + lane] = 0;
  }
  reals[rowOf(lanes, rows.progress, c) + lane] = 0;
}

function shut(lanes: Lanes, c: number, lane: number, status: number): void {
  lanes.ints[rowOf(lanes, lanes.rows.channelStatus, c) + lane] = status;
  unsettle(lanes, c, lane);
}

function openClosed(lanes: Lanes, c: number): void {
  const { model, rows, ints, count } = lanes;
  const status = rowOf(lanes, rows.channelStatus, c);
  for (let lane = 0; lane < count; lane += 1) {
    if (ints[status + lane] === code.CLOSED) open(lanes, c, lane, model.channels.opens[c]!);
  }
}

function closeAndOpen(lanes: Lanes): boolean {
  const { model, rows, ints, count, t } = lanes;
  const { events } = model;
  let stirred = false;
  for (const { event, lanes: mask } of lanes.fired) {
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      const kind = events.effectKind[effect];
      if (kind !== code.CLOSE && kind !== code.REOPEN) continue;
      stirred = true;
      const c = events.effectTarget[effect]!;
      for (let lane = 0; lane < count; lane += 1) {
        if (!isAmong(lanes, mask, lane)) continue;
        if (kind === code.CLOSE) shut(lanes, c, lane, code.SUSPENDED);
        else if (!isOpen(ints[rowOf(lanes, rows.channelStatus, c) + lane]!)) open(lanes, c, lane, t);
      }
    }
  }
  return stirred;
}

/** A meeting in every lane in which the channel is open. */
function meet(lanes: Lanes, c: number): void {
  const { model, rows, ints, count } = lanes;
  const { partyStart } = model.channels;
  const status = rowOf(lanes, rows.channelStatus, c);
  const missing = rows.bits;
  ints.fill(0, missing, missing + count);
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) noteAbsence(lanes, p, missing);
  for (let lane = 0; lane < count; lane += 1) {
    if (!isOpen(ints[status + lane]!)) continue;
    const isMissed = ints[missing + lane]!;
    ints[rowOf(lanes, rows.missed, c) + lane] = isMissed;
    trustInLane(lanes, c, lane);
    if (isMissed === 0) settleInLane(lanes, c, lane);
    if (walksAwayInLane(lanes, c, lane)) shut(lanes, c, lane, code.BROKEN_OFF);
  }
}

/** Sets 1 where the mean act over the rivalries and steps of a party's precondition is not at its level: it stays away. */
function noteAbsence(lanes: Lanes, p: number, missing: number): void {
  const { model, plan, rows, reals, ints, kernels, count, padded, t } = lanes;
  const { overStart, over, window, longestWindow } = model.channels;
  const start = overStart[p]!;
  const end = overStart[p + 1]!;
  if (end === start) return;
  const steps = Math.min(t + 1, window[p]!);
  const sum = rows.scratch;
  reals.fill(0, sum, sum + count);
  for (let n = start; n < end; n += 1) {
    for (let s = t + 1 - steps; s <= t; s += 1) {
      const row = (s % longestWindow) * plan.counts.watched + plan.watched[over[n]!]!;
      kernels.addRow(rowOf(lanes, rows.actsPast, row), sum, padded);
    }
  }
  const level = rowOf(lanes, rows.value, model.parameters.at.preconditionLevel + p);
  const parts = steps * (end - start);
  for (let lane = 0; lane < count; lane += 1) {
    if (!(reals[sum + lane]! / parts >= reals[level + lane]!)) ints[missing + lane] = 1;
  }
}

/** Labels change with a meeting, and where the model takes over from the record. */
function relabel(lanes: Lanes, c: number): void {
  const { rows, ints, count } = lanes;
  const status = rowOf(lanes, rows.channelStatus, c);
  for (let lane = 0; lane < count; lane += 1) {
    if (isOpen(ints[status + lane]!)) ints[status + lane] = labelOf(lanes, c, lane);
  }
}

function labelOf(lanes: Lanes, c: number, lane: number): number {
  const { model, rows, ints } = lanes;
  const { partyStart, meetingsToLeave } = model.channels;
  const needed = meetingsToLeave[c]!;
  let label = ints[rowOf(lanes, rows.missed, c) + lane] === 1 ? code.STRAINED : code.OPEN;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const under = ints[rowOf(lanes, rows.meetingsUnder, p) + lane]!;
    if (needed > 1 && under >= needed - 1) return code.THREATENED;
    if (under > 0) label = code.STRAINED;
  }
  return label;
}

/** In the record the status is its column and everybody comes to the meetings of an open channel. True if progress may move. */
function followRecord(lanes: Lanes, c: number): boolean {
  const { model, rows, ints, count, t } = lanes;
  const before = ints[rowOf(lanes, rows.channelStatus, c)]!;
  const status = recordedStatus(model, c, t);
  ints.fill(status, rowOf(lanes, rows.channelStatus, c), rowOf(lanes, rows.channelStatus, c) + count);
  if (!isOpen(status)) {
    for (let lane = 0; lane < count; lane += 1) unsettle(lanes, c, lane);
    return true;
  }
  if (before >= code.SUSPENDED) {
    for (let lane = 0; lane < count; lane += 1) {
      open(lanes, c, lane, t);
      ints[rowOf(lanes, rows.channelStatus, c) + lane] = status;
    }
  }
  if (model.channels.meets[t * model.channelIds.length + c] === 0) return false;
  for (let lane = 0; lane < count; lane += 1) {
    trustInLane(lanes, c, lane);
    settleInLane(lanes, c, lane);
  }
  return true;
}

function recordedStatus(model: Model, c: number, t: number): number {
  return model.record!.channels[t * model.channelIds.length + c]!;
}
