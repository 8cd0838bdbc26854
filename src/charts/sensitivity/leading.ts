import type { ChartSetting } from '../frame/setting.ts';
import { block, type Word, wrapped } from '../frame/words.ts';

/** More bars than these are not read: the others stand in the table alone. */
export const mostInputs = 20;

/** Says under the bars how many inputs are not drawn; nothing where all are. */
export function placeMoreInputs(
  hidden: number,
  top: number,
  { width, sizes, measure, intl }: ChartSetting,
): { texts: readonly Word[]; bottom: number } {
  if (hidden <= 0) return { texts: [], bottom: top };
  const said = intl.formatMessage({ id: 'labAnalyses.moreInputs' }, { count: hidden });
  const lines = wrapped(said, width, sizes.small, measure, { most: 2 });
  return {
    texts: block('more', lines, { x: 0, top: top + 4 }, sizes.small, 'scale', measure),
    bottom: top + 4 + lines.length * sizes.small.line,
  };
}
