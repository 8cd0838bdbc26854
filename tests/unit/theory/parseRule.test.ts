import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/engine/rules/list.ts';
import { parseRule, ruleFamily, ruleNames } from '../../../src/theory/parseRule.ts';
import { rule } from './rule.ts';

const library = JSON.parse(readFileSync('tests/golden/axelrod/strategies.json', 'utf8')) as {
  strategies: { name: string }[];
};

describe('names of rules', () => {
  it('include all of the reference list', () => {
    expect(library.strategies).toHaveLength(43);
    expect(ruleNames()).toEqual(expect.arrayContaining(library.strategies.map(({ name }) => name)));
  });

  it("include all of Parley's own that need no scenario", () => {
    const own = Object.values(rules).filter(
      ({ choice, name }) => choice !== 'propensity' && name !== 'record',
    );
    expect(ruleNames()).toEqual(expect.arrayContaining(own.map(({ name }) => name)));
  });

  it('are one family in all spellings', () => {
    expect(ruleFamily('TFT')).toBe('tit-for-tat');
    expect(ruleFamily('TitForTat')).toBe('tit-for-tat');
    expect(ruleFamily('Random03')).toBe(ruleFamily('random:0.7'));
    expect(ruleFamily('GTFT10')).toBe('generous-tit-for-tat');
    expect(ruleFamily('BushMosteller')).not.toBe(ruleFamily('bush-mosteller'));
    expect(ruleFamily('nobody')).toBeNull();
  });
});

describe('a written rule', () => {
  it('keeps its name as written', () => {
    expect(rule('random:0.3').name).toBe('random:0.3');
    expect(rule('WSLS').name).toBe('WSLS');
  });

  it.each([
    ['random:0.3', 0.3],
    ['Random03', 0.3],
    ['memory-one:0.9,0.2,0.7,0.3,0.25', 0.25],
    ['memory-one:0.9,0.2,0.7,0.3', 1],
    ['schedule:DC', 0],
    ['cycler:DDC', 0],
    ['bush-mosteller:0.8', 0.8],
    ['roth-erev:3,1', 0.75],
    ['SuspiciousTitForTat', 0],
  ])('%s begins with C at chance %d', (text, chance) => {
    const { start, chance: chanceIn } = rule(text);
    expect(chanceIn(start)).toBeCloseTo(chance, 15);
  });

  it.each([
    ['tit-for-that', 'There is no rule "tit-for-that". Did you mean "tit-for-tat"?'],
    ['WinStayLoseShfit', 'There is no rule "WinStayLoseShfit". Did you mean "WinStayLoseShift"?'],
    ['xyzzy', 'There is no rule "xyzzy". --help lists the rules.'],
    ['constructor', 'There is no rule "constructor". --help lists the rules.'],
    ['random:1.5', 'The rule "random" takes for p a number from 0 to 1, not "1.5".'],
    ['random:', 'The rule "random" takes for p a number from 0 to 1, not "".'],
    ['memory-one:1,0', 'The rule "memory-one" takes 4 to 5 numbers (CC, CD, DC, DD, first), not 2.'],
    ['memory-one:1,0,one,0', 'The rule "memory-one" takes for DC a number from 0 to 1, not "one".'],
    ['grim:1', 'The rule "grim" takes no numbers: write "grim" alone.'],
    ['cycler:CAD', 'The rule "cycler" takes acts as letters C and D, as in "cycler:CCD", not "CAD".'],
    ['schedule', 'The rule "schedule" takes acts as letters C and D, as in "schedule:CCD", not "".'],
    [
      'reassurance',
      'The rule "reassurance" decides by what a scenario tells it; it cannot play a bare match.',
    ],
  ])('%s is refused with the way out', (text, message) => {
    expect(parseRule(text)).toMatchObject({ ok: false, message });
  });
});
