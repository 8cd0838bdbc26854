import { area, line } from 'd3';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { plotArea } from '../frame/plotArea.ts';
import { isShare, ownFull, scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { kept, type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import { sweepLineSays } from './sweepLineWords.ts';
import type { SweepLineSeries } from './sweepProps.ts';

/** A computed or awaited value of the parameter. */
export interface PlacedPoint {
  index: number;
  x: number;
  /** Null: not computed yet. */
  y: number | null;
  /** What answers to the pointer: a column of the plot. */
  left: number;
  right: number;
}

export interface SweepLineLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  /** Places of the horizontal lines. */
  grid: readonly number[];
  band: string;
  line: string;
  points: readonly PlacedPoint[];
  scenario: number | null;
  /** Where the words of the point that is read stand. */
  readout: { top: number };
}

/** Places the line of an outcome over a parameter's values. */
export function sweepLineLayout(series: SweepLineSeries, setting: ChartSetting): SweepLineLayout {
  const { width, sizes, measure, intl } = setting;
  const { parameter, outcome } = series;
  const says = sweepLineSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const { small } = sizes;
  const known = allFinite(series.points.flatMap((point) => [point.outcome, point.low, point.high]));
  const values = allFinite([...series.points.map(({ value }) => value), series.scenario]);
  const scales = plotArea(
    {
      x: {
        name: scaleName(parameter, intl),
        times: timesOf(parameter),
        scale: (from, to) => numberScale(values, from, to, 64, { round: false }),
      },
      y: {
        name: scaleName(outcome, intl),
        times: timesOf(outcome),
        scale: (from, to) => numberScale(known, from, to, 40, isShare(outcome) ? { low: 0, high: 1 } : {}),
      },
      // The words of the point that is read stand over the name, those of the scenario under it.
      top: head.bottom + small.line + 4,
      over: small.line + 4,
      tall: { height: Math.round(Math.min(300, Math.max(180, width * 0.34))) },
      right: 10,
      inset: [6, 6],
    },
    setting,
  );
  const { plot, x, y } = scales;
  const { left, right } = plot;

  const placed = series.points.flatMap((point, index) => {
    const value = finite(point.value);
    if (value === null) return [];
    const [mid, low, high] = [finite(point.outcome), finite(point.low), finite(point.high)];
    return [
      {
        index,
        x: x.at(value),
        y: mid === null ? null : y.at(mid),
        low: low === null ? null : y.at(low),
        high: high === null ? null : y.at(high),
      },
    ];
  });
  type Placed = (typeof placed)[number];
  const band = area<Placed>()
    .defined((p) => p.low !== null && p.high !== null)
    .x((p) => p.x)
    .y0((p) => p.low ?? 0)
    .y1((p) => p.high ?? 0);
  const median = line<Placed>()
    .defined((p) => p.y !== null)
    .x((p) => p.x)
    .y((p) => p.y ?? 0);

  const scenario = finite(series.scenario);
  const scenarioX = scenario === null ? null : x.at(scenario);
  const texts: Word[] = [...head.texts, ...scales.texts];
  if (scenario !== null && scenarioX !== null)
    texts.push(
      kept(
        word(
          'scenario',
          intl.formatMessage({ id: 'labAnalyses.scenarioAt' }, { at: ownFull(scenario, parameter, intl) }),
          { x: scenarioX, top: plot.top - small.line - 4, anchor: 'middle' },
          small,
          'second',
          measure,
        ),
        left,
        width,
      ),
    );
  return {
    says,
    texts,
    height: scales.bottom + 4,
    plot,
    grid: scales.rows,
    band: band(placed) ?? '',
    line: median(placed) ?? '',
    points: placed.map(({ index, x: at, y: height }, i) => ({
      index,
      x: at,
      y: height,
      left: i === 0 ? left : (at + (placed[i - 1]?.x ?? at)) / 2,
      right: i === placed.length - 1 ? right : (at + (placed[i + 1]?.x ?? at)) / 2,
    })),
    scenario: scenarioX,
    readout: { top: head.bottom },
  };
}
