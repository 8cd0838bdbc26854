import type { IntlShape } from 'react-intl';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { plotArea } from '../frame/plotArea.ts';
import { bare, scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import type { PairSeries, PairSide } from './posteriorProps.ts';
import { rankCorrelation } from './rankCorrelation.ts';

/** More dots than this only make a blot. */
const mostDots = 800;
/** From this rank correlation on it is called a trade-off. */
const seen = 0.3;

export interface PairLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  columns: readonly number[];
  rows: readonly number[];
  dots: readonly { key: number; x: number; y: number }[];
}

function pairSays(correlation: number | null, intl: IntlShape): string {
  if (correlation === null) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const id =
    correlation <= -seen
      ? 'labAnalyses.pair.opposed'
      : correlation >= seen
        ? 'labAnalyses.pair.together'
        : 'labAnalyses.pair.free';
  return intl.formatMessage({ id }, { value: bare(correlation, 2, intl) });
}

/** Places the accepted draws of two parameters in a square. */
export function pairLayout(series: PairSeries, setting: ChartSetting): PairLayout {
  const { sizes, measure, intl } = setting;
  const { small } = sizes;
  const draws = series.draws.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const says = pairSays(series.correlation ?? rankCorrelation(draws), intl);
  const head = placeHead(series.title, [says], setting);
  const side = ({ parameter, from, to }: PairSide, of: 0 | 1, apart: number) => ({
    name: scaleName(parameter, intl),
    times: timesOf(parameter),
    scale: (start: number, end: number) =>
      numberScale(
        draws.map((draw) => draw[of]),
        start,
        end,
        apart,
        Number.isFinite(from) && Number.isFinite(to)
          ? { low: from, high: to, round: false }
          : { round: false },
      ),
  });
  const { plot, x, y, texts, columns, rows, bottom } = plotArea(
    {
      x: side(series.x, 0, 56),
      y: side(series.y, 1, 44),
      top: head.bottom,
      tall: { square: 360 },
      right: 14,
    },
    setting,
  );
  const step = Math.max(1, Math.ceil(draws.length / mostDots));
  const shown = draws.map((draw, key) => ({ draw, key })).filter(({ key }) => key % step === 0);
  const count = intl.formatMessage(
    { id: step > 1 ? 'labAnalyses.pair.shown' : 'labAnalyses.pair.draws' },
    {
      shown: intl.formatNumber(shown.length),
      count: step > 1 ? intl.formatNumber(draws.length) : draws.length,
    },
  );
  return {
    says,
    texts: [
      ...head.texts,
      ...texts,
      word('count', count, { x: plot.left, top: bottom }, small, 'scale', measure),
    ],
    height: bottom + small.line + 4,
    plot,
    columns,
    rows,
    dots: shown.map(({ draw, key }) => ({ key, x: x.at(draw[0]), y: y.at(draw[1]) })),
  };
}
