import { ticks } from 'd3';
import { signed } from '../../words/shares.ts';
import type { ChartSetting } from '../frame/setting.ts';
import type { VariantRow } from './variantsProps.ts';

/** One common scale for all differences, and how wide the columns are. */
export interface VariantsLayout {
  /** Each row's cells stand in a small grid of their own. */
  isStacked: boolean;
  /** Stacked, with the number beside the scale. */
  isRoomy: boolean;
  /** Between two columns. */
  gap: number;
  columns: { name: number; share: number; curve: number; difference: number; value: number };
  x: (difference: number) => number;
  ticks: readonly { value: number; x: number; text: string; hasRoom: boolean }[];
}

/** A shorter scale shows no difference: then rows are stacked. */
const leastScale = 160;
/** From this width on the number of a stacked row stands beside its scale. */
const roomy = 500;
/** Half of a tick's number may stand over the scale's end. */
const edge = 18;

/** Works out columns and scale from all rows together. */
export function variantsLayout(
  rows: readonly VariantRow[],
  words: { shareHead: string; values: readonly string[]; shares: readonly string[] },
  actionsWidth: number,
  { width, sizes, measure, intl }: ChartSetting,
): VariantsLayout {
  const value = (text: string): number => measure(text, { size: sizes.value.size, weight: 400 });
  const bold = (text: string): number => measure(text, { size: sizes.name.size, weight: 600 });
  const small = (text: string): number => measure(text, { size: sizes.small.size, weight: 400 });
  const isTight = width < 900;
  const gap = isTight ? 16 : 24;
  const share = Math.ceil(Math.max(Math.min(small(words.shareHead), 120), ...words.shares.map(bold)));
  const numbers = Math.ceil(Math.max(0, ...words.values.map((text) => value(text) + 4)));
  const widestName = Math.max(0, ...rows.map(({ name }) => bold(name) + 22));
  const name = Math.ceil(Math.min(widestName, width * (isTight ? 0.26 : 0.3)));
  const gaps = (actionsWidth > 0 ? 5 : 4) * gap;
  const curveBeside = isTight ? 56 : 120;
  const rest = width - name - share - curveBeside - numbers - actionsWidth - gaps;
  const isStacked = rest < leastScale;
  const curve = isStacked ? 96 : curveBeside;
  const isRoomy = isStacked && width >= roomy;
  const difference = isStacked ? width - curve - 16 - (isRoomy ? numbers + 16 : 0) : rest;

  const values = rows
    .flatMap(({ difference: of }) => (of ? [of.value, of.low, of.high] : []))
    .filter((of) => Number.isFinite(of));
  const reach = Math.max(0.02, Math.max(0, ...values) - Math.min(0, ...values));
  // A zero line at the very edge could not be told from the cell's.
  // Where nothing differs by a run in 100, the scale still tells runs and not parts of one.
  const margin = values.some((of) => Math.abs(of) >= 0.01) ? 0.04 * reach : 0.02;
  const low = Math.min(-margin, ...values);
  const high = Math.max(margin, ...values);
  const x = (of: number): number => edge + ((of - low) / (high - low)) * (difference - 2 * edge);
  const marks = ticks(low * 100, high * 100, Math.max(2, Math.min(5, Math.floor(difference / 60)))).map(
    (hundredths) => ({
      value: hundredths / 100,
      x: x(hundredths / 100),
      text: signed(hundredths, intl.locale, Number.isInteger(hundredths) ? 0 : 1),
    }),
  );
  let last = -Infinity;
  return {
    isStacked,
    isRoomy,
    gap,
    columns: { name, share, curve, difference, value: numbers },
    x,
    ticks: marks.map((tick) => {
      const half = small(tick.text) / 2;
      const hasRoom = tick.x - half > last + 6 && tick.x - half >= 0 && tick.x + half <= difference;
      if (hasRoom) last = tick.x + half;
      return { ...tick, hasRoom };
    }),
  };
}
