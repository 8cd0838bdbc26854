import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEndKey } from '../../../src/analysis/endKey.ts';
import { summarise, type EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { END_CAUSES } from '../../../src/engine/codes.ts';
import { compile } from '../../../src/engine/compile.ts';
import { readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';

// The tables of tests/golden/engine/september-model.json: exact counts of 2,000 runs, see the README there.
interface Table {
  seed: number;
  runs: number;
  from: number;
  draws: string;
  inForce: number[];
  meanRestraint: number[];
  ends: Record<string, number>;
}
const golden = JSON.parse(readFileSync('tests/golden/engine/september-model.json', 'utf8')) as {
  scenario: EngineReference;
  tables: Table[];
};
const model = compile(readEngineSetup(golden.scenario));

describe('the tally of many runs of September', () => {
  it.each(golden.tables)('has the golden counts from step $from, draws $draws', (table) => {
    const request: EnsembleRequest = {
      seed: table.seed,
      from: table.from,
      draws: table.draws === 'all',
      endogenous: false,
      outcomes: [],
      want: { actors: false, trust: false },
    };
    const tally = tallyRuns(model, request, 0, table.runs);
    expect([...tally.inForce]).toEqual(table.inForce);
    const ends: Record<string, number> = {};
    tally.endKeys.forEach((key, i) => {
      const { at, cause, by } = readEndKey(key);
      const sides = model.actorIds.filter((_, actor) => ((by >> actor) & 1) === 1);
      const name =
        at < 0
          ? 'in force'
          : [END_CAUSES[cause], sides.join(' '), at].filter((part) => part !== '').join(' ');
      ends[name] = tally.endCounts[i]!;
    });
    expect(ends).toEqual(table.ends);
    const { mean } = summarise(model, request, tally).restraint.all;
    mean.forEach((value, i) => {
      expect(Math.abs(value - table.meanRestraint[i]!), `step ${table.from + i}`).toBeLessThan(1e-12);
    });
  });
});
