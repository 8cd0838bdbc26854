import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { placeKey, type PlacedSample } from '../frame/placeKey.ts';
import { plotArea } from '../frame/plotArea.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { firstFree, type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';

/** Forecasts of about one share together, and how often what they speak of came. */
export interface ForecasterBin {
  /** Mean share that was forecast, 0..1. */
  forecast: number;
  /** Share in which it came. */
  came: number;
  /** Ends of the 95 % interval of that. */
  low: number;
  high: number;
  /** How many forecasts. */
  count: number;
}

export interface ForecastersSeries {
  title: string;
  /** What the marks say, already translated. */
  says: string;
  class: readonly ForecasterBin[];
  model: readonly ForecasterBin[];
}

export type Forecaster = 'class' | 'model';

export interface PlacedMark {
  id: string;
  of: Forecaster;
  x: number;
  y: number;
  /** Ends of the interval, px. */
  low: number;
  high: number;
}

export interface ForecastersLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  columns: readonly number[];
  rows: readonly number[];
  /** From where nothing is forecast and nothing comes to where all is and does, px. */
  diagonal: { x1: number; y1: number; x2: number; y2: number };
  marks: readonly PlacedMark[];
  samples: readonly PlacedSample[];
}

/** Half of a mark's width, px. */
export const markRadius = 6;
const forecasters = ['class', 'model'] as const;

/** Places the class's and the model's forecasts against how often they came, in one square. */
export function forecastersLayout(series: ForecastersSeries, setting: ChartSetting): ForecastersLayout {
  const { sizes, measure, intl } = setting;
  const { small } = sizes;
  const head = placeHead(series.title, [series.says], setting);
  const shown = forecasters.filter((of) => series[of].length > 0);
  const key = placeKey(
    shown.map((of) => [of, intl.formatMessage({ id: `class.forecasters.key.${of}` })]),
    head.bottom,
    setting,
  );
  const side = (id: 'came' | 'forecast') => ({
    name: intl.formatMessage({ id: `labAnalyses.calibration.${id}` }),
    times: 100 as const,
    scale: (from: number, to: number) => numberScale([], from, to, 40, { low: 0, high: 1 }),
  });
  const inset = markRadius + 3;
  const area = plotArea(
    {
      x: side('forecast'),
      y: side('came'),
      top: key.bottom + 8,
      tall: { square: 400 },
      right: 14,
      inset: [inset, inset],
      standingInset: inset,
    },
    setting,
  );
  const { plot, x, y } = area;
  const marks = shown.flatMap((of) =>
    series[of].map(({ forecast, came, low, high }, i): PlacedMark & { count: number } => ({
      id: `${of} ${i}`,
      of,
      count: series[of][i]!.count,
      x: x.at(forecast),
      y: y.at(came),
      low: y.at(low),
      high: y.at(high),
    })),
  );
  // Marks of two forecasters at one place stand side by side.
  const near = 2 * markRadius + 2;
  for (const mark of marks) {
    const other = marks.find((one) => one.of !== mark.of && Math.abs(one.x - mark.x) < near);
    if (mark.of !== 'class' || !other) continue;
    const middle = (mark.x + other.x) / 2;
    const before = mark.x <= other.x ? -near / 2 : near / 2;
    [mark.x, other.x] = [middle + before, middle - before];
  }
  const taken: Box[] = marks.flatMap((mark) => [
    {
      left: mark.x - markRadius,
      right: mark.x + markRadius,
      top: mark.y - markRadius,
      bottom: mark.y + markRadius,
    },
    { left: mark.x - 1, right: mark.x + 1, top: mark.high, bottom: mark.low },
  ]);
  const texts: Word[] = [...head.texts, ...key.texts, ...area.texts];
  const tryPlaces = (candidates: readonly Word[]): void => {
    const found = firstFree(candidates, taken, plot, 2);
    if (!found) return;
    texts.push(found);
    taken.push(found.box);
  };
  for (const { id, of, count, x: at, y: middle } of marks) {
    const said = intl.formatMessage({ id: 'class.forecasters.count' }, { count });
    const tops = [-small.line / 2, -small.line - 2, 2];
    const beside = (['start', 'end'] as const).flatMap((anchor) =>
      tops.map((top): Word => ({
        ...word(
          `count ${id}`,
          said,
          { x: at + (anchor === 'start' ? 1 : -1) * (markRadius + 4), top: middle + top, anchor },
          small,
          of === 'model' ? 'model' : 'ink',
          measure,
          600,
        ),
        casing: true,
      })),
    );
    tryPlaces(beside);
  }
  // Words on the two sides of the diagonal, in the corners that it leaves.
  const corner = (id: 'tooLow' | 'tooHigh', at: number, top: number, anchor: 'start' | 'end'): Word => ({
    ...word(
      id,
      intl.formatMessage({ id: `labAnalyses.calibration.${id}` }),
      { x: at, top, anchor },
      small,
      'second',
      measure,
    ),
    casing: true,
  });
  tryPlaces([corner('tooLow', x.at(0) + 8, y.at(1) + 8, 'start')]);
  tryPlaces([corner('tooHigh', x.at(1) - 8, y.at(0) - small.line - 8, 'end')]);
  return {
    says: series.says,
    texts,
    height: area.bottom + 2,
    plot,
    columns: area.columns,
    rows: area.rows,
    diagonal: { x1: x.at(0), y1: y.at(0), x2: x.at(1), y2: y.at(1) },
    marks: marks.map(({ count: _, ...mark }) => mark),
    samples: key.samples,
  };
}
