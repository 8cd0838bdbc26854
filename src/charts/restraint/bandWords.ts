import { drop, overlap, placeText, plain, rise } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { extentOf } from './coneBands.ts';
import type { ConePoint } from './coneBands.ts';
import type { Quantiles } from './restraintProps.ts';
import type { RestraintWords } from './restraintWords.ts';

/** Clear room above and below a word in its band, px. */
const air = 1;
/** From the field's right edge to the words. */
const inset = 6;

type Edge = keyof Quantiles;

interface Wish {
  key: string;
  wordings: readonly string[];
  /** Upper and lower edges between which it may stand, the better place first. */
  between: readonly (readonly [upper: Edge, lower: Edge])[];
}

/**
 * Words inside the bands at their right end, each only where its band is taller than the text all along it; then the
 * median's word above its line, clear of the others and inside the cone.
 */
export function placeBandWords(
  points: readonly ConePoint[],
  isCoarse: boolean,
  right: number,
  size: number,
  words: RestraintWords,
  measure: MeasureText,
): PlacedText[] {
  const first = points[0];
  if (!first) return [];
  const placed: PlacedText[] = [];
  const height = (rise + drop) * size;
  const wishes: readonly Wish[] = isCoarse
    ? [
        {
          key: 'coarse',
          wordings: words.coarse,
          between: [
            ['q90', 'q50'],
            ['q50', 'q10'],
          ],
        },
      ]
    : [
        {
          key: 'band95',
          wordings: words.band95,
          between: [
            ['q975', 'q90'],
            ['q10', 'q025'],
          ],
        },
        {
          key: 'band80',
          wordings: words.band80,
          between: [
            ['q90', 'q75'],
            ['q25', 'q10'],
          ],
        },
        {
          key: 'half',
          wordings: words.half,
          between: [
            ['q75', 'q50'],
            ['q50', 'q25'],
          ],
        },
      ];
  const tryPlace = (
    key: string,
    wording: string,
    end: number,
    upper: Edge,
    lower: Edge,
  ): PlacedText | null => {
    const width = measure(wording, { size, weight: 400 });
    const left = end - width;
    if (left < first.x + 4) return null;
    const above = extentOf(points, upper, left, end);
    const below = extentOf(points, lower, left, end);
    if (!above || !below) return null;
    const clear = air + (lower === 'q50' || upper === 'q50' ? 2 : 0);
    const top = above.bottom;
    const bottom = below.top;
    if (bottom - top < height + 2 * clear) return null;
    // The coarse band is far taller than its word: near its edge the word keeps away from the median.
    const middle = isCoarse && upper === 'q90' ? top + height / 2 + 6 : (top + bottom) / 2;
    const y = middle + ((rise - drop) / 2) * size;
    const text = placeText(key, plain(wording), { x: end, y, anchor: 'end', size }, measure);
    return placed.some((p) => overlap(p.box, text.box, 1)) ? null : text;
  };
  // At the right end if the band is tall enough there, else as near to it as it is.
  const ends = Array.from({ length: 12 }, (_, i) => right - inset - (i * (right - first.x) * 0.4) / 12);
  for (const { key, wordings, between } of wishes) {
    const found = ends
      .flatMap((end) =>
        between.flatMap(([upper, lower]) => wordings.map((wording) => ({ wording, end, upper, lower }))),
      )
      .reduce<PlacedText | null>(
        (text, { wording, end, upper, lower }) => text ?? tryPlace(key, wording, end, upper, lower),
        null,
      );
    if (found) placed.push(found);
  }
  const median = placeMedian(points, right, size, words, measure, placed);
  return median ? [...placed, median] : placed;
}

function placeMedian(
  points: readonly ConePoint[],
  right: number,
  size: number,
  words: RestraintWords,
  measure: MeasureText,
  taken: readonly PlacedText[],
): PlacedText | null {
  const left = points[0]?.x ?? 0;
  for (const wording of words.median) {
    const width = measure(wording, { size, weight: 600 });
    for (const share of [0.66, 0.58, 0.5, 0.42, 0.74, 0.34, 0.82]) {
      const x = left + (right - left) * share;
      if (x - width / 2 < left + 4 || x + width / 2 > right - inset) continue;
      const line = extentOf(points, 'q50', x - width / 2, x + width / 2);
      const top = extentOf(points, 'q90', x - width / 2, x + width / 2);
      if (!line || !top) continue;
      const y = line.top - drop * size - 1.5;
      const text = placeText('median', plain(wording, 600), { x, y, anchor: 'middle', size }, measure);
      if (text.box.top < top.bottom || taken.some((t) => overlap(t.box, text.box, 4))) continue;
      return text;
    }
  }
  return null;
}
