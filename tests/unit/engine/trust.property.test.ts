import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runTraced } from '../../../src/engine/run.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { ln } from '../../../src/math/ln.ts';
import { logistic } from '../../../src/math/logistic.ts';
import { forceFromStart, inModel, september, threeCorners, twoSides, twoSidesLoud } from './setups.ts';

const seeds = fc.record({
  seed: fc.integer({ min: 0, max: 1e9 }),
  index: fc.integer({ min: 0, max: 1e6 }),
  draws: fc.boolean(),
});

describe('trust', () => {
  it.each([
    ['september', september, 7],
    ['three corners', threeCorners, 0],
    ['two loud sides, where the limit is reached', twoSidesLoud, 0],
  ] as const)('is the sum of its causes: %s', (_, setup, from) => {
    const model = compile(setup());
    fc.assert(
      fc.property(seeds, (options) => {
        const { steps } = runTraced(model, inModel({ ...options, from }));
        for (const step of steps) {
          step.causes.forEach((causes, tie) => {
            const sum = causes.reduce((total, cause) => total + cause.logOdds, step.logOddsBefore[tie]!);
            expect(Math.abs(sum - step.logOddsAfter[tie]!)).toBeLessThan(1e-9);
            expect(Math.abs(step.logOddsAfter[tie]!)).toBeLessThanOrEqual(6);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reaches the limit in the loud scenario, so that the books are kept there, too', () => {
    const { steps } = runTraced(compile(twoSidesLoud()), inModel({ seed: 5 }));
    expect(steps.some((step) => step.causes.flat().some(({ kind }) => kind === 'limit'))).toBe(true);
  });

  it('cannot be expected to change: a martingale at full attention, without forgetting, spoilers and shares included', () => {
    const chance = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const numbers = fc.record({
      trust: chance(0.1, 0.9),
      control: chance(0.55, 0.95),
      breachRate: chance(0.5, 0.95),
      share: chance(0.05, 1),
      seen: chance(0, 0.5),
    });
    fc.assert(
      fc.property(numbers, ({ trust, control, breachRate, share, seen }) => {
        const after = (level: number) => {
          const setup: Setup = {
            ...twoSides({ steps: 1, outside: 1 }),
            defaults: { control, breachRate, attention: 1, forgetting: 0 },
            actors: { north: {}, south: {}, patron: {} },
            rivalries: { 'north/south': {}, 'patron/south': {} },
            ties: { 'north|south': 0.5, 'south|north': trust, 'south|patron': trust, 'patron|south': 0.5 },
            patronages: {
              'patron/north': { leverage: 0, via: ['south'], responsibility: share, solidarity: 0 },
            },
            routes: [
              { rivalry: 'north/south', observer: 'south', subject: 'north', share: 1 },
              { rivalry: 'north/south', observer: 'south', subject: 'patron', share },
            ],
            spoilers: { band: { laidTo: 'north/south', rate: 0, size: 1, seen } },
            events: { act: forceFromStart('north/south', level) },
          };
          const model = compile(setup);
          const [step] = runTraced(model, inModel()).steps;
          return ['south|north', 'south|patron'].map((id) =>
            logistic(step!.logOddsAfter[model.tieIds.indexOf(id)]!),
          );
        };
        const e = 1 - control;
        const restrained = after(1);
        const violated = after(0);
        [1, share].forEach((each, tie) => {
          const committed = breachRate - each * (breachRate - e);
          const violation = (own: number) => seen + (1 - seen) * own;
          const forecast = trust * violation(committed) + (1 - trust) * violation(breachRate);
          const expected = forecast * violated[tie]! + (1 - forecast) * restrained[tie]!;
          expect(expected).toBeCloseTo(trust, 10);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('returns to its prior when forgetting is complete and nothing is learned', () => {
    const setup = twoSides({ defaults: { control: 0.85, forgetting: 1, attention: 1e-12 }, steps: 5 });
    const { steps } = runTraced(compile(setup), inModel());
    for (const step of steps) expect(step.logOddsAfter[0]).toBeCloseTo(ln(0.45 / 0.55), 9);
  });
});
