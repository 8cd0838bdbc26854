import type { IntlShape } from 'react-intl';
import { signed } from '../../words/shares.ts';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { namedRows, type NamedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { block, type Word, wrapped } from '../frame/words.ts';
import { plain } from '../labels/box.ts';
import type { SharesSeries } from './sharesProps.ts';

export interface SharesRow {
  key: string;
  /** In full, where the label had to be cut. */
  name: string;
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
  says: string;
  texts: readonly Word[];
  height: number;
  rows: readonly SharesRow[];
  placed: NamedRows;
  top: number;
  zero: number;
}

export const barHeight = 14;

/** Places event shares as steps: each begins where the one before ended, and all together end where the last one does. */
export function sharesLayout(series: SharesSeries, setting: ChartSetting & { title: string }): SharesLayout {
  const { width, sizes, measure, intl } = setting;
  const { small } = sizes;
  const all = stepsOf(series, intl);
  const says = sharesSays(series, intl);
  const head = placeHead(setting.title, [says], setting);
  const placed = namedRows(
    all.map(({ key, label, value, isTotal }) => ({
      id: key,
      name: plain(label, isTotal ? 600 : 400),
      figures: plain(signed(value * 100, intl.locale, 0), 600),
    })),
    head.bottom,
    barHeight,
    setting,
  );
  const values = allFinite(
    all.flatMap(({ from, to, low, high, spread }) => [from, to, low, high, spread?.low, spread?.high]),
  );
  // Where nothing matters, the scale still tells runs and not parts of one.
  const scale = numberScale([0, 0.01, ...values], placed.left, placed.right, 56, { round: false });
  const span = (low: number, high: number) =>
    Number.isFinite(low) && Number.isFinite(high) ? { left: scale.at(low), right: scale.at(high) } : null;
  const hasSpread = all.some(({ spread }) => spread !== null);
  const note = wrapped(
    intl.formatMessage(
      { id: hasSpread ? 'labCharts.shares.noteSpread' : 'labCharts.shares.note' },
      { unit: series.unit },
    ),
    width,
    small,
    measure,
    { most: 4 },
  );
  const noteTop = placed.bottom + 6;
  return {
    says,
    texts: [
      ...head.texts,
      ...placed.texts,
      ...block('note', note, { x: 0, top: noteTop }, small, 'scale', measure),
    ],
    height: Math.ceil(noteTop + note.length * small.line),
    rows: all.map((row, i) => ({
      key: row.key,
      name: row.label,
      from: scale.at(row.from),
      to: scale.at(row.to),
      y: placed.rows[i]?.y ?? 0,
      raises: row.value >= 0,
      isTotal: row.isTotal,
      interval: span(row.low, row.high),
      spread: row.spread && span(row.spread.low, row.spread.high),
    })),
    placed,
    top: head.bottom,
    zero: scale.at(0),
  };
}

interface Step {
  key: string;
  label: string;
  value: number;
  from: number;
  to: number;
  low: number;
  high: number;
  spread: { low: number; high: number } | null;
  isTotal: boolean;
}

/** The events one after the other, and all of them together from zero. */
function stepsOf({ events, total }: SharesSeries, intl: IntlShape): Step[] {
  let sum = 0;
  const steps = events.map((event): Step => {
    const from = sum;
    const value = finite(event.share.value) ?? 0;
    sum += value;
    return {
      key: event.id,
      label: event.label,
      value,
      from,
      to: sum,
      // An interval and a spread are those of the event's own share: they stand around its end.
      low: from + event.share.low,
      high: from + event.share.high,
      spread: event.spread ? { low: from + event.spread.low, high: from + event.spread.high } : null,
      isTotal: false,
    };
  });
  const value = finite(total.value) ?? 0;
  return [
    ...steps,
    {
      key: ' total',
      label: intl.formatMessage({ id: 'labCharts.shares.all' }),
      value,
      from: 0,
      to: value,
      low: total.low,
      high: total.high,
      spread: null,
      isTotal: true,
    },
  ];
}

function sharesSays({ events, total }: SharesSeries, intl: IntlShape): string {
  const largest = events.reduce<(typeof events)[number] | null>(
    (most, event) => (Math.abs(event.share.value) > Math.abs(most?.share.value ?? 0) ? event : most),
    null,
  );
  return intl.formatMessage(
    { id: 'labCharts.shares.summary' },
    {
      all: intl.formatMessage({ id: 'labCharts.shares.all' }),
      total: signed(total.value * 100, intl.locale, 0),
      largest: largest?.label ?? 'none',
      share: signed((largest?.share.value ?? 0) * 100, intl.locale, 0),
    },
  );
}
