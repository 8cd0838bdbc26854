import { describe, expect, test } from 'vitest';
import { applyChanges, type Change } from '../../../src/scenario/changes.ts';
import { readChanges, writeChanges } from '../../../src/scenario/changesText.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { checked, replaced, smallWar } from './smallWar.ts';

const scenario = checked();
const set = (path: string, to: unknown) => applyChanges(scenario, [{ set: path, to }]);
const after = (...changes: Change[]) => {
  const { scenario: changed, notes } = applyChanges(scenario, changes);
  expect(notes).toEqual([]);
  return changed;
};

describe('setting a value', () => {
  test('leaves the scenario before as it was', () => {
    const before = JSON.stringify(scenario);
    after({ set: 'rivalries.hill/vale.trust', to: 0.6 }, { without: 'shelling' }, { account: 'hills' });
    expect(JSON.stringify(scenario)).toBe(before);
  });

  test('replaces a range by a number and a number by a range', () => {
    expect(after({ set: 'actors.hill.control', to: 0.9 }).actors['hill']!.control).toBe(0.9);
    const { rivalries } = after({ set: 'rivalries.crown/hill.gain', to: { low: 0.5, high: 2 } });
    expect(rivalries['crown/hill']!.gain).toEqual({ value: 1, low: 0.5, high: 2 });
  });

  test('gives a number to a side that had the default, and takes it away again', () => {
    const given = after({ set: 'rivalries.hill/vale.patience', to: 0.9 });
    expect(given.rivalries['hill/vale']!.patience).toBe(0.9);
    const { scenario: taken } = applyChanges(given, [{ set: 'rivalries.hill/vale.patience', to: null }]);
    expect(taken).toEqual(scenario);
  });

  test('takes times, words, rules and ids', () => {
    expect(after({ set: 'events.begins.time', to: '2030-05-01T16:00+03:00' }).events['begins']!.time).toBe(
      '2030-05-01T13:00:00Z',
    );
    expect(after({ set: 'acts', to: 'common' }).acts).toBe('common');
    expect(after({ set: 'rivalries.hill/vale.rule', to: 'grim' }).rivalries['hill/vale']!.rule).toEqual({
      name: 'grim',
    });
    expect(
      after({ set: 'rivalries.hill/vale.rule', to: { name: 'random', p: 0.3 } }).rivalries['hill/vale']!.rule,
    ).toEqual({ name: 'random', p: 0.3 });
    expect(after({ set: 'spoilers.raiders.laidTo', to: 'hill/vale' }).spoilers['raiders']!.laidTo).toBe(
      'hill/vale',
    );
    expect(after({ set: 'ties.vale|crown', to: 0.3 }).ties['vale|crown']).toEqual({ trust: 0.3 });
    expect(
      after({ set: 'channels.talks.meetings.2030-05-02-1200', to: '2030-05-02T18:00Z' }).channels['talks']!
        .meetings['2030-05-02-1200'],
    ).toEqual({ time: '2030-05-02T18:00:00Z' });
  });

  test('gives one observer another number and leaves the others theirs', () => {
    const { patronages } = after({ set: 'patronages.crown/vale.solidarity.hill', to: 0.9 });
    expect(patronages['crown/vale']!.solidarity).toEqual({ default: 0.5, hill: 0.9 });
  });

  test('turns payoffs into gain and loss once one of them is changed', () => {
    const rivalry = after({ set: 'rivalries.vale/hill.gain', to: 2 }).rivalries['vale/hill']!;
    expect(rivalry).toMatchObject({ gain: 2, loss: 0.5 });
    expect(rivalry.payoffs).toBeUndefined();
    expect(after({ set: 'rivalries.vale/hill.payoffs.T', to: 7 }).rivalries['vale/hill']!.payoffs!.T).toBe(7);
  });

  test('changes a trust wherever the file gives it', () => {
    const file = checked(
      replaced(smallWar, 'trust: 0.5, audience', 'audience').text.replace(
        '  vale|crown: 0.4',
        '  vale|crown: 0.4\n  hill|vale: 0.55',
      ),
    );
    expect(toSetup(file).ties['hill|vale']).toBe(0.55);
    const { scenario: changed } = applyChanges(file, [{ set: 'rivalries.hill/vale.trust', to: 0.7 }]);
    expect(toSetup(changed).ties['hill|vale']).toBe(0.7);
    const { scenario: again } = applyChanges(changed, [{ set: 'ties.hill|vale', to: 0.2 }]);
    expect(again.rivalries['hill/vale']!.trust).toBe(0.2);
  });

  test.each([
    ['rivalries.hill/vale.patiense', 0.9, 'path-unknown', 'rivalries.hill/vale.patience'],
    ['rivalries.hil/vale.patience', 0.9, 'path-unknown', 'rivalries.hill/vale.patience'],
    ['rivalries.hill/vale', 0.9, 'path-unknown', ''],
    ['meta.title', 'x', 'path-unknown', ''],
    ['__proto__.x', 1, 'path-unknown', ''],
    ['actors.constructor.control', 0.9, 'path-unknown', ''],
    ['rivalries.hill/vale.trust', 1.5, 'out-of-range', '0.95'],
    ['rivalries.hill/vale.trust', 'half', 'not-a-number', '0.5'],
    ['rivalries.hill/vale.trust', { low: 0.7, high: 0.3 }, 'range-order', ''],
    ['rivalries.hill/vale.trust', { lo: 0.7, high: 0.3 }, 'key-unknown', 'low'],
    ['rivalries.hill/vale.trust', { low: 0.3, high: 0.4, value: 0.6 }, 'range-centre', ''],
    ['rivalries.hill/vale.trust', null, 'not-removable', ''],
    ['rivalries.hill/vale.trust', true, 'wrong-kind', ''],
    ['rivalries.hill/vale.trust', Number.NaN, 'wrong-kind', ''],
    ['rivalries.hill/vale.rule', 'grin', 'word-unknown', 'grim'],
    ['rivalries.hill/vale.rule', { name: 'memory-one' }, 'wrong-kind', ''],
    ['rivalries.hill/vale.field', 'yes', 'wrong-kind', ''],
    ['spoilers.raiders.laidTo', 'hill/vael', 'id-unknown', 'hill/vale'],
    ['events.begins.time', '2031-05-01T16:00Z', 'time-outside', ''],
    ['events.begins.time', 'noon', 'bad-date', ''],
    ['clock.places', 2.5, 'out-of-range', ''],
    ['actors.hill.breachRate', 0.3, null, ''],
    ['actors.vale.breachRate', 0.3, 'breach-rate', ''],
  ])('to %s = %j is refused with the way out', (path, to, code, remedy) => {
    const { scenario: changed, notes } = set(path, to);
    if (code === null) {
      expect(notes).toEqual([]);
      return;
    }
    expect(changed).toBe(scenario);
    expect(notes).toMatchObject([{ severity: 'error', code, path }]);
    expect(notes[0]!.suggestion).toContain(remedy);
  });
});

