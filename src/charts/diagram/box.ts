export interface Point {
  x: number;
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Segment {
  from: Point;
  to: Point;
}

/** Area that two boxes share, in square px. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The box grown by `by` on all sides. */
export const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

/** Length of the part of a segment that lies inside a box (Liang and Barsky 1984). */
export function lengthInside({ from, to }: Segment, box: Box): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [slope, distance] of edges) {
    if (slope === 0) {
      if (distance < 0) return 0;
    } else if (slope < 0) enter = Math.max(enter, distance / slope);
    else leave = Math.min(leave, distance / slope);
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Whether two segments cross at a point inside both. */
export function cross(a: Segment, b: Segment): boolean {
  const side = (s: Segment, p: Point): number =>
    (s.to.x - s.from.x) * (p.y - s.from.y) - (s.to.y - s.from.y) * (p.x - s.from.x);
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

export const along = ({ from, to }: Segment, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
