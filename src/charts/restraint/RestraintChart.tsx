import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Hatch } from '../marks/StatusBar.tsx';
import { TextMark } from '../marks/TextMark.tsx';
import { useMeasureText } from '../useMeasureText.ts';
import { ChartNote } from './ChartNote.tsx';
import type { NoteSubject } from './ChartNote.tsx';
import { DateHandle, handleReach } from './DateHandle.tsx';
import { EventKey, EventLayer } from './EventLayer.tsx';
import { EventList } from './EventList.tsx';
import { EventStack } from './EventStack.tsx';
import { FieldLayer } from './FieldLayer.tsx';
import { HingeLayer } from './HingeLayer.tsx';
import { PointReader } from './PointReader.tsx';
import { RecordLayer } from './RecordLayer.tsx';
import { DailyLayer, RibbonLayer } from './RibbonLayer.tsx';
import { restraintLayout } from './restraintLayout.ts';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import { restraintPointer, targetAt } from './restraintPointer.ts';
import type { PointerGeometry, PointerReports, Touched } from './restraintPointer.ts';
import type { RestraintChartProps } from './restraintProps.ts';
import { labelAt, pointAt, pointId, pointOf, questionAt, readoutAt } from './restraintReadout.ts';
import { restraintWords } from './restraintWords.ts';
import styles from './restraint.module.css';

/**
 * The restraint chart: the record in ink up to the cursor, the cone of futures in fog after it, and between them the hinge
 * in which everything gets its name. Dragging anywhere on it moves the cursor.
 */
export function RestraintChart(props: RestraintChartProps) {
  const { clock, actors, selectedEvent, onFocusPoint } = props;
  const intl = useIntl();
  const measure = useMeasureText();
  const words = useMemo(() => restraintWords(intl, clock.zone), [intl, clock.zone]);
  const layout = restraintLayout(props, words, measure);

  const id = useId();
  const leftHalf = `${id}-left-half`;
  const hatch = `${id}-hatch`;
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [readByKey, setReadByKey] = useState<PlacedPoint | null>(null);
  const [eventByKey, setEventByKey] = useState<string | null>(null);

  const geometry = pointerGeometry(layout);
  const hover = (place: { x: number; y: number } | null) => {
    setPointer(place);
    // The mouse has the last word: what it leaves behind is no longer pointed at.
    if (place === null) {
      setEventByKey(null);
      setReadByKey(null);
    }
  };
  const [touched, setTouched, root] = useTouched(props.cursor);
  const svg = useRestraintPointer(geometry, props, { hover, dragging: setDragging, touch: setTouched });
  const place = pointer ?? (touched?.kind === 'place' ? touched : null);
  const stack = touched?.kind === 'stack' ? layout.columns.find((c) => c.key === touched.id) : undefined;

  const target = pointer && !isDragging ? targetAt(geometry, pointer.x, pointer.y, ['event', 'stack']) : null;
  const touchedEvent = touched?.kind === 'event' ? touched.id : null;
  const pointedEvent =
    pointer && !isDragging ? (target?.kind === 'event' ? target.id : null) : (touchedEvent ?? eventByKey);
  const touchedPoint = touched?.kind === 'point' ? pointOf(layout, touched.id) : null;
  const reading = (place ? pointAt(layout, place.x, place.y) : touchedPoint) ?? readByKey;
  const readout = place && !isDragging ? readoutAt(layout, props, place.x, place.y) : null;
  // A pointer that runs along a line would make the others flicker: only a name or the keyboard singles one out.
  const emphasised =
    (touchedPoint ?? readByKey)?.coded.actor ?? (pointer ? labelAt(layout, pointer.x, pointer.y) : null);
  useFocusReport(reading, onFocusPoint);

  const question = pointer ? questionAt(layout, pointer.x, pointer.y) : null;
  const note: NoteSubject | null =
    isDragging || stack
      ? null
      : reading
        ? { kind: 'point', point: reading, x: reading.x }
        : question
          ? { kind: 'question', text: question.text, x: question.x }
          : notedEvent(layout, pointedEvent);
  const yOf = (value: number) => layout.fullY + (1 - value) * layout.metrics.plot;
  return (
    <div
      ref={root}
      className={`${styles.chart} ${isDragging ? styles.dragging : ''}`}
      style={{ width: layout.width }}
    >
      <svg
        ref={svg}
        role="group"
        aria-label={props.summary}
        className={styles.svg}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        <defs>
          <clipPath id={leftHalf}>
            <rect x={-20} y={-20} width={20} height={40} />
          </clipPath>
          <Hatch id={hatch} />
        </defs>
        <g aria-hidden="true">
          <FieldLayer layout={layout} />
          <TitleLayer layout={layout} />
          <RibbonLayer layout={layout} hatch={hatch} />
          <EventLayer
            layout={layout}
            actors={actors}
            selected={selectedEvent}
            pointed={pointedEvent}
            leftHalf={leftHalf}
          />
          <DailyLayer layout={layout} />
          <RecordLayer layout={layout} actors={actors} emphasised={emphasised} reading={reading} yOf={yOf} />
        </g>
        <Slide to={layout.scale.cursorX}>
          <g aria-hidden="true">
            <EventKey layout={layout} leftHalf={leftHalf} />
            <HingeLayer
              layout={layout}
              series={props}
              readout={readout}
              emphasised={emphasised}
              words={words}
              measure={measure}
            />
          </g>
          <DateHandle
            layout={layout}
            series={props}
            isFixed={props.isFixed ?? false}
            onCursor={props.onCursor}
          />
        </Slide>
        <g data-screen-only="">
          <PointReader
            lines={layout.lines}
            actors={actors}
            clock={clock}
            onRead={setReadByKey}
            onCursor={props.onCursor}
          />
          <EventList
            layout={layout}
            series={props}
            selected={selectedEvent}
            onSelect={props.onSelectEvent}
            onPoint={setEventByKey}
          />
        </g>
      </svg>
      {note ? <ChartNote layout={layout} series={props} about={note} /> : null}
      {stack ? (
        <EventStack
          layout={layout}
          series={props}
          column={stack}
          selected={selectedEvent}
          onSelect={(eventId) => {
            setTouched({ kind: 'event', id: eventId });
            props.onSelectEvent(eventId);
          }}
        />
      ) : null}
      <p className={styles.hint} aria-hidden="true">
        {intl.formatMessage({ id: 'restraint.hint' })}
      </p>
      {props.deaths ? <p className={styles.source}>{props.deaths.source}</p> : null}
    </div>
  );
}