describe('leaving an event out', () => {
  test('takes it from the scenario', () => {
    expect(Object.keys(after({ without: 'shelling' }).events)).not.toContain('shelling');
  });

  test('names the nearest one where there is none', () => {
    const { notes } = applyChanges(scenario, [{ without: 'sheling' }, { without: 'toString' }]);
    expect(notes).toMatchObject([
      { code: 'id-unknown', suggestion: 'Did you mean "shelling"?' },
      { code: 'id-unknown' },
    ]);
  });
});

describe('an account', () => {
  const told = after({ account: 'hills' });
  const record = toSetup(told).record!;

  test('moves the acts of those whom it blames and excuses, within 0 and 1', () => {
    // Level of the Vale on the first day 0.5, low 0.25; of the Hill 0.75, high 1.
    expect(record.acts['vale/hill']).toEqual([0, 0, 0.25, 0.125, 0.25, 0]);
    expect(record.acts['hill/vale']).toEqual([0.75, 0.75, 0.875, 0.875, 0.875, 0.5]);
    expect(record.acts['crown/hill']).toEqual(toSetup(scenario).record!.acts['crown/hill']);
  });

  test('leaves acts alone that the file gives for a single step', () => {
    expect(record.acts['vale/hill']![3]).toBe(0.125);
  });

  test('gives a force the changed act of its step', () => {
    expect(told.events['shelling']!.effects['hold']).toMatchObject({ level: 0.125 });
  });

  test('puts its own values in place', () => {
    expect(told.events['shelling']!.effects['blow']).toMatchObject({ severity: 0.9 });
  });

  test('that does not exist is told', () => {
    expect(applyChanges(scenario, [{ account: 'hil' }]).notes).toMatchObject([
      { code: 'id-unknown', suggestion: 'Did you mean "hills"?' },
    ]);
  });
});

