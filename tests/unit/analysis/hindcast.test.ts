import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../src/analysis/carryOver.ts';
import { calibrationBins } from '../../../src/analysis/calibration.ts';
import {
  hindcast,
  hindcastPlan,
  hindcastVariants,
  type HindcastScore,
  type HindcastTarget,
} from '../../../src/analysis/hindcast.ts';
import { recordSeries } from '../../../src/analysis/recordSeries.ts';
import { openStudy, type Evaluate } from '../../../src/analysis/study.ts';
import { compile } from '../../../src/engine/compile.ts';
import { runPlain } from '../../../src/engine/run.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { timeOfStep } from '../../../src/scenario/stepTimes.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const september = scenarioOf(textOf('scenarios/september-2016.yaml'), 'september-2016.yaml');
const february = scenarioOf(textOf('scenarios/february-2016.yaml'), 'february-2016.yaml');
const settings = { seed: 0, draws: true, runs: 40 };

function evaluateOf(scenario: Scenario): Evaluate {
  const measure = openStudy(scenario);
  return async (points, request, runs) => points.map((point) => measure(point, request, 0, runs));
}

const scoreOf = (
  scores: readonly HindcastScore[],
  target: HindcastTarget,
  lead: number | null,
): HindcastScore => scores.find((one) => one.target === target && one.lead === lead)!;

describe('the series of a record', () => {
  it('are those of a run in record mode', () => {
    for (const scenario of [september, february]) {
      const model = compile(toSetup(scenario));
      const restraint = new Float64Array(model.steps);
      const work = createWorkspace(model);
      runPlain(work, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 }, { restraint });
      const series = recordSeries(scenario);
      series.restraint.forEach((one, t) => expect(one).toBeCloseTo(restraint[t]!, 12));
    }
  });

  it('let the truce of February end in deeds on 19 April, and never in name', () => {
    const { inForce, inDeeds } = recordSeries(february);
    expect(inForce.lastIndexOf(1)).toBe(inForce.length - 1);
    expect(timeOfStep(february, inDeeds.lastIndexOf(1) + 1)).toMatch(/^2016-04-1[89]/);
  });
});

describe('the plan of a hindcast', () => {
  it('asks of September at every half-day for daily means, of February every week for weekly ones', () => {
    expect(hindcastPlan(september)).toMatchObject({ stride: 1, leads: [2, 6, 10, 14], span: 2 });
    expect(hindcastPlan(february)).toMatchObject({ stride: 14, leads: [14, 28, 42], span: 14 });
    expect(hindcastPlan(february).starts).toEqual(Array.from({ length: 12 }, (_, n) => 16 + 14 * n));
  });

  it('needs a record', () => {
    expect(() => hindcastPlan(scenarioOf(textOf('scenarios/two-sides.yaml')))).toThrow(/no record/);
  });
});

describe('the variants of a hindcast', () => {
  it('leave out what can matter, the calendar, and tell the accounts', () => {
    const ids = hindcastVariants(september).map(({ id }) => id);
    expect(ids).toContain('without:2016-09-17-deir-ez-zor-strike');
    expect(ids).toContain('without:2016-09-19-urum-al-kubra-convoy');
    expect(ids.slice(-3)).toEqual(['without:calendar', 'account:moscow', 'account:washington']);
    // An event without effect cannot matter, and without its beginning there is no truce.
    for (const id of ids.filter((one) => one.startsWith('without:2016'))) {
      const { effects } = september.events[id.slice('without:'.length)]!;
      const kinds = Object.values(effects).map(({ kind }) => kind);
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds).not.toContain('start');
    }
  });
});

