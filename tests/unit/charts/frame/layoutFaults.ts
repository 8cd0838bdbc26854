import type { ChartSetting } from '../../../../src/charts/frame/setting.ts';
import type { Word } from '../../../../src/charts/frame/words.ts';
import { overlap } from '../../../../src/charts/labels/box.ts';
import { settingOf, projectorSizes } from '../diagram/setting.ts';

/** The widths that a results column can have, and the type it has there. */
export const chartSettings: readonly (readonly [name: string, setting: ChartSetting])[] = [
  ['1200 px', settingOf(1200)],
  ['992 px', settingOf(992)],
  ['648 px on a projector', settingOf(648, projectorSizes)],
  ['500 px', settingOf(500)],
  ['358 px', settingOf(358)],
  ['320 px', settingOf(320)],
];

interface Laid {
  texts: readonly Word[];
  height: number;
}

/** Numbers and paths in which something is not a number. */
function unfinished(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string')
    return /NaN|Infinity|undefined/.test(value) ? [`${path} says "${value}"`] : [];
  if (Array.isArray(value)) return value.flatMap((one, i) => unfinished(one, `${path}[${i}]`));
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => unfinished(one, `${path}.${key}`));
  return [];
}

/** What is wrong with a layout: texts on texts, texts outside, two with one key, places that are no numbers. */
export function layoutFaults(layout: Laid, width: number): string[] {
  const { texts, height } = layout;
  const said = (text: Word): string => text.runs.map((run) => run.text).join('');
  const faults = unfinished(layout, 'layout');
  if (new Set(texts.map(({ key }) => key)).size < texts.length) faults.push('two texts have one key');
  texts.forEach((one, i) => {
    const { box } = one;
    if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
      faults.push(`outside: "${said(one)}"`);
    for (const other of texts.slice(i + 1))
      if (overlap(box, other.box, -0.5)) faults.push(`"${said(one)}" on "${said(other)}"`);
  });
  return faults;
}
