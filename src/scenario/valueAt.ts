import type { PlainValue } from './plainValue.ts';
import type { Path } from './problems.ts';

/** What stands at a path; undefined where nothing does. */
export function valueAt(file: PlainValue | undefined, path: Path): PlainValue | undefined {
  let value: PlainValue | undefined = file;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, PlainValue>)[step];
  }
  return value;
}
