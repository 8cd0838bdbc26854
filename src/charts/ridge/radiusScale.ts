import { allFinite, finite } from '../frame/finite.ts';
import { numberScale } from '../frame/numberScale.ts';
import { lyingAxis } from '../frame/axis.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { block, cut, type Word, word, wrapped } from '../frame/words.ts';
import type { SpectralRadius } from './ridgeProps.ts';
import { radiusWords } from './ridgeWords.ts';

/** The small scale of the spectral radius around 1. */
export interface RadiusScale {
  texts: readonly Word[];
  left: number;
  right: number;
  y: number;
  one: number;
  dot: number;
  low: number | null;
  high: number | null;
  bottom: number;
}

/** Places the scale: its words above, the basins under their sides, 1 as the bar between them. */
export function radiusScale(radius: SpectralRadius, top: number, setting: ChartSetting): RadiusScale | null {
  const { width, sizes, measure, intl } = setting;
  const { small, value: face } = sizes;
  const rho = finite(radius.value);
  if (rho === null) return null;
  const said = wrapped(radiusWords(radius, intl), Math.min(width, 56 * face.size), face, measure);
  const [left, right] = [6, Math.min(width, 440) - 6];
  const y = top + said.length * face.line + 16;
  const scale = numberScale([...allFinite([rho, radius.low, radius.high]), 1.5], left, right, 70, { low: 0 });
  const one = scale.at(1);
  const axis = lyingAxis({ ...scale, ticks: scale.ticks.filter((tick) => tick !== 1) }, y + 9, setting);
  const oneWord = word('rho one', '1', { x: one, top: y + 9, anchor: 'middle' }, small, 'ink', measure, 600);
  const side = (
    key: string,
    id: 'labAnalyses.ridge.below' | 'labAnalyses.ridge.above',
    from: number,
    to: number,
  ) =>
    word(
      key,
      cut(intl.formatMessage({ id }), Math.max(0, to - from - 8), small, 400, measure),
      { x: (from + to) / 2, top: y + 9 + small.line, anchor: 'middle' },
      small,
      'second',
      measure,
    );
  return {
    texts: [
      ...block('rho', said, { x: 0, top }, face, 'ink', measure),
      ...axis.texts
        .filter(({ box }) => box.right < oneWord.box.left - 6 || box.left > oneWord.box.right + 6)
        .map((text) => ({ ...text, key: `rho ${text.key}` })),
      oneWord,
      side('rho below', 'labAnalyses.ridge.below', left, one),
      side('rho above', 'labAnalyses.ridge.above', one, right),
    ],
    left,
    right,
    y,
    one,
    dot: scale.at(rho),
    low: finite(radius.low) === null ? null : scale.at(radius.low ?? rho),
    high: finite(radius.high) === null ? null : scale.at(radius.high ?? rho),
    bottom: y + 9 + 2 * small.line + 12,
  };
}
