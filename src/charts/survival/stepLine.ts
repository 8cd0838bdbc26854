/** A share over one step, as a level stretch. */
export interface Stretch {
  left: number;
  right: number;
  y: number;
}

/** Shares as level stretches, one a step, alike neighbours joined; what is not a number is left out. */
export function stretches(
  shares: ArrayLike<number>,
  from: number,
  last: number,
  xOf: (time: number) => number,
  yOf: (share: number) => number,
): Stretch[] {
  const out: Stretch[] = [];
  for (let i = 0; i < shares.length && from + i < last; i += 1) {
    const share = shares[i] ?? NaN;
    if (!Number.isFinite(share)) continue;
    const [left, right, y] = [xOf(from + i), xOf(from + i + 1), yOf(share)];
    const before = out.at(-1);
    if (before && before.y === y && Math.abs(before.right - left) < 0.01) before.right = right;
    else out.push({ left, right, y });
  }
  return out;
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Path of a step line, broken where nothing is known. */
export const stretchPath = (line: readonly Stretch[]): string =>
  line
    .map(({ left, right, y }, i) => {
      const before = line[i - 1];
      const joins = before && Math.abs(before.right - left) < 0.01;
      return `${joins ? `V${n(y)}` : `M${n(left)},${n(y)}`}H${n(right)}`;
    })
    .join('');

/** Path of the band between a low and a high share; both lists know the same steps. */
export const bandOfShares = (
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  from: number,
  last: number,
  xOf: (time: number) => number,
  yOf: (share: number) => number,
): string => {
  let path = '';
  for (let i = 0; i < low.length && from + i < last; i += 1) {
    const [a, b] = [low[i] ?? NaN, high[i] ?? NaN];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    path += `M${n(xOf(from + i))},${n(yOf(b))}H${n(xOf(from + i + 1))}V${n(yOf(a))}H${n(xOf(from + i))}Z`;
  }
  return path;
};

/** Highest and lowest y of a step line between two places, its rises included; null outside. */
export function extentOfStretches(
  line: readonly Stretch[],
  left: number,
  right: number,
): { top: number; bottom: number } | null {
  let top = Infinity;
  let bottom = -Infinity;
  for (const stretch of line) {
    if (stretch.right < left) continue;
    if (stretch.left > right) break;
    top = Math.min(top, stretch.y);
    bottom = Math.max(bottom, stretch.y);
  }
  return bottom === -Infinity ? null : { top, bottom };
}
