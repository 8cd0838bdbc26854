import type { Box } from './box.ts';

const air = 2;
/** A shorter piece between two words would look like a dash. */
const least = 14;

/** Path of a level line that leaves a gap for each word on it. */
export const levelAround = (
  y: number,
  { left, right }: Pick<Box, 'left' | 'right'>,
  words: readonly Box[],
): string =>
  pieces(
    left,
    right,
    words
      .filter((box) => box.top - 1 < y && box.bottom + 1 > y)
      .map((box) => ({ from: box.left - air, to: box.right + air })),
    least,
  )
    .map(({ from, to }) => `M${from.toFixed(1)},${y}H${to.toFixed(1)}`)
    .join('');

/** The same for an upright line. */
export const uprightAround = (
  x: number,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  words: readonly Box[],
): string =>
  pieces(
    top,
    bottom,
    words
      .filter((box) => box.left - air < x && box.right + air > x)
      .map((box) => ({ from: box.top - 1, to: box.bottom + 1 })),
    2,
  )
    .map(({ from, to }) => `M${x.toFixed(1)},${from.toFixed(1)}V${to.toFixed(1)}`)
    .join('');

interface Piece {
  from: number;
  to: number;
}

function pieces(from: number, to: number, gaps: readonly Piece[], shortest: number): Piece[] {
  const out: Piece[] = [];
  let at = from;
  for (const gap of [...gaps.toSorted((a, b) => a.from - b.from), { from: to, to }]) {
    const end = Math.min(gap.from, to);
    if (end - at >= shortest) out.push({ from: at, to: end });
    at = Math.max(at, gap.to);
  }
  return out;
}
