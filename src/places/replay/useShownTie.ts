import { shownEvent } from './shownEvent.ts';
import { tieToExplain } from './tieViews.ts';
import { useCase, useReplay, useToldHistory } from './useReplay.ts';

/**
 * The tie that waterfall, diagram and why table all tell: the chosen one, else the one that the shown event
 * moved most.
 */
export function useShownTie(cursor: number): string | null {
  const opened = useCase();
  const history = useToldHistory();
  const event = useReplay((state) => state.event);
  const mode = useReplay((state) => state.mode);
  const chosen = useReplay((state) => state.tie);
  const { tieIds } = history.model;
  if (chosen !== null && tieIds.includes(chosen)) return chosen;
  const shown = shownEvent(opened, cursor, event, mode);
  const step = shown?.step ?? Math.max(0, cursor - 1);
  const decided = (tie: string): boolean => history.model.rivalryIds.includes(tie.replace('|', '/'));
  return tieToExplain(history.traceAt(step), tieIds, decided, shown?.id ?? null) ?? tieIds[0] ?? null;
}
