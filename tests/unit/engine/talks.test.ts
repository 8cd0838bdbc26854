import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runTraced } from '../../../src/engine/run.ts';
import type { EventSetup, Setup } from '../../../src/engine/setup.ts';
import { logistic } from '../../../src/math/logistic.ts';
import { channelOf, forceFromStart, inModel, recordOf, twoSides } from './setups.ts';

const pair = ['north', 'south'];
const run = (changes: Partial<Setup>) => runTraced(compile(twoSides(changes)), inModel());
const statuses = (changes: Partial<Setup>) => run(changes).steps.map(({ channels }) => channels[0]!.status);
const event = (at: number, ...effects: EventSetup['effects']): EventSetup => ({
  at,
  class: 'exogenous',
  effects,
});

describe('a channel', () => {
  it('opens at its step, and holds no meeting before', () => {
    const { steps } = run({ channels: { talks: channelOf(pair, { opens: 4 }) } });
    expect(steps.slice(0, 5).map(({ channels }) => channels[0]!.status)).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
      'open',
    ]);
    expect(steps[3]!.channels[0]!.attended).toBeNull();
    expect(steps[5]!.channels[0]!.attended).toEqual(pair);
  });

  it('concedes by the share of the deadline that has passed, harder where trust is low', () => {
    const { steps } = run({ channels: { talks: channelOf(pair, { beta: { south: 2 } }) } });
    const { channels, logOddsAfter } = steps[3]!;
    const [north, south] = logOddsAfter.map((logOdds) => logistic(logOdds));
    expect(channels[0]!.offers!['north']).toBeCloseTo(0.3 ** (0.5 / north!), 12);
    expect(channels[0]!.offers!['south']).toBeCloseTo(0.3 ** (0.25 / south!), 12);
  });

  it('never settles an issue on which two red lines add to less than 1', () => {
    const issues = {
      land: { weights: { north: 0.5, south: 0.75 }, redLines: { north: 0.5, south: 0.49 } },
      water: { weights: { north: 0.5, south: 0.25 }, redLines: { north: 0.5, south: 0.5 } },
    };
    const last = run({ channels: { talks: channelOf(pair, { issues }) } }).steps.at(-1)!.channels[0]!;
    expect(last).toMatchObject({ settled: ['water'], progress: 0.375 });
  });

  it('waits for preconditions over the acts of the window, and counts the missed meeting', () => {
    const preconditions = { north: { over: ['south/north'], window: 4, level: 0.75 } };
    const changes = {
      channels: { talks: channelOf(pair, { preconditions, meetings: [1, 5, 9] }) },
      events: {
        fire: forceFromStart('south/north', 0, 3),
        quiet: event(3, { kind: 'force', rivalry: 'south/north', level: 1 }),
      },
    };
    const { steps } = run(changes);
    // Over steps 2 to 5 the mean is exactly 0.75, which is enough.
    expect([1, 5, 9].map((t) => steps[t]!.channels[0]!.attended)).toEqual([['south'], pair, pair]);
    expect(steps.slice(1, 6).map(({ channels }) => channels[0]!.status)).toEqual([
      'strained',
      'strained',
      'strained',
      'strained',
      'open',
    ]);
  });

  it('is threatened one meeting before a party leaves, and broken off at the last', () => {
    const channels = { talks: channelOf(pair, { exit: { south: 0.99 }, meetingsToLeave: 3 }) };
    expect(statuses({ channels }).slice(0, 7)).toEqual([
      'open',
      'strained',
      'strained',
      'threatened',
      'threatened',
      'broken off',
      'broken off',
    ]);
  });

  it('is left without warning where one meeting is enough', () => {
    const channels = { talks: channelOf(pair, { exit: { south: 0.99 }, meetingsToLeave: 1 }) };
    expect(statuses({ channels }).slice(0, 3)).toEqual(['open', 'broken off', 'broken off']);
  });

  it('is suspended and opened again by events, with a new clock and nothing settled', () => {
    const { steps } = run({
      channels: { talks: channelOf(pair, { meetings: [9, 13], exit: { south: 0.99 } }) },
      events: {
        stop: event(10, { kind: 'close', channel: 'talks' }),
        go: event(12, { kind: 'open', channel: 'talks' }),
      },
    });
    expect(steps.slice(9, 14).map(({ channels }) => channels[0]!.status)).toEqual([
      'threatened',
      'suspended',
      'suspended',
      'open',
      'threatened',
    ]);
    expect(steps[9]!.channels[0]!.settled).toEqual(['land']);
    expect(steps[10]!.channels[0]).toMatchObject({ settled: [], progress: 0 });
    expect(steps[13]!.channels[0]!.offers!['north']).toBeLessThan(0.15);
  });

  it('of three settles an issue only when every pair does, each with its own trust', () => {
    const ids = ['east', 'north', 'south'];
    const ties = Object.fromEntries(
      ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [`${a}|${b}`, 0.6])),
    );
    const setup = (trust: number): Partial<Setup> => ({
      actors: { east: {}, north: {}, south: {} },
      ties: { ...ties, 'east|south': trust, 'south|east': trust },
      defaults: { control: 0.85, attention: 1e-9 },
      channels: { talks: channelOf(ids, { meetings: [7] }) },
    });
    // tau = 0.7: two sides at trust 0.6 concede 0.74 each, at 0.25 they concede 0.49.
    expect(run(setup(0.6)).steps[7]!.channels[0]).toMatchObject({ settled: ['land'], attended: ids });
    const distrustful = run(setup(0.25)).steps[7]!.channels[0]!;
    expect(distrustful.settled).toEqual([]);
    expect(distrustful.offers!['east']).toBeCloseTo(0.7 ** (0.5 / 0.25), 6);
    expect(distrustful.offers!['north']).toBeCloseTo(0.7 ** (0.5 / 0.6), 6);
  });

  it('of three is left by a party whose mean trust in the others is under its exit level', () => {
    const ids = ['east', 'north', 'south'];
    const ties = Object.fromEntries(
      ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [`${a}|${b}`, 0.6])),
    );
    const left = (trust: number) =>
      statuses({
        actors: { east: {}, north: {}, south: {} },
        ties: { ...ties, 'east|south': trust },
        defaults: { control: 0.85, attention: 1e-9 },
        channels: { talks: channelOf(ids, { exit: { east: 0.4 } }) },
      }).includes('broken off');
    expect(left(0.1)).toBe(true);
    expect(left(0.25)).toBe(false);
  });

  it('serves only those that it names', () => {
    const channels = {
      talks: channelOf(pair, { serves: ['north'] }),
      summit: channelOf(pair, { meetings: [], serves: ['south'] }),
    };
    const { steps } = run({ channels, defaults: { control: 0.85, benefit: 0.5 } });
    expect(steps.at(-1)!.channels.map(({ progress }) => progress)).toEqual([0, 1]);
    const [north, south] = steps.at(-1)!.threshold;
    expect(north).toBeCloseTo(0.3 / (0.9 + 0.5), 12);
    expect(south).toBeCloseTo(0.3 / 0.9, 12);
  });

  it('in the record follows its column: no preconditions, nobody walks away, a new clock after a break', () => {
    const base = twoSides({
      channels: {
        talks: channelOf(pair, {
          exit: { south: 0.99 },
          preconditions: { north: { over: ['south/north'], window: 4, level: 1 } },
        }),
      },
    });
    const record = recordOf(base, 0, 0);
    const column = record.channels['talks']!.map((status, t) => (t === 10 ? 'suspended' : status));
    const model = compile({ ...base, record: { ...record, channels: { talks: column } } });
    const { steps } = runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 });
    expect(steps.map(({ channels }) => channels[0]!.status)).toEqual(column);
    expect(steps[9]!.channels[0]!.attended).toEqual(pair);
    expect(steps[13]!.channels[0]!.offers!['north']).toBeLessThan(steps[3]!.channels[0]!.offers!['north']!);
  });
});
