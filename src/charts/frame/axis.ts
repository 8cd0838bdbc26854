import type { NumberScale } from './numberScale.ts';
import type { ChartSetting } from './setting.ts';
import { bare } from './quantity.ts';
import { apart, kept, type Word, word } from './words.ts';

/** Lines of a scale, each with the place of its number. */
export interface Grid {
  /** Places of the lines, px. */
  lines: readonly number[];
  texts: readonly Word[];
}

/** Numbers under or over a scale that lies; those that would touch are left out. `times` is what a value is multiplied by to be read. */
export function lyingAxis(
  scale: NumberScale,
  top: number,
  { width, sizes, measure, intl }: ChartSetting,
  times = 1,
): Grid {
  const digits = Math.max(0, scale.digits - (times === 100 ? 2 : 0));
  const texts = scale.ticks.map((tick) =>
    kept(
      word(
        `x ${tick}`,
        bare(tick * times, digits, intl),
        { x: scale.at(tick), top, anchor: 'middle' },
        sizes.small,
        'scale',
        measure,
      ),
      0,
      width,
    ),
  );
  return { lines: scale.ticks.map(scale.at), texts: apart(texts, 8) };
}

/** Numbers beside a scale that stands, ending at `right`. */
export function standingAxis(
  scale: NumberScale,
  right: number,
  { sizes, measure, intl }: ChartSetting,
  times = 1,
): Grid {
  const digits = Math.max(0, scale.digits - (times === 100 ? 2 : 0));
  const texts = scale.ticks.map((tick) =>
    word(
      `y ${tick}`,
      bare(tick * times, digits, intl),
      { x: right, top: scale.at(tick) - sizes.small.line / 2, anchor: 'end' },
      sizes.small,
      'scale',
      measure,
    ),
  );
  return { lines: scale.ticks.map(scale.at), texts: apart(texts, 2) };
}

/** Room that the numbers of a standing scale need beside it, px; 8 px of air included. */
export const standingRoom = (scale: NumberScale, setting: ChartSetting, times = 1): number =>
  Math.ceil(
    standingAxis(scale, 0, setting, times).texts.reduce((most, { box }) => Math.max(most, -box.left), 0),
  ) + 8;
