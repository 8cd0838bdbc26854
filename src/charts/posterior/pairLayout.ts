import type { IntlShape } from 'react-intl';
import { lyingAxis, standingAxis } from '../frame/axis.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { bare, scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { block, type Word, word, wrapped } from '../frame/words.ts';
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
  const { width, sizes, measure, intl } = setting;
  const { small, value: face } = sizes;
  const draws = series.draws.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const says = pairSays(series.correlation ?? rankCorrelation(draws), intl);
  const head = placeHead(series.title, [says], setting);
  const yName = wrapped(scaleName(series.y.parameter, intl), width, face, measure, { most: 2 });
  const top = head.bottom + yName.length * face.line + 10;
  const times = ({ parameter }: PairSide): number => timesOf(parameter);
  const ends = ({ from, to }: PairSide) =>
    Number.isFinite(from) && Number.isFinite(to) ? { low: from, high: to, round: false } : { round: false };
  const ofY = (from: number, to: number) =>
    numberScale(
      draws.map(([, y]) => y),
      from,
      to,
      44,
      ends(series.y),
    );
  const probe = standingAxis(ofY(100, 0), 0, setting, times(series.y));
  const left = Math.ceil(probe.texts.reduce((most, { box }) => Math.max(most, -box.left), 24)) + 8;
  const side = Math.max(120, Math.min(360, width - left - 14));
  const [right, bottom] = [left + side, top + side];
  const y = ofY(bottom, top);
  const x = numberScale(
    draws.map(([one]) => one),
    left,
    right,
    56,
    ends(series.x),
  );
  const standing = standingAxis(y, left - 8, setting, times(series.y));
  const lying = lyingAxis(x, bottom + 6, setting, times(series.x));
  const xTop = bottom + 8 + small.line;
  const xName = wrapped(scaleName(series.x.parameter, intl), width - left, face, measure, { most: 2 });
  const step = Math.max(1, Math.ceil(draws.length / mostDots));
  const shown = draws.map((draw, key) => ({ draw, key })).filter(({ key }) => key % step === 0);
  const count = intl.formatMessage(
    { id: step > 1 ? 'labAnalyses.pair.shown' : 'labAnalyses.pair.draws' },
    {
      shown: intl.formatNumber(shown.length),
      count: step > 1 ? intl.formatNumber(draws.length) : draws.length,
    },
  );
  const countTop = xTop + xName.length * face.line;
  return {
    says,
    texts: [
      ...head.texts,
      ...block('y name', yName, { x: 0, top: head.bottom }, face, 'ink', measure),
      ...standing.texts,
      ...lying.texts,
      ...block('x name', xName, { x: left, top: xTop }, face, 'ink', measure),
      word('count', count, { x: left, top: countTop }, small, 'scale', measure),
    ],
    height: countTop + small.line + 4,
    plot: { left, right, top, bottom },
    columns: lying.lines,
    rows: standing.lines,
    dots: shown.map(({ draw, key }) => ({ key, x: x.at(draw[0]), y: y.at(draw[1]) })),
  };
}
