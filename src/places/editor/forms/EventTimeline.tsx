import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ActorLook } from '../../../charts/actorLook.ts';
import { EventMark } from '../../../charts/marks/EventMark.tsx';
import { useWidth } from '../../../kit/useWidth.ts';
import type { EventView, FormView } from '../../../scenario/edits/formView.ts';
import { formatDayOf, formatShortDay, formatTime } from '../../../words/dates.ts';
import { dayTicks, rowsOf } from './timelineGround.ts';
import styles from './forms.module.css';

const hour = 3_600_000;
const day = 24 * hour;
/** Room at both ends, and for the days above, px. */
const side = 22;
const head = 26;
/** A finger or mouse that moves less only chooses. */
const still = 4;

interface EventTimelineProps {
  view: FormView & { clock: NonNullable<FormView['clock']> };
  looks: readonly ActorLook[];
  isReadOnly: boolean;
  /** Id of the event whose fields are shown. */
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Moves an event by milliseconds. */
  onMove: (id: string, ms: number) => void;
}

/** The dated events by day: a drag or an arrow key moves one by whole steps. */
export function EventTimeline(props: EventTimelineProps) {
  const { view, looks, isReadOnly, chosen, onChoose, onMove } = props;
  const intl = useIntl();
  const [ref, width] = useWidth();
  const marks = useRef(new Map<string, SVGGElement>());
  const [drag, setDrag] = useState<{ id: string; x: number; ms: number; isMoved: boolean } | null>(null);
  const { clock, step, zone } = view;
  const span = Math.max(hour, clock.end - clock.start);
  const inner = Math.max(1, width - 2 * side);
  const xOf = (ms: number): number => side + ((ms - clock.start) / span) * inner;
  const dated = view.events
    .filter(
      (event): event is EventView & { at: number } =>
        event.at !== null && event.at >= clock.start && event.at <= clock.end,
    )
    .sort((a, b) => a.at - b.at);
  // Fingers need more room than a mouse, and phones are narrow.
  const pitch = width < 440 ? 44 : 28;
  const rows = rowsOf(
    dated.map(({ at }) => xOf(at)),
    pitch,
  );
  const height = head + Math.max(1, ...rows.map((row) => row + 1)) * pitch;
  const stop = dated.find(({ id }) => id === chosen)?.id ?? dated[0]?.id;
  /** As far as the clock reaches. */
  const within = (at: number, ms: number): number => {
    const steps = Math.round(ms / (step * hour));
    const least = Math.ceil((clock.start - at) / (step * hour));
    const most = Math.floor((clock.end - at) / (step * hour));
    return Math.min(most, Math.max(least, steps)) * step * hour;
  };
  const wordsAt = (at: number): string =>
    intl.formatMessage(
      { id: 'editor.form.eventAt' },
      { day: formatDayOf(at, intl.locale, zone, span / hour), time: formatTime(at, intl.locale, zone) },
    );
  const keys = (event: KeyboardEvent, n: number): void => {
    const { id, at } = dated[n]!;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const sign = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = dated[n + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0)];
    if (event.key === 'Escape') setDrag(null);
    else if (sign !== undefined && !isReadOnly) {
      const ms = within(at, sign * (event.shiftKey ? Math.max(day, step * hour) : step * hour));
      if (ms !== 0) onMove(id, ms);
    } else if (next !== undefined && next.id !== id) {
      onChoose(next.id);
      marks.current.get(next.id)?.focus();
    }
    if (event.key.startsWith('Arrow')) event.preventDefault();
  };
  const pull = (event: PointerEvent, at: number): void => {
    if (drag === null) return;
    const dx = event.clientX - drag.x;
    if (!drag.isMoved && Math.abs(dx) < still) return;
    setDrag({ ...drag, isMoved: true, ms: within(at, (dx / inner) * span) });
  };
  return (
    <div ref={ref} className={styles.timeline}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={intl.formatMessage({ id: 'editor.form.timeline' })}
        >
          {dayTicks(clock.start, clock.end, zone, inner).map(({ at, isLabelled }) => (
            <g key={at} aria-hidden="true" transform={`translate(${xOf(at)},0)`}>
              <line
                y1={head - (isLabelled ? 8 : 4)}
                y2={isLabelled ? height : head}
                className={styles.tick}
              />
              {isLabelled ? (
                <text y={12} textAnchor="middle" className={styles.tickText}>
                  {formatShortDay(at, intl.locale, zone)}
                </text>
              ) : null}
            </g>
          ))}
          {dated.map(({ id, at, headline, by, direction, contested }, n) => {
            const pulled = drag?.id === id ? drag.ms : 0;
            const look = looks.find((one) => one.id === by[0]);
            return (
              <g
                key={id}
                ref={(element) => {
                  if (element) marks.current.set(id, element);
                  else marks.current.delete(id);
                }}
                className={styles.mark}
                data-chosen={id === chosen || undefined}
                transform={`translate(${xOf(at + pulled)},${head + (rows[n]! + 0.5) * pitch})`}
                role="slider"
                tabIndex={id === stop ? 0 : -1}
                aria-label={headline}
                aria-disabled={isReadOnly || undefined}
                aria-valuemin={0}
                aria-valuemax={span / hour}
                aria-valuenow={(at + pulled - clock.start) / hour}
                aria-valuetext={wordsAt(at + pulled)}
                onFocus={() => onChoose(id)}
                onKeyDown={(event) => keys(event, n)}
                onPointerDown={(event) => {
                  if (event.button !== 0 || isReadOnly) return;
                  event.currentTarget.setPointerCapture(event.pointerId);
                  event.currentTarget.focus();
                  setDrag({ id, x: event.clientX, ms: 0, isMoved: false });
                }}
                onPointerMove={(event) => pull(event, at)}
                onPointerUp={() => {
                  if (drag !== null && drag.ms !== 0) onMove(id, drag.ms);
                  setDrag(null);
                }}
                onPointerCancel={() => setDrag(null)}
              >
                <rect className={styles.reach} x={-pitch / 2} y={-pitch / 2} width={pitch} height={pitch} />
                <circle className={styles.ring} r={11} />
                <EventMark
                  shape={by.includes('disputed') ? null : (look?.shape ?? 'circle')}
                  colour={look ? `var(--${look.role})` : 'var(--ink)'}
                  direction={direction}
                  contested={contested}
                  size={6}
                  leftHalf="editor-left-half"
                />
              </g>
            );
          })}
          <clipPath id="editor-left-half">
            <rect x={-20} y={-20} width={20} height={40} />
          </clipPath>
        </svg>
      )}
      <p className={styles.help} aria-live="polite">
        {drag?.isMoved ? (
          wordsAt((dated.find(({ id }) => id === drag.id)?.at ?? 0) + drag.ms)
        ) : (
          <FormattedMessage id="editor.form.timelineKeys" values={{ hours: step }} />
        )}
      </p>
    </div>
  );
}
