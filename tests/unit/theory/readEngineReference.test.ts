import { describe, expect, it } from 'vitest';
import { longPath, readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';
import { readGolden } from '../engine/reference.ts';

const corners = readGolden<{ cases: { scenario: EngineReference }[] }>('three-corners.json').cases[0]!
  .scenario;

describe('the reader of neutral scenarios', () => {
  const setup = readEngineSetup(corners);

  it('gives numbers their long names', () => {
    expect(setup.defaults).toEqual({
      patience: 0.8,
      width: 0.6,
      attention: 0.12,
      forgetting: 0.04,
      noise: 0.05,
      breachRate: 0.7,
    });
    expect(setup.actors['rebels']).toEqual({
      control: 0.8,
      benefit: 0.3,
      seenControl: { state: 0.7, default: 0.75 },
    });
    expect(setup.rivalries['crown/rebels']).toEqual({ field: true, gain: 0.8, loss: 1.6, audience: 0.1 });
  });

  it('turns times into steps, and leaves triggered events without one', () => {
    expect(setup.events['raid']!.at).toBeCloseTo(134.5 / 12, 12);
    expect(setup.events['start']!.at).toBe(4);
    expect(setup.events['rumour']!.at).toBeUndefined();
  });

  it('renames the paths of ranges and shifts, and still draws under the original path', () => {
    expect(Object.keys(setup.ranges).sort()).toEqual([
      'defaults.forgetting',
      'patronages.crown/state.leverage',
      'ties.crown|rebels',
    ]);
    expect(setup.ranges['defaults.forgetting']!.drawnAs).toBe('defaults.f');
    expect(longPath('rivalries.a/b.w')).toBe('rivalries.a/b.patience');
    expect(longPath('rivalries.a/b.rule.q')).toBe('rivalries.a/b.rule.q');
    expect(longPath('actors.a.k')).toBe('actors.a.attention');
    expect(longPath('ties.f|k')).toBe('ties.f|k');
    expect(setup.events['purge']!.effects[0]).toEqual({
      kind: 'shift',
      path: 'actors.state.control',
      to: 0.95,
    });
  });

  it('refuses another format and a time that cannot be read', () => {
    expect(() => readEngineSetup({ ...corners, format: 'engine-2' })).toThrow('"engine-2" is not "engine-1"');
    expect(() =>
      readEngineSetup({ ...corners, events: { bad: { time: 'noon', class: 'either', effects: [] } } }),
    ).toThrow('"noon" is no date');
  });
});
