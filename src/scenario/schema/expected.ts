import * as z from 'zod';

/** What is said of a type in a problem: "expected: WORDS"; and of what kind it is, where a mistake gets advice of its own. */
interface Expectation {
  words: string;
  kind?: 'instant' | 'instantOrDay' | 'day' | 'zone' | 'id' | 'pair';
}

export const expectedWords = z.registry<Expectation>();

/** Gives a type its words: "expected: a date and time with zone, ...". */
export function expecting<T extends z.ZodType>(words: string, type: T, kind?: Expectation['kind']): T {
  expectedWords.add(type, kind === undefined ? { words } : { words, kind });
  return type;
}
