import { memo, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { formatDay } from '../../words/dates.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintActor, RestraintEvent, RestraintSeries } from './restraintProps.ts';
import styles from './restraint.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** Names of those who did it: "United States, Russia", "author disputed". */
export function authorsOf(event: RestraintEvent, actors: readonly RestraintActor[], intl: IntlShape): string {
  const names = event.by.flatMap((id) => {
    if (id === 'disputed') return [intl.formatMessage({ id: 'restraint.event.disputed' })];
    const actor = actors.find((a) => a.id === id);
    return actor ? [actor.name] : [];
  });
  return names.length > 0
    ? inSeries(names, intl.locale)
    : intl.formatMessage({ id: 'restraint.event.outsider' });
}

/** What is read aloud for an event; worked out once, since a drag draws the list anew for each step. */
function labelsOf(
  actors: readonly RestraintActor[],
  zone: string,
  intl: IntlShape,
): (event: RestraintEvent) => string {
  const kept = new WeakMap<RestraintEvent, string>();
  return (event) => {
    const known = kept.get(event);
    if (known !== undefined) return known;
    const label = intl.formatMessage(
      { id: 'restraint.event.label' },
      {
        day: formatDay(event.time, intl.locale, zone),
        who: authorsOf(event, actors, intl),
        headline: event.headline,
        direction: event.direction,
        contested: event.contested ? 'yes' : 'no',
      },
    );
    kept.set(event, label);
    return label;
  };
}

interface EventListProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'actors' | 'clock'>;
  selected: string | null;
  onSelect: (id: string) => void;
  /** The event that the keyboard stands on; null when it has left. */
  onPoint: (id: string | null) => void;
}

/** The marks as a list with one tab stop: arrows go from event to event, Enter or Space selects. Draws nothing but its focus. */
export function EventList({ layout, series, selected, onSelect, onPoint }: EventListProps) {
  const intl = useIntl();
  const id = useId();
  const {
    actors,
    clock: { zone },
  } = series;
  const [active, setActive] = useState<string | null>(null);
  const labelOf = useMemo(() => labelsOf(actors, zone, intl), [actors, zone, intl]);
  const places = layout.columns
    .flatMap((column) => [
      ...column.marks,
      ...column.hidden.map((event) => ({ event, x: column.x, y: column.moreY })),
    ])
    .sort((a, b) => a.event.time - b.event.time || (a.event.id < b.event.id ? -1 : 1));
  if (places.length === 0) return null;
  const find = (eventId: string | null) => places.findIndex((p) => p.event.id === eventId);
  const at = [find(active), find(selected), places.length - 1].find((i) => i >= 0) ?? 0;
  const here = places[at];
  const go = (index: number) => {
    const next = places[Math.min(places.length - 1, Math.max(0, index))];
    if (!next) return;
    setActive(next.event.id);
    onPoint(next.event.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: places.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) go(target);
    else if ((event.key === 'Enter' || event.key === ' ') && here) onSelect(here.event.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <g
      role="listbox"
      tabIndex={0}
      aria-label={intl.formatMessage({ id: 'restraint.events' })}
      aria-activedescendant={optionId(at)}
      className={styles.focusable}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // A press focuses the list as well, without having chosen where in it.
        if (event.currentTarget.matches(':focus-visible')) onPoint(here?.event.id ?? null);
      }}
      onBlur={() => {
        setActive(null);
        onPoint(null);
      }}
    >
      {places.map(({ event, x, y }, index) => (
        <EventOption
          key={event.id}
          id={optionId(index)}
          eventId={event.id}
          isSelected={event.id === selected}
          label={labelOf(event)}
          x={x}
          y={y}
          reach={layout.metrics.pitch / 2}
          onSelect={onSelect}
        />
      ))}
      {here ? <circle className={styles.ring} cx={here.x} cy={here.y} r={layout.metrics.mark + 6} /> : null}
    </g>
  );
}

interface EventOptionProps {
  id: string;
  eventId: string;
  isSelected: boolean;
  label: string;
  x: number;
  y: number;
  reach: number;
  onSelect: (id: string) => void;
}

/** One event for a screen reader, kept while nothing about it changes. */
const EventOption = memo(function EventOption(props: EventOptionProps) {
  const { id, eventId, isSelected, label, x, y, reach, onSelect } = props;
  return (
    <g id={id} role="option" aria-selected={isSelected} aria-label={label} onClick={() => onSelect(eventId)}>
      <circle cx={x} cy={y} r={reach} fill="transparent" />
    </g>
  );
});
