import { describe, expect, it, vi } from 'vitest';
import type { StudyTask } from '../../../src/pool/studyWork.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool, type Pool } from '../../../src/pool/pool.ts';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { timeOfStep } from '../../../src/scenario/stepTimes.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { createAnalysis } from '../../../src/stores/analysis.ts';
import { bindLab } from '../../../src/stores/boundLab.ts';
import { createKeptRuns } from '../../../src/stores/keptRuns.ts';
import { KeepFault } from '../../../src/stores/keepPort.ts';
import { drawsOf, type OtherCase } from '../../../src/stores/labRecord.ts';
import { documentOf } from '../cli/fakeTerminal.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const shipped = (name: string) => scenarioOf(textOf(`scenarios/${name}.yaml`), `${name}.yaml`);
const september = shipped('september-2016');

/** The analyses of a lab on this thread, with a keeper whose store cannot be had. */
function open(scenario: Scenario, others: readonly OtherCase[] = []) {
  const pool = createPool({ threads: 1, open: inlinePort });
  const kept = createKeptRuns({
    openKeep: () => Promise.reject(new KeepFault('missing')),
    newId: () => 'id',
    now: () => 0,
    parley: 'test',
  });
  const { analyses } = bindLab(scenario, {
    variants: createStagedSource(pool),
    bases: createStagedSource(pool),
    pool,
    kept,
    parley: 'test',
    others: () => others,
  });
  return { analyses, pool };
}

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
    const { analyses, pool } = open(september);
    const plan = {
      ...analyses.fitPlan(),
      paths: ['defaults.width', 'rivalries.assad/opposition.trust'],
      method: 'rejection' as const,
      particles: 40,
    };
    analyses.runFit(plan);
    await vi.waitFor(() => expect(analyses.fit.store.getState().status).toBe('done'), { timeout: 50_000 });
    pool.close();
    const { fit, cone, coneBefore, left } = analyses.fit.store.getState().result!;
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
    const { analyses, pool } = open(september);
    const { record, heldOutFrom, fittable } = analyses;
    const usual = analyses.fitPlan();
    expect(usual).toMatchObject({ paths: fittable.slice(0, 6), method: 'smc', particles: 200 });
    expect((record!.steps - usual.until) / (record!.steps - record!.begins)).toBeCloseTo(1 / 3, 1);
    expect(heldOutFrom.at(-1)).toBe(record!.steps);
    expect(analyses.usualFitPlan('rejection').particles).toBe(5000);
    analyses.runFit({ ...usual, particles: 10 });
    analyses.fit.stop();
    expect(analyses.fitPlan().particles).toBe(10);
    pool.close();
  });

  it('is not offered without a record', () => {
    const { analyses, pool } = open(shipped('two-sides'));
    expect(analyses).toMatchObject({ record: null, fittable: [], heldOutFrom: [] });
    expect([analyses.scoreCost(), analyses.carryCost()]).toEqual([null, null]);
    pool.close();
  });
});

describe('a score with the numbers of another case', () => {
  it('fails in words where that cannot be had', async () => {
    const other: OtherCase = {
      id: 'gone',
      name: 'Gone',
      load: () => Promise.reject(new Error('The file is gone.')),
    };
    const { analyses, pool } = open(september, [other]);
    expect(analyses.others()).toEqual([other]);
    analyses.runCarry(other);
    await vi.waitFor(() => expect(analyses.carry.store.getState().status).toBe('failed'));
    expect(analyses.carry.store.getState().reason).toBe('The file is gone.');
    pool.close();
  });
});

describe('an analysis of two scenarios', () => {
  it('measures each point in the scenario it is meant for, and keeps them apart', async () => {
    const points = [{ changes: [] }];
    const request = {
      seed: 0,
      from: 0,
      draws: false,
      endogenous: false,
      measures: [{ kind: 'end' as const }],
    };
    const asked: Scenario[] = [];
    const kept: string[] = [];
    const study: Pool['study'] = ({ scenario, onRuns, runs, points: open }) => {
      asked.push(scenario);
      const done = Promise.resolve().then(() => {
        open.forEach((_, place) => onRuns(place, 0, new Float64Array(runs)));
        return true;
      });
      return { id: 0, done, cancel: () => {}, share: () => 1 } satisfies StudyTask;
    };
    const february = shipped('february-2016');
    const analysis = createAnalysis<number>({
      pool: { study } as Pool,
      parts: {
        partsOf: async () => new Map() as never,
        addPart: async (id: string) => void kept.push(id),
      },
    });
    analysis.run({
      scenario: september,
      about: '["carry"]',
      total: 2,
      study: async (evaluate, evaluateIn) => {
        await (
          await evaluateIn(february)
        )(points, request, 1);
        return (await evaluate(points, request, 1)).length;
      },
    });
    await vi.waitFor(() => expect(analysis.store.getState().status).toBe('done'));
    expect(asked).toEqual([february, september]);
    expect(analysis.store.getState().measured).toBe(2);
    expect(kept).toHaveLength(2);
    expect(new Set(kept).size).toBe(2);
  });
});
