import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { stepOf, timeOfStep, toSetup } from '../../../src/scenario/toSetup.ts';
import { applyChanges } from '../../../src/scenario/changes.ts';
import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
} from '../../../src/scenario/parameters.ts';
import { central } from '../../../src/scenario/quantity.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { checked, replaced, smallWar } from './smallWar.ts';

describe('a setup', () => {
  const setup = toSetup(checked());

  test('counts spans and times in steps', () => {
    expect(setup).toMatchObject({ stepHours: 12, steps: 6, places: 4 });
    expect(setup.channels['talks']).toMatchObject({
      opens: 1,
      deadline: 4,
      meetings: [3, 5],
      preconditions: { hill: { window: 4 } },
    });
    expect(setup.agreement).toMatchObject({
      window: 4,
      minimum: 2,
      renewals: { 'day-two': { step: 3, by: ['hill'] } },
    });
    expect(setup.events['begins']!.at).toBeCloseTo(13 / 12, 12);
    expect(setup.events['shelling']!.effects).toEqual([
      { kind: 'incident', rivalry: 'vale/hill', severity: 0.4 },
      { kind: 'force', rivalry: 'vale/hill', level: 0.25, steps: 1 },
      { kind: 'evidence', tie: 'hill|vale', ratio: 0.5 },
      { kind: 'shift', path: 'rivalries.hill/vale.audience', add: 0.05, steps: 2 },
    ]);
  });

  test('leaves out what is a card only', () => {
    expect(Object.keys(setup.events).sort()).toEqual(['begins', 'fear', 'shelling']);
  });

  test('turns payoffs into gain and loss', () => {
    expect(setup.rivalries['vale/hill']).toMatchObject({ gain: 1, loss: 0.5 });
    const { text } = replaced(smallWar, 'S: 0 } }', 'S: 0 }, audience: { low: 0.1, high: 0.4 } }');
    const divided = toSetup(checked(text));
    expect(divided.rivalries['vale/hill']!.audience).toBe(0.1);
    expect(divided.ranges['rivalries.vale/hill.audience']).toMatchObject({ low: 0.05, high: 0.2 });
  });

  test('takes the rule of an actor for its rivalries', () => {
    expect(setup.rivalries['crown/hill']!.rule).toEqual({ name: 'tit-for-tat' });
    expect(setup.rivalries['hill/vale']!.rule).toBeUndefined();
  });

  test('expands the record by day, by exception and by blend', () => {
    expect(setup.record).toEqual({
      acts: {
        'hill/vale': [0.5, 0.5, 0.75, 0.75, 0.75, 0.25],
        'vale/hill': [0.25, 0.25, 0.5, 0.125, 0.5, 0],
        'crown/hill': [0.75, 0.75, 1, 1, 1, 0.75],
      },
      inForce: [false, false, true, true, true, true],
      agreement: ['agreed', 'agreed', 'holding', 'holding', 'holding', 'strained'],
      channels: { talks: ['open', 'open', 'open', 'open', 'open', 'strained'] },
    });
  });

  test('has a tie for every rivalry, every route and every event that moves one', () => {
    expect(Object.keys(setup.ties)).toEqual([
      'crown|hill',
      'hill|crown',
      'hill|vale',
      'vale|crown',
      'vale|hill',
    ]);
    const derived = smallWar.slice(0, smallWar.indexOf('routes:'));
    expect(Object.keys(toSetup(checked(derived)).ties)).toEqual([
      'crown|hill',
      'hill|crown',
      'hill|vale',
      'vale|crown',
      'vale|hill',
    ]);
    expect(setup.ties['vale|crown']).toBe(0.4);
  });

  test('draws a range under the path that it has in the file', () => {
    const { text } = replaced(smallWar, 'trust: 0.5', 'trust: { low: 0.3, high: 0.7 }');
    const { ranges, ties } = toSetup(checked(text));
    expect(ties['hill|vale']).toBeCloseTo(0.5, 12);
    expect(ranges).toMatchObject({
      'rivalries.hill/vale.provocation': { low: 0, high: 0.3, scale: 'linear' },
      'actors.hill.control': { low: 0.8, high: 0.95, scale: 'logit' },
      'ties.hill|vale': { low: 0.3, high: 0.7, scale: 'logit', drawnAs: 'rivalries.hill/vale.trust' },
    });
  });

  test('writes a condition in steps and numbers', () => {
    const { text } = replaced(
      smallWar,
      "[[trust:hill|vale, '<', 0.2]",
      "[[hours, '>=', 24], [inForce, is, true], [trust:hill|vale, '<', 0.2]",
    );
    expect(toSetup(checked(text)).events['fear']!.trigger!.slice(0, 2)).toEqual([
      ['step', '>=', 2],
      ['inForce', 'is', 1],
    ]);
  });

  test('knows the time of a step and the step of a time', () => {
    const scenario = checked();
    expect(stepOf(scenario, '2030-05-01T18:00Z')).toBe(1.5);
    expect(timeOfStep(scenario, 3)).toBe('2030-05-02T12:00:00Z');
  });
});

