import { sobolDimensions, sobolWord } from '../math/sobolSequence.ts';
import { threefry } from '../math/threefry.ts';

/** What the numbers of a study are drawn for; the engine's own purposes end at 9 (docs/model.md). */
export const STUDY_PURPOSE = { sobol: 101, morris: 102, bootstrap: 103, orders: 104, fit: 105 } as const;

/**
 * Numbers in [0, 1) for the designs of studies, from Threefry4x32-20 like all chance of Parley: `at(row, column)` is the same
 * whatever was asked before.
 *
 * @param seed whole number, 0 to 2^53 - 1
 */
export function uniforms(seed: number, purpose: number): (row: number, column: number) => number {
  const low = (seed % 4294967296) | 0;
  const high = Math.floor(seed / 4294967296);
  const words = new Int32Array(4);
  return (row, column) => {
    threefry(low, high, row, 0, 0, column >> 2, purpose, 0, words);
    return (words[column & 3]! >>> 0) / 4294967296;
  };
}

/**
 * Numbers in [0, 1) that fill the unit cube evenly: Sobol's sequence, each coordinate shifted by bits drawn from the seed, so
 * that different seeds are different samples. Coordinates beyond those of the sequence are drawn by chance.
 */
export function evenUniforms(seed: number, purpose: number): (row: number, column: number) => number {
  const drawn = uniforms(seed, purpose);
  const shifts = Array.from({ length: sobolDimensions }, (_, d) => drawn(0, d) * 4294967296);
  return (row, column) =>
    column < sobolDimensions
      ? ((sobolWord(row, column) ^ shifts[column]!) >>> 0) / 4294967296
      : drawn(row + 1, column);
}

/** The numbers of `uniforms` one after the other. */
export function uniformStream(seed: number, purpose: number): () => number {
  const at = uniforms(seed, purpose);
  let next = 0;
  return () => at(0, next++);
}
