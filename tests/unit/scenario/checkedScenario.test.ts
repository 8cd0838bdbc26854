import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { central } from '../../../src/scenario/quantity.ts';
import { checked, replaced, smallWar } from './smallWar.ts';

const smallest = `parley: 1
meta: { title: Two }
clock: { start: 2030-01-01T00:00Z }
actors:
  a: { name: A }
  b: { name: B }
rivalries:
  a/b: {}
  b/a: {}
`;

describe('the smallest legal scenario', () => {
  const scenario = checked(smallest, 'folder/smallest.yaml');

  test('has under 20 lines', () => {
    expect(smallest.split('\n').length).toBeLessThan(20);
  });

  test('takes its id from the file, and the rest from defaults', () => {
    expect(scenario).toMatchObject({
      id: 'smallest',
      meta: { title: 'Two', short: 'Two', authors: [], sources: {} },
      clock: { start: '2030-01-01T00:00:00Z', step: 12, horizon: 720, zone: 'UTC' },
      acts: 'per-rivalry',
      outside: 0.3,
      defaults: { forgetting: 0.04, attention: 0.1, patience: 0.8, audience: 0.05, provocation: 0 },
      actors: { a: { name: 'A', short: 'A', inSentence: 'A', role: 'a1' }, b: { role: 'a2' } },
      rivalries: {
        'a/b': { field: true, warring: true, trust: 0.4, provocation: { value: 0.15, low: 0, high: 0.3 } },
      },
      agreement: { name: 'Ceasefire', window: 48, minimum: 24, strained: 0.4, collapsed: 0.6, renewals: {} },
    });
    expect(scenario.record).toBeUndefined();
  });

  test('has a truce from the start, for nothing else starts one', () => {
    expect(scenario.events).toMatchObject({
      'agreement-starts': { time: '2030-01-01T00:00:00Z', effects: { start: { kind: 'start' } } },
    });
  });
});

describe('a checked scenario', () => {
  const scenario = checked();

  test('writes short forms out', () => {
    expect(scenario.ties).toEqual({ 'vale|crown': { trust: 0.4 } });
    expect(scenario.actors['crown']!.rule).toEqual({ name: 'tit-for-tat' });
    expect(Object.keys(scenario.channels['talks']!.meetings)).toEqual(['2030-05-02-1200', '2030-05-03-1200']);
    expect(scenario.channels['talks']).toMatchObject({
      name: 'talks',
      beta: { hill: 1, vale: 1 },
      exit: { hill: 0.1, vale: 0.2 },
      issues: { border: { name: 'border' } },
    });
    expect(checked(replaced(smallWar, 'by: [disputed]', 'by: disputed').text).events['shelling']!.by).toEqual(
      ['disputed'],
    );
  });

  test('completes ranges: the centre is the middle on the scale of the parameter', () => {
    const { value, low, high } = scenario.actors['hill']!.control as {
      value: number;
      low: number;
      high: number;
    };
    expect([low, high]).toEqual([0.8, 0.95]);
    const logit = (x: number) => Math.log(x / (1 - x));
    expect(logit(value)).toBeCloseTo((logit(0.8) + logit(0.95)) / 2, 12);
    const { text } = replaced(
      smallWar,
      'gain: 0.8',
      'gain: { low: 0.5, high: 2 }, audience: { low: 0, high: 0.2 }',
    );
    const rivalry = checked(text).rivalries['crown/hill']!;
    expect(central(rivalry.gain!)).toBe(1);
    expect(central(rivalry.audience!)).toBe(0.1);
    const reasoned = replaced(smallWar, 'gain: 0.8', 'gain: { value: 0.8, why: a guess }').text;
    expect(checked(reasoned).rivalries['crown/hill']!.gain).toEqual({
      value: 0.8,
      low: 0.8,
      high: 0.8,
      why: 'a guess',
    });
  });

  test('puts times into UTC and counts a date alone at noon in the zone of the clock', () => {
    expect(scenario.events['shelling']).toMatchObject({
      time: '2030-05-02T12:00:00Z',
      dateOnly: true,
      background: false,
    });
    expect(scenario.events['begins']).toMatchObject({ time: '2030-05-01T13:00:00Z', dateOnly: false });
    const inDamascus = checked(
      smallest
        .replace('2030-01-01T00:00Z', '2016-09-09T07:00+03:00, zone: Asia/Damascus')
        .concat('events: { e: { time: 2016-09-10, headline: x, noEffect: y } }\n'),
    );
    expect(inDamascus.clock.start).toBe('2016-09-09T04:00:00Z');
    expect(inDamascus.events['e']!.time).toBe('2016-09-10T09:00:00Z');
  });

  test('marks what lies before its start as background', () => {
    expect(scenario.events['old-quarrel']!.background).toBe(true);
  });

  test('goes on with a status until the record changes it', () => {
    const { days, halfDays } = scenario.record!;
    expect(
      Object.values(days).map(({ agreement, inForce, channels }) => [agreement, inForce, channels]),
    ).toEqual([
      ['agreed', false, { talks: 'open' }],
      ['holding', true, { talks: 'open' }],
      ['strained', true, { talks: 'strained' }],
    ]);
    expect(halfDays['2030-05-03T00:00Z']).toMatchObject({ time: '2030-05-03T00:00:00Z', code: '2030-05-02' });
  });

  test('holds the values of accounts as it would hold them itself', () => {
    const { text } = replaced(
      smallWar,
      'events.shelling.effects.blow.severity: 0.9',
      'events.shelling.time: 2030-05-02T03:00+03:00\n      ties.vale|crown: 0.3\n      actors.crown.rule: grim',
    );
    expect(checked(text).accounts['hills']!.set).toEqual({
      'events.shelling.time': '2030-05-02T00:00:00Z',
      'ties.vale|crown': { trust: 0.3 },
      'actors.crown.rule': { name: 'grim' },
    });
  });

  test('gives colour roles that nobody took, in the order of ids', () => {
    const roles = (text: string) =>
      Object.fromEntries(Object.entries(checked(text).actors).map(([id, { role }]) => [id, role]));
    expect(roles(smallWar)).toEqual({ crown: 'a1', hill: 'a2', vale: 'a3' });
    expect(roles(replaced(smallWar, '{ name: Hill,', '{ name: Hill, role: a1,').text)).toEqual({
      crown: 'a2',
      hill: 'a1',
      vale: 'a3',
    });
  });

  test.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))(
    'of %s is plain JSON',
    (name) => {
      const shipped = checked(readFileSync(`scenarios/${name}`, 'utf8'), name);
      expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped);
    },
  );
});
