/** An exact fraction in lowest terms, the denominator above 0. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export function rational(over: bigint, under = 1n): Rational {
  if (under === 0n) throw new RangeError('a fraction over zero');
  const sign = under < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(over, under) * sign;
  return common === 0n ? { over: 0n, under: 1n } : { over: over / common, under: under / common };
}

/** The decimal number that is printed for a double, as a fraction: 0.1 is 1/10. */
export function rationalOf(value: number): Rational {
  const [digits = '', exponent = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const over = BigInt(whole + decimals);
  return power >= 0 ? rational(over * 10n ** BigInt(power)) : rational(over, 10n ** BigInt(-power));
}

export function toNumber({ over, under }: Rational): number {
  // Both parts can be too long for a double; 80 bits of quotient are more than it holds.
  const scaled = (over << 80n) / under;
  return Number(scaled) / 2 ** 80;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * Solves the whole-number system whose rows are coefficients and right-hand side (n rows of n + 1), without fractions on
 * the way (Bareiss 1968). Null where it is singular. The solution is over/under, under above 0.
 */
export function solveExactly(rows: bigint[][]): { over: bigint[]; under: bigint } | null {
  const n = rows.length;
  const a = rows.map((row) => row.slice());
  let before = 1n;
  for (let k = 0; k < n; k++) {
    const pivot = a.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot === -1) return null;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    const main = a[k]!;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const row = a[i]!;
      const factor = row[k]!;
      for (let j = 0; j <= n; j++) row[j] = (row[j]! * main[k]! - factor * main[j]!) / before;
    }
    before = main[k]!;
  }
  const under = a[0]![0]!;
  const sign = under < 0n ? -1n : 1n;
  return { over: a.map((row) => row[n]! * sign), under: under * sign };
}
