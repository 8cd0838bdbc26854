import { overlap, type Box, type PlacedText } from '../../../../src/charts/labels/box.ts';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import type { ChartSetting } from '../../../../src/charts/frame/setting.ts';
import type { TypeSizes } from '../../../../src/charts/typeSizes.ts';
import { intl, pageSizes, projectorSizes } from '../diagram/setting.ts';

/** Every width that a page may give to a chart of the lab. */
export const widths = [286, 320, 358, 452, 600, 648, 992, 1200];

export const settingOf = (width: number, sizes: TypeSizes = pageSizes): ChartSetting => ({
  width,
  sizes,
  measure: measureByTable,
  intl,
});

export { intl, pageSizes, projectorSizes };

export const said = ({ runs }: PlacedText): string => runs.map(({ text }) => text).join('');

/** What is wrong with words on a picture of that size: pairs that meet, and those that leave it. */
export function textFaults(texts: readonly PlacedText[], width: number, height: number): string[] {
  const faults: string[] = [];
  texts.forEach((text, i) => {
    const { box } = text;
    if (Object.values(box).some((side) => !Number.isFinite(side))) faults.push(`${said(text)}: no place`);
    if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
      faults.push(`${said(text)} leaves the picture`);
    for (const other of texts.slice(i + 1))
      if (overlap(box, other.box, -0.5)) faults.push(`${said(text)} meets ${said(other)}`);
  });
  return faults;
}

/** Whether a level or falling line passes through a box. */
export const crosses = (box: Box, at: { top: number; bottom: number } | null): boolean =>
  at !== null && at.top < box.bottom && at.bottom > box.top;

/** Numbers in a path that are none. */
export const isDrawable = (path: string): boolean => !/NaN|Infinity|undefined/.test(path);
