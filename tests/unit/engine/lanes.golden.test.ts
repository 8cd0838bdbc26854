import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { createLaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import { readEngineSetup } from '../../../src/theory/readEngineReference.ts';
import { expectSameAsPlain } from './lanesAgainstPlain.ts';
import { readGolden, type ReferenceFile } from './reference.ts';
import { september } from './setups.ts';

const cases = ['two-sides.json', 'three-corners.json'].flatMap((file) =>
  readGolden<{ cases: (ReferenceFile & { name?: string })[] }>(file).cases.map((each, n) => ({
    name: `${file} ${n}`,
    setup: readEngineSetup(each.scenario),
  })),
);

describe.each(['wasm', 'script'] as const)(
  'runs side by side, by %s, are the plain runs to the bit',
  (make) => {
    it.each([
      { draws: false, from: 0 },
      { draws: true, from: 0 },
      { draws: false, from: 7 },
      { draws: true, from: 7 },
      { draws: true, from: 16 },
      { draws: true, from: 30 },
      { draws: true, from: 49 },
    ])('in September 2016 from step $from, draws $draws', ({ draws, from }) => {
      const engine = createLaneEngine(compile(september()), undefined, make);
      expectSameAsPlain(engine, { seed: 1, first: 0, count: 64, draws, from });
      expectSameAsPlain(engine, { seed: 1, first: 64, count: 33, draws, from, endogenous: true });
    });

    it.each(cases)('in $name', ({ setup }) => {
      const engine = createLaneEngine(compile(setup), undefined, make);
      for (const draws of [false, true]) {
        for (const from of setup.record === undefined ? [0] : [0, 1, 5, 12]) {
          expectSameAsPlain(engine, { seed: 3, first: 0, count: 40, draws, from });
        }
      }
    });

    it('wherever one looks from, in any order', () => {
      const engine = createLaneEngine(compile(september()), undefined, make);
      for (const from of [30, 7, 50, 12, 49, 0, 29]) {
        expectSameAsPlain(engine, { seed: 9, first: 100, count: 8, draws: true, from });
      }
    });

    it('with any number of lanes', () => {
      for (const width of [1, 2, 7, 128]) {
        const engine = createLaneEngine(compile(september()), width, make);
        expectSameAsPlain(engine, { seed: 2, first: 5, count: width, draws: true, from: 10 });
      }
    });

    it('refuses to start beyond the record', () => {
      const engine = createLaneEngine(compile(september()), undefined, make);
      expect(() =>
        expectSameAsPlain(engine, { seed: 1, first: 0, count: 2, draws: true, from: 51 }),
      ).toThrow();
    });
  },
);
