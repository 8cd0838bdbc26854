import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import { outOfHundred } from '../../words/shares.ts';
import { ChartSvg } from '../frame/ChartSvg.tsx';
import frame from '../frame/frame.module.css';
import { stepOfKey } from '../frame/stepKeys.ts';
import { chartX } from '../frame/useReading.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { TextMark } from '../marks/TextMark.tsx';
import { momentOf } from '../restraint/localDays.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { nearestStop } from './nearestStop.ts';
import { survivalLayout, type SurvivalLayout } from './survivalLayout.ts';
import type { SurvivalChartProps, SurvivalSeries } from './survivalProps.ts';
import styles from './survival.module.css';

const sharp = (y: number): number => Math.round(y) + 0.5;

/** In how many runs the truce is still in force, over time, with the unchanged scenario dashed; both told at one date. */
export function SurvivalChart({
  clock,
  from,
  shares,
  low,
  high,
  baseline,
  runs,
  date,
  onDate,
  stops,
  title,
  width,
  height,
}: SurvivalChartProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const canMove = onDate !== undefined;
  const series = useMemo<SurvivalSeries>(
    () => ({ clock, from, shares, low, high, baseline, runs }),
    [clock, from, shares, low, high, baseline, runs],
  );
  const layout = useMemo(
    () =>
      survivalLayout(
        { ...series, date, canMove },
        { width, height, sizes, measure, intl, title: title ?? null },
      ),
    [series, date, canMove, width, height, sizes, measure, intl, title],
  );
  const { plot, connector } = layout;
  return (
    <ChartSvg
      label={title ?? intl.formatMessage({ id: 'labCharts.survival.title' })}
      summary={summaryOf(series, date, intl)}
      width={width}
      height={height}
      isInteractive={canMove}
    >
      <g aria-hidden="true">
        {layout.title.map((text) => (
          <TextMark key={text.key} text={text} className={frame.ink} />
        ))}
        {layout.grid.map((y, i) => (
          <line
            key={y}
            className={i === layout.grid.length - 1 ? frame.zero : frame.grid}
            x1={plot.left}
            x2={plot.right}
            y1={sharp(y)}
            y2={sharp(y)}
          />
        ))}
        {[...layout.scale, ...layout.dates].map((text) => (
          <TextMark key={text.key} text={text} className={frame.ink3} />
        ))}
        <line
          className={styles.drop}
          x1={layout.handle.x}
          x2={layout.handle.x}
          y1={plot.top}
          y2={plot.bottom}
        />
        <path className={styles.band} d={layout.band} />
        <path className={frame.scenario} d={layout.scenarioPath} />
        <path className={styles.line} d={layout.path} />
        {connector && (
          <>
            {connector.scenario !== null && (
              <>
                <line
                  className={frame.cursor}
                  x1={connector.x}
                  x2={connector.x}
                  y1={connector.yours}
                  y2={connector.scenario}
                />
                <circle className={styles.otherDot} cx={connector.x} cy={connector.scenario} r={3.75} />
              </>
            )}
            <circle className={styles.dot} cx={connector.x} cy={connector.yours} r={4.25} />
            {connector.numbers.map((text) => (
              <TextMark
                key={text.key}
                text={text}
                className={text.key === 'yours' ? frame.ink : frame.ink2}
                casing
              />
            ))}
          </>
        )}
        {layout.names.map((text) => (
          <TextMark key={text.key} text={text} className={text.key === 'yours' ? frame.ink : frame.ink2} />
        ))}
      </g>
      {onDate ? (
        <DateMover layout={layout} series={series} date={date} onDate={onDate} stops={stops} />
      ) : (
        <TextMark text={layout.handle.text} className={frame.ink} />
      )}
    </ChartSvg>
  );
}

function summaryOf(series: SurvivalSeries, date: number, intl: ReturnType<typeof useIntl>): string {
  const { clock, from, shares, baseline } = series;
  const whole = (list: ArrayLike<number> | null, step: number): string | null => {
    const share = list?.[step - from] ?? NaN;
    return Number.isFinite(share) ? intl.formatNumber(outOfHundred(share)) : null;
  };
  const lastStep = from + shares.length - 1;
  const [share, last] = [whole(shares, date), whole(shares, lastStep)];
  if (share === null || last === null) return intl.formatMessage({ id: 'labCharts.empty' });
  const day = (step: number): string => formatDay(dayOfStep(clock, step), intl.locale, clock.zone);
  return intl.formatMessage(
    { id: 'labCharts.survival.summary' },
    {
      day: day(date),
      share,
      hasScenario: whole(baseline, date) === null ? 'no' : 'yes',
      scenario: whole(baseline, date) ?? '',
      lastDay: day(lastStep),
      last,
      lastScenario: whole(baseline, lastStep) ?? '',
    },
  );
}

/** A finger that moves less taps; one that moves as far sideways drags. */
const still = 8;

