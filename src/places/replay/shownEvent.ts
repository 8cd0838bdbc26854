import type { ScenarioEvent } from '../../scenario/scenario.ts';
import { eventsShown, type ReplayCase } from '../../stores/replayCase.ts';
import type { ViewMode } from '../../stores/view.ts';

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
export function shownEvent(
  opened: ReplayCase,
  cursor: number,
  chosen: string | null,
  mode: ViewMode,
): ShownEvent | null {
  const { scenario } = opened;
  const dated = eventsShown(opened, mode);
  const chosenEvent = chosen === null ? undefined : scenario.events[chosen];
  if (chosen !== null && chosenEvent) {
    const step = dated.find(({ id }) => id === chosen)?.step ?? null;
    if (step === null ? chosenEvent.background : step < cursor)
      return { id: chosen, event: chosenEvent, step };
  }
  const known = dated.filter(({ step }) => step < cursor);
  const last = known.at(-1);
  if (!last) return null;
  const [top] = known.filter(({ step }) => step === last.step).sort((a, b) => b.weight - a.weight);
  return top ? { id: top.id, event: top, step: top.step } : null;
}
