import type * as z from 'zod';
import { hoursAdvice, numberAdvice } from './numberAdvice.ts';
import type { PlainValue } from './plainValue.ts';
import { idList } from './schema/basics.ts';
import { boundsOf, keySchema, wordsFor } from './schemaWalk.ts';
import type { Remedy } from './wording/remedy.ts';

type Schema = z.core.$ZodType;

/** How a value of another kind is to be written. */
export function valueRemedy(value: PlainValue, schema: Schema | null): Remedy {
  const plain: Remedy = { do: 'writeExpected' };
  if (value === null) return { do: 'addOrRemove' };
  if (value === 'true' || value === 'false') return { do: 'unquote', text: value };
  if (schema === null) return plain;
  if (Array.isArray(value)) return keySchema(schema, {}) === null ? plain : { do: 'idsBelow' };
  const takesIds = typeof value === 'string' && wordsFor(schema) === wordsFor(idList);
  const ids = takesIds ? value.split(/[^A-Za-z0-9-]+/).filter((one) => one !== '') : [];
  return ids.length > 0 ? { do: 'write', text: `[${ids.join(', ')}]` } : plain;
}

/** The number that a word may mean, where it is one that can stand here. */
export function numberMeant(schema: Schema, word: string): string | null {
  const takesHours = wordsFor(schema).includes('hours') || / ?h(?:ours?)?$/i.test(word);
  const number = numberAdvice(word) ?? (takesHours ? hoursAdvice(word) : null);
  if (number === null) return null;
  const { min, max } = boundsOf(schema);
  return Number(number) >= min && Number(number) <= max ? number : null;
}
