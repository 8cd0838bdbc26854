import type { IntlShape } from 'react-intl';
import { lyingAxis } from '../frame/axis.ts';
import { placeHead } from '../frame/head.ts';
import { namedRows, type NamedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import { placeKey, type PlacedSample } from '../frame/placeKey.ts';
import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';

/** How many of those who answered in both rounds were right in each. */
export interface MovedRow {
  id: string;
  /** Already translated: "Noise and broken promises". */
  name: string;
  before: number;
  after: number;
  /** At least 1. */
  of: number;
}

export interface MovedSeries {
  title: string;
  rows: readonly MovedRow[];
}

export interface MovedLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  top: number;
  placed: NamedRows;
  columns: readonly number[];
  rows: readonly { id: string; before: number; after: number; y: number }[];
  samples: readonly PlacedSample[];
}

export const markHeight = 14;

/** Places the shares of right answers before and after, a row a question. */
export function movedLayout({ title, rows }: MovedSeries, setting: ChartSetting): MovedLayout {
  const { intl, sizes } = setting;
  const says = movedSays(rows, intl);
  const head = placeHead(title, [says], setting);
  const key = placeKey(
    [
      ['before', intl.formatMessage({ id: 'class.moved.before' })],
      ['after', intl.formatMessage({ id: 'class.moved.after' })],
    ],
    head.bottom,
    setting,
  );
  const placed = namedRows(
    rows.map(({ id, name, before, after, of }) => ({
      id,
      name,
      figures: intl.formatMessage({ id: 'class.moved.figures' }, { before, after, of }),
    })),
    key.bottom + 8,
    markHeight,
    setting,
  );
  const scale = numberScale([], placed.left, placed.right, 44, { low: 0, high: 1 });
  const axis = lyingAxis(scale, placed.bottom + 4, setting, 100);
  return {
    says,
    texts: [...head.texts, ...key.texts, ...placed.texts, ...axis.texts],
    height: Math.ceil(placed.bottom + 4 + sizes.small.line),
    top: key.bottom + 8,
    placed,
    columns: axis.lines,
    rows: rows.map(({ id, before, after, of }, i) => ({
      id,
      before: scale.at(before / of),
      after: scale.at(after / of),
      y: placed.rows[i]!.y,
    })),
    samples: key.samples,
  };
}

const movedSays = (rows: readonly MovedRow[], intl: IntlShape): string =>
  intl.formatMessage(
    { id: 'class.moved.says' },
    {
      up: rows.filter(({ before, after }) => after > before).length,
      down: rows.filter(({ before, after }) => after < before).length,
      all: rows.length,
    },
  );
