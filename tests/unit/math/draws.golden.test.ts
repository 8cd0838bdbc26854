import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/math/exp.ts';
import { fnv1a } from '../../../src/math/fnv1a.ts';
import { ln } from '../../../src/math/ln.ts';
import { logistic } from '../../../src/math/logistic.ts';
import { happensAt, threefry } from '../../../src/math/threefry.ts';
import { bitsOf, fromBits } from './bits.ts';

interface Draws {
  threefry: { counter: string; key: string; words: string }[];
  named: {
    id: string;
    purpose: number;
    t: number;
    seed: number;
    run: number;
    index: number;
    fnv: string;
    words: string;
  }[];
  hits: { word: number; P: number; happens: boolean }[];
  exp: [string, string][];
  ln: [string, string][];
  logistic: [string, string][];
}

const draws = JSON.parse(readFileSync('tests/golden/engine/draws.json', 'utf8')) as Draws;
const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
const wordsOf = (text: string) => text.split(' ').map((word) => Number.parseInt(word, 16));

describe('Threefry4x32-20', () => {
  it.each(draws.threefry)('passes the published vector at counter $counter', ({ counter, key, words }) => {
    const [k0, k1, k2, k3] = wordsOf(key) as [number, number, number, number];
    const [c0, c1, c2, c3] = wordsOf(counter) as [number, number, number, number];
    for (const out of [new Uint32Array(4), new Int32Array(4)]) {
      threefry(k0, k1, k2, k3, c0, c1, c2, c3, out);
      expect([...out].map(hex).join(' ')).toBe(words);
    }
  });

  it.each(draws.named)('draws $id, purpose $purpose, step $t as the reference does', (draw) => {
    expect(hex(fnv1a(draw.id))).toBe(draw.fnv);
    const out = new Int32Array(4);
    const high = Math.floor(draw.seed / 4294967296);
    threefry(draw.seed >>> 0, high, draw.run, 0, draw.t, fnv1a(draw.id), draw.purpose, draw.index, out);
    expect([...out].map(hex).join(' ')).toBe(draw.words);
  });

  it.each(draws.hits)('word $word at probability $P', ({ word, P, happens }) => {
    expect(happensAt(word, P)).toBe(happens);
  });
});

describe('exp, ln and logistic', () => {
  it.each([
    ['exp', exp, draws.exp],
    ['ln', ln, draws.ln],
    ['logistic', logistic, draws.logistic],
  ] as const)('%s gives the reference bits at each point', (_, compute, points) => {
    expect(points.length).toBe(60);
    for (const [at, value] of points) expect([at, bitsOf(compute(fromBits(at)))]).toEqual([at, value]);
  });
});
