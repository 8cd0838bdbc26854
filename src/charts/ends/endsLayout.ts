import type { ChartSetting } from '../chartSetting.ts';
import { chartTitle } from '../frame/chartTitle.ts';
import { placeText, plain, type PlacedText, type TextRun } from '../labels/box.ts';
import { guardOf } from '../labels/guard.ts';
import { wrapRuns } from '../labels/wrapRuns.ts';
import { perHundred, type EndRow } from './endRows.ts';

export interface PlacedEnd {
  row: EndRow;
  label: readonly PlacedText[];
  /** px from the bars' common zero. */
  bar: { x: number; y: number; width: number; height: number };
  /** The unchanged scenario's; null without one. */
  box: { x: number; y: number; width: number; height: number } | null;
  value: PlacedText;
}

export interface EndsLayout {
  width: number;
  height: number;
  title: readonly PlacedText[];
  rows: readonly PlacedEnd[];
  notes: readonly PlacedText[];
  /** The bars' zero line: in one piece, or where words stand between the bars one piece a bar. */
  zero: readonly { x: number; top: number; bottom: number }[];
}

export const barHeight = 14;
const gap = 12;
/** Bars share one of these scales, so that they keep it while a number is changed. */
const fullScales = [0.25, 0.5, 0.75, 1];
const leastBar = 1.5;

/** Places the rows of ends: words, bar, dashed box behind it, and "46 was 24" after the longer of the two. */
export function endsLayout(
  rows: readonly EndRow[],
  setting: ChartSetting & { title: string | null },
): EndsLayout {
  const { width, sizes, measure, intl } = setting;
  const guard = guardOf(intl.locale);
  const { size, line } = sizes.value;
  const valueOf = ({ share, was }: EndRow): TextRun[] => [
    { text: guard(perHundred(share, intl)), weight: 600 },
    ...(was === null
      ? []
      : [
          {
            text: guard(intl.formatMessage({ id: 'labCharts.ends.was' }, { value: perHundred(was, intl) })),
            weight: 400 as const,
            fill: 'var(--ink-2)',
          },
        ]),
  ];
  const widthOf = (runs: readonly TextRun[]): number =>
    runs.reduce((sum, run) => sum + measure(run.text, { size, weight: run.weight }), 0);
  const widestValue = Math.max(0, ...rows.map((row) => widthOf(valueOf(row))));
  const widestLabel = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const beside = Math.ceil(Math.min(widestLabel, width * 0.44));
  const narrow = width - beside - gap - 8 - widestValue < 120;
  const start = narrow ? 0.5 : beside + gap;
  const length = Math.max(40, width - start - 8 - widestValue - 1);
  const top = Math.max(0, ...rows.map(({ share, was }) => Math.max(share, was ?? 0)));
  const full = fullScales.find((scale) => top <= scale) ?? 1;
  const px = (share: number): number => (share > 0 ? Math.max(leastBar, (share / full) * length) : 0);

  const title = chartTitle(setting.title, 2, setting);
  let y = title.height;
  const zeroTop = y;
  const placed = rows.map((row): PlacedEnd => {
    const lines = wrapRuns(row.label, size, narrow ? width : beside, narrow ? 2 : 3, measure);
    const words = lines.length * line;
    const height = narrow ? words + barHeight + 17 : Math.max(barHeight + 11, words + 8);
    const middle = narrow ? y + words + 5 + barHeight / 2 : y + height / 2;
    const first = narrow ? y : y + (height - words) / 2;
    const bar = { x: start, y: middle - barHeight / 2, width: px(row.share), height: barHeight };
    const box = row.was === null ? null : { ...bar, width: px(row.was) };
    const result = {
      row,
      label: lines.map((runs, i) =>
        placeText(
          `${row.key} ${i}`,
          runs,
          { x: 0, y: first + i * line + line * 0.76, anchor: 'start', size },
          measure,
        ),
      ),
      bar,
      box,
      value: placeText(
        `${row.key} value`,
        valueOf(row),
        {
          x: start + Math.max(bar.width, box?.width ?? 0) + 8,
          y: middle + 0.35 * size,
          anchor: 'start',
          size,
        },
        measure,
      ),
    };
    y += height;
    return result;
  });
  const zeroBottom = y;
  const isBoth = rows.some(({ was }) => was !== null);
  const note = wrapRuns(
    plain(guard(intl.formatMessage({ id: isBoth ? 'labCharts.ends.noteBoth' : 'labCharts.ends.note' }))),
    sizes.small.size,
    width,
    3,
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
    height: Math.ceil(y + 6 + note.length * sizes.small.line),
    title: title.lines,
    rows: placed,
    notes: note,
    zero: narrow
      ? placed.map(({ bar }) => ({ x: start, top: bar.y - 3, bottom: bar.y + bar.height + 3 }))
      : placed.slice(0, 1).map(() => ({ x: start, top: zeroTop, bottom: zeroBottom })),
  };
}
