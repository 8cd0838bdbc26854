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
import { FieldLayer } from './FieldLayer.tsx';
import { HingeLayer } from './HingeLayer.tsx';
import { PointReader, sentenceOfPoint } from './PointReader.tsx';
import { RecordLayer } from './RecordLayer.tsx';
import { DailyLayer, RibbonLayer } from './RibbonLayer.tsx';
import { restraintLayout } from './restraintLayout.ts';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import { nearestMark, restraintPointer } from './restraintPointer.ts';
import type { PointerGeometry } from './restraintPointer.ts';
import type { RestraintChartProps } from './restraintProps.ts';
import { labelAt, pointAt, questionAt, readoutAt } from './restraintReadout.ts';
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
  const svg = useRestraintPointer(geometry, props, hover, setDragging);

  const pointedEvent = pointer && !isDragging ? nearestMark(geometry, pointer.x, pointer.y) : eventByKey;
  const readByPointer = pointer ? pointAt(layout, pointer.x, pointer.y) : null;
  const reading = readByPointer ?? readByKey;
  const readout = pointer && !isDragging ? readoutAt(layout, props, pointer.x, pointer.y) : null;
  // A pointer that runs along a line would make the others flicker: only a name or the keyboard singles one out.
  const emphasised = readByKey?.coded.actor ?? (pointer ? labelAt(layout, pointer.x, pointer.y) : null);
  useFocusReport(reading, onFocusPoint);

  const question = pointer ? questionAt(layout, pointer.x, pointer.y) : null;
  const note: NoteSubject | null = isDragging
    ? null
    : reading
      ? { kind: 'point', point: reading, x: reading.x }
      : question
        ? { kind: 'question', text: question.text, x: question.x }
        : notedEvent(layout, pointedEvent);
  const yOf = (value: number) => layout.fullY + (1 - value) * layout.metrics.plot;
  return (
    <div className={`${styles.chart} ${isDragging ? styles.dragging : ''}`} style={{ width: layout.width }}>
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
          <DateHandle layout={layout} series={props} onCursor={props.onCursor} />
        </Slide>
        <g data-screen-only="">
          <PointReader layout={layout} series={props} onRead={setReadByKey} onCursor={props.onCursor} />
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
      <div className={styles.hidden} aria-live="polite">
        {readByKey ? sentenceOfPoint(readByKey.coded, props, intl) : ''}
      </div>
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
    marks: layout.columns.flatMap((c) => c.marks.map((m) => ({ id: m.event.id, x: m.x, y: m.y }))),
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
  hover: (place: { x: number; y: number } | null) => void,
  dragging: (isDragging: boolean) => void,
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

/** Tells the page which coded point is read, once a change. */
function useFocusReport(reading: PlacedPoint | null, report: RestraintChartProps['onFocusPoint']): void {
  const coded = reading?.coded ?? null;
  useEffect(() => {
    report?.(coded);
  }, [coded, report]);
}
