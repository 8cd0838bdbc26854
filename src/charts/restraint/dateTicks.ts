import { overlap, placeText, plain } from '../labels/box.ts';
import type { Box, PlacedText } from '../labels/box.ts';
import { daysApart, hoursApart } from '../labels/dateSteps.ts';
import type { MeasureText } from '../measureText.ts';
import type { LocalDay } from './localDays.ts';
import { momentOf, stepsAt } from './localDays.ts';
import type { RestraintClock } from './restraintProps.ts';
import type { RestraintWords } from './restraintWords.ts';
import { futureX, knownX } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

/** Labels of dates stand at least so far apart, middle to middle, px. */
const apart = 27;

/** Days from one label to the next. */
export const daysPerLabel = (dayWidth: number): number =>
  daysApart(dayWidth, apart) ?? Math.ceil(apart / Math.max(dayWidth, 0.01));

export interface DateRows {
  days: number;
  months: number;
  size: number;
  /** What the handle covers. */
  handle: Box;
  /** Days (noon, ms) that are printed bold. */
  bold: ReadonlySet<number>;
}

interface Tick {
  time: number;
  word: string;
  isBold: boolean;
  /** What stands in the row below, once for all ticks that share it: the month, or the year of a month. */
  under: string | null;
}

/** Days from label to label beyond which months are said in place of days, and years in place of months. */
const mostDays = 28;

function wantedTicks(
  clock: RestraintClock,
  days: readonly LocalDay[],
  dayWidth: number,
  rows: DateRows,
  words: RestraintWords,
  measure: MeasureText,
): Tick[] {
  const end = momentOf(clock, clock.steps);
  const hours = hoursApart(dayWidth, measure('00:00', { size: rows.size, weight: 400 }) + 18);
  if (hours !== null) {
    return days.flatMap((day) => {
      const ticks: Tick[] = [];
      for (let time = day.start; time < day.end; time += hours * 3600e3) {
        if (time < clock.start || time > end) continue;
        const isFirst = ticks.length === 0;
        ticks.push({
          time,
          word: words.time(time),
          isBold: false,
          under: isFirst ? `${words.dayOfMonth(day.middle)} ${words.month(day.middle)}` : null,
        });
      }
      return ticks;
    });
  }
  const every = daysPerLabel(dayWidth);
  if (every > mostDays) {
    return days
      .filter(({ dayOfMonth, middle }) => dayOfMonth === 1 && middle >= clock.start && middle <= end)
      .map(({ middle }) => ({
        time: middle,
        word: words.month(middle),
        isBold: rows.bold.has(middle),
        under: words.year(middle),
      }));
  }
  return days
    .map((day, index) => ({ day, index }))
    .filter(({ day, index }) => {
      const isInside = day.middle >= clock.start && day.middle <= end;
      return isInside && (rows.bold.has(day.middle) || index % every === 0);
    })
    .map(({ day }) => ({
      time: day.middle,
      word: words.dayOfMonth(day.middle),
      isBold: rows.bold.has(day.middle),
      under: words.month(day.middle),
    }));
}

/** Dates under the ribbon: bold ones first, the others where they keep their distance; months, or years, under their first. */
export function placeDates(
  clock: RestraintClock,
  days: readonly LocalDay[],
  scale: TimeScale,
  rows: DateRows,
  words: RestraintWords,
  measure: MeasureText,
): PlacedText[] {
  const dayWidth = (scale.step * 24) / clock.stepHours;
  const now = momentOf(clock, scale.cursor);
  const placed: (PlacedText & { tick: Tick })[] = [];
  const wanted = wantedTicks(clock, days, dayWidth, rows, words, measure);
  const widest = Math.max(0, ...wanted.map(({ word }) => measure(word, { size: rows.size, weight: 600 })));
  const least = Math.max(apart - 0.5, widest + 8);
  for (const tick of [...wanted].sort((a, b) => Number(b.isBold) - Number(a.isBold) || a.time - b.time)) {
    const time = stepsAt(clock, tick.time);
    const x = tick.time <= now ? knownX(scale, time) : futureX(scale, time);
    const text = placeText(
      `date-${tick.time}`,
      plain(tick.word, tick.isBold ? 600 : 400),
      { x, y: rows.days, anchor: 'middle', size: rows.size },
      measure,
    );
    const crowds = placed.some((p) => Math.abs(p.x - x) < least && p.tick.time <= now === tick.time <= now);
    const isOutside = text.box.right > scale.right || text.box.left < 0;
    if (crowds || isOutside || overlap(text.box, rows.handle, 3)) continue;
    placed.push({ ...text, tick });
  }
  placed.sort((a, b) => a.tick.time - b.tick.time);
  return [...placed.map(({ tick: _, ...text }) => text), ...placeUnder(placed, scale, rows, measure)];
}

function placeUnder(
  dates: readonly (PlacedText & { tick: Tick })[],
  scale: TimeScale,
  rows: DateRows,
  measure: MeasureText,
): PlacedText[] {
  const row: PlacedText[] = [];
  let last: string | null = null;
  for (const date of dates) {
    const { under } = date.tick;
    if (under === null || under === last) continue;
    last = under;
    const width = measure(under, { size: rows.size, weight: 400 });
    const left = Math.min(Math.max(date.x - width / 2, 0), scale.right - width);
    const text = placeText(
      `month-${date.tick.time}`,
      plain(under),
      { x: left, y: rows.months, anchor: 'start', size: rows.size },
      measure,
    );
    // Where two begin side by side the new one counts.
    const before = row.at(-1);
    if (before && overlap(before.box, text.box, 6)) row.pop();
    row.push(text);
  }
  return row;
}
