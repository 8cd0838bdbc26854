/** How a run ended: the step, the index of the cause in `END_CAUSES`, the bit mask of the sides; -1 for no end. */
export interface EndNumbers {
  readonly at: number;
  readonly cause: number;
  readonly by: number;
}

const sides = 2147483648;
const causes = 4;

/** One whole number for an end, so that ends can be counted: -1 while in force or never begun. */
export function endKey(at: number, cause: number, by: number): number {
  return at < 0 ? -1 : (at * causes + cause) * sides + by;
}

/** What `endKey` was made of. */
export function readEndKey(key: number): EndNumbers {
  if (key < 0) return { at: -1, cause: -1, by: 0 };
  const rest = Math.floor(key / sides);
  return { at: Math.floor(rest / causes), cause: rest % causes, by: key % sides };
}
