import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ReferenceFileError } from '../../../src/verify/fileVerification.ts';
import { verifyFile } from '../../../src/verify/verifyFile.ts';
import { readGolden } from './golden.ts';

/** A file with its long lists cut, so that a try takes milliseconds. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const long = value.length > 12 && typeof value[0] === 'object';
    return (long ? value.slice(0, 4) : value).map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const inner = (value as Record<string | number, unknown>)[key];
    return [[...place, key], ...placesIn(inner, [...place, key])];
  });
}

const oddValues = [undefined, null, 'x', 'CCD', -1, 0.5, 1e9, true, {}, [], [1, 2], { a: 1 }];

const files = [
  'axelrod/matches.json',
  'axelrod/scripted.json',
  'axelrod/noise_tapes.json',
  'axelrod/strategies.json',
  'axelrod/stochastic.json',
  'theory.json',
  'gmcr/elmira.json',
  'gmcr/euphrates-1975.json',
  'engine/draws.json',
  'engine/rules.json',
];

describe('a reference file with one value broken', () => {
  it.each(files)('%s is verified or refused, never a surprise', (path) => {
    const file = shortened(readGolden(path));
    const places = placesIn(file);
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.constantFrom(...oddValues), (n, odd) => {
        const copy = structuredClone(file);
        const place = places[n]!;
        const inner = place
          .slice(0, -1)
          .reduce((outer, key) => (outer as Record<string | number, unknown>)[key], copy) as Record<
          string | number,
          unknown
        >;
        inner[place.at(-1)!] = odd;
        try {
          verifyFile(path, copy);
        } catch (error) {
          if (!(error instanceof ReferenceFileError)) throw error;
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
