import { lyingAxis } from '../frame/axis.ts';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { type NamedRows, namedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';
import { placeKey, type PlacedKey } from '../frame/placeKey.ts';
import { mostInputs, placeMoreInputs } from './leading.ts';
import type { SobolSeries, VarianceShare } from './sensitivityProps.ts';
import { bySobol, isNone, sobolFigures, sobolSays } from './sobolWords.ts';

/** Height of a bar, px. */
export const sobolBar = 18;

/** An estimate as ends of a bar and of its interval, px. */
export interface PlacedShare {
  end: number;
  low: number;
  high: number;
}

export interface SobolBar {
  id: string;
  y: number;
  first: PlacedShare | null;
  total: PlacedShare | null;
  /** Whether nothing of it can be told from none. */
  none: boolean;
}

export interface SobolLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  bars: readonly SobolBar[];
  /** The scale's lines; the first is that of none. */
  grid: readonly number[];
  gridTop: number;
  placed: NamedRows;
  zero: number;
  key: PlacedKey;
}

/** Places a row an input: what it does alone, inside what it does with others. */
export function sobolLayout(series: SobolSeries, setting: ChartSetting): SobolLayout {
  const { sizes, intl } = setting;
  const inputs = bySobol(series.inputs).slice(0, mostInputs);
  const says = sobolSays(series.inputs, intl);
  const head = placeHead(series.title, [says], setting);
  const key = placeKey(
    [
      ['alone', intl.formatMessage({ id: 'labAnalyses.sobol.keyAlone' })],
      ['others', intl.formatMessage({ id: 'labAnalyses.sobol.keyOthers' })],
      ['interval', intl.formatMessage({ id: 'labAnalyses.keyInterval' })],
    ],
    head.bottom,
    setting,
  );
  const axisTop = key.bottom + 4;
  const rowsTop = axisTop + sizes.small.line + 4;
  const placed = namedRows(
    inputs.map((input) => ({ id: input.id, name: input.name, figures: sobolFigures(input, intl) })),
    rowsTop,
    sobolBar,
    setting,
  );
  const more = placeMoreInputs(series.inputs.length - inputs.length, placed.bottom, setting);
  const shares = allFinite(
    inputs.flatMap(({ first, total }) => [
      first.value,
      first.low,
      first.high,
      total.value,
      total.low,
      total.high,
    ]),
  );
  const scale = numberScale([0, 0.1, ...shares.map((s) => Math.min(s, 1.2))], placed.left, placed.right, 56, {
    low: 0,
  });
  const axis = lyingAxis(scale, axisTop, setting, 100);
  const place = ({ value, low, high }: VarianceShare): PlacedShare | null => {
    const middle = finite(value);
    if (middle === null) return null;
    return {
      end: scale.at(Math.max(0, middle)),
      low: scale.at(finite(low) ?? middle),
      high: scale.at(finite(high) ?? middle),
    };
  };
  return {
    says,
    texts: [...head.texts, ...key.texts, ...axis.texts, ...placed.texts, ...more.texts],
    height: more.bottom + 4,
    bars: inputs.map((input, i) => ({
      id: input.id,
      y: placed.rows[i]?.y ?? 0,
      first: place(input.first),
      total: place(input.total),
      none: isNone(input.total) && isNone(input.first),
    })),
    grid: axis.lines,
    gridTop: rowsTop - 2,
    placed,
    zero: scale.at(0),
    key,
  };
}
