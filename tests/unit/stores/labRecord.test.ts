import { describe, expect, it } from 'vitest';
import type { StudyTask } from '../../../src/pool/studyWork.ts';
import type { Pool } from '../../../src/pool/pool.ts';
import { quickFit } from '../../../src/analysis/plans/fitOfCase.ts';
import { timeOfStep } from '../../../src/scenario/stepTimes.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { createAnalysis } from '../../../src/stores/analysis.ts';
import { labPlans } from '../../../src/stores/labPlans.ts';
import {
  carriedIn,
  drawsOf,
  fitChoiceOf,
  fitOfOther,
  type OtherCase,
} from '../../../src/stores/labRecord.ts';
import { documentOf } from '../cli/fakeTerminal.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { openLab } from './openLab.ts';

const shipped = (name: string) => scenarioOf(textOf(`scenarios/${name}.yaml`), `${name}.yaml`);
const september = shipped('september-2016');

interface FitDocument {
  effective: number;
  parameters: { path: string; posterior: Record<string, number>; learned: boolean }[];
  tradeOffs: unknown[];
  cone: { inForce: number; restraint: Record<string, number> }[];
  coneBefore: { restraint: Record<string, number> }[];
  left: { variants: { id: string; scores: { target: string; leadHours: number | null; model: number }[] }[] };
}

describe('a fit in the lab', () => {
  it('has the numbers of the terminal, to the last digit', { timeout: 60_000 }, async () => {
    const { lab, stop } = openLab('september-2016');
    lab.store.getState().setLive(false);
    const { of, record } = lab.analyses;
    const plan = {
      ...record.usualFit('rejection'),
      paths: ['defaults.width', 'rivalries.assad/opposition.trust'],
      particles: 40,
    };
    const asked = labPlans(september, lab.store.getState()).fit(record.series!, plan, 10);
    expect(fitChoiceOf(september, asked)).toEqual(plan);
    const { fit, cone, coneBefore, left } = (await of.fit.run(asked))!.result;
    stop();
    const told = await documentOf<FitDocument>(
      `fit scenarios/september-2016.yaml --method rejection --particles 40 --until ${timeOfStep(september, plan.until)} ${plan.paths.map((path) => `--param ${path}`).join(' ')}`,
    );
    expect(told.effective).toBe(fit.effective);
    expect(told.tradeOffs).toEqual(fit.tradeOffs);
    expect(told.parameters.map(({ posterior }) => Object.values(posterior))).toEqual(
      fit.parameters.map(({ posterior }) => [...posterior]),
    );
    for (const [own, document] of [
      [cone, told.cone],
      [coneBefore, told.coneBefore],
    ] as const)
      expect(document.map(({ restraint }) => Object.values(restraint))).toEqual(
        own.map(({ low, median, high }) => [low, median, high]),
      );
    expect(told.left.variants.map(({ id, scores }) => [id, scores.map(({ model }) => model)])).toEqual(
      left!.variants.map(({ id, scores }) => [id, scores.map(({ model }) => model)]),
    );
    // Each draw is a kept set of values, the heavier ones more often.
    const draws = drawsOf(fit, [plan.paths[1]!, plan.paths[0]!]);
    expect(draws).toHaveLength(fit.particles.length);
    const kept = new Set(fit.particles.map((_, n) => `${fit.values[2 * n + 1]} ${fit.values[2 * n]}`));
    for (const [x, y] of draws) expect(kept).toContain(`${x} ${y}`);
  });

  it('holds out the last third unless it is asked otherwise, and remembers what was asked', () => {
    const { lab, stop } = openLab('september-2016');
    const { of, record } = lab.analyses;
    const { series, heldOutFrom, fittable } = record;
    const usual = record.usualFit('smc');
    expect(usual).toMatchObject({ paths: fittable.slice(0, 6), method: 'smc', particles: 200 });
    expect((series!.steps - usual.until) / (series!.steps - series!.begins)).toBeCloseTo(1 / 3, 1);
    expect(heldOutFrom.at(-1)).toBe(series!.steps);
    expect(record.usualFit('rejection').particles).toBe(5000);
    const plan = labPlans(september, lab.store.getState()).fit(series!, { ...usual, particles: 10 }, 10);
    void of.fit.run(plan);
    of.fit.stop();
    expect(of.fit.store.getState().plan).toEqual(plan);
    stop();
  });

  it('is not offered without a record', () => {
    const { lab, stop } = openLab('two-sides');
    expect(lab.analyses.record).toMatchObject({
      series: null,
      canScore: false,
      fittable: [],
      heldOutFrom: [],
    });
    stop();
  });
});

