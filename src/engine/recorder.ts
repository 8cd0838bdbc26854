import { recentlyPerceived } from './chooseActs.ts';
import { AGREEMENT_STATUSES, CHANNEL_STATUSES } from './codes.ts';
import { restraintOfActor, restraintOfAll } from './restraint.ts';
import { scoreOfStep } from './score.ts';
import { spectralRadius } from './spectralRadius.ts';
import { swingOf } from './swing.ts';
import { thresholdOf } from './threshold.ts';
import type { Cause, ChannelTrace, Regime, StepTrace } from './trace.ts';
import type { Workspace } from './workspace.ts';

export type Booking = Cause['kind'] | 'gesture';

/** Takes notes of a run: every addition to a trust as it happens, and the rest of the step when it is over. */
export interface Recorder {
  readonly steps: StepTrace[];
  open(work: Workspace): void;
  /** `source` is the number of a rivalry for acts and gestures, of an event for the others, -1 for none. */
  book(tie: number, kind: Booking, source: number, logOdds: number): void;
  close(work: Workspace): void;
}

/**
 * @param radius false leaves the spectral radius out (NaN): for many sides it costs more than all the rest of a trace.
 */
export function createRecorder(work: Workspace, radius = true): Recorder {
  const { model } = work;
  const steps: StepTrace[] = [];
  let logOddsBefore: number[] = [];
  let causes: Cause[][] = [];
  // What a provocation and a score look back on, before the step's own acts are remembered.
  let recent: number[] = [];
  return {
    steps,
    open() {
      logOddsBefore = [...work.state.logOdds];
      causes = model.tieIds.map(() => []);
      recent = model.rivalryIds.map((_, r) => recentlyPerceived(work, r));
    },
    book(tie, kind, source, logOdds) {
      const ids = kind === 'act' || kind === 'gesture' ? model.rivalryIds : model.eventIds;
      causes[tie]!.push({
        kind: kind === 'gesture' ? 'incident' : kind,
        id: source < 0 ? '' : ids[source]!,
        logOdds,
      });
    },
    close() {
      steps.push(stepTrace(work, logOddsBefore, causes, recent, radius));
    },
  };
}

function stepTrace(
  work: Workspace,
  logOddsBefore: number[],
  causes: Cause[][],
  recent: number[],
  radius: boolean,
): StepTrace {
  const { model, state } = work;
  const choices = model.rivalryIds.map((_, r) => choiceOf(work, r));
  return {
    t: state.t,
    acts: [...work.acts],
    intended: [...work.intended],
    seen: [...work.seen],
    perceived: model.rivalryIds.map((_, r) => perceivedOf(work, r)),
    propensity: [...work.propensity],
    threshold: choices.map(({ threshold }) => threshold),
    regime: choices.map(({ regime }) => regime),
    cost: [...work.cost],
    pressure: model.rivalryIds.map((_, r) => pressureOf(work, r)),
    swing: swingOf(work, logOddsBefore),
    logOddsBefore,
    logOddsAfter: [...state.logOdds],
    causes,
    channels: model.channelIds.map((_, c) => channelTrace(work, c)),
    agreement: {
      status: AGREEMENT_STATUSES[state.agreement]!,
      inForce: state.inForce === 1,
      violence: work.violence,
      windowMean: Number.isNaN(work.windowMean) ? null : work.windowMean,
    },
    events: Array.from(work.fired.subarray(0, work.firedCount), (event) => model.eventIds[event]!),
    spoilers: model.spoilerIds.filter((_, spoiler) => work.struck[spoiler] === 1),
    restraint: {
      all: restraintOfAll(work),
      actors: model.actorIds.map((_, actor) => restraintOfActor(work, actor)),
    },
    score: model.actorIds.map((_, actor) => scoreOfStep(work, actor, recent)),
    spectralRadius: radius ? spectralRadius(work) : NaN,
  };
}

function choiceOf(work: Workspace, r: number): { regime: Regime; threshold: number | null } {
  const { model, derived, values } = work;
  const holder = model.rivalries.from[r]!;
  const slope = derived.slope[r]! + values[model.parameters.at.benefit + holder]! * work.progressOf[holder]!;
  return thresholdOf(slope, derived.exposure[r]!, work.cost[r]!);
}

function perceivedOf(work: Workspace, r: number): Record<string, number> {
  const { observerStart, observer } = work.model.rivalries;
  const perceived: Record<string, number> = {};
  for (let n = observerStart[r]!; n < observerStart[r + 1]!; n += 1) {
    perceived[work.model.actorIds[observer[n]!]!] = work.perceived[n]!;
  }
  return perceived;
}

function pressureOf(work: Workspace, r: number): Record<string, number> {
  const { actors, patronages, rivalries, actorIds } = work.model;
  const pressure: Record<string, number> = {};
  if (work.inForce === 0) return pressure;
  const holder = rivalries.from[r]!;
  for (let n = actors.patronStart[holder]!; n < actors.patronStart[holder + 1]!; n += 1) {
    const patronage = actors.patron[n]!;
    pressure[actorIds[patronages.patron[patronage]!]!] = work.pressure[patronage]!;
  }
  return pressure;
}

function channelTrace(work: Workspace, c: number): ChannelTrace {
  const { model, state } = work;
  const { partyStart, partyActor, issueStart, issueIds } = model.channels;
  const parties = Array.from({ length: partyStart[c + 1]! - partyStart[c]! }, (_, n) => partyStart[c]! + n);
  const nameOf = (p: number) => model.actorIds[partyActor[p]!]!;
  const met = work.met[c] === 1;
  const all = met && parties.every((p) => work.came[p] === 1);
  return {
    status: CHANNEL_STATUSES[state.channelStatus[c]!]!,
    attended: met ? parties.filter((p) => work.came[p] === 1).map(nameOf) : null,
    offers: all ? Object.fromEntries(parties.map((p) => [nameOf(p), offerOf(work, c, p)])) : null,
    settled: issueIds
      .slice(issueStart[c]!, issueStart[c + 1]!)
      .filter((_, n) => state.settled[issueStart[c]! + n] === 1),
    progress: state.progress[c]!,
  };
}

/** What a party's tactic concedes to the party it trusts least; of a seat that decided, the mean over its decided issues. */
function offerOf(work: Workspace, c: number, p: number): number {
  const { partyStart, partyTieStart, issueStart, stakeStart } = work.model.channels;
  const decided: number[] = [];
  for (let issue = issueStart[c]!; issue < issueStart[c + 1]!; issue += 1) {
    const share = work.seats?.concede[stakeStart[issue]! + p - partyStart[c]!] ?? NaN;
    if (!Number.isNaN(share)) decided.push(share);
  }
  if (decided.length > 0) return decided.reduce((sum, share) => sum + share, 0) / decided.length;
  return Math.min(...work.concession.subarray(partyTieStart[p]!, partyTieStart[p + 1]!));
}
