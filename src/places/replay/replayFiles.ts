import { fontCss } from '../../charts/export/fontCss.ts';
import { standaloneSvg } from '../../charts/export/standaloneSvg.ts';
import { csv } from '../../words/csv.ts';
import { chartRows } from './chartRows.ts';

export { pngOfSvg } from '../../charts/export/pngOfSvg.ts';

/** The chart as a picture that stands alone. */
export const pictureOf = async (
  svg: SVGSVGElement,
  title: string,
  footer: readonly string[],
): Promise<string> => standaloneSvg(svg, { title, footer, fontCss: await fontCss() });

/** What the chart shows as rows. */
export function rowsOf(...shown: Parameters<typeof chartRows>): string {
  const { head, rows } = chartRows(...shown);
  return csv(head, rows);
}