/** Of a longer way only the arrival is shown, px. */
const shortWay = 45;

/** Lets what hangs on the cursor glide when it steps; its children are drawn where they belong. */
function Slide({ to, children }: { to: number; children: ReactNode }) {
  const [last, setLast] = useState({ at: to, isShort: true });
  if (last.at !== to) setLast({ at: to, isShort: Math.abs(to - last.at) <= shortWay });
  return (
    <g className={last.isShort ? styles.slide : undefined} style={{ transform: `translateX(${to}px)` }}>
      <g transform={`translate(${-to},0)`}>{children}</g>
    </g>
  );
}

/** Date, takeaway and the scale's numbers. */
function TitleLayer({ layout }: { layout: RestraintLayout }) {
  const { date, when, axis, takeaway, sub } = layout.title;
  return (
    <g>
      {[date, axis, takeaway].map((text) =>
        text ? <TextMark key={text.key} text={text} className={styles.ink} /> : null,
      )}
      {[when, sub].map((text) =>
        text ? <TextMark key={text.key} text={text} className={styles.ink2} /> : null,
      )}
      {layout.scaleTexts.map((text) => (
        <TextMark key={text.key} text={text} className={styles.ink3} />
      ))}
    </g>
  );
}

function pointerGeometry(layout: RestraintLayout): PointerGeometry {
  const { metrics, zeroY, ribbonTop } = layout;
  return {
    scale: layout.scale,
    width: layout.width,
    top: metrics.field,
    bottom: layout.height,
    marksTop: zeroY + metrics.selectedWord,
    marksBottom: ribbonTop - 4,
    targets: {
      event: layout.columns.flatMap((c) => c.marks.map((m) => ({ id: m.event.id, x: m.x, y: m.y }))),
      stack: layout.columns
        .filter((c) => c.hidden.length > 0)
        .map((c) => ({ id: c.key, x: c.x, y: c.moreY })),
      point: layout.lines.flatMap((l) => l.points.map((p) => ({ id: pointId(p), x: p.x, y: p.y }))),
    },
    handle: handleReach(layout),
  };
}

function notedEvent(layout: RestraintLayout, id: string | null): NoteSubject | null {
  if (id === null) return null;
  for (const column of layout.columns) {
    const events = [...column.marks.map((m) => m.event), ...column.hidden];
    const event = events.find((e) => e.id === id);
    if (event) return { kind: 'event', event, x: column.x };
  }
  return null;
}

/** Owns the pointer's listeners as long as the chart is on the page. */
function useRestraintPointer(
  geometry: PointerGeometry,
  { cursor, onCursor, onSelectEvent }: Pick<RestraintChartProps, 'cursor' | 'onCursor' | 'onSelectEvent'>,
  { hover, dragging, touch }: Pick<PointerReports, 'hover' | 'dragging' | 'touch'>,
) {
  const svg = useRef<SVGSVGElement | null>(null);
  const behaviour = useRef<ReturnType<typeof restraintPointer> | null>(null);
  const reports = {
    scrub: (to: number) => {
      if (to !== cursor) onCursor(to);
    },
    select: onSelectEvent,
    hover,
    dragging,
    touch,
  };
  useEffect(() => {
    if (!svg.current) return undefined;
    const made = restraintPointer(svg.current);
    behaviour.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    behaviour.current?.update(geometry, reports);
  });
  return svg;
}

/** What a press keeps shown: until a press elsewhere on the page or Escape, values at a place until the cursor moves. */
function useTouched(cursor: number) {
  const [kept, setKept] = useState<{ touched: Touched; cursor: number } | null>(null);
  const root = useRef<HTMLDivElement | null>(null);
  const isKept = kept !== null;
  useEffect(() => {
    if (!isKept) return undefined;
    // A press that turns into a scroll never comes to this end.
    const elsewhere = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !root.current?.contains(event.target)) setKept(null);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setKept(null);
    };
    document.addEventListener('pointerup', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerup', elsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [isKept]);
  const touch = (touched: Touched | null) => setKept(touched && { touched, cursor });
  const touched = kept && (kept.touched.kind !== 'place' || kept.cursor === cursor) ? kept.touched : null;
  return [touched, touch, root] as const;
}

/** Tells the page which coded point is read, once a change. */
function useFocusReport(reading: PlacedPoint | null, report: RestraintChartProps['onFocusPoint']): void {
  const coded = reading?.coded ?? null;
  useEffect(() => {
    report?.(coded);
  }, [coded, report]);
}
