import type { Comparison } from './comparison.ts';
import { isObject } from './reading.ts';

/**
 * Compares all of two values: numbers within the tolerance, everything else equal, keys of objects the same. Each leaf counts
 * as one.
 */
export function compareValues(
  comparison: Comparison,
  where: string,
  expected: unknown,
  found: unknown,
  tolerance: number,
): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    comparison.number(where, expected, found, tolerance);
  } else if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    if (expected.length === 0) comparison.same(where, expected, found);
    expected.forEach((value, i) => compareValues(comparison, `${where}[${i}]`, value, found[i], tolerance));
  } else if (isObject(expected) && isObject(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    if (keys.size === 0) comparison.same(where, {}, {});
    for (const key of keys)
      compareValues(comparison, `${where}.${key}`, expected[key], found[key], tolerance);
  } else {
    comparison.same(where, expected, found);
  }
}
