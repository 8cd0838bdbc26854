/** The number, or null where there is none to draw: nothing computed, or nothing that could be. */
export const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Those of some values that can be drawn. */
export const allFinite = (values: readonly (number | null | undefined)[]): number[] =>
  values.map(finite).filter((value) => value !== null);
