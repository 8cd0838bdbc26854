import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playMatch } from '../../../src/theory/match.ts';
import { fromEngineRule } from '../../../src/theory/fromEngineRule.ts';
import type { Rule } from '../../../src/engine/setup.ts';
import { rule } from './rule.ts';

const plain = [
  'tit-for-tat',
  'grim',
  'win-stay-lose-shift',
  'Gradual',
  'OmegaTFT',
  'Adaptive',
  'Prober',
  'CTFT',
];

describe('a match', () => {
  it('lets both choose at once, from the same past', () => {
    expect(playMatch(rule('tit-for-tat'), rule('SuspiciousTitForTat'), { turns: 6 })).toEqual({
      rules: ['tit-for-tat', 'SuspiciousTitForTat'],
      A: 'CDCDCD',
      B: 'DCDCDC',
      score: [15, 15],
    });
  });

  it('mirrors itself when rules without chance change sides, flips included', () => {
    const flip = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.constantFrom<1 | 2>(1, 2));
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom(...plain), fc.array(flip), (a, b, flips) => {
        const match = playMatch(rule(a), rule(b), { turns: 80, flips });
        const mirrored = playMatch(rule(b), rule(a), {
          turns: 80,
          flips: flips.map(([turn, player]) => [turn, player === 1 ? 2 : 1]),
        });
        expect(mirrored.A).toBe(match.B);
        expect(mirrored.B).toBe(match.A);
        expect(mirrored.score).toEqual(match.score.toReversed());
      }),
    );
  });

  it('comes out the same from the same seed and differs between seeds and indices', () => {
    const play = (seed: number, index = 0) =>
      playMatch(rule('random'), rule('GTFT'), { turns: 100, noise: 0.1, seed, index });
    expect(play(7)).toEqual(play(7));
    expect(play(7).A).not.toBe(play(8).A);
    expect(play(7).A).not.toBe(play(7, 1).A);
    expect(play(2 ** 32).A).not.toBe(play(0).A);
  });

  it('turns every act at noise 1 and none at noise 0', () => {
    const at = (noise: number) => playMatch(rule('cooperator'), rule('defector'), { turns: 5, noise });
    expect(at(0)).toMatchObject({ A: 'CCCCC', B: 'DDDDD', score: [0, 25] });
    expect(at(1)).toMatchObject({ A: 'DDDDD', B: 'CCCCC', score: [25, 0] });
  });

  it('scores with the payoffs given', () => {
    const { score } = playMatch(rule('cooperator'), rule('defector'), {
      turns: 4,
      payoffs: { T: 2, R: 1, P: 0, S: -1 },
    });
    expect(score).toEqual([-4, 8]);
  });
});

interface Game {
  a: Rule;
  b: Rule;
  lapse: number;
  noise: number;
  seed: number;
  n: number;
  places?: number;
  A: string;
  B: string;
}

describe("the engine's golden games at one place, without misperception", () => {
  const { games } = JSON.parse(readFileSync('tests/golden/engine/rules.json', 'utf8')) as { games: Game[] };
  const bare = games.filter(
    ({ noise, places, a, b }) =>
      noise === 0 && places === undefined && a.name !== 'reassurance' && b.name !== 'reassurance',
  );

  it('are many', () => expect(bare.length).toBeGreaterThan(40));

  it.each(bare.map((game) => [game.a.name, game.b.name, game.lapse, game] as const))(
    '%s against %s at lapse %d come out of a bare match, draw for draw',
    (_a, _b, _lapse, { a, b, lapse, seed, n, A, B }) => {
      const listed = a.name === 'schedule' || b.name === 'schedule';
      if (listed && lapse > 0) return expectListedKept(a, b, A, B);
      const match = playMatch(fromEngineRule(a), fromEngineRule(b), {
        turns: A.length,
        noise: lapse,
        seed,
        index: n,
      });
      expect([match.A, match.B]).toEqual([A, B]);
    },
  );
});

/** In the engine a listed act never lapses; in a match noise turns every act. */
function expectListedKept(a: Rule, b: Rule, A: string, B: string): void {
  [a, b].forEach((given, side) => {
    if (given.name !== 'schedule') return;
    const acts = side === 0 ? A : B;
    expect([...acts].map((act) => (act === 'C' ? 1 : 0))).toEqual(
      [...acts].map((_, t) => given.acts[t % given.acts.length]),
    );
  });
}
