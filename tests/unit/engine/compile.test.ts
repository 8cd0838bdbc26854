import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runTraced } from '../../../src/engine/run.ts';
import type { Effect, EventSetup, Setup } from '../../../src/engine/setup.ts';
import { SetupError } from '../../../src/engine/setupError.ts';
import { channelOf, inModel, recordOf, september, twoSides } from './setups.ts';

const withEvent = (event: Partial<EventSetup>): Partial<Setup> => ({
  events: { news: { at: 1, class: 'exogenous', effects: [], ...event } },
});
const withEffect = (effect: unknown) => withEvent({ effects: [effect as Effect] });
const withTrigger = (...condition: unknown[]) => ({
  events: { news: { class: 'exogenous', trigger: [condition], effects: [] } } as unknown as Setup['events'],
});
const talks = channelOf(['north', 'south']);

describe('a setup with a mistake', () => {
  it.each<[string, unknown, string]>([
    ['no places', { places: 0 }, 'places: a side acts at 1, 2, 3 or 4 places'],
    ['no steps', { steps: 0 }, 'steps: a run has at least one whole step'],
    ['a rivalry of one', { rivalries: { north: {} } }, 'rivalries.north: "north" is not two actors'],
    ['a rivalry with nobody', { rivalries: { 'north/west': {} } }, 'there is no actor "west"'],
    ['a rivalry with itself', { rivalries: { 'north/north': {} } }, 'nobody is its own rival'],
    [
      'a rivalry without trust',
      { ties: { 'north|south': 0.4 } },
      'rivalries.south/north: there is no tie "south|north"',
    ],
    [
      'a tie to nobody',
      { ties: { 'north|south': 0.4, 'south|north': 0.4, 'north|west': 0.4 } },
      'ties.north|west: there is no actor "west"',
    ],
    [
      'a trust that is no number',
      { ties: { 'north|south': NaN, 'south|north': 0.4 } },
      'ties.north|south: NaN is not a finite number',
    ],
    ['full control in all eyes', { defaults: {} }, 'has no finite weight'],
    [
      'an unknown rule',
      { rivalries: { 'north/south': { rule: { name: 'hawk' } } } },
      'rivalries.north/south.rule: there is no rule "hawk"',
    ],
    [
      'an empty schedule',
      { rivalries: { 'north/south': { rule: { name: 'schedule', acts: [] } } } },
      'the list of acts is empty',
    ],
    [
      'a record that is not there',
      { rivalries: { 'north/south': { rule: { name: 'record' } } } },
      'there is no record of its acts',
    ],
    [
      'a patron of nobody',
      {
        patronages: { 'north/west': { leverage: 0.1, via: ['south'], responsibility: 0.5, solidarity: 0.5 } },
      },
      'patronages.north/west: there is no actor "west"',
    ],
    [
      'a bargain with nobody',
      {
        patronages: { 'north/south': { leverage: 0.1, via: ['west'], responsibility: 0.5, solidarity: 0.5 } },
      },
      'there is no rivalry "north/west"',
    ],
    [
      'no bargain',
      { patronages: { 'north/south': { leverage: 0.1, via: [], responsibility: 0.5, solidarity: 0.5 } } },
      'patronages.north/south.via: names no counterpart',
    ],
    [
      'a spoiler of nobody',
      { spoilers: { band: { laidTo: 'west/south', rate: 0.1, size: 0.5 } } },
      'spoilers.band.laidTo: there is no rivalry "west/south"',
    ],
    [
      'talks with oneself',
      { channels: { talks: channelOf(['north']) } },
      'channels.talks.parties: a channel joins at least two actors',
    ],
    [
      'a weight that is missing',
      { channels: { talks: { ...talks, issues: { land: { weights: { north: 1 }, redLines: {} } } } } },
      'channels.talks.issues.land.weights: gives no number for "south"',
    ],
    [
      'an exit of a stranger',
      { channels: { talks: { ...talks, exit: { west: 0.2 } } } },
      '"west" is no party of this channel',
    ],
    [
      'a precondition on nothing',
      {
        channels: {
          talks: { ...talks, preconditions: { north: { over: ['west/north'], window: 4, level: 0.5 } } },
        },
      },
      'there is no rivalry "west/north"',
    ],
    [
      'a renewal by a stranger',
      {
        agreement: {
          window: 4,
          minimum: 2,
          strained: 0.4,
          collapsed: 0.6,
          renewals: { one: { step: 3, by: ['west'] } },
        },
      },
      'agreement.renewals.one.by: there is no actor "west"',
    ],
    [
      'half a step of window',
      { agreement: { window: 2.5, minimum: 2, strained: 0.4, collapsed: 0.6, renewals: {} } },
      'agreement.window: is a whole number of steps',
    ],
    [
      'a meeting between steps',
      { channels: { talks: { ...talks, meetings: [2.5] } } },
      'channels.talks.meetings: are whole steps',
    ],
    [
      'a precondition over no steps',
      { channels: { talks: { ...talks, preconditions: { north: { over: [], window: 0, level: 0.5 } } } } },
      'channels.talks.preconditions.north.window: is a whole number of steps',
    ],
    ['both a time and a trigger', withEvent({ trigger: [] }), 'events.news: has either a time or a trigger'],
    [
      'a force on nobody',
      withEffect({ kind: 'force', rivalry: 'north/west', level: 0 }),
      'events.news.effects.0.rivalry: there is no rivalry "north/west"',
    ],
    [
      'a shift of nothing',
      withEffect({ kind: 'shift', path: 'actors.north.courage', add: 1 }),
      '"actors.north.courage" names no number of this setup',
    ],
    ['a shift nowhere', withEffect({ kind: 'shift', path: 'outside' }), 'a shift has either "add" or "to"'],
    [
      'a ratio of 0',
      withEffect({ kind: 'evidence', tie: 'north|south', ratio: 0 }),
      'a likelihood ratio is above 0',
    ],
    [
      'evidence on no tie',
      withEffect({ kind: 'evidence', tie: 'north|west', ratio: 0.5 }),
      'there is no tie "north|west"',
    ],
    [
      'an unknown effect',
      withEffect({ kind: 'parade' }),
      'events.news.effects.0.kind: there is no effect "parade"',
    ],
    ['an unknown quantity', withTrigger('anger', '>', 1), 'there is no quantity "anger"'],
    ['an unknown comparison', withTrigger('step', '=', 1), 'there is no comparison "="'],
    ['a status as a number', withTrigger('step', '>', 'open'), '"step" is compared with a number'],
    [
      'a range of nothing',
      { ranges: { 'actors.north.courage': { low: 0, high: 1, scale: 'linear' } } },
      'ranges: "actors.north.courage" names no number of this setup',
    ],
    [
      'a range on the wrong scale',
      { ranges: { 'defaults.noise': { low: 0, high: 1, scale: 'logit' } } },
      'does not fit the scale logit',
    ],
    [
      'a route of nobody',
      { routes: [{ rivalry: 'north/south', observer: 'west', subject: 'north', share: 1 }] },
      'routes.0.observer: there is no actor "west"',
    ],
    [
      'a route twice',
      {
        routes: [
          { rivalry: 'north/south', observer: 'south', subject: 'north', share: 1 },
          { rivalry: 'north/south', observer: 'south', subject: 'north', share: 1 },
        ],
      },
      'routes.1: is listed twice',
    ],
    [
      'a record with a gap',
      { record: { ...recordOf(twoSides(), 1, 0), agreement: ['none'] } },
      'record.agreement: has 1 entries, the record 20 steps',
    ],
    [
      'a record without a side',
      { record: { ...recordOf(twoSides(), 1, 0), acts: {} } },
      'record.acts.north/south: has 0 entries',
    ],
    ['an act above 1', { record: recordOf(twoSides(), 1.5, 0) }, 'act 1.5 of step 0 is not within 0 and 1'],
    [
      'shares that are not given',
      {
        patronages: {
          'north/south': {
            leverage: 0,
            via: ['south'],
            responsibility: { north: 0.5 },
            solidarity: { south: 0.5 },
          },
        },
        actors: { north: {}, south: {}, east: {} },
        rivalries: { 'north/south': {}, 'east/south': {} },
        ties: {
          'north|south': 0.4,
          'east|south': 0.4,
          'south|north': 0.4,
          'south|east': 0.4,
          'north|east': 0.4,
        },
      },
      'patronages.north/south.solidarity: gives no number for "north" and no default',
    ],
  ])('is refused in one sentence that names the place: %s', (_, changes, message) => {
    const act = () => compile(twoSides(changes as Partial<Setup>));
    expect(act).toThrow(SetupError);
    expect(act).toThrow(message);
  });
});

