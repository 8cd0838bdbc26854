import { describe, expect, it } from 'vitest';
import { distancesOf } from '../../../src/analysis/fitDistance.ts';
import {
  fit,
  fitParameter,
  learnedGap,
  posteriorMembers,
  priorMembers,
  rangedPaths,
  type Fit,
  type FitRequest,
} from '../../../src/analysis/fit.ts';
import { replay } from '../../../src/analysis/history.ts';
import { heldOut } from '../../../src/analysis/heldOut.ts';
import { predictiveCone } from '../../../src/analysis/predictiveCone.ts';
import { recordSeries } from '../../../src/analysis/recordSeries.ts';
import { openStudy, type Evaluate } from '../../../src/analysis/study.ts';
import { uniforms } from '../../../src/analysis/uniforms.ts';
import { weightedQuantiles } from '../../../src/analysis/weighted.ts';
import { compile } from '../../../src/engine/compile.ts';
import { normalQuantile } from '../../../src/math/normalQuantile.ts';
import { applyChanges, type Change } from '../../../src/scenario/changes.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const september = scenarioOf(textOf('scenarios/september-2016.yaml'), 'september-2016.yaml');
const twoSides = scenarioOf(textOf('scenarios/two-sides.yaml'), 'two-sides.yaml');

function evaluateOf(scenario: Scenario): Evaluate {
  const measure = openStudy(scenario);
  return async (points, request, runs, first = 0) =>
    points.map((point) => measure(point, request, first, runs));
}

/** Values of a parameter at which the distribution function of a fit's particles is so high. */
const quantilesOf = ({ particles, values, request }: Fit, k: number, probabilities: readonly number[]) =>
  weightedQuantiles(
    particles.map((_, n) => values[n * request.parameters.length + k]!),
    particles.map(({ weight }) => weight),
    probabilities,
  );

describe('the numbers of a fit', () => {
  it('have the range of the file, or the one that is given', () => {
    expect(fitParameter(september, 'defaults.width')).toMatchObject({ low: 0.4, high: 0.9, scale: 'log' });
    // The file’s range goes up to 3.2, and no value above 3 may be stated.
    expect(fitParameter(september, 'rivalries.russia/us.loss')).toMatchObject({ low: 1.953125, high: 3 });
    expect(fitParameter(september, 'ties.assad|us').scale).toBe('logit');
    expect(fitParameter(september, 'outside', { low: 0.1, high: 0.5 })).toMatchObject({ low: 0.1 });
  });

  it.each([
    ['defaults.widht', null, /Did you mean defaults.width/],
    ['outside', null, /no range/],
    ['agreement.collapsed', null, /no number of the model/],
    ['outside', { low: 0.5, high: 0.1 }, /least value/],
    ['outside', { low: 0.5, high: 1.5 }, /1\.5/],
  ])('are refused with the way out: %s %o', (path, ends, message) => {
    expect(() => fitParameter(september, path, ends)).toThrow(message);
  });

  it('can be all ranges of a scenario', () => {
    const paths = rangedPaths(september);
    expect(paths).toContain('defaults.attention');
    expect(paths).toContain('patronages.russia/assad.leverage');
    expect(paths).toContain('ties.assad|us');
    for (const path of paths) expect(fitParameter(september, path).low).toBeGreaterThanOrEqual(0);
  });
});

describe('the distance from the record', () => {
  it('joins restraint and force half and half', () => {
    const [first, second] = distancesOf([0.5, 0, 0.5, 0.08], 2);
    expect(first).toBeCloseTo(Math.SQRT1_2, 15);
    expect(second).toBeCloseTo(0.2, 15);
  });
});

