import type { ScenarioEvent } from '../../scenario/scenario.ts';
import type { ReplayCase } from '../../stores/replayCase.ts';

export interface ShownEvent {
  id: string;
  event: ScenarioEvent;
  /** null: a background event. */
  step: number | null;
}

/**
 * The event that the card tells: the chosen one, else the weightiest of the last step with an event that is known at the
 * cursor; null before any.
 */
export function shownEvent(opened: ReplayCase, cursor: number, chosen: string | null): ShownEvent | null {
  const { scenario, events: dated } = opened;
  const chosenEvent = chosen === null ? undefined : scenario.events[chosen];
  if (chosen !== null && chosenEvent) {
    const step = dated.find(({ id }) => id === chosen)?.step ?? null;
    if (step === null || step < cursor) return { id: chosen, event: chosenEvent, step };
  }
  const known = dated.filter(({ step }) => step < cursor);
  const last = known.at(-1);
  if (!last) return null;
  const [top] = known.filter(({ step }) => step === last.step).sort((a, b) => b.weight - a.weight);
  return top ? { id: top.id, event: top, step: top.step } : null;
}
