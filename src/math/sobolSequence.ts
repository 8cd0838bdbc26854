/** Degree s, coefficients a and initial numbers m of dimensions 2 to 37: the file new-joe-kuo-6 (Joe & Kuo 2008). */
const directions: readonly (readonly [s: number, a: number, m: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
  [7, 7, [1, 1, 3, 13, 7, 35, 63]],
  [7, 8, [1, 3, 5, 9, 1, 25, 53]],
  [7, 14, [1, 3, 1, 13, 9, 35, 107]],
  [7, 19, [1, 3, 1, 5, 27, 61, 31]],
  [7, 21, [1, 1, 5, 11, 19, 41, 61]],
  [7, 28, [1, 3, 5, 3, 3, 13, 69]],
  [7, 31, [1, 1, 7, 13, 1, 19, 1]],
  [7, 32, [1, 3, 7, 5, 13, 19, 59]],
  [7, 37, [1, 1, 3, 9, 25, 29, 41]],
  [7, 41, [1, 3, 5, 13, 23, 1, 55]],
  [7, 42, [1, 3, 7, 3, 13, 59, 17]],
  [7, 50, [1, 3, 1, 3, 5, 53, 69]],
  [7, 55, [1, 1, 5, 5, 23, 33, 13]],
  [7, 56, [1, 1, 7, 7, 1, 61, 123]],
  [7, 59, [1, 1, 7, 9, 13, 61, 49]],
  [7, 62, [1, 3, 3, 5, 3, 55, 33]],
];

/** Dimensions that the sequence has. */
export const sobolDimensions = directions.length + 1;

const bits = 32;
const numbers: Uint32Array[] = [];

/** Direction numbers of a dimension, counted from 0: bit k of a point's index turns the bits of number k. */
function numbersOf(dimension: number): Uint32Array {
  const known = numbers[dimension];
  if (known !== undefined) return known;
  const v = new Uint32Array(bits);
  if (dimension === 0) {
    for (let k = 0; k < bits; k += 1) v[k] = 1 << (bits - 1 - k);
  } else {
    const [s, a, m] = directions[dimension - 1]!;
    for (let k = 0; k < s; k += 1) v[k] = m[k]! << (bits - 1 - k);
    for (let k = s; k < bits; k += 1) {
      v[k] = v[k - s]! ^ (v[k - s]! >>> s);
      for (let i = 1; i < s; i += 1) if ((a >> (s - 1 - i)) & 1) v[k]! ^= v[k - i]!;
    }
  }
  numbers[dimension] = v;
  return v;
}

/**
 * Coordinate of a point of Sobol's sequence (Sobol' 1967; direction numbers of Joe & Kuo 2008, in their order by Gray code),
 * as a whole number of 32 bits: points fill the unit cube more evenly than chance does.
 *
 * @param index 0 to 2^32 - 1; point 0 is the origin
 * @param dimension 0 to `sobolDimensions` - 1
 */
export function sobolWord(index: number, dimension: number): number {
  const v = numbersOf(dimension);
  let word = 0;
  for (let gray = (index ^ (index >>> 1)) >>> 0, k = 0; gray !== 0; gray >>>= 1, k += 1)
    if (gray & 1) word ^= v[k]!;
  return word >>> 0;
}
