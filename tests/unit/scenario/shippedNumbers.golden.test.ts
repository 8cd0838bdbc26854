import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import type { Effect, RangeSetup, Setup } from '../../../src/engine/setup.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { type EngineReference, readEngineSetup } from '../../../src/theory/readEngineReference.ts';

// tests/golden/engine/september-record.json: September 2016 as both prototypes of the model ran it.
const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

function shipped(id: string): Setup {
  const file = `scenarios/${id}.yaml`;
  const { scenario, problems } = parseScenario(read(file), { file });
  if (scenario === null)
    throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  return toSetup(scenario);
}

const september = shipped('september-2016');
const february = shipped('february-2016');
const reference = readEngineSetup(
  (JSON.parse(read('tests/golden/engine/september-record.json')) as { scenario: EngineReference }).scenario,
);

const ends = ({ low, high, scale }: RangeSetup) => ({ low, high, scale });
const rangesOf = (setup: Setup) =>
  Object.fromEntries(Object.entries(setup.ranges).map(([path, range]) => [path, ends(range)]));
const effectsOf = (setup: Setup) =>
  Object.fromEntries(
    Object.entries(setup.events)
      .filter(([, { effects }]) => effects.length > 0)
      .map(([id, event]) => [
        id,
        {
          step: Math.floor(event.at ?? Number.NaN),
          class: event.class,
          effects: event.effects
            .map((effect: Effect) => JSON.stringify(effect, Object.keys(effect).sort()))
            .sort(),
        },
      ]),
  );

const stepsOfEffects = (setup: Setup) => Object.entries(effectsOf(setup)).map(([id, { step }]) => [id, step]);
/** Steps with less than full restraint, and how much. */
const breachesOf = (acts: readonly number[]) => acts.flatMap((act, step) => (act < 1 ? [[step, act]] : []));

describe('september-2016.yaml comes out as the reference has it:', () => {
  test.each([
    'stepHours',
    'steps',
    'places',
    'outside',
    'acts',
    'ties',
    'patronages',
    'spoilers',
    'agreement',
  ] as const)('%s', (part) => {
    expect(september[part]).toEqual(reference[part]);
  });

  test.each(['defaults', 'actors', 'rivalries', 'channels'] as const)('every number of %s', (part) => {
    expect(september[part]).toMatchObject(reference[part]);
  });

  test('no provocation of Russia, whose rivalry in the field would have a range of it by default', () => {
    expect(september.rivalries['russia/opposition']?.provocation).toBe(0);
  });

  test('the ranges, ends and scales', () => {
    expect(rangesOf(september)).toEqual(rangesOf(reference));
  });

  test('the events that have an effect, each in its step', () => {
    expect(effectsOf(september)).toEqual(effectsOf(reference));
  });

  test('the record, act by act and status by status', () => {
    expect(september.record).toEqual(reference.record);
  });
});

describe('february-2016.yaml has the numbers of September:', () => {
  test.each([
    'stepHours',
    'places',
    'outside',
    'acts',
    'defaults',
    'actors',
    'rivalries',
    'ties',
    'patronages',
    'spoilers',
    'ranges',
  ] as const)('%s', (part) => {
    expect(february[part]).toEqual(september[part]);
  });

  test('what differs is the calendar', () => {
    const { meetings, opens, deadline, ...channel } = february.channels['us-russia']!;
    expect(september.channels['us-russia']).toMatchObject(channel);
    expect({ meetings, opens, deadline }).toEqual({
      meetings: [35, 55, 95, 127, 137, 163],
      opens: 2,
      deadline: 312,
    });
    expect(february.agreement.renewals).toEqual({ '2016-03-11': { step: 29, by: ['opposition'] } });
    expect(stepsOfEffects(february)).toEqual([
      ['2016-02-27-truce-starts', 2],
      ['2016-04-01-al-eis', 70],
      ['2016-05-06-khan-tuman', 140],
      ['2016-05-12-zara', 152],
    ]);
    expect(february.steps).toBe(192);
    expect(february.record?.inForce.map((inForce, step) => inForce === step >= 2)).not.toContain(false);
  });
});

describe('colombia-2016.yaml, by days from 28 August:', () => {
  const colombia = shipped('colombia-2016');

  test('the events that have an effect, each in its step', () => {
    expect(stepsOfEffects(colombia)).toEqual([
      ['2016-08-29-truce-starts', 1],
      ['2016-10-02-vote', 35],
      ['2016-11-13-santa-rosa', 77],
      ['2016-11-30-finding', 94],
    ]);
  });

  test('the dates at which the government must renew', () => {
    expect(colombia.agreement.renewals).toEqual({
      '2016-10-02': { step: 35, by: ['government'] },
      '2016-10-31': { step: 64, by: ['government'] },
    });
  });

  test('the record: quiet but for the breaches that the mechanism dated, and in force from the second day on', () => {
    const { acts, inForce } = colombia.record!;
    expect(colombia.steps).toBe(157);
    expect(breachesOf(acts['government/farc']!)).toEqual([
      [0, 0.75],
      [77, 0.25],
      [125, 0.75],
      [149, 0.75],
    ]);
    expect(breachesOf(acts['farc/government']!)).toEqual([
      [0, 0.75],
      [77, 0.75],
      [135, 0.5],
      [141, 0.75],
      [143, 0.75],
    ]);
    expect(inForce.indexOf(true)).toBe(1);
    expect(inForce.lastIndexOf(false)).toBe(0);
  });
});

describe('northern-ireland-1994.yaml, by weeks from 25 August 1994:', () => {
  const ireland = shipped('northern-ireland-1994');

  test('the events that have an effect, each in its step', () => {
    expect(stepsOfEffects(ireland)).toEqual([
      ['1994-08-31-cessation', 1],
      ['1994-09-01-loyalist-killing', 1],
      ['1994-09-16-broadcasting-ban', 3],
      ['1994-10-13-loyalist-ceasefire', 7],
      ['1994-11-10-newry', 11],
      ['1995-03-07-washington-three', 27],
      ['1996-01-24-elections-first', 73],
      ['1996-02-09-docklands', 76],
      ['1996-06-15-manchester', 94],
      ['1997-05-01-election', 140],
      ['1997-06-16-lurgan', 146],
      ['1997-07-20-restored', 151],
      ['1998-01-26-udp', 178],
      ['1998-02-20-sinn-fein-suspended', 182],
      ['1998-08-15-omagh', 207],
    ]);
  });

  test('numbers per half-day become numbers per week', () => {
    const { forgetting } = ireland.defaults;
    expect(forgetting).toBeCloseTo(1 - (1 - 0.006) ** 14, 12);
    expect(ireland.steps).toBe(209);
    expect(ireland.record).toBeUndefined();
  });
});
