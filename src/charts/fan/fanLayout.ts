import type { ChartSetting } from '../frame/setting.ts';
import { datesUnder, timePlot, type TimePlot } from '../frame/timePlot.ts';
import type { Word } from '../frame/words.ts';
import type { ConePoint } from '../restraint/coneBands.ts';
import { fanPoints } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';
import { placeFanWords, type FanWord } from './fanWords.ts';

/** What of a fan stays as it is while its numbers change. */
export interface FanGround extends TimePlot {
  dates: readonly Word[];
}

export interface FanLayout {
  points: readonly ConePoint[];
  baseline: readonly ConePoint[];
  isCoarse: boolean;
  /** Share of the runs done. */
  progress: number;
  /** Over the plot: what its top means, how far the runs have come, or names that found no room inside. */
  notes: readonly Word[];
  words: readonly FanWord[];
  /** Number of steps that can be read. */
  steps: number;
}

export function fanGround(
  { clock, from }: Pick<FanSeries, 'clock' | 'from'>,
  { title, height }: { title: string | null; height: number },
  setting: ChartSetting,
): FanGround {
  const ground = timePlot({ clock, from, title, titleLines: 1, height, right: 4 }, setting);
  return { ...ground, dates: datesUnder(ground, [], setting) };
}

/** Places the bands of a fan and the words that find room in them. */
export function fanLayout(series: FanSeries, ground: FanGround, setting: ChartSetting): FanLayout {
  const { clock, from, runs, total } = series;
  const { plot, x, y, step, rows } = ground;
  const known = series.start ?? null;
  const start = known !== null && Number.isFinite(known) ? known : null;
  const pointsOf = (quantiles: FanSeries['quantiles']) => fanPoints(quantiles, from, start, step, x, y);
  const points = pointsOf(series.quantiles);
  const baseline = series.baseline ? pointsOf(series.baseline) : [];
  const isCoarse = runs < total;
  const { words, notes } = placeFanWords(
    {
      points,
      baseline,
      hasBaseline: series.baseline !== null,
      isBesideChoice: series.beside !== undefined,
      isCoarse,
      runs,
      total,
    },
    { plot, grid: rows },
    setting,
  );
  return {
    points,
    baseline,
    isCoarse,
    progress: total > 0 ? Math.min(1, runs / total) : 1,
    notes,
    words,
    steps: Math.min(series.quantiles['0.5'].length, Math.max(0, clock.steps - from)),
  };
}
