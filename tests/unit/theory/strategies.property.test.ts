import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedTraits } from '../../../src/theory/observedTraits.ts';
import { ruleNames } from '../../../src/theory/parseRule.ts';
import type { State, Strategy } from '../../../src/theory/strategy.ts';
import { rule } from './rule.ts';

const withNumbers: Record<string, string> = {
  'memory-one': 'memory-one:0.9,0.2,0.7,0.3',
  schedule: 'schedule:CDD',
};
const names = ruleNames().map((name) => withNumbers[name] ?? name);
const turn = fc.record({ intended: fc.boolean(), own: fc.boolean(), other: fc.boolean() });
const history = fc.array(turn, { maxLength: 60 });

function afterAll(
  strategy: Strategy,
  turns: readonly { intended: boolean; own: boolean; other: boolean }[],
): State {
  return turns.reduce<State>((state, played) => strategy.next(state, played), strategy.start);
}

describe.each(names)('%s', (name) => {
  it('plays alike from the same past, and leaves states as they are', () => {
    const [one, two] = [rule(name), rule(name)];
    fc.assert(
      fc.property(history, (turns) => {
        const state = afterAll(one, turns);
        const before = [...state];
        const chance = one.chance(state);
        one.next(state, { intended: true, own: false, other: false });
        expect(state).toEqual(before);
        expect(one.chance(state)).toBe(chance);
        expect(two.chance(afterAll(two, turns))).toBe(chance);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('starts clean whatever was played before', () => {
    const strategy = rule(name);
    const first = strategy.chance(strategy.start);
    fc.assert(
      fc.property(history, (turns) => {
        afterAll(strategy, turns);
        expect(strategy.chance(strategy.start)).toBe(first);
      }),
      { numRuns: 20 },
    );
  });

  it('claims no shorter memory than it uses, and no lot that it never draws', () => {
    const strategy = rule(name);
    const { memoryWithErrors, stochastic } = observedTraits(strategy);
    // The probers look at their opening and then at one act: their claim is the opening.
    if (typeof strategy.memory === 'number' && !name.includes('Prober')) {
      expect(memoryWithErrors).not.toBeNull();
      expect(memoryWithErrors).toBeLessThanOrEqual(strategy.memory);
    }
    if (stochastic) expect(strategy.stochastic).toBe(true);
  });
});
