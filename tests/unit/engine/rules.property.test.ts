import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/engine/rules/list.ts';
import type { DecisionRule, RuleView } from '../../../src/engine/rules/rule.ts';
import type { Rule } from '../../../src/engine/setup.ts';

/** Every rule of a scenario with numbers that bring out what it can do. */
const SPECIMENS: { readonly [Name in Rule['name']]: Extract<Rule, { name: Name }> } = {
  alternator: { name: 'alternator' },
  'bush-mosteller': { name: 'bush-mosteller' },
  'contrite-tit-for-tat': { name: 'contrite-tit-for-tat' },
  cooperator: { name: 'cooperator' },
  cycler: { name: 'cycler', cycle: 'CDDC' },
  defector: { name: 'defector' },
  'fictitious-play': { name: 'fictitious-play', payoffs: { T: 3, R: 4, P: 1, S: 0 } },
  'generous-tit-for-tat': { name: 'generous-tit-for-tat' },
  grim: { name: 'grim' },
  human: { name: 'human' },
  'memory-one': { name: 'memory-one', vector: [0.9, 0.2, 0.7, 0.3] },
  random: { name: 'random', p: 0.3 },
  reassurance: { name: 'reassurance' },
  record: { name: 'record' },
  'roth-erev': { name: 'roth-erev', experiment: 0.1 },
  schedule: { name: 'schedule', acts: [1, 0.25, 0] },
  'tit-for-tat': { name: 'tit-for-tat' },
  'win-stay-lose-shift': { name: 'win-stay-lose-shift' },
};

type Turn = readonly [intended: number, executed: number, other: number];

function viewOf(rule: DecisionRule, specimen: Rule): RuleView {
  const numbers =
    specimen.name === 'record' ? [1, 0, 0.5] : rule.numbersOf(specimen).map(([, value]) => value);
  return {
    turn: 0,
    ownIntended: 1,
    ownExecuted: 1,
    other: 1,
    propensity: 0.4,
    numbers: Float64Array.from(numbers),
    state: new Float64Array(rule.stateNames.length).fill(NaN),
  };
}

/** What a rule decides in every turn of a history in which its own acts are given, too. */
function decisions(rule: DecisionRule, view: RuleView, history: readonly Turn[]): number[] {
  return history.map((turn) => {
    const chosen = rule.decide(view);
    [view.ownIntended, view.ownExecuted, view.other] = turn;
    rule.observe?.(view);
    view.turn += 1;
    return chosen;
  });
}

const bit = fc.constantFrom(0, 1);
const histories = fc.array(fc.tuple(bit, bit, bit), { minLength: 1, maxLength: 12 });
const all = Object.entries(rules).map(
  ([name, rule]) => [name, rule as DecisionRule, SPECIMENS[name as Rule['name']]] as const,
);

describe.each(all)('%s', (name, rule, specimen) => {
  const started = () => {
    const view = viewOf(rule, specimen);
    rule.start(view);
    return view;
  };

  it('is listed under its own name', () => expect(rule.name).toBe(name));

  it('starts clean: the same whatever its memory held before', () => {
    const view = started();
    expect([...view.state].every((value) => Number.isFinite(value))).toBe(true);
    fc.assert(
      fc.property(histories, histories, (before, history) => {
        const used = started();
        decisions(rule, used, before);
        used.turn = 0;
        rule.start(used);
        expect(decisions(rule, used, history)).toEqual(decisions(rule, started(), history));
      }),
    );
  });

  it('returns a chance or an act, 0 to 1, and no chance in between unless it says so', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const chosen of decisions(rule, started(), history)) {
          expect(chosen).toBeGreaterThanOrEqual(0);
          expect(chosen).toBeLessThanOrEqual(1);
          if (!rule.traits.chance && rule.choice === 'intention') expect([0, 1]).toContain(chosen);
        }
      }),
    );
  });

  it('plays alike from a copy of its state', () => {
    fc.assert(
      fc.property(histories, histories, (before, after) => {
        const view = started();
        decisions(rule, view, before);
        const copy = { ...view, state: view.state.slice() };
        expect(decisions(rule, copy, after)).toEqual(decisions(rule, view, after));
      }),
    );
  });

  it('never writes to its numbers', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const view = started();
        const before = view.numbers.slice();
        decisions(rule, view, history);
        expect(view.numbers).toEqual(before);
      }),
    );
  });

  it('claims no shorter memory than it uses', () => {
    const { memory } = rule.traits;
    if (memory === Infinity) return;
    fc.assert(
      fc.property(
        histories,
        histories,
        fc.array(fc.tuple(bit, bit, bit), { minLength: 1, maxLength: 1 }),
        (a, b, last) => {
          const recent = memory === 0 ? [] : last;
          const next = (before: Turn[]) => {
            const view = started();
            decisions(rule, view, [...before, ...recent]);
            return rule.decide(view);
          };
          expect(next(a)).toBe(next(b));
        },
      ),
    );
  });

  it('learns only if it says so: otherwise what it decides does not depend on payoffs', () => {
    expect(rule.traits.learns).toBe(rule.numbersOf(specimen).some(([path]) => path.startsWith('payoffs.')));
  });
});

describe('generous tit for tat', () => {
  it('is as generous as is safe for its payoffs', () => {
    const numbers = rules['generous-tit-for-tat'].numbersOf({
      name: 'generous-tit-for-tat',
      payoffs: { T: 4, R: 3, P: 1, S: 0 },
    });
    expect(numbers).toEqual([['generosity', Math.min(1 - 1 / 3, 2 / 3)]]);
  });
});
