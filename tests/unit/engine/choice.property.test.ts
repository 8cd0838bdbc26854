import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runPlain, runTraced } from '../../../src/engine/run.ts';
import { thresholdOf } from '../../../src/engine/threshold.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { logistic } from '../../../src/math/logistic.ts';
import { forceFromStart, inModel, recordOf, september, startAt, twoSides } from './setups.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const payoffs = fc.record({ gain: between(0.1, 3), loss: between(0.1, 3), patience: between(0, 0.98) });

/** The choice of both sides in the first step of a truce that begins in it. */
function firstChoice(
  numbers: { gain: number; loss: number; patience: number; audience?: number },
  trust = 0.45,
) {
  const setup = twoSides(
    { steps: 1, ties: { 'north|south': trust, 'south|north': trust }, events: { start: startAt(0) } },
    numbers,
  );
  return runTraced(compile(setup), inModel()).steps[0]!;
}

describe('the choice between restraint and violation', () => {
  it('is in the regime that the payoffs at no and at full trust say', () => {
    expect(thresholdOf(0.9, 0.3, 0)).toEqual({ regime: 'threshold', threshold: 0.3 / 0.9 });
    expect(thresholdOf(0.9, 0.3, 0.3)).toEqual({ regime: 'always', threshold: null });
    expect(thresholdOf(0.2, 0.3, 0)).toEqual({ regime: 'never', threshold: null });
    expect(thresholdOf(-0.2, 0.3, 0.4)).toEqual({ regime: 'reversed', threshold: (0.3 - 0.4) / -0.2 });
  });

  it('is even where trust is just enough, and on the side of restraint above', () => {
    fc.assert(
      fc.property(payoffs, between(0, 0.4), (numbers, audience) => {
        const { regime, threshold } = firstChoice({ ...numbers, audience });
        const b = threshold[0];
        if (b === null || b === undefined || b < 0.01 || b > 0.99) return;
        expect(firstChoice({ ...numbers, audience }, b).propensity[0]).toBeCloseTo(0.5, 9);
        const above = firstChoice({ ...numbers, audience }, b + 0.009).propensity[0]!;
        if (regime[0] === 'threshold') expect(above).toBeGreaterThan(0.5);
        else expect(above).toBeLessThan(0.5);
      }),
      { numRuns: 300 },
    );
  });

  it('goes from 10 to 90 % over a stretch of trust as wide as the width', () => {
    const numbers = { gain: 1, loss: 1.5, patience: 0.8 };
    const b = firstChoice(numbers).threshold[0]!;
    const at = (trust: number) => {
      const setup = twoSides(
        { steps: 1, ties: { 'north|south': trust, 'south|north': trust } },
        { ...numbers, width: 0.3 },
      );
      return runTraced(compile(setup), inModel()).steps[0]!.propensity[0];
    };
    expect(at(b - 0.15)).toBeCloseTo(0.1, 9);
    expect(at(b + 0.15)).toBeCloseTo(0.9, 9);
  });

  it('never restrains itself below the folk-theorem bound: w < g/(1+g) without cost and progress', () => {
    fc.assert(
      fc.property(payoffs, (numbers) => {
        const bound = numbers.gain / (1 + numbers.gain);
        if (Math.abs(numbers.patience - bound) < 1e-9) return;
        const regime = firstChoice(numbers).regime[0];
        expect(regime).toBe(numbers.patience < bound ? 'never' : 'threshold');
      }),
      { numRuns: 300 },
    );
  });

  it('gives up after one violation exactly if the other is thought to have more control than Kydd and Walter allow', () => {
    const numbers = fc.record({
      trust: between(0.1, 0.9),
      control: between(0.4, 0.98),
      breachRate: between(0.3, 0.95),
      gain: between(0.1, 2),
      loss: between(0.1, 3),
      patience: between(0.7, 0.98),
    });
    let ended = 0;
    let kept = 0;
    fc.assert(
      fc.property(numbers, ({ trust, control, breachRate, gain, loss, patience }) => {
        const setup = twoSides(
          {
            steps: 2,
            outside: 1,
            defaults: { control, breachRate, attention: 1, forgetting: 0 },
            ties: { 'north|south': trust, 'south|north': trust },
            events: { attack: forceFromStart('south/north', 0, 1) },
          },
          { gain, loss, patience },
        );
        const [before, after] = runTraced(compile(setup), inModel()).steps;
        const b = before!.threshold[0];
        if (b === null || b === undefined || b >= trust || 1 - control >= breachRate) return;
        const odds = (p: number) => p / (1 - p);
        const most = 1 - (breachRate * odds(b)) / odds(trust);
        if (Math.abs(control - most) < 1e-9) return;
        const restrains = logistic(after!.logOddsBefore[0]!) >= b;
        expect(restrains).toBe(control < most);
        if (restrains) kept += 1;
        else ended += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(ended, kept)).toBeGreaterThan(30);
  });

  it('lets fewer truces survive an attack, the more control its author is thought to have', () => {
    const runs = 300;
    const share = (seenControl: number) => {
      const base = september();
      const setup = {
        ...base,
        actors: { ...base.actors, opposition: { ...base.actors['opposition']!, seenControl } },
      };
      const attack = {
        at: 12,
        class: 'exogenous' as const,
        effects: [{ kind: 'incident' as const, rivalry: 'opposition/assad', severity: 0.5 }],
      };
      const quiet = createWorkspace(compile(setup));
      const attacked = createWorkspace(compile({ ...setup, events: { ...setup.events, attack } }));
      const out = { inForce: new Uint8Array(setup.steps) };
      let would = 0;
      let survive = 0;
      for (let index = 0; index < runs; index += 1) {
        runPlain(quiet, inModel({ index, draws: true, from: 7 }), out);
        if (out.inForce[30] === 0) continue;
        would += 1;
        runPlain(attacked, inModel({ index, draws: true, from: 7 }), out);
        survive += out.inForce[30]!;
      }
      return survive / would;
    };
    const shares = [0.35, 0.65, 0.95].map(share);
    expect(shares[0]).toBeGreaterThan(shares[1]!);
    expect(shares[1]).toBeGreaterThan(shares[2]!);
    expect(shares[0]! - shares[2]!).toBeGreaterThan(0.15);
  });
});

describe('the spectral radius', () => {
  it('is the closed form for two equal sides', () => {
    const numbers = fc.record({
      trust: between(0.1, 0.9),
      control: between(0.5, 0.95),
      attention: between(0.02, 0.5),
      forgetting: between(0, 0.1),
      width: between(0.2, 1.2),
    });
    fc.assert(
      fc.property(numbers, ({ trust, control, attention, forgetting, width }) => {
        const base = twoSides({
          steps: 1,
          ties: { 'north|south': trust, 'south|north': trust },
          defaults: { control, attention, forgetting, width, breachRate: 0.7 },
        });
        const model = compile({ ...base, record: recordOf(base, 0.5, 0) });
        const [step] = runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 }).steps;
        const b = logistic(step!.logOddsAfter[0]!);
        // D = 0.9 and (1-w) l = 0.3 at g 1, l 1.5, w 0.8; without a cost.
        const slope = 0.8 - 0.2 + 0.2 * 1.5;
        const steepness = 4.394449154672439 / (width * slope);
        const pi = logistic(steepness * (b * slope - 0.2 * 1.5));
        const news = step!.causes[0]!.find(({ kind }) => kind === 'act')!;
        expect(news).toBeDefined();
        const e = 1 - control;
        const weights = Math.log((1 - e) / 0.3) - Math.log(e / 0.7);
        const closed =
          1 -
          forgetting +
          attention * weights * control * b * (1 - b) * (4.394449154672439 / width) * pi * (1 - pi);
        // Two equal sides can also part: the radius is the larger of the two modes.
        const parting = Math.abs(2 * (1 - forgetting) - closed);
        expect(step!.spectralRadius).toBeCloseTo(Math.max(closed, parting), 9);
      }),
      { numRuns: 100 },
    );
  });

  it('begins at about 1.02 in September, and is under 1 where width, attention or forgetting merge the basins', () => {
    const atStart = (changes: object) => {
      const setup = september();
      const model = compile({ ...setup, defaults: { ...setup.defaults, ...changes } });
      return runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 }).steps[7]!
        .spectralRadius;
    };
    expect(atStart({})).toBeCloseTo(1.02, 2);
    expect(atStart({ width: 1.2 })).toBeLessThan(1);
    expect(atStart({ attention: 0.03 })).toBeLessThan(1);
    expect(atStart({ forgetting: 0.1 })).toBeLessThan(1);
  });

  it('is above 1 in most parameter draws of September, and not in all', () => {
    const model = compile(september());
    const radii = Array.from({ length: 200 }, (_, index) => {
      const options = { mode: 'record', seed: 1, index, draws: true, from: 0 } as const;
      return runTraced(model, options).steps[7]!.spectralRadius;
    });
    const above = radii.filter((radius) => radius > 1).length / radii.length;
    expect(above).toBeGreaterThan(0.6);
    expect(above).toBeLessThan(0.9);
  });
});

describe('the swing', () => {
  it('is what full progress of talks adds to the propensity', () => {
    const model = compile(september());
    const { steps } = runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 });
    const us = model.rivalryIds.indexOf('us/russia');
    for (const step of steps) {
      step.swing.forEach((swing) => {
        expect(swing).toBeGreaterThan(0);
        expect(swing).toBeLessThan(0.5);
      });
    }
    // At the threshold formula: lambda b B at G 1 against 0.
    const trust = logistic(steps[9]!.logOddsBefore[model.tieIds.indexOf('us|russia')]!);
    const slope = 0.8 - 0.2 * 0.5 + 0.2 * 2;
    const at = (progress: number) =>
      logistic(
        (4.394449154672439 / (0.6 * slope)) * (trust * (slope + 0.2 * progress) - 0.4 + steps[9]!.cost[us]!),
      );
    expect(steps[9]!.swing[us]).toBeCloseTo(at(1) - at(0), 12);
  });

  it('is nothing where no channel serves the actor', () => {
    const [step] = runTraced(compile(twoSides({ steps: 1 })), inModel()).steps;
    expect(step!.swing).toEqual([0, 0]);
  });
});
