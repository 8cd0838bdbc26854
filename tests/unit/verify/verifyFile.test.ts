import { describe, expect, it } from 'vitest';
import { ReferenceFileError } from '../../../src/verify/fileVerification.ts';
import { compareLine, verifyFile } from '../../../src/verify/verifyFile.ts';
import { readGolden, verifyGolden } from './golden.ts';

const payoffs = { T: 5, R: 3, P: 1, S: 0 };

describe('a file that is no reference file', () => {
  it.each([
    ['a list', [1, 2], 'does not hold a JSON object'],
    [
      'other keys',
      { colour: 'red' },
      'it holds colour, but no matches, strategies, items, games or decision_makers',
    ],
    ['no keys', {}, 'it holds nothing'],
    [
      'a history of other letters',
      { turns: 2, matches: [{ a: 'TFT', b: 'TFT', A: 'CX', B: 'CC', score: [6, 6] }] },
      'matches[0].A should be a row of the letters C and D',
    ],
    [
      'a history that is too short',
      { turns: 3, matches: [{ a: 'TFT', b: 'TFT', A: 'CC', B: 'CC', score: [6, 6] }] },
      'matches[0].A should hold 3 acts, but it holds 2',
    ],
    [
      'no turns',
      { matches: [{ A: 'C' }] },
      'turns should be a whole number from 1 to 1000000, but it is missing',
    ],
    [
      'a flip of a third player',
      { turns: 2, matches: [{ a: 'TFT', b: 'TFT', A: 'CC', B: 'CC', score: [6, 6], flips: [[1, 3]] }] },
      'matches[0].flips[0] should be a turn from 1 to 2 and a player, 1 or 2',
    ],
    [
      'a script that is not there',
      { turns: 1, scripts: {}, responses: [{ strategy: 'TFT', script: 'fair', moves: 'C', score: [3, 3] }] },
      'responses[0].script names "fair"',
    ],
    [
      'a move to nowhere',
      {
        decision_makers: ['A'],
        states: [{ id: 1 }],
        moves: { A: { 1: [2] } },
        preferences_most_to_least: { A: [[1]] },
      },
      'moves.A.1 names state 2, which is not listed',
    ],
    [
      'a state without a rank',
      {
        decision_makers: ['A'],
        states: [{ id: 1 }, { id: 2 }],
        moves: {},
        preferences_most_to_least: { A: [[1]] },
      },
      'does not rank state 2',
    ],
    [
      'a scenario of no format',
      { format: 'engine-1', kind: 'record', scenario: {} },
      'scenario.format should be "engine-1"',
    ],
  ])('with %s is refused in one sentence', (_, file, message) => {
    const refuse = () => verifyFile('some.json', file);
    expect(refuse).toThrow(ReferenceFileError);
    expect(refuse).toThrow(message);
  });
});

describe('what cannot be recomputed yet', () => {
  it('is named: strategies nobody knows', () => {
    const file = { turns: 1, payoffs, matches: [{ a: 'Psychic', b: 'TFT', A: 'C', B: 'C', score: [3, 3] }] };
    expect(verifyFile('matches.json', file)).toMatchObject({ compared: 0, notYet: ['strategy Psychic'] });
  });

  it('is named: histories that a lot decides', () => {
    const file = { turns: 1, payoffs, matches: [{ a: 'Random', b: 'TFT', A: 'C', B: 'C', score: [3, 3] }] };
    expect(verifyFile('matches.json', file).notYet).toEqual(['histories of Random, which draws lots']);
  });

  it('is named: items, inputs and outputs of the theory file', () => {
    const items = [
      { id: 'prospect-theory', points: [{ in: {}, out: {} }] },
      { id: 'fermi', points: [{ in: { beta: 1, diff: 0, mood: 3 }, out: { p: 0.5 } }] },
      { id: 'gtft-generosity', points: [{ in: payoffs, out: { g: 1 / 3, h: 2 } }] },
    ];
    expect(verifyFile('theory.json', { items })).toMatchObject({
      compared: 1,
      differences: [],
      notYet: ['fermi: input mood', 'gtft-generosity: h', 'prospect-theory'],
    });
  });

  it('is named: tournaments that a lot decides', () => {
    const file = { ...readGolden('axelrod/tournament.json'), noise: 0.05 };
    expect(verifyFile('tournament.json', file)).toMatchObject({
      differences: [],
      notYet: ['histories with drawn noise'],
    });
  });

  it('is named: fields of a trace', () => {
    const file = readGolden('engine/september-record.json');
    file['trace'] = { weather: [] };
    expect(verifyFile('record.json', file).notYet).toContain('trace: weather');
  });
});