describe('a change that can have no effect', () => {
  const codes = (change: Change, context: Parameters<typeof applyChanges>[2]) =>
    applyChanges(scenario, [change], context).notes.map(({ code }) => code);
  const model = { mode: 'model', from: 0 } as const;
  const later = { mode: 'model', from: 4 } as const;
  const record = { mode: 'record', from: 0 } as const;

  test.each([
    ['an event before the run', { without: 'shelling' }, later, ['vain-before']],
    [
      'an event before the run, changed',
      { set: 'events.shelling.effects.blow.severity', to: 0.1 },
      later,
      ['vain-before'],
    ],
    ['an event in the run', { without: 'shelling' }, model, []],
    ['an event that is a card only', { without: 'old-quarrel' }, model, ['vain-event']],
    ['a force in the record', { set: 'events.shelling.effects.hold.level', to: 1 }, record, ['vain-record']],
    ['an incident in the record', { set: 'events.shelling.effects.blow.severity', to: 1 }, record, []],
    ['a rule in the record', { set: 'rivalries.hill/vale.rule', to: 'grim' }, record, ['vain-record']],
    ['trust in the record', { set: 'rivalries.hill/vale.trust', to: 0.6 }, record, []],
    [
      'a day of the record in a run of the model',
      { set: 'record.days.2030-05-02.acts.hill/vale', to: 1 },
      model,
      ['vain-after'],
    ],
    [
      'a day of the record before the run',
      { set: 'record.days.2030-05-01.acts.hill/vale', to: 1 },
      later,
      [],
    ],
    [
      'a day of the record after the start of the run',
      { set: 'record.days.2030-05-03.acts.hill/vale', to: 1 },
      { mode: 'model', from: 2 } as const,
      ['vain-after'],
    ],
    ['an account of a run from the beginning that changes events', { account: 'hills' }, model, []],
  ] satisfies [string, Change, Parameters<typeof applyChanges>[2], string[]][])(
    'is told: %s',
    (_, change, context, expected) => {
      expect(codes(change, context)).toEqual(expected);
    },
  );

  test('is told of an event that the model makes by itself', () => {
    const file = checked(
      replaced(smallWar, '    headline: Shelling', '    class: endogenous\n    headline: Shelling').text,
    );
    const notes = (endogenous: boolean) =>
      applyChanges(file, [{ without: 'shelling' }], { ...model, endogenous }).notes;
    expect(notes(false)).toMatchObject([{ code: 'vain-endogenous', severity: 'warning' }]);
    expect(notes(true)).toEqual([]);
  });

  test('leaves an event before the run where it is, for a what-if starts from the same state', () => {
    expect(applyChanges(scenario, [{ without: 'shelling' }], later).scenario).toBe(scenario);
  });
});

test('an event that was left out stays away whatever an account tells of it, in either order', () => {
  const september = scenarioOf(textOf('scenarios/september-2016.yaml'));
  const strike = { without: '2016-09-17-deir-ez-zor-strike' };
  for (const account of Object.keys(september.accounts)) {
    const [one, other] = [
      [strike, { account }],
      [{ account }, strike],
    ].map((changes) => applyChanges(september, changes).scenario);
    expect(one).toEqual(other);
    expect(Object.keys(one!.events)).not.toContain(strike.without);
    expect(() => toSetup(one!)).not.toThrow();
  }
});

describe('a proposal', () => {
  const adopt = (to: unknown): Change => ({ set: 'proposals.prisoners', to });

  test('is no event of the setup until a change takes it up', () => {
    expect(Object.keys(toSetup(scenario).events)).not.toContain('prisoners');
    expect(toSetup(after(adopt(true))).events['prisoners']).toMatchObject({
      effects: [{ kind: 'incident', rivalry: 'vale/hill', severity: 0.3, gesture: true }],
    });
  });

  test('changes no run, not even by a draw, while nobody takes it up', () => {
    const without = checked(smallWar.replace(/proposals:[^]*?(?=record:)/, ''));
    expect(Object.keys(without.proposals)).toEqual([]);
    expect(toSetup(scenario)).toEqual(toSetup(without));
  });

  test('once taken up is an event like others, and can be left out again', () => {
    const weak = after(adopt(true), { set: 'events.prisoners.effects.gift.severity', to: 0.1 });
    expect(weak.events['prisoners']!.effects['gift']).toMatchObject({ severity: 0.1 });
    expect(toSetup(after(adopt(true), { without: 'prisoners' }))).toEqual(toSetup(scenario));
    expect(toSetup(after(adopt(true), adopt(false)))).toEqual(toSetup(scenario));
  });

  test('goes through a link and back', () => {
    expect(writeChanges([adopt(true)])).toBe('proposals.prisoners=true');
    expect(readChanges('proposals.prisoners=true')).toEqual({ changes: [adopt(true)], refused: [] });
  });

  test.each<[string, Change, string]>([
    ['of a name near to one', { set: 'proposals.prisoner', to: true }, 'proposals.prisoners'],
    ['that is neither taken up nor not', adopt(2), 'true or false'],
    ['that is taken out of the file', adopt(null), 'proposals.prisoners'],
  ])('%s is refused with the way out', (_, change, way) => {
    const { scenario: changed, notes } = applyChanges(scenario, [change]);
    expect(changed).toBe(scenario);
    expect(JSON.stringify(notes)).toContain(way);
    expect(notes[0]!.severity).toBe('error');
  });

  test('that comes before the start of the run is told to be in vain', () => {
    const { scenario: changed, notes } = applyChanges(scenario, [adopt(true)], { mode: 'model', from: 4 });
    expect(notes).toMatchObject([{ code: 'vain-before', severity: 'warning' }]);
    expect(changed).toBe(scenario);
  });
});
