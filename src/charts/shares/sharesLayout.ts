import { signed } from '../../words/shares.ts';
import type { ChartSetting } from '../chartSetting.ts';
import { chartTitle } from '../frame/chartTitle.ts';
import { placeText, plain, type PlacedText } from '../labels/box.ts';
import { guardOf } from '../labels/guard.ts';
import { wrapRuns } from '../labels/wrapRuns.ts';
import type { SharesSeries } from './sharesProps.ts';

export interface SharesRow {
  key: string;
  /** In full, where the label had to be cut. */
  name: string;
  label: readonly PlacedText[];
  value: PlacedText;
  /** Where the bar begins and ends, px; where it ends the next one begins. */
  from: number;
  to: number;
  /** Middle of the bar. */
  y: number;
  raises: boolean;
  isTotal: boolean;
  /** 95 % interval around the bar's end; null where one run tells nothing of it. */
  interval: { left: number; right: number } | null;
  spread: { left: number; right: number } | null;
}

export interface SharesLayout {
  width: number;
  height: number;
  title: readonly PlacedText[];
  rows: readonly SharesRow[];
  notes: readonly PlacedText[];
  zero: { x: number; top: number; bottom: number };
}

export const barHeight = 14;
const gap = 12;

/** Places event shares as steps: each begins where the one before ended, and all together end where the last one does. */
export function sharesLayout(series: SharesSeries, setting: ChartSetting & { title: string }): SharesLayout {
  const { width, sizes, measure, intl } = setting;
  const guard = guardOf(intl.locale);
  const { size, line } = sizes.value;
  const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
  let sum = 0;
  const steps = series.events.map((event) => {
    const from = sum;
    sum += finite(event.share.value);
    return {
      key: event.id,
      label: event.label,
      weight: 400 as const,
      value: finite(event.share.value),
      from,
      to: sum,
      // An interval and a spread are those of the event's own share: they stand around its end.
      low: from + event.share.low,
      high: from + event.share.high,
      spread: event.spread ? { low: from + event.spread.low, high: from + event.spread.high } : null,
      isTotal: false,
    };
  });
  const total = finite(series.total.value);
  const all = [
    ...steps,
    {
      key: ' total',
      label: intl.formatMessage({ id: 'labCharts.shares.all' }),
      weight: 600 as const,
      value: total,
      from: 0,
      to: total,
      low: series.total.low,
      high: series.total.high,
      spread: null,
      isTotal: true,
    },
  ];

  const say = (value: number): string => signed(value * 100, intl.locale, 0);
  const right = Math.ceil(Math.max(...all.map(({ value }) => measure(say(value), { size, weight: 600 }))));
  const widest = Math.max(...all.map(({ label, weight }) => measure(label, { size, weight })));
  const beside = Math.ceil(Math.min(widest, width * 0.42));
  const narrow = width - beside - right - 2 * gap < 150;
  const start = narrow ? 2 : beside + gap;
  const end = width - right - gap;

  const values = all
    .flatMap(({ from, to, low, high, spread }) => [from, to, low, high, spread?.low ?? 0, spread?.high ?? 0])
    .filter((value) => Number.isFinite(value));
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const range = Math.max(0.01, most - least);
  const x = (value: number): number => start + ((value - least) / range) * (end - start);
  const span = (low: number, high: number) =>
    Number.isFinite(low) && Number.isFinite(high) ? { left: x(low), right: x(high) } : null;

  const title = chartTitle(setting.title, 3, setting);
  let y = title.height;
  const top = y;
  const rows = all.map((row): SharesRow => {
    const lines = wrapRuns(
      plain(guard(row.label), row.weight),
      size,
      narrow ? width - right - gap : beside,
      2,
      measure,
    );
    const words = lines.length * line;
    const height = narrow ? words + barHeight + 10 : Math.max(20, line + 4, words + 4);
    const middle = narrow ? y + words + 2 + barHeight / 2 : y + height / 2;
    const first = narrow ? y : y + (height - words) / 2;
    const placed = {
      key: row.key,
      name: row.label,
      label: lines.map((runs, i) =>
        placeText(
          `${row.key} ${i}`,
          runs,
          { x: 0, y: first + (i + 0.76) * line, anchor: 'start', size },
          measure,
        ),
      ),
      value: placeText(
        `${row.key} value`,
        plain(say(row.value), 600),
        { x: width, y: middle + 0.35 * size, anchor: 'end', size },
        measure,
      ),
      from: x(row.from),
      to: x(row.to),
      y: middle,
      raises: row.value >= 0,
      isTotal: row.isTotal,
      interval: span(row.low, row.high),
      spread: row.spread && span(row.spread.low, row.spread.high),
    };
    y += height;
    return placed;
  });
  const hasSpread = steps.some(({ spread }) => spread !== null);
  const notes = wrapRuns(
    plain(
      guard(
        intl.formatMessage(
          { id: hasSpread ? 'labCharts.shares.noteSpread' : 'labCharts.shares.note' },
          { unit: series.unit },
        ),
      ),
    ),
    sizes.small.size,
    width,
    4,
    measure,
  ).map((runs, i) =>
    placeText(
      `note ${i}`,
      runs,
      { x: 0, y: y + 6 + (i + 0.76) * sizes.small.line, anchor: 'start', size: sizes.small.size },
      measure,
    ),
  );
  return {
    width,
    height: Math.ceil(y + 6 + notes.length * sizes.small.line),
    title: title.lines,
    rows,
    notes,
    zero: { x: x(0), top, bottom: y },
  };
}
