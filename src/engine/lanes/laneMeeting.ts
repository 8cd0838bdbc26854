import { exp } from '../../math/exp.ts';
import { ln } from '../../math/ln.ts';
import { logistic } from '../../math/logistic.ts';
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
  const { model, rows, reals, ints } = lanes;
  const { width } = rows;
  const { partyStart, meetingsToLeave } = model.channels;
  let leaves = false;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const under = rows.meetingsUnder + p * width + lane;
    const exit = reals[rows.value + (model.parameters.at.exit + p) * width + lane]!;
    ints[under] = trustOfParty(lanes, p, lane) < exit ? ints[under]! + 1 : 0;
    if (ints[under]! >= meetingsToLeave[c]!) leaves = true;
  }
  return leaves;
}

/** What every party's tactic concedes to every other: tau^(0.5/(beta b)). */
function concede(lanes: Lanes, c: number, lane: number): void {
  const { model, rows, reals, ints, concession, t } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const { partyStart, partyTieStart, partyTie } = model.channels;
  const opened = ints[rows.openedAt + c * width + lane]!;
  const deadline = reals[rows.value + (at.deadline + c) * width + lane]!;
  const tau = Math.min(1, Math.max(0, (t - opened) / deadline));
  const lnTau = tau > 0 ? ln(tau) : 0;
  for (let p = partyStart[c]!; p < partyStart[c + 1]!; p += 1) {
    const beta = reals[rows.value + (at.beta + p) * width + lane]!;
    for (let n = partyTieStart[p]!; n < partyTieStart[p + 1]!; n += 1) {
      const trust = logistic(reals[rows.logOdds + partyTie[n]! * width + lane]!);
      concession[n] = tau > 0 ? exp((0.5 / (beta * trust)) * lnTau) : 0;
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

/** A party's mean trust in the others of its channel. */
function trustOfParty({ model, rows, reals }: Lanes, p: number, lane: number): number {
  const { partyTieStart, partyTie } = model.channels;
  const start = partyTieStart[p]!;
  const end = partyTieStart[p + 1]!;
  let sum = 0;
  for (let n = start; n < end; n += 1)
    sum += logistic(reals[rows.logOdds + partyTie[n]! * rows.width + lane]!);
  return sum / (end - start);
}
