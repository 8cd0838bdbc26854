import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/analysis/comparison.ts';
import { measureOfName } from '../../../src/analysis/measureName.ts';
import type { Measure } from '../../../src/analysis/measure.ts';
import { pairedDifference } from '../../../src/analysis/pairedDifference.ts';
import { openStudy, type Point } from '../../../src/analysis/study.ts';
import { summarise } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { tallyAndMeasure } from '../../../src/analysis/tallyRuns.ts';
import { compile } from '../../../src/engine/compile.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const scenario = scenarioOf(textOf('scenarios/september-2016.yaml'));
const model = compile(toSetup(scenario));
const futures = { seed: 3, from: 7, draws: true, endogenous: false };
const measures: Measure[] = [
  { kind: 'inForce', at: 21 },
  { kind: 'restraint', of: 'assad', fromStep: 10, toStep: 49 },
  { kind: 'end' },
  { kind: 'squaredError', fromStep: 7, toStep: 49 },
  { kind: 'forceError', fromStep: 7, toStep: 49 },
];
const request = { ...futures, measures };
const without: Point = { changes: [{ without: '2016-09-17-deir-ez-zor-strike' }] };

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('measures of runs', () => {
  it('agree with what the ensemble of the same runs says', () => {
    const asked = { ...futures, outcomes: [], want: { actors: true, trust: false } };
    const { tally, values } = tallyAndMeasure(model, asked, measures, 0, 300);
    const ensemble = summarise(model, asked, tally);
    const of = (m: number) => values.subarray(m * 300, (m + 1) * 300);
    expect(mean(of(0))).toBeCloseTo(ensemble.survival[21 - 7]!, 12);
    const assad = ensemble.restraint.actors[model.actorIds.indexOf('assad')]!.mean;
    expect(mean(of(1))).toBeCloseTo(mean(assad.subarray(3)), 8);
    expect(of(2).filter((key) => key === -1)).toHaveLength(
      ensemble.ends.find(({ cause }) => cause === null)!.count,
    );
    expect(tallyRuns(model, asked, 0, 300)).toEqual(tally);
  });

  it('are nothing in the record itself, whose distance from itself is 0', () => {
    const last = scenario.clock.horizon / scenario.clock.step - 1;
    const values = openStudy(scenario)({ changes: [], from: last }, request, 0, 20);
    const force = values.subarray(4 * 20);
    expect(Math.max(...force)).toBeLessThanOrEqual(1 / (last + 1 - 7));
    expect(Math.max(...values.subarray(3 * 20, 4 * 20))).toBeLessThanOrEqual(1 / (last + 1 - 7));
  });

  it('are the same from a pool, point by point, however the work is divided', async () => {
    const points: Point[] = [{ changes: [] }, without, { changes: [], from: 15 }];
    for (const [threads, runs] of [
      [1, 40],
      [3, 40],
      [2, 1100],
    ] as const) {
      const pool = createPool({ threads, open: inlinePort });
      const got = points.map(() => new Float64Array(measures.length * runs));
      const task = pool.study({
        scenario,
        request,
        points,
        runs,
        onRuns(point, first, values) {
          const count = values.length / measures.length;
          measures.forEach((_, m) =>
            got[point]!.set(values.subarray(m * count, (m + 1) * count), m * runs + first),
          );
        },
      });
      expect(await task.done).toBe(true);
      expect(task.share()).toBe(1);
      pool.close();
      points.forEach((point, p) => expect(got[p]).toEqual(openStudy(scenario)(point, request, 0, runs)));
    }
  });

  it('say which change cannot be made', () => {
    expect(() => openStudy(scenario)({ changes: [{ without: 'nothing' }] }, request, 0, 1)).toThrow(
      /nothing/,
    );
  });
});

describe('a comparison of runs that share their luck', () => {
  const runs = 400;
  const valuesOf = (point: Point) =>
    openStudy(scenario)(point, { ...futures, measures: [measures[0]!] }, 0, runs);
  const [base, variant] = [valuesOf({ changes: [] }), valuesOf(without)];

  it('has the paired difference, and an interval that unpaired runs would make wider', () => {
    const { difference, unpairedWidth, base: before } = compareRuns(base, variant, true);
    const paired = pairedDifference(base, variant);
    expect(difference.value).toBeCloseTo(paired.mean, 12);
    expect((difference.high - difference.value) / 1.959964).toBeCloseTo(paired.standardError, 10);
    expect(unpairedWidth).toBeGreaterThan(1.5);
    expect(before.low).toBeLessThan(before.value);
  });

  it('of equal runs is nothing at all', () => {
    const { difference, unpairedWidth } = compareRuns(base, base, true);
    expect(difference).toEqual({ value: 0, low: 0, high: 0 });
    expect(unpairedWidth).toBeNaN();
  });
});

describe('the name of a measure', () => {
  it('may be a day, a moment, an actor or a question', () => {
    expect(measureOfName(scenario, 'in-force@2016-09-25', 7)).toMatchObject({ until: 33, isShare: true });
    expect(measureOfName(scenario, 'in-force@2016-09-25T16:00:00Z', 7)).toMatchObject({ until: 33 });
    expect(measureOfName(scenario, 'in-force', 7).measure).toEqual({ kind: 'inForce', at: 49 });
    expect(measureOfName(scenario, 'restraint:us', 7).measure).toEqual({
      kind: 'restraint',
      of: 'us',
      fromStep: 7,
      toStep: 49,
    });
    expect(measureOfName(scenario, 'first-week', 7).measure).toMatchObject({ kind: 'inForce' });
  });

  it.each([
    ['in-force@2017-01-01', /outside the time/],
    ['in-force@2016-09-10', /before the moment/],
    ['restraint:asad', /Did you mean assad/],
    ['survival', /first-week/],
    ['in-force@soon', /needs a day/],
  ])('is refused with the way out: %s', (name, message) => {
    expect(() => measureOfName(scenario, name, 7)).toThrow(message);
  });
});