describe('a fit of a number that is seen with normal noise', () => {
  const path = 'rivalries.north/south.provocation';
  const parameters = [fitParameter(twoSides, path, { low: 0, high: 0.6 })];
  const deviation = 0.08;
  // A run shows the number plus noise; its distance from the record is how far that is from what was seen.
  const seenAs =
    (seen: number): Evaluate =>
    async (points, { seed }, runs, first = 0) =>
      points.map(({ changes }) => {
        const [change] = changes as readonly { set: string; to: number }[];
        const noise = uniforms(seed, 7);
        return Float64Array.from({ length: 2 * runs }, (_, i) =>
          i < runs
            ? 2 * (change!.to + deviation * normalQuantile(noise(first + i, 0) + 2 ** -33) - seen) ** 2
            : 0,
        );
      });
  const request: FitRequest = {
    parameters,
    method: 'smc',
    particles: 400,
    runs: 4,
    seed: 5,
    draws: true,
    from: 0,
    until: 10,
  };

  it.each(['smc', 'rejection'] as const)('has the posterior of Bayes (%s)', async (method) => {
    const many = method === 'smc' ? 400 : 4000;
    const found = await fit(seenAs(0.3), {
      ...request,
      method,
      particles: many,
      close: method === 'smc' ? 0.5 : 0.05,
    });
    const [low, median, high] = quantilesOf(found, 0, [0.1, 0.5, 0.9]);
    expect(median).toBeCloseTo(0.3, 1);
    expect(Math.abs(median! - 0.3)).toBeLessThan(0.02);
    expect(Math.abs(high! - low! - 2 * 1.2816 * deviation)).toBeLessThan(0.035);
    expect(found.parameters[0]).toMatchObject({ path, learned: true });
    expect(found.parameters[0]!.prior[1]).toBeCloseTo(0.3, 12);
  });

  it('keeps to the prior where the number lies at its edge', async () => {
    const found = await fit(seenAs(0), request);
    // Of a normal distribution cut in half at its centre: the quantile of 1/2 + p/2.
    const quantiles = quantilesOf(found, 0, [0.1, 0.5, 0.9]);
    [0.55, 0.75, 0.95].forEach((p, n) => {
      expect(Math.abs(quantiles[n]! - deviation * normalQuantile(p))).toBeLessThan(0.02);
    });
    for (const { at } of found.particles) expect(at[0]).toBeGreaterThanOrEqual(0);
  });

  it('is the same from the same seed, comes closer with each generation and counts what it took', async () => {
    const [once, again] = [await fit(seenAs(0.3), request), await fit(seenAs(0.3), request)];
    expect(again).toEqual(once);
    expect((await fit(seenAs(0.3), { ...request, seed: 6 })).values).not.toEqual(once.values);
    const tolerances = once.generations.map(({ tolerance }) => tolerance);
    expect(tolerances).toEqual(tolerances.toSorted((a, b) => b - a));
    expect(once.evaluations.points).toBe(once.generations.reduce((sum, { proposed }) => sum + proposed, 0));
    expect(once.evaluations.runs).toBe(4 * once.evaluations.points);
    expect(once.effective).toBeLessThanOrEqual(400);
  });

  it('finds that two numbers trade off where only their sum is seen', async () => {
    const two = ['north/south', 'south/north'].map((rivalry) =>
      fitParameter(twoSides, `rivalries.${rivalry}.provocation`, { low: 0, high: 0.6 }),
    );
    const evaluate: Evaluate = async (points, _, runs) =>
      points.map(({ changes }) => {
        const sum = (changes as readonly { to: number }[]).reduce((total, { to }) => total + to, 0);
        return new Float64Array(2 * runs).fill(2 * (sum - 0.6) ** 2, 0, runs);
      });
    const found = await fit(evaluate, { ...request, parameters: two, runs: 1 });
    expect(found.tradeOffs).toHaveLength(1);
    expect(found.tradeOffs[0]!.correlation).toBeLessThan(-0.8);
    expect(found.tradeOffs[0]!.paths).toEqual(two.map(({ name }) => name));
  });

  it('learns nothing where every run is as close', async () => {
    const blind: Evaluate = async (points, { seed }, runs, first = 0) => {
      const at = uniforms(seed, 8);
      return points.map((_, n) => Float64Array.from({ length: 2 * runs }, (_, i) => at(first + i, n)));
    };
    const found = await fit(blind, { ...request, method: 'rejection', close: 0.3 });
    expect(found.parameters[0]!.learned).toBe(false);
    expect(found.parameters[0]!.overlap).toBeGreaterThan(0.85);
    expect(found.parameters[0]!.gap).toBeLessThan(learnedGap(found.effective));
  });

  it('refuses what makes no sense', async () => {
    await expect(fit(seenAs(0), { ...request, parameters: [] })).rejects.toThrow(/no number/);
    await expect(fit(seenAs(0), { ...request, until: 0 })).rejects.toThrow(/no step/);
    await expect(fit(seenAs(0), { ...request, parameters: [...parameters, ...parameters] })).rejects.toThrow(
      /once/,
    );
  });
});

