import { fnv1a } from '../math/fnv1a.ts';
import { SetupError } from './setupError.ts';

/** Ids of a map in the order of their UTF-16 code units, which is the order of every loop and sum. */
export function sortedIds(map: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(map).sort();
}

/** Numbers of sorted ids. */
export interface Numbering {
  readonly ids: readonly string[];
  readonly of: ReadonlyMap<string, number>;
}

/** Numbers ids in the order given. */
export function numbering(ids: readonly string[]): Numbering {
  return { ids, of: new Map(ids.map((id, i) => [id, i])) };
}

/** Number of an id. Throws `SetupError` with the path at which it is named. */
export function numberOf(numbers: Numbering, id: string, kind: string, path: string): number {
  const number = numbers.of.get(id);
  if (number === undefined) throw new SetupError(`${path}: there is no ${kind} "${id}"`);
  return number;
}

/** Splits `a/b` or `a|b`. Throws `SetupError` where there are not two parts. */
export function splitId(id: string, mark: '/' | '|', path: string): [string, string] {
  const parts = id.split(mark);
  if (parts.length !== 2) throw new SetupError(`${path}: "${id}" is not two actors joined by "${mark}"`);
  return [parts[0]!, parts[1]!];
}

/** Lists end to end, with the start of each and of what would follow the last. */
export function endToEnd(lists: readonly (readonly number[])[]): { start: Int32Array; members: Int32Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  return { start, members: Int32Array.from(lists.flat()) };
}

/** FNV-1a of every id behind a prefix, as signed words. */
export function hashesOf(ids: readonly string[], prefix: string): Int32Array {
  return Int32Array.from(ids, (id) => fnv1a(prefix + id));
}
