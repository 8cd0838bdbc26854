import type { IntlShape } from 'react-intl';
import { momentOf, type ReplayCase } from '../../stores/replayCase.ts';
import type { ShownCone } from '../../stores/replay.ts';
import { formatDay } from '../../words/dates.ts';
import { insidePinned } from './chartSeries.ts';

/** Whether the record stayed inside the pinned cone, as a sentence; null without one. */
export function pinnedWords(
  intl: IntlShape,
  { scenario, record }: ReplayCase,
  pinned: ShownCone | null,
  cursor: number,
): string | null {
  if (!pinned) return null;
  const day = formatDay(momentOf(scenario, pinned.from), intl.locale, scenario.clock.zone);
  return record && cursor > pinned.from
    ? intl.formatMessage({ id: 'replay.pinned.inside' }, { day, ...insidePinned(pinned, record, cursor) })
    : intl.formatMessage({ id: 'replay.pinned.fresh' }, { day });
}
