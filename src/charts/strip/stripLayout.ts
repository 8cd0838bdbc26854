import type { IntlShape } from 'react-intl';
import { sampleQuantiles } from '../../math/sampleQuantiles.ts';
import { outOfHundred } from '../../words/shares.ts';
import { lyingAxis } from '../frame/axis.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { block, kept, type Word, word, wrapped } from '../frame/words.ts';
import type { StripRow, StripSeries } from './stripProps.ts';

export interface PlacedStrip {
  id: string;
  /** Line under the dots, px. */
  base: number;
  dots: readonly { x: number; y: number }[];
}

export interface StripLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  left: number;
  right: number;
  /** Where the lines of the scale begin and end, px. */
  top: number;
  bottom: number;
  columns: readonly number[];
  strips: readonly PlacedStrip[];
  radius: number;
  model: { x: number; from: number; to: number; y: number } | null;
  /** Place of what came, px. */
  record: number | null;
}

/** Radius of a dot, and the least where many say the same, px. */
const [largest, least] = [4.5, 2];
/** Highest pile of dots, px. */
const highest = 120;
const gap = 10;

/** Piles the answers of each round over a common scale, with the model's share under them. */
export function stripLayout(series: StripSeries, setting: ChartSetting): StripLayout {
  const { width, sizes, measure, intl } = setting;
  const { small } = sizes;
  const says = stripSays(series, intl);
  const head = placeHead(series.title, [says], setting, 6);
  const [left, right] = [largest + 1, width - largest - 1];
  const scale = numberScale([], left, right, 44, { low: series.low, high: series.high, round: false });
  const radius = radiusFor(series, right - left);
  const texts: Word[] = [...head.texts];
  const recordWord =
    series.record === null
      ? null
      : intl.formatMessage({ id: series.record ? 'probability.recordYes' : 'probability.recordNo' });
  let y = head.bottom;
  const record = series.record === null ? null : scale.at(series.record ? series.high : series.low);
  if (recordWord !== null) {
    const anchor = series.record ? 'end' : 'start';
    const x = series.record ? width : 0;
    texts.push(word('record', recordWord, { x, top: y, anchor }, small, 'ink', measure, 600));
    y += small.line + 2;
  }
  const top = y;
  // A name at the very start would stand on the line of the scale's lower end.
  const nameLeft = left + 5;
  const strips = series.rows.map((row): PlacedStrip => {
    const named = wrapped(rowName(row, intl), width - nameLeft, small, measure, { most: 2 });
    texts.push(
      ...block(`row ${row.id}`, named, { x: nameLeft, top: y }, small, 'second', measure).map(cased),
    );
    y += named.length * small.line + 4;
    const piles = pilesOf(row.values, series, radius, right - left);
    const most = Math.max(1, ...piles.values());
    const base = y + most * pitch(radius);
    y = base + gap;
    const dots = [...piles].flatMap(([at, count]) =>
      Array.from({ length: count }, (_, i) => ({
        x: scale.at(at),
        y: base - pitch(radius) * (i + 0.5),
      })),
    );
    return { id: row.id, base, dots };
  });
  let model: StripLayout['model'] = null;
  if (series.model) {
    const { share, low, high } = series.model;
    const runs = modelWords(series.model, intl);
    texts.push(
      cased(
        kept(
          word('model', runs, { x: scale.at(share), top: y, anchor: 'middle' }, small, 'model', measure),
          0,
          width,
        ),
      ),
    );
    y += small.line + 10;
    model = { x: scale.at(share), from: scale.at(low), to: scale.at(high), y };
    y += gap;
  }
  const axis = lyingAxis(scale, y + 4, setting, series.kind === 'probability' ? 100 : 1);
  return {
    says,
    texts: [...texts, ...axis.texts],
    height: Math.ceil(y + 4 + small.line),
    left,
    right,
    top,
    bottom: y,
    columns: axis.lines,
    strips,
    radius,
    model,
    record,
  };
}

const cased = (text: Word): Word => ({ ...text, casing: true });
const pitch = (radius: number): number => 2 * radius + 1;

/** Answers by the place of their pile, piles a dot apart. */
function pilesOf(
  values: readonly number[],
  { low, high }: StripSeries,
  radius: number,
  room: number,
): Map<number, number> {
  const steps = Math.max(1, Math.floor(room / pitch(radius)));
  const piles = new Map<number, number>();
  for (const value of values) {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    const at = low + (Math.round(share * steps) / steps) * (high - low);
    piles.set(at, (piles.get(at) ?? 0) + 1);
  }
  return piles;
}

/** The largest radius with which no pile is too high. */
function radiusFor(series: StripSeries, room: number): number {
  for (let radius = largest; radius > least; radius -= 0.5) {
    const most = series.rows.flatMap(({ values }) => [...pilesOf(values, series, radius, room).values()]);
    if (Math.max(0, ...most) * pitch(radius) <= highest) return radius;
  }
  return least;
}

const rowName = ({ name, values }: StripRow, intl: IntlShape): string =>
  intl.formatMessage({ id: 'class.strip.row' }, { name, count: values.length });

function modelWords({ share, low, high }: NonNullable<StripSeries['model']>, intl: IntlShape) {
  const [value, from, to] = [share, low, high].map((one) => intl.formatNumber(outOfHundred(one)));
  return [
    { text: intl.formatMessage({ id: 'probability.model' }, { value }), weight: 600 as const },
    {
      text: intl.formatMessage({ id: 'probability.interval' }, { low: from, high: to }),
      weight: 400 as const,
    },
  ];
}

/** A value as it is read: of 100, or as it stands. */
export const readValue = (value: number, { kind }: StripSeries, intl: IntlShape): string =>
  intl.formatNumber(kind === 'probability' ? value * 100 : value, {
    maximumFractionDigits: kind === 'probability' ? 0 : 1,
  });

/** Least, lower quarter, middle, upper quarter and most. */
export const fiveNumbers = (values: readonly number[]): number[] =>
  sampleQuantiles(values, [0, 0.25, 0.5, 0.75, 1]);

function stripSays(series: StripSeries, intl: IntlShape): string {
  const rows = series.rows
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => {
      const [, low, median, high] = fiveNumbers(values).map((value) => readValue(value, series, intl));
      return intl.formatMessage({ id: 'class.strip.says' }, { name, median, low, high });
    });
  return rows.length === 0 ? intl.formatMessage({ id: 'class.strip.nothing' }) : rows.join(' ');
}
