import * as z from 'zod';
import type { Phrase, TypeName } from '../wording/phrase.ts';

/** What is said of a type in a problem; and of what kind it is, where a mistake gets advice of its own. */
interface Expectation {
  phrase: Phrase;
  kind?: 'instant' | 'instantOrDay' | 'day' | 'zone' | 'id' | 'pair';
}

export const expectations = z.registry<Expectation>();

/** Says of a type what is expected of a value: "a date and time with zone, ...". */
export function expecting<T extends z.ZodType>(
  expected: TypeName | Phrase,
  type: T,
  kind?: Expectation['kind'],
): T {
  const phrase: Phrase = typeof expected === 'string' ? { is: 'type', name: expected } : expected;
  expectations.add(type, kind === undefined ? { phrase } : { phrase, kind });
  return type;
}
