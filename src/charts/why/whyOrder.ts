import type { WhyRow } from './whyProps.ts';

/**
 * How far trust falls short of what is just enough, in shares of trust; infinite where no trust is enough. A side that
 * restrains itself only below b* falls short by what it trusts too much. Ties that are only seen come last.
 */
export function shortfall({ regime, threshold, trust }: WhyRow): number {
  if (regime === 'never') return Number.POSITIVE_INFINITY;
  if (regime === 'always') return Number.NEGATIVE_INFINITY;
  if (regime === null || threshold === null) return Number.NaN;
  return regime === 'reversed' ? trust - threshold : threshold - trust;
}

/** Rows by how far trust falls short, the furthest first; equal ones by id. */
export const byShortfall = (rows: readonly WhyRow[]): readonly WhyRow[] =>
  rows.toSorted((a, b) => {
    const [one, other] = [shortfall(a), shortfall(b)];
    if (Number.isNaN(one) !== Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
    if (one > other) return -1;
    if (one < other) return 1;
    return a.id < b.id ? -1 : 1;
  });