/** The scenario in steps of a day, with one of the model’s own runs as its record. */
function withRecordOf(scenario: Scenario, changes: readonly Change[], seed: number): Scenario {
  const daily = { ...scenario, clock: { ...scenario.clock, step: 24, horizon: 960, places: 4 } };
  const truth = applyChanges(daily, changes).scenario;
  const options = { mode: 'model', seed, index: 0, draws: false, from: 0 } as const;
  const { model, steps, acts, agreement, inForce } = replay(compile(toSetup(truth)), options);
  const { rivalryIds } = model;
  const dayOf = (t: number): string =>
    new Date(Date.parse(scenario.clock.start) + t * 86_400_000).toISOString().slice(0, 10);
  const days = Object.fromEntries(
    Array.from({ length: steps }, (_, t) => [
      dayOf(t),
      {
        coding: {},
        acts: Object.fromEntries(rivalryIds.map((id, r) => [id, acts[t * rivalryIds.length + r]!])),
        agreement: agreement[t]!,
        inForce: inForce[t]!,
        channels: {},
      },
    ]),
  );
  return {
    ...daily,
    record: { method: '', components: {}, levelWeights: {}, blends: {}, acts: {}, days, halfDays: {} },
  };
}

describe('a fit to a record that the model itself made', () => {
  const control = 'actors.south.control';
  const lapse = 'defaults.lapse';
  const recorded = withRecordOf(twoSides, [{ set: control, to: 0.6 }], 77);
  const evaluate = evaluateOf(recorded);
  const fitted = fit(evaluate, {
    parameters: [
      fitParameter(recorded, control, { low: 0.5, high: 0.95 }),
      // No classical rule plays here, so nothing lapses.
      fitParameter(recorded, lapse, { low: 0, high: 0.1 }),
    ],
    method: 'smc',
    particles: 150,
    runs: 10,
    seed: 1,
    draws: true,
    from: 1,
    until: 30,
    generations: 4,
  });

  it('finds the number it was made with, and learns nothing of one without influence', async () => {
    const found = await fitted;
    const [low, high] = quantilesOf(found, 0, [0.05, 0.95]);
    expect(low).toBeLessThanOrEqual(0.6);
    expect(high).toBeGreaterThanOrEqual(0.6);
    expect(found.parameters.map(({ path, learned }) => [path, learned])).toEqual([
      [control, true],
      [lapse, false],
    ]);
  });

  it('gives a cone that is nearer to the record than the prior’s', async () => {
    const found = await fitted;
    const futures = { seed: 2, from: 1, draws: true, endogenous: false };
    const [before, after] = await Promise.all(
      [priorMembers(found, 40), posteriorMembers(found, 40)].map((members) =>
        predictiveCone(evaluate, members, futures, 30, 5),
      ),
    );
    const { inForce: recordedForce } = recordSeries(recorded);
    const error = (cone: typeof after): number =>
      cone!.reduce((sum, { step, inForce }) => sum + (inForce - recordedForce[step]!) ** 2, 0);
    expect(error(after)).toBeLessThan(error(before));
    expect(after).toHaveLength(29);
    for (const { low, median, high } of after!) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  });

  it('is held to the days that it has not seen', async () => {
    const left = await heldOut(recorded, evaluate, await fitted, 100);
    expect(left!.variants.map(({ id }) => id)).toEqual(['base', 'posterior', 'prior']);
    expect(left!.plan.leads).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    for (const { cases } of left!.variants) expect(cases.every(({ from }) => from === 30)).toBe(true);
    const whole = { ...(await fitted), request: { ...(await fitted).request, until: 40 } };
    expect(await heldOut(recorded, evaluate, whole, 100)).toBeNull();
  });
});
