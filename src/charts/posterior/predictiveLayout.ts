import { area, line } from 'd3';
import type { IntlShape } from 'react-intl';
import { standingAxis } from '../frame/axis.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { type PlacedKey, placeKey } from '../frame/placeKey.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import { dateX, placeDateAxis, type DateAxis } from '../labels/dateAxis.ts';
import type { ConeRange, PredictiveSeries } from './posteriorProps.ts';

export interface PredictiveLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  grid: readonly number[];
  key: PlacedKey;
  cone: string;
  median: string;
  /** Both edges of the cone before the fit. */
  before: readonly string[];
  record: string;
  /** Where the fit stops seeing the record, px; null: it sees all of it. */
  until: number | null;
}

/** How often the record lies inside the middle 80 of 100 runs, in the time that was fitted and in the rest. */
export function predictiveSays({ after, record, until }: PredictiveSeries, intl: IntlShape): string {
  const share = (steps: readonly ConeRange[]): number =>
    steps.filter(({ step, low, high }) => record[step]! >= low && record[step]! <= high).length /
    steps.length;
  const seen = after.filter(({ step }) => step < until);
  const left = after.filter(({ step }) => step >= until);
  if (seen.length === 0) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  return intl.formatMessage(
    { id: left.length === 0 ? 'labAnalyses.cone.saysAll' : 'labAnalyses.cone.says' },
    {
      seen: intl.formatNumber(Math.round(share(seen) * 100)),
      left: intl.formatNumber(Math.round(share(left) * 100)),
    },
  );
}

/** Places the cone after the fit, the outline of the one before it, the record, and where the fit stops seeing it. */
export function predictiveLayout(series: PredictiveSeries, setting: ChartSetting): PredictiveLayout {
  const { width, sizes, measure, intl } = setting;
  const { clock, after, before, record, until } = series;
  const { small } = sizes;
  const say = (id: 'cone' | 'median' | 'before' | 'record') =>
    [id, intl.formatMessage({ id: `labAnalyses.cone.key.${id}` })] as const;
  const says = predictiveSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const key = placeKey([say('record'), say('cone'), say('median'), say('before')], head.bottom, setting);
  const top = key.bottom + small.line + 8;
  const bottom = top + Math.round(Math.min(280, Math.max(180, width * 0.3)));
  const y = numberScale([], bottom, top, 36, { low: 0, high: 1 });
  const probe = standingAxis(y, 0, setting, 100);
  const left = Math.ceil(probe.texts.reduce((most, { box }) => Math.max(most, -box.left), 0)) + 8;
  const plot = { left, right: width - 4, top, bottom };
  const axis: DateAxis = {
    clock,
    from: after[0]?.step ?? 0,
    left: plot.left,
    right: plot.right,
    y: bottom + small.line + 2,
    size: small.size,
    width,
    locale: intl.locale,
  };
  const xOf = ({ step }: ConeRange): number => dateX(axis, step + 1);
  const edge = (of: (one: ConeRange) => number) => line<ConeRange>(xOf, (one) => y.at(of(one))).digits(2);
  const boundary = until < clock.steps ? dateX(axis, until) : null;
  const standing = standingAxis(y, left - 8, setting, 100);
  return {
    says,
    texts: [
      ...head.texts,
      ...key.texts,
      ...standing.texts,
      ...placeDateAxis(axis, measure).map((text): Word => ({ ...text, tone: 'scale' })),
      ...(boundary === null ? [] : boundaryWords(boundary, top, plot, setting)),
    ],
    height: bottom + small.line + 8,
    plot,
    grid: standing.lines,
    key,
    cone:
      area<ConeRange>(
        xOf,
        ({ low }) => y.at(low),
        ({ high }) => y.at(high),
      ).digits(2)(after) ?? '',
    median: edge(({ median }) => median)(after) ?? '',
    before: [edge(({ low }) => low)(before) ?? '', edge(({ high }) => high)(before) ?? ''],
    record: edge(({ step }) => record[step] ?? NaN)(after) ?? '',
    until: boundary,
  };
}

/** "fitted" and "held out" on their sides of the boundary, over the plot; one that finds no room is left out. */
function boundaryWords(x: number, top: number, plot: Box, { sizes, measure, intl }: ChartSetting): Word[] {
  const at = (id: 'fitted' | 'heldOut', anchor: 'start' | 'end', to: number): Word =>
    word(
      id,
      intl.formatMessage({ id: `labAnalyses.cone.${id}` }),
      { x: to, top: top - sizes.small.line - 2, anchor },
      sizes.small,
      'second',
      measure,
    );
  return [at('fitted', 'end', x - 5), at('heldOut', 'start', x + 5)].filter(
    ({ box }) => box.left >= plot.left && box.right <= plot.right,
  );
}