describe('another step', () => {
  const noRecord = smallWar
    .replace(/record:[\s\S]*?accounts:/, 'accounts:')
    .replace(
      'defaults: { attention: 0.08 }',
      'defaults: { attention: { value: 0.08, low: 0.04, high: 0.16 }, forgetting: 0.04 }',
    );
  const withStep = (step: number) => toSetup(checked(noRecord.replace('step: 12', `step: ${step}`)));

  test.each([6, 24, 1])('of %d hours rescales what is given per 12 hours', (step) => {
    const { defaults, spoilers, ranges, ...setup } = withStep(step);
    const r = step / 12;
    expect(defaults.attention).toBeCloseTo(0.08 * r, 12);
    expect(ranges['defaults.attention']).toMatchObject({ scale: 'log' });
    expect(ranges['defaults.attention']!.low).toBeCloseTo(0.04 * r, 12);
    expect(1 - defaults.forgetting!).toBeCloseTo(0.96 ** r, 12);
    expect(1 - spoilers['raiders']!.rate).toBeCloseTo(0.95 ** r, 12);
    expect(setup.places).toBe(step === 1 ? 1 : step === 6 ? 2 : 4);
    expect(setup.steps).toBe(72 / step);
    expect(setup.agreement.window).toBe(48 / step);
  });

  test('leaves the numbers of one exchange alone', () => {
    const { rivalries, defaults } = withStep(6);
    expect(rivalries['crown/hill']!.gain).toBe(0.8);
    expect(defaults).toMatchObject({ patience: 0.8, width: 0.6, audience: 0.05, noise: 0.05 });
  });

  test('of 12 hours changes no bit', () => {
    expect(toSetup(checked()).defaults).toMatchObject({ attention: 0.08, forgetting: 0.04 });
  });

  test('rescales a shift as it moves the number itself', () => {
    const text = noRecord
      .replace('step: 12', 'step: 6')
      .replace('path: rivalries.hill/vale.audience, add: 0.05', 'path: defaults.forgetting, add: 0.02');
    const shift = toSetup(checked(text)).events['shelling']!.effects.at(-1)!;
    expect(shift).toMatchObject({ kind: 'shift', path: 'defaults.forgetting', steps: 4 });
    expect((shift as { add: number }).add).toBeCloseTo(0.96 ** 0.5 - 0.94 ** 0.5, 12);
  });
});

test.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))('%s compiles', (name) => {
  const scenario = checked(readFileSync(`scenarios/${name}`, 'utf8'), name);
  expect(compile(toSetup(scenario)).steps).toBe(scenario.clock.horizon / scenario.clock.step);
});

const shippedIds = readdirSync('scenarios').flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);

test.each(shippedIds)('%s: a number that everybody has of their own leaves its default to nobody', (id) => {
  const scenario = scenarioOf(textOf(`scenarios/${id}.yaml`));
  for (const [part, keys] of [
    ['actors', ACTOR_PARAMETER_KEYS],
    ['rivalries', RIVALRY_PARAMETER_KEYS],
  ] as const) {
    for (const key of keys) {
      const { min, max } = PARAMETERS[key];
      const quantity = scenario.defaults[key] ?? PARAMETERS[key].default;
      const to = Math.min(max, Math.max(min, central(quantity)));
      const { scenario: changed, notes } = applyChanges(
        scenario,
        Object.keys(scenario[part]).map((one) => ({ set: `${part}.${one}.${key}`, to })),
      );
      expect(notes).toEqual([]);
      expect(() => compile(toSetup(changed)), `${part}.*.${key}`).not.toThrow();
    }
  }
});

test('a default for observers that nobody needs is drawn for nobody', () => {
  const { scenario } = applyChanges(checked(), [
    { set: 'actors.hill.seenControl.default', to: { low: 0.7, high: 0.9 } },
    ...['hill', 'vale', 'crown'].map((observer) => ({
      set: `actors.hill.seenControl.${observer}`,
      to: 0.8,
    })),
  ]);
  expect(() => compile(toSetup(scenario))).not.toThrow();
});
