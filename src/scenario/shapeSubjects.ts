import type * as z from 'zod';
import type { Path } from './problems.ts';
import { titleOf } from './schemaWalk.ts';
import type { Subject } from './wording/phrase.ts';

/** What a reader calls a map: "Rivalry north/south", "clock". */
export function partOf(path: Path, schema: z.core.$ZodType | null): Subject {
  const key = path.at(-1);
  if (key === undefined) return { of: 'file' };
  const title = schema === null || path.length === 1 ? null : titleOf(schema);
  return { of: 'part', key: String(key), title };
}

/** What a reader calls a value: `"patience" of north/south`. */
export function subjectOf(path: Path): Subject {
  const key = path.at(-1);
  const owner = path.slice(0, -1).findLast((step) => typeof step === 'string') ?? null;
  return typeof key === 'number'
    ? { of: 'entry', number: key + 1, owner }
    : { of: 'value', key: String(key), owner };
}
