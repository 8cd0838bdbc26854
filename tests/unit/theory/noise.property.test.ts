import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMeans, longRunPair } from '../../../src/theory/exactPair.ts';
import { grimNoise } from '../../../src/theory/grimNoise.ts';
import {
  memoryOnePair,
  withExecutionNoise,
  withMisperception,
  type FourVector,
} from '../../../src/theory/memoryOnePair.ts';
import { reactivePair } from '../../../src/theory/reactivePair.ts';
import { sampledMeans } from '../../../src/theory/sampledMeans.ts';
import { titForTatNoise } from '../../../src/theory/titForTatNoise.ts';
import { winStayLoseShiftNoise } from '../../../src/theory/winStayLoseShiftNoise.ts';
import { zeroDeterminant } from '../../../src/theory/zeroDeterminant.ts';
import { payoffs, rule } from './rule.ts';

const eps = fc.double({ min: 0.001, max: 0.4, noNaN: true });
const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const vector = fc.tuple(chance, chance, chance, chance) as fc.Arbitrary<FourVector>;
const written = (p: FourVector) => rule(`memory-one:${p.join(',')}`);
const quick = { numRuns: 30 };

describe("closed forms against the joint states of the engine's rules", () => {
  it('tit for tat with itself', () => {
    fc.assert(
      fc.property(eps, fc.integer({ min: 1, max: 60 }), (execution, turns) => {
        const pair = exactMeans(
          rule('tit-for-tat'),
          rule('tit-for-tat'),
          turns,
          { execution, perception: 0 },
          payoffs,
        )!;
        const form = titForTatNoise(execution, payoffs);
        expect(pair.coop1).toBeCloseTo(form.meanCoop(turns), 10);
        expect(pair.payoff2).toBeCloseTo(form.meanPayoff(turns), 10);
      }),
      quick,
    );
  });

  it('win-stay lose-shift with itself', () => {
    fc.assert(
      fc.property(eps, fc.integer({ min: 1, max: 60 }), (execution, turns) => {
        const wsls = rule('win-stay-lose-shift');
        const form = winStayLoseShiftNoise(execution, payoffs);
        const errors = { execution, perception: 0 };
        expect(exactMeans(wsls, wsls, turns, errors, payoffs)!.coop1).toBeCloseTo(form.meanCoop(turns), 10);
        const long = longRunPair(wsls, wsls, errors, payoffs)!;
        expect(long.payoff1).toBeCloseTo(form.payoff1, 10);
        long.states.forEach((share, i) => expect(share).toBeCloseTo(form.states[i]!, 10));
      }),
      quick,
    );
  });

  it('grim with itself and with one who cooperates', () => {
    fc.assert(
      fc.property(eps, fc.integer({ min: 1, max: 60 }), (execution, turns) => {
        const form = grimNoise(execution);
        const errors = { execution, perception: 0 };
        const self = exactMeans(rule('grim'), rule('grim'), turns, errors, payoffs)!;
        expect(self.coop1).toBeCloseTo(form.coopAgainstGrim(turns), 10);
        expect(self.payoff1).toBeCloseTo(form.payoffAgainstGrim(turns, payoffs), 10);
        const other = exactMeans(rule('grim'), rule('cooperator'), turns, errors, payoffs)!;
        expect(other.coop1).toBeCloseTo(form.coopAgainstCooperator(turns), 10);
      }),
      quick,
    );
  });

  it('two reactive players, which are memory-one players, too', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, eps, (p1, q1, p2, q2, execution) => {
        const form = reactivePair({ p: p1, q: q1 }, { p: p2, q: q2 }, execution, payoffs);
        const pair = memoryOnePair(
          withExecutionNoise([p1, q1, p1, q1], execution),
          withExecutionNoise([p2, q2, p2, q2], execution),
          payoffs,
        );
        expect(pair.coop1).toBeCloseTo(form.coop1, 9);
        expect(pair.payoff2).toBeCloseTo(form.payoff2, 9);
      }),
      quick,
    );
  });

  it('any two memory-one players under both kinds of error', () => {
    fc.assert(
      fc.property(vector, vector, eps, eps, (p, q, execution, perception) => {
        const effective = (v: FourVector) => withExecutionNoise(withMisperception(v, perception), execution);
        const form = memoryOnePair(effective(p), effective(q), payoffs);
        const pair = longRunPair(written(p), written(q), { execution, perception }, payoffs)!;
        pair.states.forEach((share, i) => expect(share).toBeCloseTo(form.states[i]!, 9));
      }),
      quick,
    );
  });

  it('a zero-determinant player enforces its line on anybody', () => {
    fc.assert(
      fc.property(vector, fc.double({ min: 0.1, max: 1, noNaN: true }), (q, s) => {
        const l = payoffs.P;
        const p = zeroDeterminant(0.05, s, l, payoffs);
        const { payoff1, payoff2 } = memoryOnePair(p, q, payoffs);
        expect(s * (payoff1 - l)).toBeCloseTo(payoff2 - l, 9);
      }),
      quick,
    );
  });
});

describe('contrition', () => {
  it('by standing keeps 1/(1 + 2 eps) under execution errors alone', () => {
    const standing = rule('CTFT-standing');
    fc.assert(
      fc.property(eps, (execution) => {
        const pair = longRunPair(standing, standing, { execution, perception: 0 }, payoffs)!;
        expect(pair.coop1).toBeCloseTo(1 / (1 + 2 * execution), 9);
      }),
      quick,
    );
  });

  it('helps against slips of the hand, not against slips of the eye', () => {
    const contrite = rule('contrite-tit-for-tat');
    const byHand = longRunPair(contrite, contrite, { execution: 0.05, perception: 0 }, payoffs)!;
    const byEye = longRunPair(contrite, contrite, { execution: 0, perception: 0.05 }, payoffs)!;
    expect(byHand.coop1).toBeGreaterThan(0.8);
    expect(byEye.coop1).toBeLessThan(0.6);
  });
});

describe('sampled matches', () => {
  it.each([
    ['generous-tit-for-tat', 'contrite-tit-for-tat', 0.05],
    ['win-stay-lose-shift', 'random:0.3', 0.02],
    ['OmegaTFT', 'Prober', 0.1],
  ])('of %s and %s at noise %d have the exact means', (a, b, noise) => {
    const exact = exactMeans(rule(a), rule(b), 50, { execution: noise, perception: 0 }, payoffs)!;
    const sampled = sampledMeans(rule(a), rule(b), { turns: 50, noise, matches: 3_000, seed: 5, payoffs });
    const within = (mean: { mean: number; standardError: number }, value: number) =>
      expect(Math.abs(mean.mean - value)).toBeLessThan(4 * mean.standardError);
    within(sampled.coop[0], exact.coop1);
    within(sampled.coop[1], exact.coop2);
    within(sampled.payoff[0], exact.payoff1);
    within(sampled.payoff[1], exact.payoff2);
  });

  it('give up on exactness only where there are too many joint states', () => {
    const errors = { execution: 0.05, perception: 0 };
    expect(exactMeans(rule('Gradual'), rule('OmegaTFT'), 200, errors, payoffs, 1_000)).toBeNull();
    expect(longRunPair(rule('Forgiver'), rule('TFT'), errors, payoffs)).toBeNull();
  });
});
