import { ln } from '../math/ln.ts';
import { DUE, EVIDENCE, INCIDENT, PURPOSE } from './codes.ts';
import { happens } from './draw.ts';
import type { Workspace } from './workspace.ts';

/** Trust is kept within these log-odds. */
const LIMIT = 6;

/**
 * Trust after the step, in log-odds: L0 + (1-f)(L - L0), then the evidence of all acts over all routes, then that of events,
 * each one addition; then the clamp. Evidence of an act perceived as a' is outside * kappa * (a' wC + (1-a') wD).
 */
export function weighEvidence(work: Workspace): void {
  forget(work);
  weighActs(work);
  weighEvents(work);
  if (work.seats !== null) weighGestures(work);
  clamp(work);
}

function forget(work: Workspace): void {
  const { logOdds } = work.state;
  const { prior, kept } = work.derived;
  for (let tie = 0; tie < logOdds.length; tie += 1) {
    const before = logOdds[tie]!;
    const after = prior[tie]! + kept[tie]! * (before - prior[tie]!);
    logOdds[tie] = after;
    if (work.recorder !== null) work.recorder.book(tie, 'forgetting', -1, after - before);
  }
}

function weighActs(work: Workspace): void {
  const { rivalry, tie, seenBy } = work.model.routes;
  const { weightC, weightD } = work.derived;
  const kappa = work.inForce === 1 ? work.derived.kappa : work.derived.kappaOutside;
  for (let route = 0; route < tie.length; route += 1) {
    const act = work.perceived[seenBy[route]!]!;
    const evidence = kappa[route]! * (act * weightC[route]! + (1 - act) * weightD[route]!);
    add(work, tie[route]!, evidence);
    if (work.recorder !== null) work.recorder.book(tie[route]!, 'act', rivalry[route]!, evidence);
  }
}

function weighEvents(work: Workspace): void {
  const { events, parameters } = work.model;
  for (let n = 0; n < work.firedCount; n += 1) {
    const event = work.fired[n]!;
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      const target = events.effectTarget[effect]!;
      const amount = work.values[parameters.at.effect + effect]!;
      switch (events.effectKind[effect]) {
        case INCIDENT:
          weighOnRoutes(work, target, amount, events.effectFlag[effect] === 1, 'incident', event);
          break;
        case DUE: {
          const delivered = work.recordStep
            ? events.effectFlag[effect] === 1
            : happens(work, events.hash[event]!, PURPOSE.due, work.propensity[target]!);
          weighOnRoutes(work, target, amount, delivered, 'due', event);
          break;
        }
        case EVIDENCE: {
          const evidence = ln(amount);
          add(work, target, evidence);
          if (work.recorder !== null) work.recorder.book(target, 'event', event, evidence);
          break;
        }
      }
    }
  }
}

/** What is conspicuous counts in full on every route of the rivalry: untempered, and outside a truce as within. */
function weighOnRoutes(
  work: Workspace,
  rivalry: number,
  severity: number,
  restraint: boolean,
  kind: 'incident' | 'due' | 'gesture',
  source: number,
): void {
  const { routeStart } = work.model.rivalries;
  const { tie } = work.model.routes;
  const weights = restraint ? work.derived.weightC : work.derived.weightD;
  for (let route = routeStart[rivalry]!; route < routeStart[rivalry + 1]!; route += 1) {
    const evidence = severity * weights[route]!;
    add(work, tie[route]!, evidence);
    if (work.recorder !== null) work.recorder.book(tie[route]!, kind, source, evidence);
  }
}

function weighGestures(work: Workspace): void {
  const { gesture } = work.seats!;
  for (let r = 0; r < gesture.length; r += 1) {
    if (gesture[r]! > 0) weighOnRoutes(work, r, gesture[r]!, true, 'gesture', r);
  }
}

function clamp(work: Workspace): void {
  const { logOdds } = work.state;
  for (let tie = 0; tie < logOdds.length; tie += 1) {
    const free = logOdds[tie]!;
    if (free <= LIMIT && free >= -LIMIT) continue;
    const kept = free > LIMIT ? LIMIT : -LIMIT;
    logOdds[tie] = kept;
    if (work.recorder !== null) work.recorder.book(tie, 'limit', -1, kept - free);
  }
}

function add(work: Workspace, tie: number, evidence: number): void {
  work.state.logOdds[tie] = work.state.logOdds[tie]! + evidence;
}
