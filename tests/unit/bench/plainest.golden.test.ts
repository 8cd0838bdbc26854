import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainestRun } from '../../../bench/plainest.ts';
import { readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';

// The runs of tests/golden/engine/september-model.json: see the README there.
const golden = JSON.parse(readFileSync('tests/golden/engine/september-model.json', 'utf8')) as {
  scenario: EngineReference;
  rivalries: string[];
  sets: { seed: number; from: number; draws: string; runs: { n: number; acts: number[][] }[] }[];
};
const setup = readEngineSetup(golden.scenario);

describe('the plainest version of the model', () => {
  it.each(golden.sets)('acts as the golden runs do: seed $seed, from step $from, draws $draws', (set) => {
    for (const run of set.runs) {
      const { acts } = plainestRun(setup, {
        mode: 'model',
        seed: set.seed,
        index: run.n,
        draws: set.draws === 'all',
        from: set.from,
      });
      const ours = acts.map((step) => golden.rivalries.map((id) => step[id]!));
      expect(ours.slice(ours.length - run.acts.length)).toEqual(run.acts);
    }
  });
});
