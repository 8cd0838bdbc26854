import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import type { Model } from '../../../src/engine/model.ts';
import { moveState } from '../../../src/engine/moveState.ts';
import type { RunOptions } from '../../../src/engine/options.ts';
import { advance, begin, recordStates, resumeTraced, runTraced } from '../../../src/engine/run.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import type { State } from '../../../src/engine/state.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { inModel, september, startAt, threeCorners, twoSides } from './setups.ts';

function stateAt(model: Model, options: RunOptions, t: number): State {
  const work = createWorkspace(model);
  begin(work, options);
  advance(work, t);
  return work.state;
}

function without(setup: Setup, id: string): Setup {
  return {
    ...setup,
    events: Object.fromEntries(Object.entries(setup.events).filter(([each]) => each !== id)),
  };
}

describe('a state moved to another model', () => {
  it('goes on alike where nothing has changed', () => {
    const model = compile(threeCorners());
    const same = compile(threeCorners());
    for (const t of [0, 9, 12, 28, 41, 47, 60]) {
      const options = inModel({ seed: 5, index: 2 });
      const moved = moveState(model, stateAt(model, options, t), same);
      const expected = runTraced(model, options);
      const found = resumeTraced(same, options, moved);
      expect(found.steps).toEqual(expected.steps.slice(t));
      expect(found.end).toEqual(expected.end);
    }
  });

  it('keeps what is known of two sides when two others join, who change nothing for them', () => {
    const setup = twoSides({ events: { start: startAt(2) } }, { rule: { name: 'bush-mosteller' } });
    const model = compile(setup);
    const wider = compile({
      ...setup,
      actors: { ...setup.actors, east: {}, midland: {} },
      rivalries: { 'east/midland': {}, ...setup.rivalries },
      ties: { ...setup.ties, 'east|midland': 0.4, 'midland|east': 0.4 },
    });
    const options = inModel({ index: 3 });
    const found = resumeTraced(wider, options, moveState(model, stateAt(model, options, 11), wider));
    const own = ['north/south', 'south/north'].map((id) => wider.rivalryIds.indexOf(id));
    expect(found.steps.map(({ acts }) => own.map((r) => acts[r]))).toEqual(
      runTraced(model, options)
        .steps.slice(11)
        .map(({ acts }) => acts),
    );
  });

  it("changes only what follows: a removed event of the past stays in everybody's mind", () => {
    const model = compile(september());
    const strike = '2016-09-17-deir-ez-zor-strike';
    const convoy = '2016-09-19-urum-al-kubra-convoy';
    const options = inModel({ from: 18 });
    const state = recordStates(model, options)[18]!;

    const noStrike = compile(without(september(), strike));
    const after = moveState(model, state, noStrike);
    expect(after.logOdds).toEqual(state.logOdds);
    expect(resumeTraced(noStrike, options, after).steps).toEqual(runTraced(model, options).steps.slice(18));
    expect(runTraced(noStrike, options).steps[18]!.logOddsBefore).not.toEqual([...state.logOdds]);

    const noConvoy = compile(without(september(), convoy));
    const found = resumeTraced(noConvoy, options, moveState(model, state, noConvoy));
    expect(found.steps).toEqual(runTraced(noConvoy, options).steps.slice(18));
  });

  it('drops a running shift whose event is gone', () => {
    const model = compile(threeCorners());
    const options = inModel({ seed: 5 });
    const state = stateAt(model, options, 28);
    expect(state.shiftCount).toBe(2);
    const other = compile(without(threeCorners(), 'pressure'));
    const moved = moveState(model, state, other);
    expect(moved.shiftCount).toBe(1);
    const [step] = resumeTraced(other, options, moved).steps;
    expect(step!.t).toBe(28);
  });

  it('names who ended the agreement by their new numbers', () => {
    const agreement = {
      window: 4,
      minimum: 2,
      strained: 0.9,
      collapsed: 2,
      renewals: { first: { step: 3, by: ['north'] } },
    };
    const setup = twoSides(
      { events: { start: startAt(0) }, agreement, ties: { 'north|south': 0.05, 'south|north': 0.05 } },
      { width: 0.1 },
    );
    const model = compile(setup);
    const wider = compile({ ...setup, actors: { east: {}, ...setup.actors } });
    const state = stateAt(model, inModel(), 10);
    expect(state.endAt).toBe(3);
    expect(resumeTraced(wider, inModel(), moveState(model, state, wider)).end).toEqual({
      at: 3,
      cause: 'renewal',
      by: ['north'],
    });
  });

  it('is refused where steps have another length', () => {
    const [a, b] = [compile(twoSides()), compile(twoSides({ stepHours: 6 }))];
    expect(() => moveState(a, stateAt(a, inModel(), 3), b)).toThrow('a state belongs to steps of one length');
  });
});
