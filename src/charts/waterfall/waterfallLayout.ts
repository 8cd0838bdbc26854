import type { IntlShape } from 'react-intl';
import { logit } from '../../math/logistic.ts';
import { percent, signed } from '../../words/shares.ts';
import type { Box } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { TypeSizes } from '../typeSizes.ts';
import { type LogOddsScale, logOddsScale, safeLogit } from './logOddsScale.ts';
import type { WaterfallSeries } from './waterfallProps.ts';
import { type WaterfallBar, waterfallBars } from './waterfallRows.ts';

/** A row: its words at the side (or above on a narrow page) and what is drawn on the scale. y counts from the chart's top. */
export interface WaterfallRow {
  id: string;
  label: string;
  /** Lines that the label was given room for. */
  labelLines: number;
  /** Log-odds with sign; empty for the first and last row. */
  value: string;
  bar: WaterfallBar | null;
  top: number;
  height: number;
  /** Middle of the bar or dot. */
  y: number;
}

/** "52 %" at a dot. */
export interface DotLabel {
  text: string;
  anchor: 'start' | 'end';
  x: number;
  y: number;
  box: Box;
}

export interface WaterfallLayout {
  narrow: boolean;
  labelWidth: number;
  /** Where the scale begins and how wide it is; all x count from its start. */
  scaleStart: number;
  scaleWidth: number;
  scale: LogOddsScale;
  headHeight: number;
  rows: readonly WaterfallRow[];
  rowsEnd: number;
  height: number;
  before: { x: number; y: number; label: DotLabel };
  now: { x: number; y: number; label: DotLabel };
  threshold: number | null;
  /** Under the scale: "just enough: 38", or the regime in words. */
  note: { text: string; box: Box } | null;
}

export interface WaterfallSetting {
  width: number;
  sizes: TypeSizes;
  measure: MeasureText;
  intl: IntlShape;
  beforeWord: string;
  most: number;
}

export const barHeight = 12;
const gap = 16;

