import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import { outOfHundred } from '../../words/shares.ts';
import { stepOfKey } from '../frame/stepKeys.ts';
import { chartX } from '../frame/useReading.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { TextMark } from '../marks/TextMark.tsx';
import { momentOf } from '../restraint/localDays.ts';
import { nearestStop } from './nearestStop.ts';
import type { SurvivalGround } from './survivalGround.ts';
import type { SurvivalSeries } from './survivalProps.ts';
import styles from './survival.module.css';

/** A finger that moves less taps; one that moves as far sideways drags. */
const still = 8;

interface DateMoverProps {
  ground: SurvivalGround;
  series: SurvivalSeries;
  date: number;
  onDate: (step: number) => void;
  stops: readonly number[] | undefined;
}

/** The handle under the plot, and the plot itself: a drag moves the date, a press on the plot brings it there, one on an arrow of the handle moves it by one, and so do arrow keys. */
export function DateMover({ ground, series, date, onDate, stops }: DateMoverProps) {
  const intl = useIntl();
  const [press, setPress] = useState<{ x: number; before: number; isMoved: boolean } | null>(null);
  const { clock, from, shares, baseline } = series;
  const { plot, handle, day } = ground;
  const last = Math.max(from, Math.min(clock.steps, from + shares.length) - 1);
  const places = useMemo(() => {
    const inside = stops?.filter((step) => step >= from && step <= last) ?? [];
    return inside.length > 0 ? inside : Array.from({ length: last - from + 1 }, (_, i) => from + i);
  }, [stops, from, last]);
  const to = (step: number): void => {
    const stop = places[nearestStop(places, step)];
    if (stop !== undefined && stop !== date) onDate(stop);
  };
  const stepAt = (x: number): number => from + Math.round((x - plot.left) / Math.max(0.001, ground.step)) - 1;
  const stepBy = (days: number): void => to(places[nearestStop(places, date) + days] ?? date);
  const dragOf = (tap: (x: number) => void, movesAtOnce: boolean) => ({
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = chartX(event);
      const isMoved = movesAtOnce && event.pointerType === 'mouse';
      setPress({ x, before: date, isMoved });
      if (isMoved) to(stepAt(x));
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (!press) return;
      const x = chartX(event);
      if (!press.isMoved && Math.abs(x - press.x) < still) return;
      if (!press.isMoved) setPress({ ...press, isMoved: true });
      to(stepAt(x));
    },
    onPointerUp: (event: PointerEvent<SVGElement>) => {
      if (press && !press.isMoved) tap(chartX(event));
      setPress(null);
    },
    // The finger scrolls the page: nothing that it did was meant for the chart.
    onPointerCancel: () => {
      if (press) to(press.before);
      setPress(null);
    },
  });
  const time = momentOf(clock, date + 1);
  const share = shares[date - from] ?? NaN;
  const scenario = baseline?.[date - from] ?? NaN;
  const middle = (handle.box.top + handle.box.bottom) / 2;
  const centre = (handle.box.left + handle.box.right) / 2;
  const reach = Math.max(22, (handle.box.right - handle.box.left) / 2);
  return (
    <>
      <rect
        {...dragOf((x) => to(stepAt(x)), true)}
        data-screen-only=""
        className={styles.ground}
        x={plot.left}
        y={plot.top}
        width={Math.max(0, plot.right - plot.left)}
        height={Math.max(0, plot.bottom - plot.top)}
        aria-hidden="true"
      />
      <g
        {...dragOf((x) => stepBy(x < centre ? -1 : 1), false)}
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
