/** One side on a line of positions, with the weight that it brings to bear. */
export interface Bargainer {
  position: number;
  capability: number;
  salience: number;
}

// Half of the weight that rounding has left just short of half is half.
const rounding = 1e-12;

const weight = ({ capability, salience }: Bargainer): number => capability * salience;

/** The position at which the weights, added up in order of position, first reach half (Black 1948). */
export function weightedMedian(sides: readonly Bargainer[]): number {
  const sorted = [...sides].sort((a, b) => a.position - b.position);
  const half = sorted.reduce((sum, side) => sum + weight(side), 0) / 2;
  let reached = 0;
  for (const side of sorted) {
    reached += weight(side);
    if (reached >= half * (1 - rounding)) return side.position;
  }
  return NaN;
}

export function weightedMean(sides: readonly Bargainer[]): number {
  const total = sides.reduce((sum, side) => sum + weight(side), 0);
  return sides.reduce((sum, side) => sum + weight(side) * side.position, 0) / total;
}

/**
 * Chance that i's position beats j's when every side backs the nearer one by weight times difference of distance
 * (Bueno de Mesquita 1984). Rows i, columns j.
 */
export function contests(sides: readonly Bargainer[]): number[][] {
  return sides.map((i) =>
    sides.map((j) => {
      let forI = 0;
      let all = 0;
      for (const k of sides) {
        const vote = weight(k) * (Math.abs(k.position - j.position) - Math.abs(k.position - i.position));
        if (vote > 0) forI += vote;
        all += Math.abs(vote);
      }
      return all === 0 ? 0.5 : forI / all;
    }),
  );
}
