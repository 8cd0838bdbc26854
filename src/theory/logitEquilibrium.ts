import type { Payoffs } from '../engine/setup.ts';
import { logistic } from '../math/logistic.ts';

/** A two-player, two-action game: A and B give the payoffs of row and column. */
export interface Bimatrix2 {
  A: readonly [readonly [number, number], readonly [number, number]];
  B: readonly [readonly [number, number], readonly [number, number]];
}

const gridCells = 4096;

/**
 * Symmetric logit quantal response equilibria of a symmetric 2x2 game: every p with
 * p = 1/(1 + exp(-lambda ((R-T) p + (S-P)(1-p)))), sorted (McKelvey & Palfrey 1995).
 */
export function symmetricLogitEquilibria({ T, R, P, S }: Payoffs, lambda: number): number[] {
  return fixedPoints((p) => logistic(lambda * ((R - T) * p + (S - P) * (1 - p))));
}

/**
 * Logit quantal response equilibria of a 2x2 bimatrix game as chances [x, y] of each side's first action, sorted by x
 * (McKelvey & Palfrey 1995).
 */
export function logitEquilibria({ A, B }: Bimatrix2, lambda: number): [number, number][] {
  const answerOfRow = (y: number): number =>
    logistic(lambda * ((A[0][0] - A[1][0]) * y + (A[0][1] - A[1][1]) * (1 - y)));
  const answerOfColumn = (x: number): number =>
    logistic(lambda * ((B[0][0] - B[0][1]) * x + (B[1][0] - B[1][1]) * (1 - x)));
  return fixedPoints((x) => answerOfRow(answerOfColumn(x))).map((x) => [x, answerOfColumn(x)]);
}

/** Zeros of f(x) - x on [0,1], by signs on a grid and bisection; touching zeros between grid points are not seen. */
function fixedPoints(f: (x: number) => number): number[] {
  const gap = (x: number): number => f(x) - x;
  const points: number[] = [];
  for (let i = 0; i < gridCells; i++) {
    const low = i / gridCells;
    const high = (i + 1) / gridCells;
    if (gap(low) === 0) points.push(low);
    else if (gap(low) > 0 !== gap(high) > 0 && gap(high) !== 0) points.push(bisect(gap, low, high));
  }
  if (gap(1) === 0) points.push(1);
  return points;
}

/** The zero between two points of different sign, to the last bit. */
function bisect(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const startsPositive = f(low) > 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    const value = f(middle);
    if (value === 0) return middle;
    if (value > 0 === startsPositive) low = middle;
    else high = middle;
  }
}