/** Works out every place of a waterfall. */
export function waterfallLayout(series: WaterfallSeries, setting: WaterfallSetting): WaterfallLayout {
  const { width, sizes, measure, intl, beforeWord, most } = setting;
  const bars = waterfallBars(series, most);
  const labels = bars.map((bar) =>
    'merged' in bar.cause
      ? intl.formatMessage({ id: 'waterfall.smaller' }, { count: bar.cause.merged })
      : bar.cause.label,
  );
  const nowWord = intl.formatMessage({ id: series.past ? 'waterfall.after' : 'waterfall.now' });
  const values = bars.map((bar) => signed(bar.logOdds, intl.locale));

  const textWidth = (text: string): number => measure(text, { size: sizes.value.size, weight: 400 });
  const boldWidth = (text: string): number => measure(text, { size: sizes.value.size, weight: 600 });
  const smallWidth = (text: string): number => measure(text, { size: sizes.small.size, weight: 400 });

  const right = Math.ceil(
    Math.max(
      smallWidth(intl.formatMessage({ id: 'waterfall.logOdds' })),
      textWidth(signed(-8.88, intl.locale)),
    ),
  );
  const widestLabel = Math.max(boldWidth(beforeWord), boldWidth(nowWord), ...labels.map(textWidth));
  const beside = Math.ceil(Math.min(widestLabel, width * 0.42)) + 2;
  const narrow = width - beside - right - 3 * gap < 170;
  const lastTick = smallWidth(percent(0.88, intl.locale)) / 2;
  const firstTick = smallWidth('88') / 2;
  const scaleStart = narrow ? firstTick : beside + gap;
  const scaleWidth = width - scaleStart - right - lastTick - gap;
  const labelWidth = narrow ? width - right - gap : beside;

  const threshold = series.threshold === null ? null : safeLogit(series.threshold);
  const ends = [logit(series.before), logit(series.now)] as const;
  const scale = logOddsScale(
    [...ends, ...bars.flatMap((bar) => [bar.from, bar.to]), ...(threshold === null ? [] : [threshold])],
    scaleWidth,
    smallWidth('88') + 14,
  );

  const headHeight = sizes.small.line + 4;
  const least = Math.max(24, sizes.value.line + 6);
  const rows: WaterfallRow[] = [];
  let top = headHeight;
  const add = (
    id: string,
    label: string,
    weight: 400 | 600,
    value: string,
    bar: WaterfallBar | null,
  ): void => {
    const lines = linesOf(label, labelWidth, (text) => measure(text, { size: sizes.value.size, weight }));
    const words = lines * sizes.value.line;
    const height = narrow ? Math.max(44, words + barHeight + 12) : Math.max(least, words + 6);
    const y = narrow ? top + words + 4 + barHeight / 2 : top + height / 2;
    rows.push({ id, label, labelLines: lines, value, bar, top, height, y });
    top += height;
  };
  add(' before', beforeWord, 600, '', null);
  bars.forEach((bar, i) => add(bar.id, labels[i] ?? '', 400, values[i] ?? '', bar));
  add(' now', nowWord, 600, '', null);
  const rowsEnd = top + 2;

  const dot = (row: WaterfallRow | undefined, share: number, logOdds: number, away: -1 | 1) => {
    const x = scale.x(logOdds);
    const y = row?.y ?? 0;
    const label = dotLabel(percent(share, intl.locale), { x, y }, away, {
      width: boldWidth(percent(share, intl.locale)),
      size: sizes.name.size,
      from: -scaleStart,
      to: scaleWidth + lastTick,
      bar: threshold === null ? null : scale.x(threshold),
    });
    return { x, y, label };
  };
  const falls = series.now <= series.before;
  const note = noteOf(series, intl);
  const noteWidth = note === null ? 0 : smallWidth(note);
  const noteAt = threshold === null ? noteWidth / 2 : scale.x(threshold);
  const noteLeft = Math.min(Math.max(noteAt - noteWidth / 2, -scaleStart), width - scaleStart - noteWidth);
  const noteHeight = note === null ? 4 : sizes.small.line + 4;
  return {
    narrow,
    labelWidth,
    scaleStart,
    scaleWidth,
    scale,
    headHeight,
    rows,
    rowsEnd,
    height: rowsEnd + noteHeight,
    before: dot(rows[0], series.before, ends[0], falls ? 1 : -1),
    now: dot(rows.at(-1), series.now, ends[1], falls ? -1 : 1),
    threshold: threshold === null ? null : scale.x(threshold),
    note:
      note === null
        ? null
        : {
            text: note,
            box: {
              left: noteLeft,
              right: noteLeft + noteWidth,
              top: rowsEnd + 2,
              bottom: rowsEnd + 2 + sizes.small.line,
            },
          },
  };
}

function noteOf({ regime, threshold }: WaterfallSeries, intl: IntlShape): string | null {
  if (regime === 'never' || regime === 'always') return intl.formatMessage({ id: `waterfall.${regime}` });
  if (regime === null || threshold === null) return null;
  return intl.formatMessage(
    { id: regime === 'reversed' ? 'waterfall.below' : 'waterfall.enough' },
    { threshold: intl.formatNumber(Math.round(threshold * 100)) },
  );
}

function linesOf(label: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let line = '';
  for (const word of label.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines += 1;
      line = word;
    } else line = longer;
  }
  return lines;
}

/** Beside the dot, on the side where it meets neither the threshold nor an edge; `away` first. */
function dotLabel(
  text: string,
  at: { x: number; y: number },
  away: -1 | 1,
  room: { width: number; size: number; from: number; to: number; bar: number | null },
): DotLabel {
  const side = (direction: -1 | 1): DotLabel => {
    const x = at.x + direction * 11;
    const left = direction > 0 ? x : x - room.width;
    return {
      text,
      anchor: direction > 0 ? 'start' : 'end',
      x,
      y: at.y,
      box: {
        left,
        right: left + room.width,
        top: at.y - room.size / 2,
        bottom: at.y + room.size / 2,
      },
    };
  };
  const cost = ({ box }: DotLabel): number =>
    (box.left < room.from || box.right > room.to ? 2 : 0) +
    (room.bar !== null && box.left - 3 < room.bar && box.right + 3 > room.bar ? 1 : 0);
  const [first, second] = [side(away), side(away === 1 ? -1 : 1)];
  return cost(second) < cost(first) ? second : first;
}
