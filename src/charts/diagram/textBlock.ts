import type { IntlShape } from 'react-intl';
import type { Box } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { Face, TypeSizes } from '../typeSizes.ts';
import { grown, lengthInside, type Segment, sharedArea } from './geometry.ts';

/** A stretch of one line in one weight and one colour. */
export interface Run {
  text: string;
  bold?: boolean;
  /** Id of the actor whose colour it has; ink otherwise. */
  actor?: string;
}

export type Line = readonly Run[];

/** Lines of text, set: `x` is the anchor's place, `box` what they cover. */
export interface TextBlock {
  lines: readonly Line[];
  face: Face;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  box: Box;
}

/** What a layout needs to set text. */
export interface Setting {
  width: number;
  sizes: TypeSizes;
  measure: MeasureText;
  intl: IntlShape;
}

export const lineWidth = (line: Line, face: Face, measure: MeasureText): number =>
  line.reduce((sum, run) => sum + measure(run.text, { size: face.size, weight: run.bold ? 600 : 400 }), 0);

export const widest = (lines: readonly Line[], face: Face, measure: MeasureText): number =>
  Math.max(0, ...lines.map((line) => lineWidth(line, face, measure)));

/** Sets lines with their anchor at `x` and their upper edge at `top`. */
export function setText(
  lines: readonly Line[],
  face: Face,
  anchor: TextBlock['anchor'],
  x: number,
  top: number,
  measure: MeasureText,
): TextBlock {
  const width = widest(lines, face, measure);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top, right: left + width, bottom: top + lines.length * face.line };
  return { lines, face, anchor, x, box };
}

export const widthOf = (block: TextBlock): number => block.box.right - block.box.left;

export const heightOf = (block: TextBlock): number => block.lines.length * block.face.line;

/** The same block moved. */
export const moved = (block: TextBlock, dx: number, dy: number): TextBlock => ({
  ...block,
  x: block.x + dx,
  box: {
    left: block.box.left + dx,
    top: block.box.top + dy,
    right: block.box.right + dx,
    bottom: block.box.bottom + dy,
  },
});

/** The same block moved sideways until it lies between 0 and `width`. */
export function keptInside(block: TextBlock, width: number): TextBlock {
  const { left, right } = block.box;
  const dx = left < 0 ? -left : right > width ? width - right : 0;
  return dx === 0 ? block : moved(block, dx, 0);
}

/** Breaks words to a width; a word that is longer stands alone on its line. */
export function broken(text: string, face: Face, width: number, measure: MeasureText): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, { size: face.size, weight: 400 }) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => [{ text: line }]);
}

/** What a placed text has to keep clear of. */
export interface Obstacles {
  /** Never to be touched: other texts, shapes. */
  boxes: readonly Box[];
  /** Better not to be touched: lines. */
  lines: readonly Segment[];
  /** The picture: nothing may leave it; without a height it grows downward. */
  width: number;
}

/** How badly a block collides: 0 where it is clear. */
export function collision(block: TextBlock, obstacles: Obstacles): number {
  const box = grown(block.box, 1.5);
  const outside = Math.max(0, -block.box.left) + Math.max(0, block.box.right - obstacles.width);
  const hard = obstacles.boxes.reduce((sum, other) => sum + sharedArea(box, other), 0);
  const soft = obstacles.lines.reduce((sum, line) => sum + lengthInside(line, box), 0);
  return outside * 1000 + hard * 100 + soft;
}

/** The first candidate that touches nothing, else the one that touches least. */
export function place(candidates: readonly TextBlock[], obstacles: Obstacles): TextBlock {
  let best: TextBlock | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const score = collision(candidate, obstacles);
    if (score < least) {
      best = candidate;
      least = score;
      if (score === 0) break;
    }
  }
  if (!best) throw new RangeError('place needs at least one candidate');
  return best;
}
