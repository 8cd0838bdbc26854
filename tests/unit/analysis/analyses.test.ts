import { describe, expect, it } from 'vitest';
import { attribute, causesOf } from '../../../src/analysis/attribution.ts';
import { changesOfInput, inputAt, numberInput, type Input } from '../../../src/analysis/input.ts';
import { measureOfName } from '../../../src/analysis/measureName.ts';
import { assumptionsOf, robustness } from '../../../src/analysis/robustness.ts';
import { seek } from '../../../src/analysis/seek.ts';
import { morrisSensitivity, sobolSensitivity } from '../../../src/analysis/sensitivity.ts';
import { openStudy, type Evaluate } from '../../../src/analysis/study.ts';
import { evenly, sweep } from '../../../src/analysis/sweep.ts';
import { textbookSensitivity } from '../../../src/analysis/textbookSensitivity.ts';
import { compareVariants } from '../../../src/analysis/variants.ts';
import { gFunctionIndices, ishigamiIndices } from '../../../src/theory/sobolFunctions.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const scenario = scenarioOf(textOf('scenarios/september-2016.yaml'));
const patience = 'rivalries.assad/opposition.patience';
const strike = '2016-09-17-deir-ez-zor-strike';
const inForce = measureOfName(scenario, 'in-force@2016-09-25', 7);
const request = { seed: 1, from: 7, draws: true, endogenous: false, measures: [inForce.measure] };

/** On this thread. */
const evaluate: Evaluate = async (points, asked, runs, first = 0) => {
  const measure = openStudy(scenario);
  return points.map((point) => measure(point, asked, first, runs));
};

/** A made-up outcome of each point instead of runs of the model. */
const pretend =
  (outcome: (changes: readonly unknown[], run: number) => number): Evaluate =>
  async (points, _, runs) =>
    points.map(({ changes }) => Float64Array.from({ length: runs }, (__, run) => outcome(changes, run)));

describe('fair shares of events', () => {
  const causes = causesOf(scenario, 7, false);
  const plan = { causes, request, runs: 120, orders: 40 };

  it('are of the events and renewals that the model plays after the start', () => {
    expect(causes.map(({ id }) => id)).toContain(strike);
    expect(causes.filter(({ kind }) => kind === 'renewal')).toHaveLength(3);
    expect(causes.map(({ id }) => id)).not.toContain('2016-09-19-army-declares-end');
    expect(causesOf(scenario, 30, false).map(({ id }) => id)).not.toContain(strike);
  });

  it('add up to what all of them together change', async () => {
    const { shares, total, none, all, isExact } = await attribute(evaluate, plan);
    expect(isExact).toBe(true);
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total.value, 12);
    expect(total.value).toBeCloseTo(all - none, 12);
    for (const { least, most, value } of shares) {
      expect(least).toBeLessThanOrEqual(value);
      expect(most).toBeGreaterThanOrEqual(value);
    }
  });

  it('add up by orders, too, and come near to the exact ones of many causes with known parts', async () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ kind: 'event' as const, id: `e${i}` }));
    // Cause i alone adds i/100; the first two together add 10/100 more.
    const outcome = pretend((changes) => {
      const missing = new Set(changes.map((change) => (change as { without: string }).without));
      const there = many.map(({ id }) => !missing.has(id));
      const own = there.reduce((sum, is, i) => sum + (is ? i / 100 : 0), 0);
      return own + (there[0] && there[1] ? 0.1 : 0);
    });
    const result = await attribute(outcome, { ...plan, causes: many, runs: 5, orders: 200 });
    expect(result.isExact).toBe(false);
    expect(result.shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(result.total.value, 12);
    expect(result.shares[7]!.value).toBeCloseTo(0.07, 12);
    for (const share of [result.shares[0]!, { ...result.shares[1]! }]) {
      expect(share.low).toBeLessThanOrEqual(0.06);
      expect(share.high).toBeGreaterThanOrEqual(0.05);
    }
  });
});