/** The handle under the plot, and the plot itself: a press or a drag moves the date, and so do arrow keys on the handle. */
function DateMover({
  layout,
  series,
  date,
  onDate,
  stops,
}: {
  layout: SurvivalLayout;
  series: SurvivalSeries;
  date: number;
  onDate: (step: number) => void;
  stops: readonly number[] | undefined;
}) {
  const intl = useIntl();
  const [press, setPress] = useState<{ x: number; before: number; isMoved: boolean } | null>(null);
  const { clock, from, shares, baseline } = series;
  const { plot, handle } = layout;
  const last = Math.max(from, Math.min(clock.steps, from + shares.length) - 1);
  const places = useMemo(() => {
    const inside = stops?.filter((step) => step >= from && step <= last) ?? [];
    return inside.length > 0 ? inside : Array.from({ length: last - from + 1 }, (_, i) => from + i);
  }, [stops, from, last]);
  const to = (step: number): void => {
    const stop = places[nearestStop(places, step)];
    if (stop !== undefined && stop !== date) onDate(stop);
  };
  const stepAt = (x: number): number => from + Math.round((x - plot.left) / Math.max(0.001, layout.step)) - 1;
  const drag = {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = chartX(event);
      const isMouse = event.pointerType === 'mouse';
      setPress({ x, before: date, isMoved: isMouse });
      if (isMouse) to(stepAt(x));
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (!press) return;
      const x = chartX(event);
      if (!press.isMoved && Math.abs(x - press.x) < still) return;
      if (!press.isMoved) setPress({ ...press, isMoved: true });
      to(stepAt(x));
    },
    onPointerUp: (event: PointerEvent<SVGElement>) => {
      if (press && !press.isMoved) to(stepAt(chartX(event)));
      setPress(null);
    },
    // The finger scrolls the page: nothing that it did was meant for the chart.
    onPointerCancel: () => {
      if (press) to(press.before);
      setPress(null);
    },
  };
  const time = momentOf(clock, date + 1);
  const share = shares[date - from] ?? NaN;
  const scenario = baseline?.[date - from] ?? NaN;
  const day = Math.max(1, Math.round(24 / clock.stepHours));
  const middle = (handle.box.top + handle.box.bottom) / 2;
  const centre = (handle.box.left + handle.box.right) / 2;
  const reach = Math.max(22, (handle.box.right - handle.box.left) / 2);
  return (
    <>
      <rect
        {...drag}
        data-screen-only=""
        className={styles.ground}
        x={plot.left}
        y={plot.top}
        width={Math.max(0, plot.right - plot.left)}
        height={Math.max(0, plot.bottom - plot.top)}
        aria-hidden="true"
      />
      <g
        {...drag}
        className={styles.handle}
        role="slider"
        tabIndex={0}
        aria-label={intl.formatMessage({ id: 'labCharts.survival.date' })}
        aria-valuemin={from}
        aria-valuemax={last}
        aria-valuenow={date}
        aria-valuetext={intl.formatMessage(
          {
            id: !Number.isFinite(share)
              ? 'labCharts.survival.noShare'
              : stops
                ? 'labCharts.survival.dayValue'
                : 'labCharts.survival.dateValue',
          },
          {
            day: formatDay(stops ? dayOfStep(clock, date) : time, intl.locale, clock.zone),
            time: formatTime(time, intl.locale, clock.zone),
            share: intl.formatNumber(outOfHundred(share)),
            hasScenario: Number.isFinite(scenario) ? 'yes' : 'no',
            scenario: intl.formatNumber(outOfHundred(scenario)),
          },
        )}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const target = stepOfKey(event.key, nearestStop(places, date), places.length - 1, stops ? 7 : day);
          if (target === null) return;
          event.preventDefault();
          event.stopPropagation();
          to(places[target] ?? date);
        }}
      >
        <rect
          data-screen-only=""
          className={styles.reach}
          x={centre - reach}
          y={middle - 22}
          width={2 * reach}
          height={44}
        />
        <rect
          data-screen-only=""
          className={styles.ring}
          x={handle.box.left - 3}
          y={handle.box.top - 3}
          width={handle.box.right - handle.box.left + 6}
          height={handle.box.bottom - handle.box.top + 6}
          rx={(handle.box.bottom - handle.box.top) / 2 + 3}
        />
        <rect
          className={styles.pill}
          x={handle.box.left}
          y={handle.box.top}
          width={handle.box.right - handle.box.left}
          height={handle.box.bottom - handle.box.top}
          rx={(handle.box.bottom - handle.box.top) / 2}
        />
        {[-1, 1].map((side) => (
          <path
            key={side}
            data-screen-only=""
            className={styles.arrow}
            d="M0,-3L3,0L0,3"
            transform={`translate(${centre + side * ((handle.box.right - handle.box.left) / 2 - 10)},${middle}) scale(${side},1)`}
          />
        ))}
        <g aria-hidden="true">
          <TextMark text={handle.text} className={styles.paper} />
        </g>
      </g>
    </>
  );
}
