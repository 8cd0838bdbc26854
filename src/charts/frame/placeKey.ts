import type { ChartSetting } from './setting.ts';
import { cut, type Word, word } from './words.ts';

/** What is drawn, beside its words. */
export interface PlacedSample {
  id: string;
  /** Its left edge and middle, px. */
  x: number;
  y: number;
}

export interface PlacedKey {
  samples: readonly PlacedSample[];
  texts: readonly Word[];
  bottom: number;
}

/** Width of a sample, px. */
export const sampleWidth = 22;

/** Sets samples with their words in a row, or in several where one is too narrow. */
export function placeKey(
  items: readonly (readonly [id: string, text: string])[],
  top: number,
  { width, sizes, measure }: ChartSetting,
): PlacedKey {
  const { small } = sizes;
  const samples: PlacedSample[] = [];
  const texts: Word[] = [];
  let [x, y] = [0, top];
  for (const [id, text] of items) {
    const shown = cut(text, width - sampleWidth - 6, small, 400, measure);
    const long = sampleWidth + 6 + measure(shown, { size: small.size, weight: 400 });
    if (x > 0 && x + long > width) [x, y] = [0, y + small.line];
    samples.push({ id, x, y: y + small.line / 2 });
    texts.push(word(`key ${id}`, shown, { x: x + sampleWidth + 6, top: y }, small, 'second', measure));
    x += long + 18;
  }
  return { samples, texts, bottom: y + small.line };
}
