import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formView } from '../../../../src/scenario/edits/formView.ts';
import { forms } from '../../../../src/scenario/edits/forms.ts';
import { smallWar } from '../smallWar.ts';

const twoSides = readFileSync('scenarios/two-sides.yaml', 'utf8');
const numberOf = (text: string, path: string) =>
  [...formView(text)!.actors, ...formView(text)!.ties]
    .flatMap(({ numbers }) => numbers)
    .find((one) => one.path.join('.') === path);

test('a form shows numbers as they are written, and those that count where none are', () => {
  expect(numberOf(twoSides, 'actors.south.control')).toMatchObject({
    value: 0.75,
    range: null,
    isWritten: true,
  });
  expect(numberOf(twoSides, 'actors.north.control')).toMatchObject({ value: 0.85, isWritten: false });
  expect(numberOf(twoSides, 'rivalries.south/north.loss')).toMatchObject({
    value: 1.5,
    range: { low: 1.2, high: 1.9 },
  });
  expect(numberOf(twoSides, 'rivalries.north/south.trust')).toMatchObject({
    isMiddle: true,
    range: { low: 0.35 },
  });
  expect(numberOf(smallWar, 'actors.hill.attention')).toMatchObject({ value: 0.08, isWritten: false });
  expect(numberOf(smallWar, 'ties.vale|crown')).toMatchObject({ value: 0.4, isWritten: true });
  // A number for each observer is left to the text.
  expect(numberOf(smallWar, 'actors.vale.seenControl')).toBeUndefined();
  expect(numberOf(smallWar, 'patronages.crown/vale.responsibility')).toBeUndefined();
});

test('a form shows events with and without a time, and the days of the clock', () => {
  const view = formView(smallWar)!;
  expect(view.clock).toEqual({ start: Date.UTC(2030, 4, 1), end: Date.UTC(2030, 4, 4) });
  expect(view.events.map(({ id, at }) => [id, at !== null])).toEqual([
    ['old-quarrel', true],
    ['begins', true],
    ['shelling', true],
    ['fear', false],
  ]);
  const [, , shelling] = view.events;
  expect(shelling!.at).toBe(Date.UTC(2030, 4, 2, 12));
  expect(shelling!.effects.map(({ kind }) => kind)).toEqual(['incident', 'force', 'shift', 'evidence']);
  expect(shelling!.effects[0]!.written).toMatchObject({ kind: 'incident' });
  expect(view.channels).toEqual([{ id: 'talks', name: 'talks' }]);
});

test('a text with mistakes of meaning is shown, one that is no YAML is not', () => {
  expect(formView(twoSides.replace('north/south:', 'north/nobody:'))!.ties).toHaveLength(2);
  expect(formView('actors: 3\nclock: no\nevents: [x]\n')).toMatchObject({
    clock: null,
    actors: [],
    events: [],
  });
  expect(formView(twoSides.replace('[north, south]', '[north, south'))).toBeNull();
  expect(formView('a: 1\na: 2\n')).toBeNull();
});

test('what a field refuses is told in the words of the format', () => {
  expect(forms.refusalOf(['events', 'x', 'time'], '2030-13-01')?.english).toMatch(
    /a date and time with zone/,
  );
  expect(forms.refusalOf(['events', 'x', 'time'], '2030-03-01')).toBeNull();
  expect(forms.refusalOf(['actors', 'x', 'name'], '')).not.toBeNull();
  expect(forms.eventKinds).toContain('withdrawal');
  expect([forms.idOf('Île d’Ouest', 'side'), forms.idOf('Юг', 'side')]).toEqual(['ile-d-ouest', 'side']);
});