describe('a score with the numbers of another case', () => {
  it('has the numbers of the terminal, to the last digit', { timeout: 90_000 }, async () => {
    const { lab, stop } = openLab('september-2016');
    lab.store.getState().setLive(false);
    const [other] = lab.analyses.record.others();
    const fit = await fitOfOther(other!, 0);
    const few = { ...fit, plan: { ...fit.plan, runs: 1, options: { ...fit.plan.options, particles: 20 } } };
    const plan = labPlans(september, lab.store.getState()).carry(few, 2);
    const made = (await lab.analyses.carry.run(plan))!;
    expect(lab.analyses.carry.store.getState().measured).toBeGreaterThan(20);
    const { particles } = few.plan.options;
    const line = `fit scenarios/february-2016.yaml --param all --method rejection --particles ${particles} --runs 1 --json`;
    const told = await documentOf(`score scenarios/september-2016.yaml --runs 2 --only-base --fit f.json`, {
      'f.json': JSON.stringify(await documentOf(line.replace(' --json', ''))),
    });
    expect(JSON.parse(JSON.stringify(made.study.document(made.result, '')))).toEqual(
      expect.objectContaining({ variants: (told as { variants: unknown }).variants }),
    );
    expect(carriedIn(made)).toMatchObject({ from: 'february-2016', members: 2 });
    stop();
  });

  it('fails in words where that cannot be had', async () => {
    const other: OtherCase = {
      id: 'gone',
      name: 'Gone',
      load: () => Promise.reject(new Error('The file is gone.')),
    };
    const { lab, stop } = openLab('september-2016', undefined, [other]);
    lab.store.getState().setLive(false);
    await expect(fitOfOther(other, 0)).rejects.toThrow('The file is gone.');
    const { carry } = lab.analyses;
    const fit = quickFit(shipped('february-2016'), 0);
    expect(await carry.run(labPlans(september, lab.store.getState()).carry(fit, 2))).toBeNull();
    expect(carry.store.getState()).toMatchObject({ status: 'failed', reason: 'The file is gone.' });
    stop();
  });
});

describe('an analysis of two scenarios', () => {
  it('measures each point in the scenario it is meant for, and keeps them apart', async () => {
    const asked = new Set<Scenario['id']>();
    const kept = new Set<string>();
    const study: Pool['study'] = ({ scenario, request, onRuns, runs, points: open }) => {
      asked.add(scenario.id);
      const done = Promise.resolve().then(() => {
        open.forEach((_, place) => onRuns(place, 0, new Float64Array(runs * request.measures.length)));
        return true;
      });
      return { id: 0, done, cancel: () => {}, share: () => 1 } satisfies StudyTask;
    };
    const february = shipped('february-2016');
    const fit = quickFit(february, 0);
    const few = { ...fit, plan: { ...fit.plan, options: { ...fit.plan.options, particles: 10 } } };
    const analysis = createAnalysis<'score'>({
      scenario: september,
      find: async () => february,
      pool: { study } as Pool,
      parts: {
        partsOf: async () => new Map() as never,
        addPart: async (id: string) => void kept.add(id),
      },
    });
    const question = { changes: [], from: 0, seed: 0, date: 0 };
    await analysis.run(labPlans(september, question).carry(few, 2));
    expect(analysis.store.getState().status).toBe('done');
    expect([...asked]).toEqual(['february-2016', 'september-2016']);
    const { measured, total } = analysis.store.getState();
    expect(measured).toBe(total);
    expect(kept.size).toBe(2);
  });
});
