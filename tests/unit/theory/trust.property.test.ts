import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logit } from '../../../src/math/logistic.ts';
import { beliefMartingale } from '../../../src/theory/beliefMartingale.ts';
import { betaTrust } from '../../../src/theory/betaTrust.ts';
import { engineConcession, polynomialConcession } from '../../../src/theory/concessionTactics.ts';
import { constantHazard } from '../../../src/theory/constantHazard.ts';
import { fictitiousPlay } from '../../../src/theory/learning.ts';
import { leastCost } from '../../../src/theory/leverage.ts';
import { logitEquilibria, symmetricLogitEquilibria } from '../../../src/theory/logitEquilibrium.ts';
import { logOddsTrust } from '../../../src/theory/logOddsTrust.ts';
import { willingnessToRisk, zeuthenStep } from '../../../src/theory/nashBargaining.ts';
import { contests, weightedMedian } from '../../../src/theory/spatialBargaining.ts';
import { controlThatEndsRestraint, trustAfter } from '../../../src/theory/spoilerControl.ts';
import { rawChoice, restrains } from '../../../src/theory/trustThreshold.ts';

const inside = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = inside(0.05, 0.95);
const dilemma = fc
  .tuple(inside(0, 1), inside(0.1, 2), inside(0.1, 2), inside(0.1, 2))
  .map(([S, p, r, t]) => ({ S, P: S + p, R: S + p + r, T: S + p + r + t }));

describe('the threshold', () => {
  it('is where restraint and violation are worth the same', () => {
    fc.assert(
      fc.property(dilemma, inside(0, 0.98), inside(0, 1), (payoffs, patience, cost) => {
        const { threshold, regime } = rawChoice(payoffs, patience, cost, 0.5);
        expect(threshold === null).toBe(regime === 'always' || regime === 'never');
        if (threshold === null) return;
        const there = rawChoice(payoffs, patience, cost, threshold);
        expect(there.restraint).toBeCloseTo(there.violation, 8);
      }),
    );
  });

  it('is never reached by an impatient side that pays nothing: w < (T-R)/(T-P), the folk-theorem bound', () => {
    fc.assert(
      fc.property(dilemma, inside(0.01, 0.98), share, (payoffs, patience, trust) => {
        const { T, R, P } = payoffs;
        const bound = (T - R) / (T - P);
        fc.pre(Math.abs(patience - bound) > 1e-6);
        expect(rawChoice(payoffs, patience, 0, trust).regime).toBe(patience < bound ? 'never' : 'threshold');
      }),
    );
  });

  it('falls to the trust at hand when the patron makes violating just dear enough', () => {
    fc.assert(
      fc.property(dilemma, inside(0.1, 0.95), share, (payoffs, patience, trust) => {
        const cost = leastCost(payoffs, patience, trust);
        const { restraint, violation } = rawChoice(payoffs, patience, cost, trust);
        expect(restraint).toBeCloseTo(violation, 9);
      }),
    );
  });

  it('is turned round for a side that exploits those it trusts', () => {
    const exploiting = (trust: number) => rawChoice({ T: 5, R: 3, P: 1, S: 0.8 }, 0.4, 0.2, trust);
    expect(exploiting(0.3).regime).toBe('reversed');
    expect(restrains(exploiting(0.2))).toBe(true);
    expect(restrains(exploiting(0.3))).toBe(false);
    expect(restrains(exploiting(exploiting(0.3).threshold!))).toBeNull();
  });
});