describe('the scores of a hindcast', () => {
  it('are those of plain runs, summed the long way', async () => {
    const { plan, variants } = await hindcast(september, evaluateOf(september), settings);
    const model = compile(toSetup(september));
    const work = createWorkspace(model);
    const record = recordSeries(september);
    const restraint = new Float64Array(model.steps);
    const inForce = new Uint8Array(model.steps);
    const mean = (list: Float64Array, first: number, last: number): number =>
      list.slice(first, last).reduce((sum, one) => sum + one, 0) / (last - first);
    const crps = new Map<number, number[]>();
    const brier = new Map<number, number[]>();
    for (const from of plan.starts) {
      const spans = plan.leads.map((): number[] => []);
      const holds = plan.leads.map(() => 0);
      for (let index = 0; index < settings.runs; index += 1) {
        runPlain(work, { mode: 'model', seed: 0, index, draws: true, from }, { restraint, inForce });
        plan.leads.forEach((lead, n) => {
          spans[n]!.push(mean(restraint, from + lead - plan.span, from + lead));
          holds[n]! += inForce[from + lead - 1] ?? 0;
        });
      }
      plan.leads.forEach((lead, n) => {
        if (from + lead > model.steps) return;
        const y = mean(record.restraint, from + lead - plan.span, from + lead);
        const x = spans[n]!;
        const near = x.reduce((sum, one) => sum + Math.abs(one - y), 0) / x.length;
        const wide = x.reduce((sum, a) => sum + x.reduce((s, b) => s + Math.abs(a - b), 0), 0);
        const own = near - wide / (2 * x.length * (x.length - 1));
        crps.set(lead, [...(crps.get(lead) ?? []), own]);
        if (from > record.begins && record.inForce[from - 1] === 0) return;
        const gap = holds[n]! / settings.runs - record.inForce[from + lead - 1]!;
        brier.set(lead, [...(brier.get(lead) ?? []), gap * gap]);
      });
    }
    const average = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
    for (const lead of plan.leads) {
      const { scores } = variants[0]!;
      expect(scoreOf(scores, 'restraint', lead).model).toBeCloseTo(average(crps.get(lead)!), 12);
      expect(scoreOf(scores, 'inForce', lead).model).toBeCloseTo(average(brier.get(lead)!), 12);
      expect(scoreOf(scores, 'restraint', lead).cases).toBe(crps.get(lead)!.length);
    }
    expect(scoreOf(variants[0]!.scores, 'restraint', null).model).toBeCloseTo(
      average([...crps.values()].flat()),
      12,
    );
  });

  it('of the baselines in February are those of the table in docs/model.md', async () => {
    const { variants } = await hindcast(february, evaluateOf(february), { ...settings, runs: 2 });
    const { scores } = variants[0]!;
    const persistence = [14, 28, 42].map((lead) => scoreOf(scores, 'restraint', lead).persistence);
    const past = [14, 28, 42].map((lead) => scoreOf(scores, 'restraint', lead).baseRate);
    expect(persistence.map((one) => one.toFixed(3))).toEqual(['0.045', '0.063', '0.083']);
    expect(past.map((one) => one.toFixed(3))).toEqual(['0.053', '0.062', '0.073']);
    // Of seven weeks that began in force by their deeds, one, two and three ended otherwise.
    const deeds = [14, 28, 42].map((lead) => scoreOf(scores, 'inDeeds', lead).persistence);
    [1, 2, 3].forEach((ended, n) => expect(deeds[n]).toBeCloseTo(ended / 7, 12));
    expect(scoreOf(scores, 'inForce', 14).persistence).toBe(0);
  });

  it('say that persistence is not beaten in September at one day, and perhaps at three', async () => {
    const { variants } = await hindcast(september, evaluateOf(september), { ...settings, runs: 100 });
    const { scores } = variants[0]!;
    expect(scoreOf(scores, 'restraint', 2).difference.persistence.verdict).toBe('no better');
    expect(scoreOf(scores, 'restraint', 6).difference.persistence.verdict).toBe('perhaps better');
    const week = scoreOf(scores, 'inForce', 14);
    expect(week.apart).toBe(1);
    expect(week.difference.persistence.low).toBeNaN();
  });

  it('are the same for two members that are each the scenario itself, run for run', async () => {
    const plan = { ...hindcastPlan(september), starts: [9] };
    const twin = { id: 'twin', members: [[], []] };
    const { variants } = await hindcast(september, evaluateOf(september), settings, [twin], plan);
    const [base, same] = variants;
    // Half as many runs of each, with the luck of the first half.
    const half = await hindcast(september, evaluateOf(september), { ...settings, runs: 20 }, [], plan);
    expect(same!.cases[0]!.forecast).toBe(half.variants[0]!.cases[0]!.forecast);
    expect(base!.cases[0]!.from).toBe(9);
  });

  it('of a variant stand beside the scenario as it is, start by start', async () => {
    const without = hindcastVariants(september).filter(
      ({ id }) => id === 'without:2016-09-17-deir-ez-zor-strike',
    );
    const same = { id: 'same', members: [[]] };
    const { variants, plan } = await hindcast(september, evaluateOf(september), settings, [same, ...without]);
    const [base, twin, other] = variants;
    expect(base!.fromBase).toEqual([]);
    for (const { difference } of twin!.fromBase) expect(difference.value).toBe(0);
    expect(other!.fromBase).toHaveLength(other!.scores.length);
    for (const { target, lead, difference } of other!.fromBase) {
      const [own, asIs] = [other!, base!].map(({ scores }) => scoreOf(scores, target, lead).model);
      expect(difference.value).toBeCloseTo(own! - asIs!, 12);
      if (lead !== null && lead > 4 * plan.leads[0]! && target !== 'restraint')
        expect(difference.low).toBeNaN();
    }
  });

  it('of an account hold its own days against it', async () => {
    const variants = hindcastVariants(september).filter(({ id }) => id === 'account:moscow');
    const told = await hindcast(september, evaluateOf(september), { ...settings, runs: 2 }, variants);
    expect(told.variants.map(({ id }) => id)).toEqual(['base', 'account:moscow']);
    const last = told.variants.map(({ cases }) => cases.at(-1)!.restraint);
    expect(last[1]).toBeGreaterThan(last[0]!);
  });
});

describe('a table of calibration', () => {
  it('counts each forecast once, the surest ones, too', () => {
    const bins = calibrationBins([
      { forecast: 0, outcome: 0 },
      { forecast: 0.5, outcome: 1 },
      { forecast: 0.5, outcome: 0 },
      { forecast: 1, outcome: 1 },
    ]);
    expect(bins.map(({ cases }) => cases)).toEqual([1, 0, 2, 0, 1]);
    expect(bins[2]).toMatchObject({ forecast: 0.5, came: 0.5 });
    expect(bins[1]!.came).toBeNaN();
  });
});

describe('numbers of one case taken to another', () => {
  it('carry over under the same ids, and are named where they do not', () => {
    const numbers = {
      paths: ['rivalries.assad/opposition.gain', 'agreement.collapsed', 'actors.nobody.control', 'outside'],
      values: [2, 0.6, 0.9, 0.4, 1.5, 0.5, 0.8, 1.4],
    };
    const { members, carried, left } = carryOver(numbers, february);
    expect(carried).toEqual(['rivalries.assad/opposition.gain']);
    expect(members).toEqual([2, 1.5].map((to) => [{ set: 'rivalries.assad/opposition.gain', to }]));
    expect(left.map(({ path }) => path)).toEqual(['agreement.collapsed', 'actors.nobody.control', 'outside']);
    expect(left[2]!.why).toMatch(/1\.4/);
  });
});
