import type { IntlShape } from 'react-intl';
import { placeHead } from '../frame/head.ts';
import { namedRows, type NamedRows } from '../frame/namedRows.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { block, textOfRuns, type Word, wrapped } from '../frame/words.ts';
import type { TextRun } from '../labels/box.ts';
import { perHundred, type EndRow } from './endRows.ts';

export interface PlacedEnd {
  row: EndRow;
  says: string;
  /** Middle of its bar. */
  y: number;
  /** Width of the bar, and of the unchanged scenario's box, px; null: nothing is changed. */
  bar: number;
  box: number | null;
}

export interface EndsLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  rows: readonly PlacedEnd[];
  placed: NamedRows;
  top: number;
}

/** Height of a bar and of the box behind it, px. */
export const barHeight = 14;
export const boxHeight = barHeight + 4;
/** Bars share one of these scales, so that they keep it while a number is changed. */
const fullScales = [0.25, 0.5, 0.75, 1];
const leastBar = 1.5;

/** Places the rows of ends: words, bar with a dashed box behind it, and "46 was 24". */
export function endsLayout(
  rows: readonly EndRow[],
  setting: ChartSetting & { title: string | null },
): EndsLayout {
  const { width, sizes, measure, intl } = setting;
  const { small } = sizes;
  const head = placeHead(setting.title, [], setting);
  const placed = namedRows(
    rows.map((row) => ({ id: row.key, name: row.label, figures: figuresOf(row, intl) })),
    head.bottom,
    boxHeight,
    setting,
  );
  const most = Math.max(0, ...rows.map(({ share, was }) => Math.max(share, was ?? 0)));
  const full = fullScales.find((scale) => most <= scale) ?? 1;
  const long = (share: number): number =>
    share > 0 ? Math.max(leastBar, (share / full) * (placed.right - placed.left)) : 0;
  const isBoth = rows.some(({ was }) => was !== null);
  const note = wrapped(
    intl.formatMessage({ id: isBoth ? 'labCharts.ends.noteBoth' : 'labCharts.ends.note' }),
    width,
    small,
    measure,
    { most: 3 },
  );
  const noteTop = placed.bottom + 6;
  const sentences = rows.map((row) => rowSentence(row, intl));
  return {
    says: sentences.join('; ') || intl.formatMessage({ id: 'labCharts.empty' }),
    texts: [
      ...head.texts,
      ...placed.texts,
      ...block('note', note, { x: 0, top: noteTop }, small, 'scale', measure),
    ],
    height: Math.ceil(noteTop + note.length * small.line),
    rows: rows.map((row, i) => ({
      row,
      says: sentences[i] ?? '',
      y: placed.rows[i]?.y ?? 0,
      bar: long(row.share),
      box: row.was === null ? null : long(row.was),
    })),
    placed,
    top: head.bottom,
  };
}

const figuresOf = ({ share, was }: EndRow, intl: IntlShape): TextRun[] => [
  { text: perHundred(share, intl), weight: 600 },
  ...(was === null
    ? []
    : [
        {
          text: intl.formatMessage({ id: 'labCharts.ends.was' }, { value: perHundred(was, intl) }),
          weight: 400 as const,
          fill: 'var(--ink-2)',
        },
      ]),
];

function rowSentence({ label, share, was }: EndRow, intl: IntlShape): string {
  return intl.formatMessage(
    { id: 'labCharts.ends.row' },
    {
      end: textOfRuns(label),
      share: perHundred(share, intl),
      hasWas: was === null ? 'no' : 'yes',
      was: perHundred(was ?? 0, intl),
    },
  );
}
