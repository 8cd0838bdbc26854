import { isMap } from 'yaml';
import type { Path } from '../problems.ts';
import { setValue, type Edit } from './setValue.ts';
import { spliceBetween, spliced } from './splices.ts';
import { documentOf, nodeAt } from './yamlNodes.ts';

/**
 * Sets a number that may be written alone or as a map with its range and its reason, which stay. An end of the range that
 * the number would leave goes with it.
 */
export function setNumber(text: string, path: Path, value: number): Edit {
  const document = documentOf(text);
  const node = document && nodeAt(document, path)?.node;
  if (!isMap(node)) return setValue(text, path, value);
  const end = (key: string): number | null => {
    const at = node.get(key);
    return typeof at === 'number' ? at : null;
  };
  const low = end('low');
  const high = end('high');
  let rest = text;
  const set = (key: string, to: number): boolean => {
    const edit = setValue(rest, [...path, key], to);
    if (edit) rest = spliced(rest, edit);
    return edit !== null;
  };
  const isDone =
    set('value', value) &&
    (low === null || value >= low || set('low', value)) &&
    (high === null || value <= high || set('high', value));
  if (!isDone) return null;
  const splice = spliceBetween(text, rest);
  return splice === null ? [] : [splice];
}

/** Adds a tie between two sides, with the trust at the start; null where there is one. */
export function addTie(
  text: string,
  part: 'rivalries' | 'ties' | 'patronages',
  id: string,
  value: number,
): Edit {
  const document = documentOf(text);
  if (document === null || nodeAt(document, [part, id]) !== null) return null;
  if (part === 'ties') return setValue(text, [part, id], value);
  return setValue(text, [part, id], part === 'rivalries' ? { trust: value } : { leverage: value });
}
