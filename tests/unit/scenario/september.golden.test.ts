// The whole chain from file to setup, against the neutral scenario of the golden traces (tests/golden/engine/README.md).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/scenario/changes.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';

const golden = JSON.parse(readFileSync('tests/golden/engine/september-record.json', 'utf8'));
const neutral = golden.scenario;
const file = 'scenarios/september-2016.yaml';
const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), { file });
const setup = toSetup(scenario!);

/** Names of numbers in the neutral format, and here. */
const NAMES: Record<string, string> = {
  f: 'forgetting',
  k: 'attention',
  q: 'breachRate',
  g: 'gain',
  l: 'loss',
  w: 'patience',
};
const renamed = (map: object) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [NAMES[key] ?? key, value]));
const steps = (time: string) =>
  (Date.parse(time) - Date.parse(neutral.start)) / (neutral.stepHours * 3_600_000);

describe('September 2016 as the engine takes it', () => {
  test('has no errors', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has the frame of the reference', () => {
    expect(scenario!.clock.start).toBe(neutral.start);
    expect(setup).toMatchObject({
      id: neutral.id,
      stepHours: neutral.stepHours,
      steps: neutral.steps,
      places: neutral.places,
      outside: neutral.outside,
      acts: neutral.acts,
    });
  });

  test('has its numbers', () => {
    const given = Object.keys(renamed(neutral.defaults));
    expect(Object.fromEntries(given.map((key) => [key, setup.defaults[key as never]]))).toEqual(
      renamed(neutral.defaults),
    );
    expect(setup.ties).toEqual(neutral.ties);
    expect(setup.patronages).toEqual(neutral.patronages);
    expect(setup.spoilers).toEqual(neutral.spoilers);
    expect(setup.channels).toEqual(neutral.channels);
    expect(setup.agreement).toEqual(neutral.agreement);
    for (const [id, actor] of Object.entries(neutral.actors))
      expect(setup.actors[id]).toEqual(renamed(actor as object));
    for (const [id, rivalry] of Object.entries(neutral.rivalries)) {
      const { field = false, warring = false, provocation = 0, ...rest } = renamed(rivalry as object);
      const { provocation: own, ...numbers } = setup.rivalries[id]!;
      expect(numbers).toEqual({ field, warring, ...rest });
      expect(own ?? setup.defaults.provocation).toBe(provocation);
    }
  });

  test('has the same events with effects', () => {
    const expected = Object.fromEntries(
      Object.entries<{ time: string; class: string; effects: object[] }>(neutral.events).map(
        ([id, event]) => [
          id,
          { step: Math.floor(steps(event.time)), class: event.class, effects: sorted(event.effects) },
        ],
      ),
    );
    const found = Object.fromEntries(
      Object.entries(setup.events).map(([id, { at, class: of, effects }]) => [
        id,
        { step: Math.floor(at!), class: of, effects: sorted(effects) },
      ]),
    );
    expect(found).toEqual(expected);
    expect(Object.values(setup.events).map(({ probability }) => probability ?? 1)).toEqual(
      Object.keys(expected).map(() => 1),
    );
  });

  test('has the same record, step by step', () => {
    expect(setup.record).toEqual(neutral.record);
  });

  test('draws the same numbers from the same ranges', () => {
    const expected: Record<string, { low: number; high: number; scale: string }> = Object.fromEntries(
      Object.entries<never>(neutral.ranges).map(([path, range]) => {
        const parts = path.split('.');
        return [[...parts.slice(0, -1), NAMES[parts.at(-1)!] ?? parts.at(-1)].join('.'), range];
      }),
    );
    expect(Object.keys(setup.ranges).sort()).toEqual(Object.keys(expected).sort());
    for (const [path, { low, high, scale }] of Object.entries(expected)) {
      expect(setup.ranges[path]!.scale, path).toBe(scale);
      expect(setup.ranges[path]!.low, path).toBeCloseTo(low, 9);
      expect(setup.ranges[path]!.high, path).toBeCloseTo(high, 9);
    }
  });

  test('names a range by its path in the file', () => {
    expect(setup.ranges['ties.us|russia']!.drawnAs).toBe('rivalries.us/russia.trust');
    expect(setup.ranges['ties.assad|us']!.drawnAs ?? 'ties.assad|us').toBe('ties.assad|us');
  });

  test.each(['washington', 'moscow'])('has the acts and events of the account of %s', (id) => {
    const { scenario: told, notes } = applyChanges(scenario!, [{ account: id }]);
    const { record, events } = toSetup(told);
    expect(notes).toEqual([]);
    expect(record!.acts).toEqual(golden.accounts[id].record.acts);
    for (const [event, { effects }] of Object.entries<{ effects: object[] }>(golden.accounts[id].events)) {
      expect(sorted(events[event]!.effects), event).toEqual(sorted(effects));
    }
  });
});

/** Effects in an order of their own: the order of the file's ids is not that of the reference. */
function sorted(effects: readonly object[]): object[] {
  const keyed = effects.map((effect) =>
    Object.fromEntries(Object.entries(effect).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return keyed.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
