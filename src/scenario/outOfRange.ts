import type * as z from 'zod';
import type { PlainValue } from './plainValue.ts';
import type { Facts } from './problemWording.ts';
import { expectedOf } from './schemaWalk.ts';
import type { Subject } from './wording/phrase.ts';

/** What is said of a number, text or list that is too large or too small. */
export function outOfRange(
  what: Subject,
  value: PlainValue | undefined,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  schema: z.core.$ZodType | null,
): Facts<'out-of-range'> {
  const isMost = issue.code === 'too_big';
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (typeof value === 'number') {
    return {
      what,
      found: { is: 'written', text: String(value) },
      expected: schema === null ? { is: isMost ? 'atMost' : 'atLeast', limit } : expectedOf(schema),
      nearest: issue.inclusive === false ? null : String(limit),
    };
  }
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  const count = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  return {
    what,
    found: { is: 'length', count, unit },
    expected:
      limit === 1 && !isMost
        ? { is: 'notEmpty' }
        : { is: isMost ? 'lengthAtMost' : 'lengthAtLeast', limit, unit },
    nearest: null,
  };
}
