import { ageAgreement } from './ageAgreement.ts';
import { chooseActs } from './chooseActs.ts';
import { fireEvents } from './fireEvents.ts';
import { holdMeetings } from './holdMeetings.ts';
import { perceiveActs } from './perceiveActs.ts';
import { decideInSeats } from './seats.ts';
import { endEffects, startEffects } from './startEffects.ts';
import { updateRules } from './updateRules.ts';
import { weighChoices } from './weighChoices.ts';
import { weighEvidence } from './weighEvidence.ts';
import type { Workspace } from './workspace.ts';

/** One step, in the order of the model: events at the start, choices, acts, what is seen, trust, talks, agreement. */
export function step(work: Workspace): void {
  const { model, state } = work;
  work.recorder?.open(work);
  if (work.seats !== null && !work.recordStep) decideInSeats(model, work.seats, state);
  endEffects(work);
  fireEvents(work);
  startEffects(work);
  work.inForce = work.recordStep ? state.inForce | model.record!.inForce[state.t]! : state.inForce;
  weighChoices(work);
  chooseActs(work);
  perceiveActs(work);
  weighEvidence(work);
  updateRules(work);
  rememberActs(work);
  holdMeetings(work);
  ageAgreement(work);
  work.recorder?.close(work);
  state.t += 1;
}

/** Takes the acts into the window of preconditions, and the propensities into the state. */
function rememberActs(work: Workspace): void {
  const { model, state, acts } = work;
  const first = (state.t % model.channels.longestWindow) * acts.length;
  for (let r = 0; r < acts.length; r += 1) {
    state.actsPast[first + r] = acts[r]!;
    // A patron leans on its client as far as it means to restrain itself: a seat's intention stands in for pi.
    state.propensity[r] =
      work.seats !== null && work.seats.chose[r] === 1 ? work.intended[r]! : work.propensity[r]!;
  }
}