describe('the search for what it would take', () => {
  const knob = { path: patience, low: 0, high: 1, now: 0.5, cost: 2 };
  const plan = { knobs: [knob], measure: { ...inForce, isShare: false }, request, runs: 4 };
  const value = (changes: readonly unknown[]) => (changes[0] as { to: number }).to;

  it('finds the cheapest setting of a rising outcome, and its frontier', async () => {
    const found = await seek(
      pretend((changes) => value(changes)),
      { ...plan, share: 0.8 },
    );
    expect(found.now.cost).toBe(0);
    expect(found.cheapest!.at[0]).toBeGreaterThanOrEqual(0.8);
    expect(found.cheapest!.at[0]).toBeLessThan(0.805);
    expect(found.cheapest!.cost).toBeCloseTo(2 * (found.cheapest!.at[0]! - 0.5), 12);
    const costs = found.frontier.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it('says that no setting in range does, and which is best', async () => {
    const found = await seek(
      pretend((changes) => value(changes) / 2),
      { ...plan, share: 0.8 },
    );
    expect(found.cheapest).toBeNull();
    expect(found.best).toMatchObject({ at: [1] });
  });

  it('takes no setting that was only lucky: it must reach the share again with other luck', async () => {
    const lucky: Evaluate = async (points, { seed }, runs) =>
      points.map(({ changes }) =>
        new Float64Array(runs).fill(value(changes) + (seed === request.seed ? 0.04 : 0)),
      );
    const found = await seek(lucky, { ...plan, share: 0.8 });
    expect(found.frontier.find(({ reached }) => reached.value >= 0.8)!.at[0]).toBeLessThan(0.77);
    expect(found.cheapest!.at[0]).toBeGreaterThanOrEqual(0.8);
    expect(found.cheapest!.reached.value).toBeCloseTo(found.cheapest!.at[0]!, 9);
  });

  it('asks nothing of a knob where the scenario reaches it by itself', async () => {
    const found = await seek(
      pretend(() => 0.9),
      { ...plan, share: 0.8 },
    );
    expect(found.cheapest).toMatchObject({ at: [0.5], cost: 0 });
  });
});

describe('sensitivity', () => {
  it('agrees with the closed forms of the textbook functions within its own intervals', () => {
    const exact = {
      ishigami: ishigamiIndices(7, 0.1),
      'g-function': gFunctionIndices([0, 1, 4.5, 9, 99, 99, 99, 99]),
    };
    for (const name of ['ishigami', 'g-function'] as const) {
      for (const seed of [0, 1, 2]) {
        const found = textbookSensitivity(name, 1024, seed);
        found.first.forEach(({ low, high }, i) => {
          expect(low).toBeLessThanOrEqual(exact[name].first[i]! + 1e-9);
          expect(high).toBeGreaterThanOrEqual(exact[name].first[i]! - 1e-9);
        });
        found.total.forEach(({ low, high }, i) => {
          expect(low).toBeLessThanOrEqual(exact[name].total[i]! + 1e-9);
          expect(high).toBeGreaterThanOrEqual(exact[name].total[i]! - 1e-9);
        });
      }
    }
  });

  const inputs: Input[] = [
    numberInput(scenario, patience, 0.6, 0.9),
    numberInput(scenario, 'actors.opposition.control', 0.6, 0.9),
    {
      kind: 'choice',
      name: strike,
      options: [
        { name: 'off', changes: [{ without: strike }] },
        { name: 'on', changes: [] },
      ],
    },
  ];

  it('of an outcome that one input alone decides is that input’s', async () => {
    const alone = pretend((changes) => ((changes[0] as { to: number }).to - 0.6) / 0.3);
    const plan = { inputs, request, runs: 2, base: 64 };
    const sobol = await sobolSensitivity(alone, plan);
    expect(sobol.total[0]!.value).toBeGreaterThan(0.9);
    expect(sobol.total[1]!.value).toBe(0);
    const morris = await morrisSensitivity(alone, { ...plan, base: 6 });
    expect(morris.mu[0]!).toBeGreaterThan(0.9);
    expect([morris.muStar[1]!.value, morris.sigma[2]!]).toEqual([0, 0]);
  });

  it('takes numbers on the scale on which they are drawn, and switches by their settings', () => {
    expect(inputAt(inputs[0]!, 0)).toBe(0.6);
    expect(inputAt(inputs[0]!, 1)).toBe(0.9);
    expect(inputAt(inputs[0]!, 0.5)).toBeCloseTo(0.786, 3);
    expect(changesOfInput(inputs[2]!, 0.4)).toEqual([{ without: strike }]);
    expect(changesOfInput(inputs[2]!, 1)).toEqual([]);
  });
});

describe('a sweep', () => {
  it('tries each setting in order and is the same in parts', async () => {
    const axes = [
      { path: patience, values: evenly(0.7, 0.9, 3) },
      { path: 'actors.us.control', values: [0.8, 0.95] },
    ];
    const parts: number[] = [];
    const points = await sweep(evaluate, { axes, measures: [inForce], request, runs: 30 }, (first, some) =>
      parts.push(first, some.length),
    );
    expect(points.map(({ at }) => at)).toEqual([
      [0.7, 0.8],
      [0.7, 0.95],
      [0.8, 0.8],
      [0.8, 0.95],
      [0.9, 0.8],
      [0.9, 0.95],
    ]);
    expect(parts).toEqual([0, 6]);
    expect(points[4]!.estimates[0]!.value).toBeGreaterThan(points[0]!.estimates[0]!.value);
  });
});

describe('variants', () => {
  it('are the same whatever the block of runs, and say how many end otherwise', async () => {
    const [found] = await compareVariants(evaluate, {
      variants: [[{ without: strike }]],
      measures: [inForce],
      request,
      runs: 300,
    });
    const { difference, base, variant } = found!.comparisons[0]!;
    expect(difference.value).toBeCloseTo(variant.value - base.value, 9);
    expect(found!.otherEnd).toBeGreaterThan(0.02);
    expect(found!.otherEnd).toBeLessThan(0.5);
  });
});

describe('a what-if under other assumptions', () => {
  it('is asked under each rule but the one that all have, and under each account', async () => {
    const assumptions = assumptionsOf(scenario);
    expect(assumptions.map(({ name }) => name)).toEqual([
      'as written',
      'tit-for-tat',
      'bush-mosteller',
      'memory-one',
      ...Object.keys(scenario.accounts).sort(),
    ]);
    const results = await robustness(evaluate, {
      variant: [{ without: strike }],
      assumptions,
      measure: inForce,
      request,
      runs: 60,
    });
    // Rules that look at acts alone do not learn from an incident, but the strike is an act as well.
    expect(results.every(({ comparison }) => Number.isFinite(comparison.difference.value))).toBe(true);
  });
});
