import type { Estimate } from '../comparison.ts';

/** Rows of a result, for CSV. */
export interface Table {
  readonly head: readonly string[];
  /** Numbers that are not finite stand for empty cells. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** JSON has no number that is not finite: null stands for "none". */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** A number with its interval in a document; null where there is none. */
export const estimateDocument = ({ value, low, high }: Estimate) => ({
  value: finite(value),
  low: finite(low),
  high: finite(high),
});

/** The same as three cells. */
export const estimateCells = ({ value, low, high }: Estimate): number[] => [value, low, high];
