import type { Box } from '../labels/box.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Segment {
  from: Point;
  to: Point;
}

/** Area that two boxes share, in square px. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box grown by `by` on all sides. */
export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/** Length of the part of a segment that lies inside a box (Liang and Barsky 1984). */
export function lengthInside({ from, to }: Segment, box: Box): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  for (const [slope, distance] of edges) {
    if (slope === 0) {
      if (distance < 0) return 0;
    } else if (slope < 0) enter = Math.max(enter, distance / slope);
    else leave = Math.min(leave, distance / slope);
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

export const along = ({ from, to }: Segment, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
