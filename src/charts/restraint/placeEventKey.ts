import { placeText, plain } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { EventColumn } from './eventColumns.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';
import type { TimeScale } from './timeScale.ts';

/** "+n" over a full column, or a bare plus where the number has no room. */
export type MoreMark = PlacedText | { key: string; x: number; y: number };

/** Says over each full column how many events have no mark of their own. */
export function placeMore(
  columns: readonly EventColumn[],
  size: number,
  words: RestraintWords,
  measure: MeasureText,
): MoreMark[] {
  return columns
    .filter((column) => column.hidden.length > 0)
    .map((column) => {
      const text = placeText(
        `more-${column.key}`,
        plain(words.more(column.hidden.length)),
        { x: column.x, y: column.moreY + 0.35 * size, anchor: 'middle', size },
        measure,
      );
      const isTight = columns.some(
        (other) =>
          other !== column &&
          (other.marks.length > 4 || other.hidden.length > 0) &&
          Math.abs(other.x - column.x) < text.box.right - text.box.left + 3,
      );
      // Where the number has no room, a plus alone says that there is more.
      return isTight ? { key: text.key, x: column.x, y: column.moreY } : text;
    });
}

export interface KeyPill {
  kind: 'against' | 'for' | 'contested';
  x: number;
  y: number;
  text: PlacedText;
}

/** Three pills in the hinge that explain the marks' filling; none where the hinge is too narrow. */
export function placeKeys(
  scale: TimeScale,
  zeroY: number,
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): KeyPill[] {
  const x = scale.cursorX + metrics.shapeInset - 4;
  const size = metrics.small;
  const row = size + 4;
  const kinds = ['against', 'for', 'contested'] as const;
  const keys = kinds.map((kind, i) => {
    const y = zeroY + metrics.marks - (2 - i) * row - 2;
    const at = { x: x + 20, y: y + 0.34 * size, anchor: 'start' as const, size };
    return { kind, x, y, text: placeText(`key-${kind}`, plain(words.key[kind]), at, measure) };
  });
  return keys.every((k) => k.text.box.right <= scale.fieldX - 4) ? keys : [];
}
