import { max, scaleLinear } from 'd3';
import { firstThatFits, placeText, plain } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { LocalDay } from './localDays.ts';
import { momentOf, stepsAt } from './localDays.ts';
import type { DailySeries, RestraintClock } from './restraintProps.ts';
import { knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface DailyBars {
  bars: readonly { key: string; x: number; width: number; top: number; height: number; value: number }[];
  /** Zero line and top of the scale. */
  zero: number;
  top: number;
  texts: readonly PlacedText[];
}

/** Bars of a reported daily series on the chart's time axis, with a scale of their own; only days that are over at the cursor. */
export function placeDailyBars(
  series: DailySeries,
  clock: RestraintClock,
  days: readonly LocalDay[],
  scale: TimeScale,
  strip: { top: number; height: number; small: number },
  formatCount: (value: number) => string,
  guard: (text: string) => string,
  measure: MeasureText,
): DailyBars {
  const now = momentOf(clock, scale.cursor);
  const size = strip.small;
  const values = new Map(series.days);
  const inHorizon = days.flatMap((day) => {
    const value = values.get(day.key);
    return value === undefined ? [] : [{ day, value }];
  });
  const most = max(inHorizon, (d) => d.value) ?? 0;
  const height = scaleLinear([0, Math.max(1, most)], [0, 1]).nice(3);
  const top = strip.top + size + 20;
  const zero = strip.top + strip.height - 8;
  const dayWidth = (scale.step * 24) / clock.stepHours;
  const width = Math.max(1, Math.min(14, dayWidth * 0.62));
  const ceiling = height.domain()[1] ?? 1;
  const isOver = (day: LocalDay) => day.end <= now || scale.cursor === scale.steps;
  const bars = inHorizon
    .filter(({ day }) => isOver(day))
    .map(({ day, value }) => {
      const middle = stepsAt(clock, Math.min(Math.max(day.middle, clock.start), now));
      const tall = height(value) * (zero - top);
      return {
        key: day.key,
        x: knownX(scale, middle) - width / 2,
        width,
        top: zero - tall,
        height: tall,
        value,
      };
    });
  const line = (key: string, text: string, x: number, y: number, anchor: 'start' | 'end') =>
    placeText(key, plain(guard(text)), { x, y, anchor, size }, measure);
  const heading = firstThatFits(
    [`${series.name}, ${series.unit}`, series.name],
    scale.right,
    { size, weight: 400 },
    measure,
  );
  return {
    bars,
    zero,
    top,
    texts: [
      ...(heading === null ? [] : [line('daily-name', heading, 0, strip.top + size + 6, 'start')]),
      line('daily-most', formatCount(ceiling), scale.left - 8, top + 0.36 * size, 'end'),
      line('daily-none', formatCount(0), scale.left - 8, zero + 0.36 * size, 'end'),
    ],
  };
}
