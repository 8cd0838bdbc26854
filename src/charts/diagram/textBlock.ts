import { type Face, fontOf, type TextWidth, type TypeSizes } from '../typeSizes.ts';
import { type Box, grown, lengthInside, type Segment, sharedArea } from './box.ts';

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
  measure: TextWidth;
}

export const lineWidth = (line: Line, face: Face, measure: TextWidth): number =>
  line.reduce((sum, run) => sum + measure(run.text, fontOf(face, run.bold ? 600 : 400)), 0);

export const widest = (lines: readonly Line[], face: Face, measure: TextWidth): number =>
  Math.max(0, ...lines.map((line) => lineWidth(line, face, measure)));

/** Sets lines with their anchor at `x` and their upper edge at `top`. */
export function setText(
  lines: readonly Line[],
  face: Face,
  anchor: TextBlock['anchor'],
  x: number,
  top: number,
  measure: TextWidth,
): TextBlock {
  const width = widest(lines, face, measure);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { lines, face, anchor, x, box: { x: left, y: top, width, height: lines.length * face.line } };
}

/** The same block moved. */
export const moved = (block: TextBlock, dx: number, dy: number): TextBlock => ({
  ...block,
  x: block.x + dx,
  box: { ...block.box, x: block.box.x + dx, y: block.box.y + dy },
});

/** The same block moved sideways until it lies between 0 and `width`. */
export function keptInside(block: TextBlock, width: number): TextBlock {
  const { x, width: own } = block.box;
  const dx = x < 0 ? -x : x + own > width ? width - x - own : 0;
  return dx === 0 ? block : moved(block, dx, 0);
}

/** Breaks words to a width; a word that is longer stands alone on its line. */
export function broken(text: string, face: Face, width: number, measure: TextWidth): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, fontOf(face, 400)) <= width)
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
  const outside = Math.max(0, -block.box.x) + Math.max(0, block.box.x + block.box.width - obstacles.width);
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
