import { greatestCommonDivisor, rational, rationalOf, solveExactly, type Rational } from './rational.ts';

/** Mixed strategies of row and column player, exact. */
export interface BimatrixEquilibrium {
  row: Rational[];
  column: Rational[];
}

export interface BimatrixSolution {
  /** Some mixed strategy has more best replies than acts: there may be endlessly many equilibria. */
  degenerate: boolean;
  /** All equilibria of a game that is not degenerate; else those with supports of equal size. */
  equilibria: BimatrixEquilibrium[];
}

/**
 * Nash equilibria of a two-player game by support enumeration in exact arithmetic (Dickhaut & Kaplan 1991). A and B hold the
 * payoffs of row and column; up to about 8 x 8 in seconds.
 */
export function bimatrixEquilibria(
  A: readonly (readonly number[])[],
  B: readonly (readonly number[])[],
): BimatrixSolution {
  const rows = A.length;
  const columns = A[0]!.length;
  // Row's payoffs by row; column's payoffs by column: each the payoffs of replies against the other's acts.
  const rowReplies = wholeNumbers(A);
  const columnReplies = wholeNumbers(transposed(B));
  const equilibria: BimatrixEquilibrium[] = [];
  let degenerate = false;
  for (let size = 1; size <= Math.min(rows, columns); size++) {
    const columnSupports = subsets(columns, size);
    for (const rowSupport of subsets(rows, size)) {
      for (const columnSupport of columnSupports) {
        const row = balanced(columnReplies, columnSupport, rowSupport, rows);
        const column = balanced(rowReplies, rowSupport, columnSupport, columns);
        degenerate ||= (row?.degenerate ?? false) || (column?.degenerate ?? false);
        if (row?.full && column?.full) equilibria.push({ row: row.mix, column: column.mix });
      }
    }
  }
  return { degenerate, equilibria };
}

/** All pairs of acts [row, column] from which nobody gains by leaving alone. */
export function pureEquilibria(
  A: readonly (readonly number[])[],
  B: readonly (readonly number[])[],
): [number, number][] {
  const found: [number, number][] = [];
  A.forEach((row, i) =>
    row.forEach((payoff, j) => {
      const rowStays = A.every((other) => other[j]! <= payoff);
      const columnStays = B[i]!.every((other) => other <= B[i]![j]!);
      if (rowStays && columnStays) found.push([i, j]);
    }),
  );
  return found;
}

interface Mix {
  mix: Rational[];
  /** Every act of the support is played. */
  full: boolean;
  degenerate: boolean;
}

/**
 * The mix of `acts` acts on a support that makes the other's replies of the same number equally good, if there is just one
 * and no other reply is better.
 */
function balanced(
  payoffsOfReplies: readonly (readonly bigint[])[],
  replies: readonly number[],
  support: readonly number[],
  acts: number,
): Mix | null {
  // Unknown: the chances on the support, and the worth of the replies.
  const system = replies.map((reply) => [...support.map((act) => payoffsOfReplies[reply]![act]!), -1n, 0n]);
  system.push([...support.map(() => 1n), 0n, 1n]);
  const solution = solveExactly(system);
  if (!solution) return null;
  const { over, under } = solution;
  const worth = over[support.length]!;
  if (support.some((_, k) => over[k]! < 0n)) return null;
  let bestReplies = 0;
  for (const payoffs of payoffsOfReplies) {
    const worthOfReply = support.reduce((sum, act, k) => sum + payoffs[act]! * over[k]!, 0n);
    if (worthOfReply > worth) return null;
    if (worthOfReply === worth) bestReplies++;
  }
  const played = support.filter((_, k) => over[k]! > 0n).length;
  const mix = Array.from({ length: acts }, () => rational(0n));
  support.forEach((act, k) => (mix[act] = rational(over[k]!, under)));
  return { mix, full: played === support.length, degenerate: bestReplies > played };
}

/** The same payoffs times a common whole number that makes all of them whole. */
function wholeNumbers(payoffs: readonly (readonly number[])[]): bigint[][] {
  const exact = payoffs.map((row) => row.map(rationalOf));
  let common = 1n;
  for (const { under } of exact.flat()) common = (common / greatestCommonDivisor(common, under)) * under;
  return exact.map((row) => row.map(({ over, under }) => over * (common / under)));
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));
}

function subsets(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: n - size + 1 }, (_, first) => first).flatMap((first) =>
    subsets(n - first - 1, size - 1).map((rest) => [first, ...rest.map((act) => act + first + 1)]),
  );
}
