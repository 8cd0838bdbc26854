import { finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { type NamedRows, namedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import { type PlacedKey, placeKey } from '../frame/placeKey.ts';
import { scaleName } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { type Word, word } from '../frame/words.ts';
import type { DrawRange, PosteriorSeries } from './posteriorProps.ts';
import {
  byLearned,
  endText,
  isLearned,
  posteriorFigures,
  posteriorSays,
  rangesOf,
} from './posteriorWords.ts';

/** Height of a lane, px. */
export const posteriorMark = 18;

export interface PosteriorLane {
  id: string;
  /** Middle of its bars. */
  y: number;
  prior: DrawRange | null;
  posterior: DrawRange | null;
  learned: boolean;
}

export interface PosteriorLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  lanes: readonly PosteriorLane[];
  placed: NamedRows;
  left: number;
  right: number;
  key: PlacedKey;
}

/** Places a lane a parameter, each on its own scale: what was thought before the record, and after it. */
export function posteriorLayout(series: PosteriorSeries, setting: ChartSetting): PosteriorLayout {
  const { sizes, measure, intl } = setting;
  const { small } = sizes;
  const parameters = byLearned(series.parameters);
  const says = posteriorSays(parameters, intl);
  const head = placeHead(series.title, [says], setting);
  const key = placeKey(
    [
      ['prior', intl.formatMessage({ id: 'labAnalyses.posterior.keyPrior' })],
      ['posterior', intl.formatMessage({ id: 'labAnalyses.posterior.keyPosterior' })],
      ['median', intl.formatMessage({ id: 'labAnalyses.posterior.keyMedian' })],
    ],
    head.bottom,
    setting,
  );
  const placed = namedRows(
    parameters.map((one) => ({
      id: one.id,
      name: scaleName(one.parameter, intl),
      figures: posteriorFigures(one, intl),
    })),
    key.bottom + 10,
    posteriorMark,
    setting,
  );
  const texts: Word[] = [...head.texts, ...key.texts, ...placed.texts];
  const room = (end: 'from' | 'to'): number =>
    parameters.reduce(
      (most, one) => Math.max(most, measure(endText(one[end], one, intl), { size: small.size, weight: 400 })),
      0,
    );
  const [left, right] = [placed.left + Math.ceil(room('from')) + 8, placed.right - Math.ceil(room('to')) - 8];
  const lanes = parameters.map((one, i): PosteriorLane => {
    const y = placed.rows[i]?.y ?? 0;
    const { prior, posterior } = rangesOf(one);
    const [from, to] = [finite(one.from), finite(one.to)];
    if (from === null || to === null || !(to > from))
      return { id: one.id, y, prior: null, posterior: null, learned: false };
    const scale = numberScale([], left, right, 60, { low: from, high: to, round: false });
    const top = y - small.line / 2;
    const low = word(
      `from ${one.id}`,
      endText(from, one, intl),
      { x: left - 8, top, anchor: 'end' },
      small,
      'scale',
      measure,
    );
    const high = word(`to ${one.id}`, endText(to, one, intl), { x: right + 8, top }, small, 'scale', measure);
    texts.push(low, high);
    const at = (range: DrawRange | null): DrawRange | null =>
      range && { low: scale.at(range.low), median: scale.at(range.median), high: scale.at(range.high) };
    return { id: one.id, y, prior: at(prior), posterior: at(posterior), learned: isLearned(one) };
  });
  return {
    says,
    texts,
    height: placed.bottom + 4,
    lanes,
    placed,
    left,
    right,
    key,
  };
}
