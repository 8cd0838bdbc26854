import { finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { plotArea } from '../frame/plotArea.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { cut, firstFree, type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import type { CalibrationSeries } from './skillProps.ts';
import { calibrationSays, knownBins } from './skillWords.ts';

/** Radius of the largest dot, px. */
const largest = 11;

export interface PlacedBin {
  key: string;
  x: number;
  y: number;
  radius: number;
  low: number | null;
  high: number | null;
}

export interface CalibrationLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  columns: readonly number[];
  rows: readonly number[];
  /** From where nothing is forecast and nothing comes to where all is and does, px. */
  diagonal: { x1: number; y1: number; x2: number; y2: number };
  bins: readonly PlacedBin[];
  /** Dots of the key, smallest and largest number. */
  samples: readonly { x: number; y: number; radius: number }[];
}

/** Places what was forecast against how often it came, in a square. */
export function calibrationLayout(series: CalibrationSeries, setting: ChartSetting): CalibrationLayout {
  const { width, sizes, measure, intl } = setting;
  const { small } = sizes;
  const says = calibrationSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const bins = knownBins(series);
  const most = bins.reduce((n, bin) => Math.max(n, bin.count), 1);
  const radius = (count: number): number => Math.max(2, largest * Math.sqrt(count / most));
  const side = (id: 'came' | 'forecast') => ({
    name: intl.formatMessage({ id: `labAnalyses.calibration.${id}` }),
    times: 100 as const,
    scale: (from: number, to: number) => numberScale([], from, to, 40, { low: 0, high: 1 }),
  });
  const area = plotArea(
    {
      x: side('forecast'),
      y: side('came'),
      top: head.bottom,
      tall: { square: 380 },
      right: 14,
      // A dot at 0 would else lie over the scale's numbers.
      inset: [largest, largest],
      standingInset: largest,
    },
    setting,
  );
  const { plot, x, y } = area;
  const { left } = plot;
  const texts: Word[] = [...head.texts, ...area.texts];

  const placed = bins.map((bin, i): PlacedBin => {
    const [low, high] = [finite(bin.low), finite(bin.high)];
    return {
      key: String(i),
      x: x.at(bin.forecast),
      y: y.at(bin.came),
      radius: radius(bin.count),
      low: low === null ? null : y.at(low),
      high: high === null ? null : y.at(high),
    };
  });
  const taken: Box[] = placed.map((bin) => ({
    left: bin.x - bin.radius,
    right: bin.x + bin.radius,
    top: Math.min(bin.y - bin.radius, bin.high ?? Infinity),
    bottom: Math.max(bin.y + bin.radius, bin.low ?? -Infinity),
  }));
  // Words on the two sides of the diagonal, in the corners that it leaves.
  const sideWord = (id: 'tooLow' | 'tooHigh', at: number, upper: number, anchor: 'start' | 'end'): Word => ({
    ...word(
      id,
      intl.formatMessage({ id: `labAnalyses.calibration.${id}` }),
      { x: at, top: upper, anchor },
      small,
      'second',
      measure,
    ),
    casing: true,
  });
  for (const found of [
    firstFree([sideWord('tooLow', x.at(0) + 8, y.at(1) + 8, 'start')], taken, plot, 2),
    firstFree([sideWord('tooHigh', x.at(1) - 8, y.at(0) - small.line - 8, 'end')], taken, plot, 2),
  ])
    if (found) texts.push(found);

  const keyTop = area.bottom + 8;
  const least = bins.reduce((n, bin) => Math.min(n, bin.count), most);
  const counts = bins.length === 0 ? [] : least === most ? [most] : [least, most];
  const samples: { x: number; y: number; radius: number }[] = [];
  let at = left;
  for (const count of counts) {
    const r = radius(count);
    const said = intl.formatMessage({ id: 'labAnalyses.calibration.count' }, { count });
    const label = word(
      `count ${count}`,
      cut(said, Math.max(0, width - at - 2 * r - 6), small, 400, measure),
      { x: at + 2 * r + 6, top: keyTop + largest - small.line / 2 },
      small,
      'second',
      measure,
    );
    samples.push({ x: at + r, y: keyTop + largest, radius: r });
    texts.push(label);
    at = label.box.right + 18;
  }
  return {
    says,
    texts,
    height: keyTop + 2 * largest + 2,
    plot,
    columns: area.columns,
    rows: area.rows,
    diagonal: { x1: x.at(0), y1: y.at(0), x2: x.at(1), y2: y.at(1) },
    bins: placed,
    samples,
  };
}
