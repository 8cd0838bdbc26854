import type { ChartSetting } from '../chartSetting.ts';
import { placeText, plain, type PlacedText } from '../labels/box.ts';
import { guardOf } from '../labels/guard.ts';
import { wrapRuns } from '../labels/wrapRuns.ts';

/** A chart's title in lines over it, and how much room they take. */
export function chartTitle(
  title: string | null,
  most: number,
  { width, sizes, measure, intl }: ChartSetting,
): { lines: PlacedText[]; height: number } {
  if (title === null) return { lines: [], height: 0 };
  const { size, line } = sizes.section;
  const lines = wrapRuns(plain(guardOf(intl.locale)(title), 600), size, width, most, measure).map((runs, i) =>
    placeText(`title ${i}`, runs, { x: 0, y: i * line + size, anchor: 'start', size }, measure),
  );
  return { lines, height: lines.length * line + 6 };
}