describe('options that do not fit', () => {
  const model = compile(twoSides());
  it.each([
    ['a negative seed', { seed: -1 }, 'seed: is a whole number from 0 to 2^53 - 1'],
    ['an index that is too large', { index: 2 ** 32 }, 'index: is a whole number from 0 to 2^32 - 1'],
    ['a start after the end', { from: 21 }, 'from: is a step from 0 to 20'],
    ['a start from a record that is not there', { from: 3 }, 'record: covers 0 steps, and 3 are asked for'],
    ['a record that is not there', { mode: 'record' }, 'record: covers 0 steps, and 20 are asked for'],
  ] as const)('are refused: %s', (_, changes, message) => {
    expect(() => runTraced(model, inModel(changes))).toThrow(message);
  });
});

describe('paths of numbers', () => {
  const { parameters } = compile(september());
  const valuesAt = (path: string) =>
    Array.from(parameters.slots.get(path) ?? [], (slot) => parameters.central[slot]);

  it('lead to the number in the setup', () => {
    expect(valuesAt('actors.opposition.control')).toEqual([0.75]);
    expect(valuesAt('rivalries.russia/us.loss')).toEqual([2.5]);
    expect(valuesAt('ties.us|russia')).toEqual([0.45]);
    expect(valuesAt('patronages.russia/assad.leverage')).toEqual([0.21]);
    expect(valuesAt('spoilers.jfs.size')).toEqual([0.5]);
    expect(valuesAt('channels.us-russia.exit.us')).toEqual([0.3]);
    expect(valuesAt('channels.us-russia.issues.aid.redLines.russia')).toEqual([0.8]);
    expect(valuesAt('events.2016-09-17-deir-ez-zor-strike.effects.1.severity')).toEqual([0.6]);
    expect(valuesAt('agreement.collapsed')).toEqual([0.6]);
    expect(valuesAt('outside')).toEqual([0.3]);
  });

  it('of defaults lead to all that take them', () => {
    expect(valuesAt('defaults.attention')).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(valuesAt('defaults.width').length).toBe(6);
    expect(valuesAt('defaults.gain')).toEqual([]);
    expect(valuesAt('patronages.russia/assad.responsibility')).toEqual([0.6, 0.6, 0.6, 0.6]);
  });

  it('of seen control follow control until they are set', () => {
    const shift = (path: string, by: Partial<Extract<Effect, { kind: 'shift' }>>) => {
      const setup = twoSides({
        steps: 1,
        ...withEvent({ at: 0, effects: [{ kind: 'shift', path, ...by }] }),
        outside: 1,
      });
      const news = runTraced(compile(setup), inModel()).steps[0]!.causes[0]!.find(
        ({ kind }) => kind === 'act',
      )!;
      return news.logOdds;
    };
    const plain = shift('outside', { add: 0 });
    expect(shift('actors.south.control', { to: 0.9 })).not.toBe(plain);
    expect(shift('actors.south.seenControl', { add: 0.05 })).toBeCloseTo(
      shift('actors.south.seenControl', { to: 0.9 }),
      12,
    );
    expect(shift('actors.south.seenControl.north', { to: 0.9 })).toBe(
      shift('actors.south.seenControl', { to: 0.9 }),
    );
  });
});
