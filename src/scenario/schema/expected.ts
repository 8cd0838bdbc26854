import * as z from 'zod';

/** What stands after "expected" in a problem, for a type that has its own words for it. */
export const expectedWords = z.registry<{ words: string }>();

/** Gives a type its words: "expected: a date and time with zone, ...". */
export function expecting<T extends z.ZodType>(words: string, type: T): T {
  expectedWords.add(type, { words });
  return type;
}
