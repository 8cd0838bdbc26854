import type { ChartSetting } from '../chartSetting.ts';
import { chartTitle } from '../frame/chartTitle.ts';
import { placeText, plain, type Box, type PlacedText } from '../labels/box.ts';
import { dateX, placeDateAxis, type DateAxis } from '../labels/dateAxis.ts';
import type { ConePoint } from '../restraint/coneBands.ts';
import { percent } from '../../words/shares.ts';
import { fanPoints } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';
import { placeFanWords, type FanWord } from './fanWords.ts';

export interface FanLayout {
  width: number;
  height: number;
  plot: Box;
  /** In px. */
  x: (time: number) => number;
  y: (value: number) => number;
  title: readonly PlacedText[];
  /** Numbers of the scale, left of the plot, with their y. */
  scale: readonly PlacedText[];
  grid: readonly number[];
  axis: DateAxis;
  dates: readonly PlacedText[];
  points: readonly ConePoint[];
  baseline: readonly ConePoint[];
  isCoarse: boolean;
  /** Share of the runs done. */
  progress: number;
  /** Over the plot: what its top means, how far the runs have come, or names that found no room inside. */
  notes: readonly PlacedText[];
  words: readonly FanWord[];
  /** Number of steps that can be read. */
  steps: number;
}

/** Places everything of a fan: scale, dates, bands and the words that find room in them. */
export function fanLayout(
  series: FanSeries,
  setting: ChartSetting & { height: number; title: string | null },
): FanLayout {
  const { width, height, sizes, measure, intl } = setting;
  const { clock, from } = series;
  const small = sizes.small.size;
  const title = chartTitle(setting.title, 1, setting);
  const hundred = percent(1, intl.locale);
  const plot: Box = {
    left: Math.ceil(measure(hundred, { size: small, weight: 400 })) + 8,
    right: width - 4,
    top: title.height + sizes.small.line + 4,
    bottom: height - sizes.small.line - 6,
  };
  const axis: DateAxis = {
    clock,
    from,
    left: plot.left,
    right: plot.right,
    y: height - 4,
    size: small,
    width,
    locale: intl.locale,
  };
  const x = (time: number): number => dateX(axis, time);
  const y = (value: number): number =>
    plot.bottom - Math.min(1, Math.max(0, value)) * (plot.bottom - plot.top);
  const step = (plot.right - plot.left) / Math.max(1, clock.steps - from);
  const known = series.start ?? null;
  const start = known !== null && Number.isFinite(known) ? known : null;
  const pointsOf = (quantiles: FanSeries['quantiles']) => fanPoints(quantiles, from, start, step, x, y);
  const points = pointsOf(series.quantiles);
  const baseline = series.baseline ? pointsOf(series.baseline) : [];
  const isCoarse = series.runs < series.total;
  const marks = [1, 0.75, 0.5, 0.25, 0];
  const { words, notes } = placeFanWords(
    {
      points,
      baseline,
      hasBaseline: series.baseline !== null,
      isCoarse,
      runs: series.runs,
      total: series.total,
    },
    { plot, grid: marks.map(y) },
    setting,
  );
  return {
    width,
    height,
    plot,
    x,
    y,
    title: title.lines,
    scale: marks.map((value) =>
      placeText(
        `scale-${value}`,
        plain(value === 1 ? hundred : intl.formatNumber(value * 100)),
        { x: plot.left - 8, y: y(value) + 0.35 * small, anchor: 'end', size: small },
        measure,
      ),
    ),
    grid: marks.map(y),
    axis,
    dates: placeDateAxis(axis, measure),
    points,
    baseline,
    isCoarse,
    progress: series.total > 0 ? Math.min(1, series.runs / series.total) : 1,
    notes,
    words,
    steps: Math.min(series.quantiles['0.5'].length, Math.max(0, clock.steps - from)),
  };
}
