import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { createLaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { expectSameAsPlain } from './lanesAgainstPlain.ts';
import { channelOf, forceFromStart, recordOf, startAt, twoSides } from './setups.ts';

describe('runs side by side', () => {
  it('do not ask a rule in a turn that a force decides in some of them', () => {
    const setup = twoSides(
      { places: 1, events: { push: { ...forceFromStart('north/south', 1, 2), at: 2, probability: 0.5 } } },
      { rule: { name: 'cycler', cycle: 'CCD' } },
    );
    expectSameAsPlain(setup, { seed: 1, first: 0, count: 20, draws: false, from: 0 });
  });

  it('keep what was settled in the record though trust has gone since', () => {
    const bare = twoSides({
      actors: { north: { benefit: 0.5 }, south: { benefit: 0.5 } },
      channels: { talks: channelOf(['north', 'south'], { deadline: 7, meetings: [3, 4] }) },
      events: {
        start: startAt(0),
        blow: {
          at: 4,
          class: 'exogenous',
          effects: [
            { kind: 'incident', rivalry: 'north/south', severity: 1 },
            { kind: 'incident', rivalry: 'south/north', severity: 1 },
          ],
        },
      },
      ranges: {
        'ties.north|south': { low: 0.3, high: 0.9, scale: 'logit' },
        'ties.south|north': { low: 0.3, high: 0.9, scale: 'logit' },
      },
    });
    const setup: Setup = { ...bare, record: recordOf(bare, 0.5, 1) };
    const engine = createLaneEngine(compile(setup));
    expectSameAsPlain(engine, { seed: 1, first: 0, count: 24, draws: true, from: 4 });
    expect(engine.records.groups.size).toBe(1);
    // Again, now from the state that was kept.
    expectSameAsPlain(engine, { seed: 1, first: 0, count: 24, draws: true, from: 4 });
  });

  it('let a patron press while one of two channels to its counterpart is open', () => {
    const three: Setup = {
      ...twoSides(),
      actors: { north: {}, south: {}, west: {} },
      rivalries: {
        'north/south': { field: true, warring: true, audience: 0.1 },
        'south/north': { field: true, warring: true },
        'west/south': {},
      },
      ties: {
        'north|south': 0.45,
        'south|north': 0.45,
        'west|south': 0.45,
        'south|west': 0.45,
      },
      patronages: { 'west/north': { leverage: 0.5, via: ['south'], responsibility: 0.5, solidarity: 0.5 } },
      channels: { front: channelOf(['south', 'west']), back: channelOf(['south', 'west']) },
      events: {
        start: startAt(0),
        first: {
          at: 3,
          class: 'exogenous',
          probability: 0.7,
          effects: [{ kind: 'close', channel: 'front' }],
        },
        second: {
          at: 5,
          class: 'exogenous',
          probability: 0.7,
          effects: [{ kind: 'close', channel: 'back' }],
        },
      },
    };
    expectSameAsPlain(three, { seed: 1, first: 0, count: 40, draws: false, from: 0 });
  });

  it('keep the states of the record within their memory', () => {
    const bare = twoSides({ ranges: { 'ties.north|south': { low: 0.4, high: 0.5, scale: 'logit' } } });
    const engine = createLaneEngine(compile({ ...bare, record: recordOf(bare, 0.5, 1) }), 4);
    for (let first = 0; first < 20; first += 4) {
      expectSameAsPlain(engine, { seed: 1, first, count: 4, draws: true, from: 20 });
    }
    const { records } = engine;
    expect(records.groups.size).toBe(5);
    const bytes = [...records.groups.values()].reduce((sum, group) => sum + group.bytes, 0);
    expect(bytes).toBe(records.bytes);
    expect(records.bytes).toBeGreaterThan(0);
  });
});
