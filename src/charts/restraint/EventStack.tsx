import { useId } from 'react';
import { useIntl } from 'react-intl';
import { formatDay } from '../../words/dates.ts';
import type { EventColumn } from './eventColumns.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';

interface EventStackProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'clock'>;
  column: EventColumn;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** px; less on a narrow chart. */
const widest = 300;

/** All events of a column that has more of them than marks, as a list over it: what "+n" opens. */
export function EventStack({ layout, series, column, selected, onSelect }: EventStackProps) {
  const intl = useIntl();
  const titleId = useId();
  const { zone } = series.clock;
  const events = [...column.marks.map((m) => m.event), ...column.hidden].sort(
    (a, b) => a.time - b.time || (a.id < b.id ? -1 : 1),
  );
  const width = Math.min(widest, layout.width);
  const left = Math.min(Math.max(0, column.x - width / 2), layout.width - width);
  const bottom = column.moreY - 12;
  return (
    <div
      role="group"
      aria-labelledby={titleId}
      className={styles.stack}
      style={{ left, top: bottom, width, maxHeight: bottom }}
    >
      <p id={titleId}>{intl.formatMessage({ id: 'restraint.stack' }, { count: events.length })}</p>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" aria-pressed={event.id === selected} onClick={() => onSelect(event.id)}>
              <span>{formatDay(event.time, intl.locale, zone)}</span> {event.headline}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
