import { contours, line } from 'd3';

/** A stretch of a contour, as points in cells: the middle of the first cell is at 0.5, 0.5. */
export type ContourPiece = readonly (readonly [x: number, y: number])[];

/**
 * Lines along which a grid of values has a level, by marching squares. Values count at the middle of their cells and go on
 * to the edge; where a value is missing the line breaks off.
 * @param values of column i and row j at j * columns + i.
 */
export function contourLines(
  values: readonly (number | null)[],
  columns: number,
  rows: number,
  level: number,
): ContourPiece[] {
  if (columns < 2 || rows < 2) return [];
  // One cell more on each side goes on as the last two went, so that lines reach the edge.
  const [wide, high] = [columns + 2, rows + 2];
  const known = (i: number, j: number): number | null => values[j * columns + i] ?? null;
  const at = (i: number, j: number): number | null =>
    i < 0 || j < 0 || i >= wide || j >= high
      ? null
      : beyond(j - 1, rows, (row) => beyond(i - 1, columns, (column) => known(column, row)));
  const grid = Array.from({ length: wide * high }, (_, k) => at(k % wide, Math.floor(k / wide)) ?? NaN);
  const { coordinates } = contours().size([wide, high]).smooth(false).contour(grid, level);
  const crossing = (x = 0, y = 0): readonly [number, number] | null => {
    // Unsmoothed, a line crosses halfway between two neighbours.
    const isAcross = Number.isInteger(x);
    const [i, j] = isAcross ? [x - 1, y - 0.5] : [x - 0.5, y - 1];
    const [a, b] = [at(i, j), isAcross ? at(x, j) : at(i, y)];
    if (a === null || b === null || a === b) return null;
    const share = (level - a) / (b - a);
    // Back to the cells of the map, of which the first begins at 0.
    return isAcross ? [i + 0.5 + share - 1, y - 1] : [x - 1, j + 0.5 + share - 1];
  };
  return coordinates.flat().flatMap((ring) => {
    const points = ring.map(([x, y]) => crossing(x, y));
    const gap = points.indexOf(null);
    // A ring that breaks off somewhere is told from there.
    const told = gap < 0 ? points : [...points.slice(gap), ...points.slice(1, gap + 1)];
    const pieces: (readonly [number, number])[][] = [[]];
    for (const point of told) {
      if (point) pieces.at(-1)?.push(point);
      else pieces.push([]);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
}

/** A value along a row of `count`, or beside it by one: as far from the last as that is from the one before. */
function beyond(i: number, count: number, value: (i: number) => number | null): number | null {
  if (i >= 0 && i < count) return value(i);
  const [last, before] = i < 0 ? [value(0), value(1)] : [value(count - 1), value(count - 2)];
  return last === null || before === null ? last : 2 * last - before;
}

/** A piece as a path, its cells so wide and high, from a corner. */
export const contourPath = (piece: ContourPiece): string =>
  line<readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y)(piece.slice()) ?? '';