describe("trust by the engine's weights", () => {
  it('is a martingale under the forecast of the observer', () => {
    fc.assert(
      fc.property(share, inside(0.01, 0.45), inside(0.5, 0.95), (trust, e, q) => {
        expect(beliefMartingale(trust, e, q).expected).toBeCloseTo(trust, 12);
      }),
    );
  });

  it('falls below the threshold after one violation just when the perceived control is above the bound', () => {
    fc.assert(
      fc.property(
        inside(0.4, 0.9),
        inside(0.1, 0.39),
        inside(0.4, 0.95),
        inside(0.62, 0.99),
        (b, bStar, q, control) => {
          const bound = controlThatEndsRestraint(b, bStar, q);
          fc.pre(Math.abs(control - bound) > 1e-9 && 1 - control < q);
          expect(trustAfter(b, control, q, 1, 0) < bStar).toBe(control > bound);
        },
      ),
    );
  });

  it('adds up from the prior and the share that is left of each act', () => {
    const acts = fc.array(fc.boolean(), { maxLength: 12 });
    fc.assert(
      fc.property(
        acts,
        inside(0.3, 0.7),
        inside(0.01, 0.2),
        inside(0.02, 0.2),
        (seen, trust, forgetting, attention) => {
          const tie = { trust, forgetting, attention, committed: 0.15, uncommitted: 0.7 };
          const { logOdds, contributions } = logOddsTrust(tie, 1, seen);
          const total = contributions.reduce((sum, x) => sum + x, logit(trust));
          fc.pre(Math.abs(total) < 6);
          expect(logOdds).toBeCloseTo(total, 10);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stays within 6 log-odds', () => {
    const tie = { trust: 0.5, forgetting: 0, attention: 1, committed: 0.05, uncommitted: 0.9 };
    expect(logOddsTrust(tie, 1, new Array<boolean>(20).fill(true)).logOdds).toBe(6);
    expect(logOddsTrust(tie, 0.5, new Array<boolean>(20).fill(false)).logOdds).toBe(-6);
  });
});

describe('counts that fade', () => {
  it('without fading are the acts counted', () => {
    const acts = [true, false, true, true];
    for (const towards of ['zero', 'prior'] as const) {
      expect(betaTrust({ kept: 1, broken: 1 }, 1, towards, acts)).toEqual({
        kept: 4,
        broken: 2,
        trust: 4 / 6,
      });
    }
  });
});

describe('a constant hazard', () => {
  it('does not depend on the length of the step', () => {
    fc.assert(
      fc.property(inside(0.0005, 0.05), fc.constantFrom(1, 2, 3, 4, 6, 8), (rate, parts) => {
        const whole = constantHazard([rate], 24);
        const part = constantHazard([rate], 24 / parts);
        expect((1 - part.perStep) ** parts).toBeCloseTo(1 - whole.perStep, 12);
        expect(part.medianLifeHours).toBe(whole.medianLifeHours);
      }),
    );
  });
});

describe('logit equilibria', () => {
  const coordination = { T: 0, R: 1, P: 1, S: 0 };

  it('of a coordination game split in three as lambda passes 2', () => {
    expect(symmetricLogitEquilibria(coordination, 1.9)).toEqual([0.5]);
    const [low, middle, high] = symmetricLogitEquilibria(coordination, 2.1);
    expect(middle).toBe(0.5);
    expect(low! + high!).toBeCloseTo(1, 12);
    expect(high).toBeGreaterThan(0.5);
  });

  it('reproduce themselves', () => {
    const payoff = inside(-5, 5);
    fc.assert(
      fc.property(
        fc.tuple(payoff, payoff, payoff, payoff),
        fc.tuple(payoff, payoff, payoff, payoff),
        inside(0, 3),
        (a, b, lambda) => {
          const game = {
            A: [
              [a[0], a[1]],
              [a[2], a[3]],
            ],
            B: [
              [b[0], b[1]],
              [b[2], b[3]],
            ],
          } as const;
          const points = logitEquilibria(game, lambda);
          expect(points.length).toBeGreaterThan(0);
          for (const [x, y] of points) {
            const lead = (a[0] - a[2]) * y + (a[1] - a[3]) * (1 - y);
            expect(x).toBeCloseTo(1 / (1 + Math.exp(-lambda * lead)), 9);
          }
        },
      ),
    );
  });
});

describe('bargaining', () => {
  it("concedes in the engine's talks as the polynomial tactic does at trust 1/2", () => {
    fc.assert(
      fc.property(
        inside(0.2, 5),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 25 }),
        (beta, time, deadline) => {
          expect(engineConcession(beta, time, deadline)).toBeCloseTo(
            polynomialConcession(0, beta, time, deadline),
            12,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lets the side concede whose offer has the smaller product of gains', () => {
    const gain = inside(0.1, 10);
    fc.assert(
      fc.property(gain, gain, inside(0, 0.95), inside(0, 0.95), (own1, own2, keep1, keep2) => {
        const one = { own: own1, other: own1 * keep1, disagreement: 0 };
        const two = { own: own2, other: own2 * keep2, disagreement: 0 };
        const step = zeuthenStep(one, two);
        fc.pre(Math.abs(step.productOfOffer1 - step.productOfOffer2) > 1e-9);
        expect(step.concedes).toBe(step.productOfOffer1 < step.productOfOffer2 ? 1 : 2);
      }),
    );
  });

  it('holds a side that has nothing to lose ready for any risk', () => {
    expect(willingnessToRisk({ own: 2, other: 1, disagreement: 2 })).toBe(1);
  });

  it("on a line shares out the chances of each pair, and has its median at a side's place, where half the weight is reached", () => {
    const side = fc.record({ position: inside(0, 1), capability: inside(0.1, 1), salience: inside(0.1, 1) });
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 7 }), (sides) => {
        const chances = contests(sides);
        chances.forEach((row, i) => row.forEach((p, j) => expect(p + chances[j]![i]!).toBeCloseTo(1, 12)));
        expect(sides.map(({ position }) => position)).toContain(weightedMedian(sides));
      }),
    );
    const even = [0.1, 0.2, 0.3].map((weight, i) => ({ position: i, capability: weight, salience: 1 }));
    expect(weightedMedian(even)).toBe(1);
  });
});

describe('fictitious play', () => {
  it('of any number of acts finds the equilibrium of rock, paper, scissors on average', () => {
    const A = [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ];
    const B = A.map((row) => row.map((payoff) => -payoff));
    const { rowWeights, acts } = fictitiousPlay(A, B, [1, 0, 0], [0, 1, 0], 6_000);
    expect(acts).toHaveLength(6_000);
    const total = rowWeights.reduce((sum, w) => sum + w, 0);
    for (const weight of rowWeights) expect(weight / total).toBeCloseTo(1 / 3, 1);
  });
});
