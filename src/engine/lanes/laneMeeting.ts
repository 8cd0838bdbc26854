import { exp } from '../../math/exp.ts';
import { ln } from '../../math/ln.ts';
import { logisticWithin } from '../../math/logistic.ts';
import type { Lanes } from './lanes.ts';

/**
 * The issues of a channel that concessions settle in one lane, and the progress that they amount to; as `settle` of
 * `holdMeetings` has it.
 */
export function settleInLane(lanes: Lanes, c: number, lane: number): void {
  const { model, rows, reals, ints } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const { partyStart, issueStart, stakeStart } = model.channels;
  const first = partyStart[c]!;
  const parties = partyStart[c + 1]! - first;
  concede(lanes, c, lane);
  let progress = 0;
  for (let issue = issueStart[c]!; issue < issueStart[c + 1]!; issue += 1) {
    const stake = stakeStart[issue]!;
    const settled = rows.settled + issue * width + lane;
    if (ints[settled] === 0 && isAgreed(lanes, first, parties, stake, lane)) ints[settled] = 1;
    if (ints[settled] === 0) continue;
    let weight = 0;
    for (let i = 0; i < parties; i += 1)
      weight += reals[rows.value + (at.weight + stake + i) * width + lane]!;
    progress += weight / parties;
  }
  reals[rows.progress + c * width + lane] = progress;
}

/** Counts this meeting for every party whose trust is under its exit level; true if one of them has had enough. */
export function walksAwayInLane(lanes: Lanes, c: number, lane: number): boolean {
  const { model, rows, reals, ints, partyTrust } = lanes;
  const { width } = rows;
  const { partyStart, partyTieStart, meetingsToLeave } = model.channels;
  let leaves = false;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const start = partyTieStart[p]!;
    const end = partyTieStart[p + 1]!;
    let trust = 0;
    for (let n = start; n < end; n += 1) trust += partyTrust[n]!;
    const under = rows.meetingsUnder + p * width + lane;
    const exit = reals[rows.value + (model.parameters.at.exit + p) * width + lane]!;
    ints[under] = trust / (end - start) < exit ? ints[under]! + 1 : 0;
    if (ints[under]! >= meetingsToLeave[c]!) leaves = true;
  }
  return leaves;
}

/** Trust of every party of a channel in every other, in one lane: to be called before the two functions above. */
export function trustInLane({ model, rows, reals, partyTrust }: Lanes, c: number, lane: number): void {
  const { partyStart, partyTieStart, partyTie } = model.channels;
  const end = partyTieStart[partyStart[c + 1]!]!;
  for (let n = partyTieStart[partyStart[c]!]!; n < end; n += 1) {
    partyTrust[n] = logisticWithin(reals[rows.logOdds + partyTie[n]! * rows.width + lane]!);
  }
}

/** What every party's tactic concedes to every other: tau^(0.5/(beta b)). */
function concede(lanes: Lanes, c: number, lane: number): void {
  const { model, rows, reals, ints, concession, partyTrust, t } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const { partyStart, partyTieStart } = model.channels;
  const opened = ints[rows.openedAt + c * width + lane]!;
  const deadline = reals[rows.value + (at.deadline + c) * width + lane]!;
  const tau = Math.min(1, Math.max(0, (t - opened) / deadline));
  const lnTau = tau > 0 ? ln(tau) : 0;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const beta = reals[rows.value + (at.beta + p) * width + lane]!;
    for (let n = partyTieStart[p]!; n < partyTieStart[p + 1]!; n += 1) {
      concession[n] = tau > 0 ? exp((0.5 / (beta * partyTrust[n]!)) * lnTau) : 0;
    }
  }
}

function isAgreed(lanes: Lanes, first: number, parties: number, stake: number, lane: number): boolean {
  for (let i = 0; i < parties; i += 1) {
    for (let j = i + 1; j < parties; j += 1) {
      const both = conceded(lanes, first, i, j, stake, lane) + conceded(lanes, first, j, i, stake, lane);
      if (!(both >= 1)) return false;
    }
  }
  return true;
}

function conceded(lanes: Lanes, first: number, i: number, j: number, stake: number, lane: number): number {
  const { model, rows, reals, concession } = lanes;
  const tactic = concession[model.channels.partyTieStart[first + i]! + (j < i ? j : j - 1)]!;
  const redLine = rows.value + (model.parameters.at.redLine + stake + i) * rows.width + lane;
  return Math.min(tactic, reals[redLine]!);
}
