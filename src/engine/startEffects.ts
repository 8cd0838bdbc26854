import { startAgreement } from './ageAgreement.ts';
import { FOR_GOOD, FORCE, SHIFT_BY, SHIFT_TO, START } from './codes.ts';
import { derive, valueAt } from './derive.ts';
import type { Workspace } from './workspace.ts';

/** Ends the forces and shifts whose time is over. */
export function endEffects(work: Workspace): void {
  const { state } = work;
  const { t } = state;
  let kept = 0;
  for (let n = 0; n < state.forceCount; n += 1) {
    if (state.forceUntil[n]! <= t) continue;
    state.forceEffect[kept] = state.forceEffect[n]!;
    state.forceUntil[kept] = state.forceUntil[n]!;
    kept += 1;
  }
  state.forceCount = kept;
  kept = 0;
  for (let n = 0; n < state.shiftCount; n += 1) {
    if (state.shiftUntil[n]! <= t) continue;
    state.shiftEffect[kept] = state.shiftEffect[n]!;
    state.shiftUntil[kept] = state.shiftUntil[n]!;
    kept += 1;
  }
  if (kept === state.shiftCount) return;
  state.shiftCount = kept;
  applyShifts(work);
}

/** What the events of this step do at its start: forces, shifts and the coming into force. */
export function startEffects(work: Workspace): void {
  const { state } = work;
  const { events } = work.model;
  let shifted = false;
  for (let n = 0; n < work.firedCount; n += 1) {
    const event = work.fired[n]!;
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      switch (events.effectKind[effect]) {
        case FORCE:
          state.forceEffect[state.forceCount] = effect;
          state.forceUntil[state.forceCount] = endOfEffect(state.t, events.effectSteps[effect]!);
          state.forceCount += 1;
          break;
        case SHIFT_BY:
        case SHIFT_TO:
          state.shiftEffect[state.shiftCount] = effect;
          state.shiftUntil[state.shiftCount] = endOfEffect(state.t, events.effectSteps[effect]!);
          state.shiftCount += 1;
          shifted = true;
          break;
        case START:
          if (!work.recordStep) startAgreement(work);
          break;
      }
    }
  }
  if (shifted) applyShifts(work);
}

/** Sets the parameters to those drawn, with the running shifts on top in the order of their start. */
export function applyShifts(work: Workspace): void {
  const { model, state, values } = work;
  const { events, parameters } = model;
  values.set(work.drawn);
  for (let n = 0; n < state.shiftCount; n += 1) {
    const effect = state.shiftEffect[n]!;
    const amount = values[parameters.at.effect + effect]!;
    const sets = events.effectKind[effect] === SHIFT_TO;
    for (let i = events.shiftStart[effect]!; i < events.shiftStart[effect + 1]!; i += 1) {
      const slot = events.shiftSlot[i]!;
      values[slot] = sets ? amount : valueAt(values, parameters.follows, slot) + amount;
    }
  }
  derive(model, values, work.derived);
}

function endOfEffect(t: number, steps: number): number {
  return steps >= FOR_GOOD - t ? FOR_GOOD : t + steps;
}
