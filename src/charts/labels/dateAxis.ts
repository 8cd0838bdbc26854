import { formatDayOfMonth, formatMonth, formatShortDay, formatTime, formatYear } from '../../words/dates.ts';
import type { MeasureText } from '../measureText.ts';
import { localDays, momentOf } from '../restraint/localDays.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';
import { type Box, overlap, placeText, plain, type PlacedText } from './box.ts';
import { daysApart, hoursApart } from './dateSteps.ts';

export interface DateAxis {
  clock: RestraintClock;
  /** Steps before the axis begins. */
  from: number;
  left: number;
  right: number;
  /** Baseline of the labels. */
  y: number;
  size: number;
  /** Labels stay between 0 and this. */
  width: number;
  locale: string;
  /** Something on the axis that labels give way to. */
  taken?: readonly Box[];
}

/** Place of a moment, in steps, on the axis. */
export const dateX = ({ clock, from, left, right }: Omit<DateAxis, 'taken'>, time: number): number =>
  left + ((time - from) / Math.max(1, clock.steps - from)) * (right - left);

/** Room between two labels at the least, px. */
const gap = 9;

interface Tick {
  time: number;
  word: string;
  /** With month or year: said at the first label and where either begins. */
  full: string;
  period: string;
}

/** With fewer dates an axis is hard to read: then the last one is said, too. */
const least = 3;

/** Dates in one row under a chart: the first one and the first of a month with its month, the rest as days alone. */
export function placeDateAxis(axis: DateAxis, measure: MeasureText): PlacedText[] {
  const { ticks, last } = wantedTicks(axis, measure);
  const placed = placeTicks(ticks, axis, measure);
  return placed.length < least && last ? placeTicks([...ticks, last], axis, measure) : placed;
}

/** Those of some ticks, in their order, that find room. */
function placeTicks(ticks: readonly Tick[], axis: DateAxis, measure: MeasureText): PlacedText[] {
  const { clock, from, y, size, width } = axis;
  const placed: PlacedText[] = [];
  let period = '';
  for (const tick of ticks) {
    const x = dateX(axis, (tick.time - clock.start) / (clock.stepHours * 3600e3));
    const word = tick.period === period ? tick.word : tick.full;
    const half = measure(word, { size, weight: 400 }) / 2;
    const inside = Math.min(Math.max(x, half), width - half);
    // A label that had to move far would tell another date.
    if (Math.abs(inside - x) > 12 || tick.time < momentOf(clock, from)) continue;
    const text = placeText(
      `date-${tick.time}`,
      plain(word),
      { x: inside, y, anchor: 'middle', size },
      measure,
    );
    const others = [...(axis.taken ?? []), ...placed.map(({ box }) => box)];
    if (others.some((box) => overlap(box, text.box, gap - 0.5))) continue;
    placed.push(text);
    period = tick.period;
  }
  return placed;
}

/** Dates at even distances, and the last day where they are days. */
function wantedTicks(
  { clock, from, left, right, size, locale }: DateAxis,
  measure: MeasureText,
): { ticks: Tick[]; last: Tick | null } {
  const { zone } = clock;
  const end = momentOf(clock, clock.steps);
  const start = momentOf(clock, from);
  const days = localDays(clock).filter((day) => day.end > start && day.start < end);
  const dayWidth = ((right - left) * 24 * 3600e3) / Math.max(1, end - start);
  const wide = measure('00:00', { size, weight: 400 }) + 2 * gap;
  const hours = hoursApart(dayWidth, wide);
  if (hours !== null) {
    const ticks = days.flatMap((day) =>
      Array.from({ length: Math.ceil((day.end - day.start) / (hours * 3600e3)) }, (_, i): Tick => {
        const time = day.start + i * hours * 3600e3;
        const full = formatShortDay(day.middle, locale, zone);
        return { time, word: i === 0 ? full : formatTime(time, locale, zone), full, period: day.key };
      }).filter(({ time }) => time <= end),
    );
    return { ticks, last: null };
  }
  const inside = days.filter(({ middle }) => middle >= start && middle <= end);
  const first = inside[0];
  // From the middle of a date with its month to that of the next, so that none has to give way.
  const apart =
    first === undefined
      ? 27
      : (measure(formatShortDay(first.middle, locale, zone), { size, weight: 400 }) +
          measure('00', { size, weight: 400 })) /
          2 +
        gap;
  const every = daysApart(dayWidth, Math.max(27, apart));
  if (every !== null && every <= 14) {
    const all = inside.map(({ middle, key }): Tick => ({
      time: middle,
      word: formatDayOfMonth(middle, locale, zone),
      full: formatShortDay(middle, locale, zone),
      period: key.slice(0, 7),
    }));
    return { ticks: all.filter((_, i) => i % every === 0), last: all.at(-1) ?? null };
  }
  const months = inside.filter(({ dayOfMonth }) => dayOfMonth === 1);
  const each = [1, 2, 3, 6, 12].find((k) => k * 30 * dayWidth >= wide) ?? 12;
  const ticks = months
    .filter((_, i) => i % each === 0)
    .map(({ middle, key }): Tick => ({
      time: middle,
      word: formatMonth(middle, locale, zone),
      full: `${formatMonth(middle, locale, zone)} ${formatYear(middle, locale, zone)}`,
      period: key.slice(0, 4),
    }));
  return { ticks, last: null };
}
