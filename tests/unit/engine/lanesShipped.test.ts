import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { createLaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { expectSameAsPlain } from './lanesAgainstPlain.ts';

function setupOf(file: string): Setup {
  const { scenario } = parseScenario(readFileSync(file, 'utf8'), { file });
  expect(scenario, file).not.toBeNull();
  return toSetup(scenario!);
}

const shipped = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `scenarios/${name}`);

describe.each(['wasm', 'script'] as const)(
  'runs side by side, with the loops of %s, are the plain runs to the bit',
  (make) => {
    it.each(shipped)('in %s', (file) => {
      const engine = createLaneEngine(compile(setupOf(file)), undefined, make);
      const recorded = engine.lanes.model.record?.steps ?? 0;
      for (const from of [0, Math.floor(recorded / 3), Math.floor(recorded / 2)]) {
        expectSameAsPlain(engine, { seed: 11, first: 40, count: 30, draws: true, from });
        expectSameAsPlain(engine, { seed: 11, first: 0, count: 10, draws: false, from });
      }
    });

    it('in the stranger, whose record is kept every few steps', () => {
      const engine = createLaneEngine(compile(setupOf('tests/fixtures/stranger.yaml')), 8, make);
      expect(engine.records.every).toBeGreaterThan(1);
      for (const from of [1003, 1400, 1000]) {
        expectSameAsPlain(engine, { seed: 11, first: 0, count: 6, draws: true, from });
      }
    });
  },
);
