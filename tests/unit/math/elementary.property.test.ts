import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/math/exp.ts';
import { fnv1a } from '../../../src/math/fnv1a.ts';
import { ln } from '../../../src/math/ln.ts';
import { logistic, logit } from '../../../src/math/logistic.ts';
import { power } from '../../../src/math/power.ts';

const within = (found: number, expected: number, share: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(share * Math.abs(expected));

describe('the own exponential and logarithm', () => {
  it('stay within two units in the last place of the platform', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        (x) => void within(exp(x), Math.exp(x), 4.5e-16),
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-320, max: 1e308, noNaN: true }),
        (x) => void within(ln(x), Math.log(x), 4.5e-16),
      ),
      { numRuns: 2000 },
    );
  });

  it('have the limits of the exact functions', () => {
    expect(exp(0)).toBe(1);
    expect(exp(710)).toBe(Infinity);
    expect(exp(-709)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(1)).toBe(0);
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(NaN)).toBeNaN();
  });

  it('turn log-odds into a probability and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        (x) => void expect(logit(logistic(x))).toBeCloseTo(x, 12),
      ),
    );
  });

  it('raise to a power', () => {
    expect(power(0, 0.5)).toBe(0);
    expect(power(0, 0)).toBe(1);
    expect(power(4, 0.5)).toBeCloseTo(2, 14);
    expect(power(1, 7)).toBe(1);
  });
});

describe('FNV-1a', () => {
  it('hashes the UTF-8 bytes of any well-formed text', () => {
    const ofBytes = (text: string) => {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
      return hash >>> 0;
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(fnv1a(text)).toBe(ofBytes(text))),
    );
    for (const text of ['', 'é/ü', '日本', '😀|🏔']) expect(fnv1a(text)).toBe(ofBytes(text));
  });
});
