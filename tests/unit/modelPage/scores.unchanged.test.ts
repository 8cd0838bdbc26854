import { describe, expect, test } from 'vitest';

import { ensembleCrps } from '../../../src/analysis/crps.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { Model } from '../../../src/engine/model.ts';
import { runPlain, runTraced } from '../../../src/engine/run.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { applyChanges, type Change } from '../../../src/scenario/changes.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { madeBlock } from './madeBlock.ts';

// Scores of docs/model.md, section 9: UPDATE_DOCS=1 npx vitest run tests/unit/modelPage
const RUNS = 200;

function modelOf(id: string, changes: readonly Change[] = []): Model {
  const { scenario, notes } = applyChanges(scenarioOf(textOf(`scenarios/${id}.yaml`)), changes);
  if (notes.length > 0) throw new Error(notes[0]!.message);
  return compile(toSetup(scenario));
}

interface Hindcast {
  name: string;
  model: Model;
  /** First step of the truce. */
  begins: number;
  /** Steps from which forecasts are made. */
  starts: number[];
  /** Steps over which restraint is averaged. */
  span: number;
  /** Days from the start to the end of that span. */
  leads: number[];
}

interface Scores {
  model: number;
  persistence: number;
  past: number;
}

const mean = (list: Float64Array, from: number, to: number): number =>
  list.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from);

/** Mean scores by lead, each over the starts whose span the record reaches. */
function scoresOf({ model, begins, starts, span, leads }: Hindcast): Scores[] {
  const work = createWorkspace(model);
  const restraint = new Float64Array(model.steps);
  runPlain(work, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 }, { restraint });
  const record = restraint.slice();
  const sums = leads.map(() => ({ model: 0, persistence: 0, past: 0, count: 0 }));
  for (const from of starts) {
    const runs = leads.map((): number[] => []);
    for (let index = 0; index < RUNS; index += 1) {
      runPlain(work, { mode: 'model', seed: 0, index, draws: true, from }, { restraint });
      leads.forEach((days, n) => {
        const end = from + 2 * days;
        if (end <= model.steps) runs[n]!.push(mean(restraint, end - span, end));
      });
    }
    leads.forEach((days, n) => {
      const end = from + 2 * days;
      if (end > model.steps) return;
      const happened = mean(record, end - span, end);
      const sum = sums[n]!;
      sum.model += ensembleCrps(runs[n]!, happened, 'fair');
      sum.persistence += Math.abs(mean(record, from - span, from) - happened);
      // At its very beginning a truce has no past but the days before it.
      sum.past += Math.abs(mean(record, Math.min(begins, from - span), from) - happened);
      sum.count += 1;
    });
  }
  return sums.map(({ model: own, persistence, past, count }) => ({
    model: own / count,
    persistence: persistence / count,
    past: past / count,
  }));
}

const every = (first: number, last: number, stride: number): number[] =>
  Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, n) => first + n * stride);

describe('hindcasts of the shipped truces', () => {
  const hindcasts: Hindcast[] = [
    {
      name: 'September 2016, daily means',
      model: modelOf('september-2016'),
      begins: 7,
      starts: every(7, 48, 1),
      span: 2,
      leads: [1, 3, 5, 7],
    },
    {
      name: 'February 2016, weekly means',
      model: modelOf('february-2016'),
      begins: 2,
      starts: every(16, 170, 14),
      span: 14,
      leads: [7, 14, 21],
    },
  ];
  const scored = hindcasts.map((one) => ({ ...one, scores: scoresOf(one) }));

  test('docs/model.md gives their scores', () => {
    const lines = [
      '| replay | days ahead | model | persistence | mean of the past |',
      '| --- | --- | --- | --- | --- |',
      ...scored.flatMap(({ name, leads, scores }) =>
        leads.map((days, n) => {
          const { model, persistence, past } = scores[n]!;
          return `| ${name} | ${days} | ${[model, persistence, past].map((score) => score.toFixed(3)).join(' | ')} |`;
        }),
      ),
    ];
    expect(madeBlock('scores', lines)).toEqual(lines);
  });

  test('September beats persistence from the third day on', () => {
    const [september] = scored;
    for (const { model, persistence } of september!.scores.slice(1)) expect(model).toBeLessThan(persistence);
  });

  test('February loses to persistence, as the page says', () => {
    const [, february] = scored;
    for (const { model, persistence } of february!.scores) expect(model).toBeGreaterThan(persistence);
  });
});

test('docs/model.md gives the growth of small deviations at the start of September', () => {
  const radius = (...changes: Change[]): string => {
    const options = { mode: 'record', seed: 0, index: 0, draws: false, from: 0 } as const;
    return runTraced(modelOf('september-2016', changes), options).steps[7]!.spectralRadius.toFixed(3);
  };
  const lines = [
    '| numbers | rho |',
    '| --- | --- |',
    `| as in the file | ${radius()} |`,
    `| width 0.4 in place of 0.6 | ${radius({ set: 'defaults.width', to: 0.4 })} |`,
    `| width 1.2 | ${radius({ set: 'defaults.width', to: 1.2 })} |`,
    `| attention 0.03 in place of 0.1 | ${radius({ set: 'defaults.attention', to: 0.03 })} |`,
    `| forgetting 0.1 in place of 0.04 | ${radius({ set: 'defaults.forgetting', to: 0.1 })} |`,
  ];
  expect(madeBlock('radius', lines)).toEqual(lines);
});
