import type { IntlShape } from 'react-intl';
import { lyingAxis } from '../frame/axis.ts';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { type NamedRows, namedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import { type PlacedKey, placeKey } from '../frame/placeKey.ts';
import { bare, digitsForRange, onScale, type Quantity, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { cut, type Word, word } from '../frame/words.ts';
import { mostInputs, placeMoreInputs } from './leading.ts';
import type { MorrisInput, MorrisSeries } from './sensitivityProps.ts';

/** Height of a bar with the second mark under it, px. */
export const morrisMark = 18;

export interface MorrisBar {
  id: string;
  y: number;
  /** End of the bar, and of the second mark; null: no number. */
  muStar: number | null;
  sigma: number | null;
}

export interface MorrisLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  bars: readonly MorrisBar[];
  grid: readonly number[];
  gridTop: number;
  placed: NamedRows;
  zero: number;
  key: PlacedKey;
}

/** Largest mean effect first; inputs without a number last. */
export const byMuStar = (inputs: readonly MorrisInput[]): MorrisInput[] =>
  inputs.toSorted((a, b) => (finite(b.muStar) ?? -1) - (finite(a.muStar) ?? -1));

export function morrisDigits({ inputs, outcome }: MorrisSeries): number {
  const known = allFinite(inputs.flatMap(({ muStar, sigma }) => [muStar, sigma]));
  return digitsForRange(0, Math.max(0, ...known), outcome);
}

/** An effect in what the outcome counts in, without its unit; small ones are not made larger. */
const effect = (value: number, outcome: Quantity, digits: number, intl: IntlShape): string =>
  bare(onScale(value, outcome), digits, intl);

function morrisFigures(
  { muStar, sigma }: MorrisInput,
  outcome: Quantity,
  digits: number,
  intl: IntlShape,
): string {
  const [mean, spread] = [finite(muStar), finite(sigma)];
  if (mean === null) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  const said = effect(mean, outcome, digits, intl);
  return spread === null
    ? said
    : intl.formatMessage(
        { id: 'labAnalyses.morris.figures' },
        { mean: said, spread: effect(spread, outcome, digits, intl) },
      );
}

/** What the bars say: which input moves the outcome most, and how many move it as good as not at all. */
function morrisSays(series: MorrisSeries, digits: number, intl: IntlShape): string {
  const { outcome, inputs } = series;
  const [first] = byMuStar(inputs);
  const most = finite(first?.muStar);
  if (!first || most === null) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  if (most === 0) return intl.formatMessage({ id: 'labAnalyses.morris.nothing' });
  const still = inputs.filter(({ muStar }) => (finite(muStar) ?? most) < most / 20).length;
  return intl.formatMessage(
    { id: 'labAnalyses.morris.says' },
    { name: first.name, mean: effect(most, outcome, digits, intl), still },
  );
}

/** The unit of the effects, over their scale. */
export function morrisScaleName({ name, kind, unit }: Quantity, intl: IntlShape): string {
  const values = { name, unit: unit ?? '' };
  if (kind === 'runs') return intl.formatMessage({ id: 'labAnalyses.morris.scale.runs' }, values);
  if (kind === 'percent') return intl.formatMessage({ id: 'labAnalyses.morris.scale.percent' }, values);
  if (kind === 'days') return intl.formatMessage({ id: 'labAnalyses.morris.scale.days' }, values);
  return intl.formatMessage(
    { id: unit ? 'labAnalyses.morris.scale.unit' : 'labAnalyses.morris.scale.bare' },
    values,
  );
}

/** Places a row an input: its mean effect as a bar, how much it varies under it. */
export function morrisLayout(series: MorrisSeries, setting: ChartSetting): MorrisLayout {
  const { width, sizes, measure, intl } = setting;
  const { outcome } = series;
  const inputs = byMuStar(series.inputs).slice(0, mostInputs);
  const digits = morrisDigits(series);
  const says = morrisSays(series, digits, intl);
  const head = placeHead(series.title, [says], setting);
  const key = placeKey(
    [
      ['mean', intl.formatMessage({ id: 'labAnalyses.morris.keyMean' })],
      ['spread', intl.formatMessage({ id: 'labAnalyses.morris.keySpread' })],
    ],
    head.bottom,
    setting,
  );
  const nameTop = key.bottom + 4;
  const axisTop = nameTop + sizes.small.line;
  const rowsTop = axisTop + sizes.small.line + 4;
  const placed = namedRows(
    inputs.map((input) => ({
      id: input.id,
      name: input.name,
      figures: morrisFigures(input, outcome, digits, intl),
    })),
    rowsTop,
    morrisMark,
    setting,
  );
  const more = placeMoreInputs(series.inputs.length - inputs.length, placed.bottom, setting);
  const known = allFinite(inputs.flatMap(({ muStar, sigma }) => [muStar, sigma]));
  const scale = numberScale(known, placed.left, placed.right, 56, { low: 0 });
  const axis = lyingAxis(scale, axisTop, setting, timesOf(outcome));
  const end = (value: number | null): number | null => {
    const known = finite(value);
    return known === null ? null : scale.at(Math.max(0, known));
  };
  const name = cut(
    morrisScaleName(outcome, intl),
    width - (placed.stacked ? 0 : placed.left),
    sizes.small,
    400,
    measure,
  );
  return {
    says,
    texts: [
      ...head.texts,
      ...key.texts,
      word(
        'scale',
        name,
        { x: placed.stacked ? 0 : placed.left, top: nameTop },
        sizes.small,
        'scale',
        measure,
      ),
      ...axis.texts,
      ...placed.texts,
      ...more.texts,
    ],
    height: more.bottom + 4,
    bars: inputs.map(({ id, muStar, sigma }, i) => ({
      id,
      y: placed.rows[i]?.y ?? 0,
      muStar: end(muStar),
      sigma: end(sigma),
    })),
    grid: axis.lines,
    gridTop: rowsTop - 2,
    placed,
    zero: scale.at(0),
    key,
  };
}
