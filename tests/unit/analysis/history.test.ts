import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../../src/analysis/history.ts';
import { compile } from '../../../src/engine/compile.ts';
import { runTraced } from '../../../src/engine/run.ts';
import { readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';
import september from '../../golden/engine/september-record.json';
import corners from '../../golden/engine/three-corners.json';

const model = compile(readEngineSetup(september.scenario as unknown as EngineReference));
const options = { mode: 'model', seed: 3, index: 4, draws: false, from: 7 } as const;

test('the series of a history are those of the traced run', () => {
  const history = replay(model, options);
  const run = runTraced(model, options);
  run.steps.forEach((step, t) => {
    expect(history.restraint[t]).toBe(step.restraint.all);
    expect(history.agreement[t]).toBe(step.agreement.status);
    expect(history.channels[t]).toEqual(step.channels.map(({ status }) => status));
    expect([...history.acts.subarray(t * 6, t * 6 + 6)]).toEqual(step.acts);
  });
  expect(history.end).toEqual(run.end);
});

test('any step can be traced on its own, in any order, and is that of the whole run', () => {
  const corner = compile(readEngineSetup(corners.cases[0]?.scenario as unknown as EngineReference));
  const cornerOptions = { mode: 'model', seed: 5, index: 0, draws: false, from: 0 } as const;
  for (const [one, how] of [
    [model, options],
    [corner, cornerOptions],
  ] as const) {
    const history = replay(one, how);
    const run = runTraced(one, how);
    fc.assert(
      fc.property(fc.nat(one.steps - 1), (t) => {
        expect(history.traceAt(t)).toEqual({ ...run.steps[t], spectralRadius: NaN });
      }),
    );
  }
});

test('a step outside the horizon is refused', () => {
  expect(() => replay(model, options).traceAt(50)).toThrow(/steps 0 to 49/);
});
