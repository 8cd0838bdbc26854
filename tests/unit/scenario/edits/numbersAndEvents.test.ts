import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEvent, moveEvent, movedTime } from '../../../../src/scenario/edits/events.ts';
import { formView } from '../../../../src/scenario/edits/formView.ts';
import { forms } from '../../../../src/scenario/edits/forms.ts';
import { addTie, setNumber } from '../../../../src/scenario/edits/numbers.ts';
import { parseScenario } from '../../../../src/scenario/parseScenario.ts';
import { effect } from '../../../../src/scenario/schema/effect.ts';
import { readInstant } from '../../../../src/scenario/time.ts';
import { smallWar } from '../smallWar.ts';
import { changed, edited, plain } from './plain.ts';

const twoSides = readFileSync('scenarios/two-sides.yaml', 'utf8');
const september = readFileSync('scenarios/september-2016.yaml', 'utf8');
const hour = 3_600_000;
const zone = 'Asia/Damascus';

const errors = (text: string) =>
  parseScenario(text, { file: 'x.yaml' }).problems.filter(({ severity }) => severity === 'error');

describe('a number', () => {
  test('that has a range keeps it and its reason, and takes an end with it that it would leave', () => {
    const path = ['rivalries', 'north/south', 'gain'];
    const inside = edited(twoSides, setNumber(twoSides, path, 1.1));
    expect(inside).toContain('gain: { value: 1.1, low: 0.8, high: 1.3 }');
    const beyond = edited(inside, setNumber(inside, path, 1.5));
    expect(beyond).toContain('gain: { value: 1.5, low: 0.8, high: 1.5 }');
    const trust = edited(twoSides, setNumber(twoSides, ['rivalries', 'north/south', 'trust'], 0.4));
    expect(trust).toContain(
      'trust: { low: 0.35, high: 0.6, why: "A first agreement between the two.", value: 0.4 }',
    );
    expect(errors(trust)).toEqual([]);
  });

  test('that is not written is written behind the others, and one alone stays alone', () => {
    const text = edited(twoSides, setNumber(twoSides, ['actors', 'north', 'control'], 0.9));
    expect(text).toContain('north: { name: North, inSentence: the North, role: a2, control: 0.9 }');
    expect(edited(text, setNumber(text, ['actors', 'north', 'control'], 0.8))).toContain(
      'role: a2, control: 0.8 }',
    );
  });

  test('in its range never makes a mistake', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300 }), (hundredths) => {
        const edit = setNumber(twoSides, ['rivalries', 'south/north', 'loss'], hundredths / 100);
        expect(errors(edited(twoSides, edit))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('a tie is added where ties of its kind stand, once', () => {
  const text = edited(twoSides, addTie(twoSides, 'patronages', 'north/south', 0.2));
  expect(plain(text)).toEqual(changed(plain(twoSides), ['patronages'], { 'north/south': { leverage: 0.2 } }));
  expect(addTie(text, 'patronages', 'north/south', 0.3)).toBeNull();
  expect(addTie(twoSides, 'rivalries', 'north/south', 0.3)).toBeNull();
  expect(edited(twoSides, addTie(twoSides, 'ties', 'north|south', 0.3))).toContain(
    '\nties:\n  north|south: 0.3\n',
  );
});

describe('an event', () => {
  test.each([
    ['2030-03-09T10:30Z', 12 * hour, '2030-03-09T22:30Z'],
    ['2016-09-12T19:00+03:00', -24 * hour, '2016-09-11T19:00+03:00'],
    ['2016-09-12T01:00:00-04:30', -2 * hour, '2016-09-11T23:00:00-04:30'],
    ['2016-09-30', 48 * hour, '2016-10-02'],
    ['2016-09-12', 12 * hour, '2016-09-12T21:00Z'],
  ])('at %s is moved to where its time is written in the same way', (written, ms, becomes) => {
    expect(movedTime(written, ms, zone)).toBe(becomes);
  });

  test('moved by any span is there by the clock, and moved back it is written as before', () => {
    const written = fc.constantFrom(
      '2030-03-09T10:30Z',
      '2016-09-12T19:00+03:00',
      '2016-02-29T23:59:30-09:30',
    );
    fc.assert(
      fc.property(written, fc.integer({ min: -1e6, max: 1e6 }), (at, minutes) => {
        const ms = minutes * 60_000;
        const to = movedTime(at, ms, zone)!;
        expect(readInstant(to)).toBe(readInstant(at)! + ms);
        expect(movedTime(to, -ms, zone)).toBe(at);
      }),
    );
  });

  test('is moved by nothing but its time', () => {
    const next = edited(september, moveEvent(september, '2016-09-17-deir-ez-zor-strike', 24 * hour, zone));
    const lines = september.split('\n');
    const differing = next.split('\n').filter((line, i) => line !== lines[i]);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/time: 2016-09-18T/);
  });

  test('is added with what it does, and the scenario stays without a mistake', () => {
    const event = {
      id: 'convoy',
      time: '2030-03-12T12:00Z',
      headline: 'A convoy: bread, and medicine',
      kind: 'aid',
      by: ['north'],
      toward: [],
      direction: 'for',
      does: { effects: { act: { kind: 'incident', rivalry: 'north/south', severity: 0.3, gesture: true } } },
    } as const;
    const next = edited(twoSides, addEvent(twoSides, event));
    expect(errors(next)).toEqual([]);
    const { scenario } = parseScenario(next, { file: 'x.yaml' });
    expect(scenario!.events['convoy']).toMatchObject({
      headline: 'A convoy: bread, and medicine',
      by: ['north'],
    });
    expect(addEvent(next, event)).toBeNull();
    expect(addEvent(next, { ...event, id: 'a b' })).toBeNull();
  });
});

test('every kind of effect can be said field by field, and an event with it is without a mistake', () => {
  const named = { rivalry: 'hill/vale', tie: 'vale|hill', channel: 'talks', path: 'actors.hill.control' };
  const kinds = forms.effectKinds.map(({ kind }) => kind);
  expect(kinds).toEqual(effect.options.map(({ shape }) => shape.kind.value));
  for (const { kind, fields } of forms.effectKinds) {
    const said = fields.flatMap(({ key, type, example, isOptional }) => {
      if (type === 'text') throw new Error(`${kind} asks for ${key}, which no form can ask for`);
      const value = type === 'switch' ? true : type === 'number' ? example : named[type];
      // What must be said has something to begin with.
      expect(value === null && !isOptional, `${kind} ${key}`).toBe(false);
      return value === null ? [] : [[key, value] as const];
    });
    const next = edited(
      smallWar,
      addEvent(smallWar, {
        id: 'one-more',
        time: '2030-05-02T12:00Z',
        headline: 'One more',
        kind: 'incident',
        by: [],
        toward: [],
        direction: 'neutral',
        does: { effects: { [kind]: { kind, ...Object.fromEntries(said) } } },
      }),
    );
    expect(errors(next), kind).toEqual([]);
  }
});

test('every number that a form shows can be shifted by an event', () => {
  for (const { path } of [...formView(smallWar)!.actors, ...formView(smallWar)!.ties].flatMap(
    (one) => one.numbers,
  )) {
    const does = { effects: { shift: { kind: 'shift', path: path.join('.'), add: 0.01 } } };
    const event = {
      id: 'x',
      time: '2030-05-02T12:00Z',
      headline: 'x',
      kind: 'aid',
      by: [],
      toward: [],
      direction: 'for',
      does,
    };
    expect(errors(edited(smallWar, addEvent(smallWar, event))), path.join('.')).toEqual([]);
  }
});