describe('the ends of the scale', () => {
  const verifyPoint = (id: string, given: object, out: object) =>
    verifyFile('theory.json', { items: [{ id, points: [{ in: given, out }] }] });

  it('are taken to the limit: full control, a side that always violates, no forgetting', () => {
    const attack = { b: 0.7, b_star: 0.4, q: 0.6, control: 1, violations: 1, restraints: 0 };
    const quiet = { ...attack, violations: 0, restraints: 1 };
    expect(verifyPoint('spoiler-control', attack, { b_after: 0, below_threshold: true }).differences).toEqual(
      [],
    );
    expect(verifyPoint('spoiler-control', quiet, { b_after: 0.8536585366 }).differences).toEqual([]);
    expect(
      verifyPoint('incident-mixture', { s: 0, e: 0.1, q: 1 }, { weight_quiet: null }).differences,
    ).toEqual([]);
    const calm = { b0: 0.5, f: 0, k: 1, e: 0.1, q: 0.5, severity: 1, seq: '' };
    const still = {
      L: 0,
      b: 0.5,
      contributions: [],
      limit_if_always_restrained: null,
      half_life_steps: null,
    };
    expect(verifyPoint('logodds-trust', calm, still).differences).toEqual([]);
  });
});

describe('--only', () => {
  it('takes the matches among the rules named, in either spelling', () => {
    const library = verifyGolden('axelrod/matches.json', ['TitForTat', 'Grudger', 'Defector', 'WSLS']);
    const own = verifyGolden('axelrod/matches.json', [
      'tit-for-tat',
      'grim',
      'defector',
      'win-stay-lose-shift',
    ]);
    expect(own).toEqual(library);
    expect(own.compared).toBeGreaterThan(0);
    expect(own.compared).toBeLessThan(verifyGolden('axelrod/matches.json').compared);
  });

  it('takes the items of the theory file that are about those rules', () => {
    const only = verifyGolden('theory.json', ['grim', 'bush-mosteller']);
    expect(only).toMatchObject({ differences: [], notYet: [] });
    expect(only.compared).toBe(2 * 8 + 4);
  });

  it('leaves out files that are about no rule', () => {
    expect(verifyGolden('gmcr/elmira.json', ['grim']).compared).toBe(0);
    expect(verifyGolden('engine/draws.json', ['grim']).compared).toBe(0);
  });

  it('refuses a rule that nobody knows, with the nearest right name', () => {
    expect(() => verifyGolden('axelrod/matches.json', ['tit-for-tats'])).toThrow(
      'Did you mean "tit-for-tat"?',
    );
  });

  it('leaves nothing for later where the rules are those of the engine', () => {
    const rules = [
      'tit-for-tat',
      'generous-tit-for-tat',
      'contrite-tit-for-tat',
      'win-stay-lose-shift',
      'grim',
      'cooperator',
      'defector',
      'alternator',
      'random',
      'memory-one',
      'cycler',
      'bush-mosteller',
      'roth-erev',
      'fictitious-play',
      'schedule',
      'reassurance',
    ];
    for (const path of [
      'axelrod/matches.json',
      'axelrod/noise_tapes.json',
      'theory.json',
      'engine/rules.json',
    ]) {
      expect(verifyGolden(path, rules), path).toMatchObject({ differences: [], notYet: [] });
    }
    expect(verifyGolden('axelrod/noise_tapes.json', rules).compared).toBe(5 * 4);
    expect(verifyGolden('axelrod/matches.json', rules).compared).toBe(15 * 4);
    expect(verifyGolden('engine/rules.json', rules).compared).toBe(2599);
  });
});

describe('the line of a file', () => {
  it('says what was compared and how far off sampled means were', () => {
    expect(compareLine(verifyGolden('gmcr/stag-hunt.json'))).toBe('graph model conflict, 18 values');
    expect(compareLine(verifyGolden('axelrod/stochastic.json'))).toMatch(
      /^axelrod stochastic means, 232 values \(sampled means within \d\.\d standard errors\)$/,
    );
  });
});
