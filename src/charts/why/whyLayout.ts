import type { IntlShape } from 'react-intl';
import type { ActorLook } from '../actorLook.ts';
import type { MeasureText } from '../measureText.ts';
import type { TypeSizes } from '../typeSizes.ts';
import type { WhyRow } from './whyProps.ts';

/** Where a regime's words stand: on the scale at x, or under the row's name where the scale has no room. */
export type RegimeWord =
  | { text: string; place: 'scale'; x: number; anchor: 'start' | 'end' }
  | { text: string; place: 'name' };

export interface WhyMarks {
  dot: number;
  ring: number;
  bar: number | null;
  word: RegimeWord | null;
}

export interface WhyLayout {
  /** Names above their scales, since both have no room side by side. */
  stacked: boolean;
  /** The sentence stands beside the table. */
  sentenceBeside: boolean;
  tableWidth: number;
  nameWidth: number;
  scaleWidth: number;
  shareWidth: number;
  /** End of the scale, 0..1. */
  upTo: number;
  ticks: readonly { share: number; x: number; labelled: boolean }[];
  marks: ReadonlyMap<string, WhyMarks>;
}

export interface WhySetting {
  width: number;
  sizes: TypeSizes;
  measure: MeasureText;
  intl: IntlShape;
  upTo?: number | undefined;
}

const gap = 16;
const dotRoom = 5;
const leastScale = 76;

/** Words for the regimes that have no bar. */
export function regimeWord(row: Pick<WhyRow, 'regime' | 'threshold'>, intl: IntlShape): string | null {
  if (row.regime === 'never' || row.regime === 'always')
    return intl.formatMessage({ id: `why.${row.regime}` });
  if (row.regime !== 'reversed' || row.threshold === null) return null;
  return intl.formatMessage(
    { id: 'why.reversed' },
    { threshold: intl.formatNumber(Math.round(row.threshold * 100)) },
  );
}

/** Works out columns, scale and marks of the why table. */
export function whyLayout(
  rows: readonly WhyRow[],
  actors: readonly ActorLook[],
  { width, sizes, measure, intl, upTo }: WhySetting,
): WhyLayout {
  const sentenceBeside = width >= 760;
  const tableWidth = sentenceBeside ? Math.round(width * 0.62) : width;
  const value = (text: string, weight: 400 | 600): number =>
    measure(text, { size: sizes.value.size, weight });
  const small = (text: string): number => measure(text, { size: sizes.small.size, weight: 400 });
  const shortOf = (id: string): string => actors.find((actor) => actor.id === id)?.short ?? id;
  const nameOf = (row: WhyRow): number =>
    value(shortOf(row.of), 600) +
    value(
      intl.formatMessage(
        { id: 'why.pair' },
        { holder: '', in: shortOf(row.in), of: (parts) => parts.join('') },
      ),
      400,
    );
  const nameWidth = Math.ceil(Math.max(0, ...rows.map(nameOf))) + 1;
  const shareWidth = Math.ceil(
    Math.max(
      small(intl.formatMessage({ id: 'why.restrains' })),
      small(intl.formatMessage({ id: 'why.seen' })),
      value('100', 600) + value(intl.formatMessage({ id: 'why.share' }, { share: '', b: () => '' }), 400),
    ),
  );
  const end =
    upTo === undefined ? (Math.max(0, ...rows.flatMap(valuesOf)) > 0.72 ? 1 : 0.75) : scaleEnd(upTo);
  const endLabel = small('100 %') / 2;
  const beside = tableWidth - nameWidth - gap - dotRoom - endLabel - gap / 2 - shareWidth;
  const stacked = beside < leastScale;
  const scaleWidth = stacked ? tableWidth - shareWidth - gap - 2 * dotRoom - endLabel : beside;
  const x = (share: number): number => (Math.min(share, end) / end) * scaleWidth;

  const room = small('88') + 9;
  const every = x(0.25) >= room ? 1 : 2;
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .filter((share) => share <= end + 1e-9)
    .map((share, i) => ({ share, x: x(share), labelled: i % every === 0 }));

  const marks = new Map(
    rows.map((row): [string, WhyMarks] => {
      const dot = x(row.trust);
      const ring = x(row.trustBefore);
      const text = regimeWord(row, intl);
      return [
        row.id,
        {
          dot,
          ring,
          bar: row.regime === 'threshold' && row.threshold !== null ? x(row.threshold) : null,
          word: text === null ? null : placeWord(text, small(text), dot, ring, scaleWidth + endLabel),
        },
      ];
    }),
  );
  return { stacked, sentenceBeside, tableWidth, nameWidth, scaleWidth, shareWidth, upTo: end, ticks, marks };
}

const valuesOf = (row: WhyRow): number[] => [row.trust, row.trustBefore, row.threshold ?? 0];

const scaleEnd = (upTo: number): number => Math.min(1, Math.ceil(upTo * 4 - 1e-9) / 4);

function placeWord(text: string, width: number, dot: number, ring: number, end: number): RegimeWord {
  const clear = 9;
  const right = Math.max(dot, ring) + clear;
  if (right + width <= end) return { text, place: 'scale', x: right, anchor: 'start' };
  const left = Math.min(dot, ring) - clear;
  if (left - width >= 0) return { text, place: 'scale', x: left, anchor: 'end' };
  return { text, place: 'name' };
}
