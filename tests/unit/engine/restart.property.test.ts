import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import type { Model } from '../../../src/engine/model.ts';
import type { RunOptions } from '../../../src/engine/options.ts';
import {
  advance,
  begin,
  recordStates,
  resume,
  resumePlain,
  resumeTraced,
  runPlain,
  runTraced,
} from '../../../src/engine/run.ts';
import { copyState, createState, type State } from '../../../src/engine/state.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { inModel, september, threeCorners, twoSides, twoSidesLoud } from './setups.ts';

/** The state before step t of a run, as somebody would store it. */
function storedState(model: Model, options: RunOptions, t: number): State {
  const work = createWorkspace(model);
  begin(work, options);
  advance(work, t);
  const state = createState(model);
  copyState(work.state, state);
  return structuredClone(state);
}

const learners = () =>
  twoSides({
    steps: 40,
    defaults: { control: 0.8, noise: 0.05, lapse: 0.05 },
    rivalries: {
      'north/south': { rule: { name: 'bush-mosteller' } },
      'south/north': { rule: { name: 'contrite-tit-for-tat' } },
    },
  });

describe('a state', () => {
  it.each([
    ['september', september],
    ['three corners', threeCorners],
    ['two loud sides', twoSidesLoud],
    ['a learner and a contrite side', learners],
    ['steps of 6 hours', () => ({ ...threeCorners(), stepHours: 6 })],
  ] as const)('that was stored goes on as the run it came from: %s', (_, setup) => {
    const model = compile(setup());
    const anywhere = fc.record({
      t: fc.integer({ min: 0, max: model.steps }),
      index: fc.integer({ min: 0, max: 1000 }),
      draws: fc.boolean(),
    });
    fc.assert(
      fc.property(anywhere, ({ t, index, draws }) => {
        const options = inModel({ index, draws });
        const whole = runTraced(model, options);
        const rest = resumeTraced(model, options, storedState(model, options, t));
        expect(rest.steps).toEqual(whole.steps.slice(t));
        expect(rest.end).toEqual(whole.end);
        expect(rest.drawn).toEqual(whole.drawn);
      }),
      { numRuns: 20 },
    );
  });

  it('of the record at any step is where a run from that step starts, with and without parameter draws', () => {
    const model = compile(september());
    for (const draws of [false, true]) {
      const states = recordStates(model, { seed: 3, index: 4, draws });
      expect(states.length).toBe(51);
      for (let from = 0; from <= 50; from += 1) {
        const options = inModel({ seed: 3, index: 4, draws, from });
        expect(states[from]!.t).toBe(from);
        const whole = runTraced(model, options);
        const rest = resumeTraced(model, options, states[from]!);
        expect(rest.steps).toEqual(whole.steps.slice(from));
        expect(rest.end).toEqual(whole.end);
      }
    }
  });

  it('is left alone by the run that starts from it', () => {
    const model = compile(september());
    const states = recordStates(model, { seed: 0, index: 0, draws: false });
    const before = structuredClone(states[7]);
    resumeTraced(model, inModel({ from: 7 }), states[7]!);
    expect(states[7]).toEqual(before);
  });
});

describe('a workspace', () => {
  it('leaves nothing behind that the next run would see', () => {
    const model = compile(threeCorners());
    const work = createWorkspace(model);
    const out = () => ({
      acts: new Float64Array(model.steps * model.rivalryIds.length),
      logOdds: new Float64Array(model.steps * model.tieIds.length),
      end: new Int32Array(3),
    });
    const [first, second] = [out(), out()];
    runPlain(work, inModel({ index: 1, draws: true }), first);
    for (let index = 2; index < 6; index += 1)
      runPlain(work, inModel({ index, draws: true, endogenous: true }), out());
    begin(work, inModel({ index: 9 }));
    advance(work, 31);
    runPlain(work, inModel({ index: 1, draws: true }), second);
    expect(second).toEqual(first);
  });

  it('writes only the steps that it runs when it goes on from a state', () => {
    const model = compile(september());
    const states = recordStates(model, { seed: 0, index: 0, draws: false });
    const restraint = new Float64Array(model.steps).fill(-1);
    resumePlain(createWorkspace(model), inModel({ from: 7 }), states[7]!, { restraint });
    const whole = runTraced(model, inModel({ from: 7 }));
    expect([...restraint]).toEqual(whole.steps.map((step, t) => (t < 7 ? -1 : step.restraint.all)));
  });

  it('takes the running shifts of a state into its parameters', () => {
    const model = compile(threeCorners());
    const options = inModel({ seed: 5 });
    const state = storedState(model, options, 28);
    expect(state.shiftCount).toBe(2);
    const work = createWorkspace(model);
    resume(work, options, state);
    const control = model.parameters.slots.get('actors.state.control')![0]!;
    const leverage = model.parameters.slots.get('patronages.crown/state.leverage')![0]!;
    expect(work.values[control]).toBe(0.95);
    expect(work.values[leverage]).toBeCloseTo(0.07, 12);
    advance(work, 33);
    expect(work.values[leverage]).toBe(-0.08);
  });
});
