import type * as z from 'zod';
import type { PlainValue } from './plainValue.ts';
import type { Path, Problems } from './problems.ts';
import { keysOf, schemaAt } from './schemaWalk.ts';
import { valueAt } from './valueAt.ts';
import { shown } from './wording/wording.ts';

/** Where a text between quotation marks of a word processor ends. */
const curlyEnd = /[\u2019\u201d]$/;

/** A key without a value that is none: what a comma, a colon or a quotation mark made of a text. */
export function tellSlippedKey(
  path: Path,
  key: string,
  keys: readonly string[],
  file: PlainValue,
  problems: Problems,
): boolean {
  const at = [...path, key];
  if (valueAt(file, at) !== null) return false;
  const place = { path: at, at: 'key' } as const;
  const [, first = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(key) ?? [];
  if (/^\d+$/.test(key)) problems.add('comma-number', place, { key });
  else if (curlyEnd.test(key)) problems.add('curly-quotes', place, { key: shown(key) });
  else if (
    Object.entries(valueAt(file, path) ?? {}).some(([one, below]) => curlyEnd.test(one) && below === null)
  )
    return true;
  else if (keys.includes(first)) problems.add('no-colon', place, { key: first, value: shown(rest) });
  else return false;
  return true;
}

/**
 * Of a key without a value: the key behind it that belongs below it and stands in the column of one of the maps above.
 * Null where there is none.
 */
export function outdentedKey(root: z.core.$ZodType, file: PlainValue, path: Path): Path | null {
  const schema = schemaAt(root, file, path);
  const keys = schema === null ? [] : keysOf(schema, {});
  for (let depth = path.length - 1; depth >= 0 && keys.length > 0; depth -= 1) {
    const above = path.slice(0, depth);
    const siblings = Object.keys(valueAt(file, above) ?? {});
    const next = siblings[siblings.indexOf(String(path[depth])) + 1];
    if (next === undefined) continue;
    const parent = schemaAt(root, file, above);
    const isKnown = parent !== null && keysOf(parent, valueAt(file, above)).includes(next);
    return keys.includes(next) && !isKnown ? [...above, next] : null;
  }
  return null;
}
