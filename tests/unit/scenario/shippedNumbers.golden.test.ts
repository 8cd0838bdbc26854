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
    expect(Object.entries(effectsOf(february)).map(([id, { step }]) => [id, step])).toEqual([
      ['2016-02-27-truce-starts', 2],
      ['2016-04-01-al-eis', 70],
      ['2016-05-06-khan-tuman', 140],
      ['2016-05-12-zara', 152],
    ]);
    expect(february.steps).toBe(192);
    expect(february.record?.inForce.map((inForce, step) => inForce === step >= 2)).not.toContain(false);
  });
});
