/** How a run ended: the step, -1 without an end; index of the cause in `END_CAUSES`; bit mask of the sides, or the event. */
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

/** The same end, whenever it came. */
export function endKeyWithoutStep(key: number): number {
  const { at, cause, by } = readEndKey(key);
  return endKey(Math.min(at, 0), cause, by);
}
