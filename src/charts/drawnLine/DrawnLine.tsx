import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { useRovingFocus } from '../useRovingFocus.ts';
import { drawThrough, type LinePoint } from './drawThrough.ts';
import { drawnLineLayout } from './drawnLineLayout.ts';
import type { DrawnLineProps } from './drawnLineProps.ts';
import styles from './DrawnLine.module.css';

const height = 240;
const strokeLook = { you: styles.drawn, model: styles.middle, record: styles.record } as const;
/** px. A finger that moves less taps; one that moves as far sideways draws. */
const still = 8;
/** How far a key moves a day. */
const keys: Readonly<Record<string, number>> = {
  ArrowUp: 0.05,
  ArrowDown: -0.05,
  PageUp: 0.25,
  PageDown: -0.25,
};

/** A line over days that a viewer draws, by pointer or by keys a day; then the model's runs and the record under it. */
export function DrawnLine(props: DrawnLineProps) {
  const { question, drawn, others, model, names, title, says, dayNames, valueName, onDraw, width } = props;
  const setting = useChartSetting(width);
  const layout = useMemo(
    () => drawnLineLayout({ question, drawn, others, model, names }, height, setting),
    [question, drawn, others, model, names, setting],
  );
  const ids = useMemo(() => question.days.map((_, day) => String(day)), [question]);
  const roving = useRovingFocus(ids, null);
  /** Where the hand was last; null: it is not drawing. */
  const hand = useRef<LinePoint | null>(null);
  /** Where a finger came down, as long as it may still be scrolling the page. */
  const touch = useRef<{ clientX: number; point: LinePoint } | null>(null);
  const { ground, x } = layout;
  const { plot } = ground;

  const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent<SVGElement>): LinePoint => {
    const box = currentTarget.getBoundingClientRect();
    const across = plot.left + ((clientX - box.left) / box.width) * (plot.right - plot.left);
    const nearest = x.reduce(
      (best, at, day) => (Math.abs(at - across) < Math.abs(x[best]! - across) ? day : best),
      0,
    );
    return { day: nearest, value: 1 - (clientY - box.top) / box.height };
  };
  const drawTo = (event: PointerEvent<SVGElement>): void => {
    const to = pointAt(event);
    onDraw?.(drawThrough(drawn, hand.current, to, x.length));
    hand.current = to;
  };
  const begin = (event: PointerEvent<SVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (event.pointerType === 'mouse') drawTo(event);
    else touch.current = { clientX: event.clientX, point: pointAt(event) };
  };
  const go = (event: PointerEvent<SVGElement>): void => {
    if (touch.current) {
      if (Math.abs(event.clientX - touch.current.clientX) < still) return;
      hand.current = touch.current.point;
      touch.current = null;
    }
    if (hand.current) drawTo(event);
  };
  const end = (): void => {
    hand.current = null;
    touch.current = null;
  };
  const turn = (event: KeyboardEvent, day: number): void => {
    const by = keys[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onDraw?.(drawThrough(drawn, null, { day, value: drawn ? drawn[day]! + by : 0.5 }, x.length));
  };

  return (
    <ChartFigure
      title={title}
      width={width}
      layout={{ says, height, texts: layout.texts }}
      interactive={onDraw !== undefined}
    >
      <PlotGrid plot={plot} rows={ground.rows.map((y) => Math.round(y) + 0.5)} />
      {layout.band && <path className={styles.band} d={layout.band} />}
      {layout.others && <path className={styles.others} d={layout.others} />}
      {layout.middle && <path className={styles.middle} d={layout.middle} />}
      {layout.record && <path className={styles.record} d={layout.record} />}
      {layout.drawn && <path className={styles.drawn} d={layout.drawn} />}
      {layout.strokes.map(({ of, d }) => (
        <path key={of} className={strokeLook[of]} d={d} />
      ))}
      {onDraw === undefined ? null : (
        <>
          <rect
            className={styles.paper}
            x={plot.left}
            y={plot.top}
            width={plot.right - plot.left}
            height={plot.bottom - plot.top}
            onPointerDown={begin}
            onPointerMove={go}
            onPointerUp={(event) => {
              if (touch.current) drawTo(event);
              end();
            }}
            // The finger scrolls the page.
            onPointerCancel={end}
          />
          {x.map((at, day) => {
            const value = drawn?.[day] ?? null;
            const { onKeyDown, ...item } = roving(String(day));
            return (
              <circle
                key={day}
                {...item}
                className={value === null ? styles.unset : styles.knob}
                cx={at}
                cy={ground.y(value ?? 0.5)}
                r={5}
                role="slider"
                aria-orientation="vertical"
                aria-label={dayNames[day]}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round((value ?? 0.5) * 100)}
                aria-valuetext={valueName(value)}
                onKeyDown={(event) => {
                  turn(event, day);
                  if (!event.isDefaultPrevented()) onKeyDown(event);
                }}
              />
            );
          })}
        </>
      )}
    </ChartFigure>
  );
}
