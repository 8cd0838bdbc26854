import type { Difference, FileVerification } from './fileVerification.ts';

/** Beyond this many standard errors a sampled mean counts as different. */
export const allowedStandardErrors = 4;

/** Collects what was compared in one file. */
export interface Comparison {
  /** Numbers that must agree within `tolerance`, relative to max(1, |expected|). */
  number(where: string, expected: number, found: number, tolerance: number): void;
  /** Means that must agree within 4 standard errors of their difference, and what rounding can hide. */
  mean(where: string, expected: number, found: number, standardError: number, rounding: number): void;
  /** Plain values that must be equal: texts, truth values, lists of them. */
  same(where: string, expected: unknown, found: unknown): void;
  /** Something of this name cannot be recomputed yet. */
  notYet(name: string): void;
  result(kind: string): FileVerification;
}

export function startComparison(): Comparison {
  const differences: Difference[] = [];
  const missing = new Set<string>();
  let compared = 0;
  let worst = 0;
  let worstStandardErrors: number | null = null;
  return {
    number(where, expected, found, tolerance) {
      compared++;
      const difference = Math.abs(found - expected) / Math.max(1, Math.abs(expected));
      if (Number.isFinite(difference)) worst = Math.max(worst, difference);
      if (!(difference <= tolerance) && !Object.is(expected, found))
        differences.push({ where, expected, found });
    },
    mean(where, expected, found, standardError, rounding) {
      compared++;
      const beyondRounding = Math.max(0, Math.abs(found - expected) - rounding);
      const errors = beyondRounding === 0 ? 0 : beyondRounding / standardError;
      if (Number.isFinite(errors)) worstStandardErrors = Math.max(worstStandardErrors ?? 0, errors);
      if (!(errors <= allowedStandardErrors)) differences.push({ where, expected, found });
    },
    same(where, expected, found) {
      compared++;
      if (!equal(expected, found)) differences.push({ where, expected, found });
    },
    notYet(name) {
      missing.add(name);
    },
    result: (kind) => ({
      kind,
      compared,
      worst,
      worstStandardErrors,
      differences,
      notYet: [...missing].sort(),
    }),
  };
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  }
  if (isEmptyObject(a) && isEmptyObject(b)) return true;
  return Object.is(a, b) || a === b;
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
