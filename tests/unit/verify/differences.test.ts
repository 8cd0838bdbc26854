import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../../src/verify/verifyFile.ts';
import { readGolden } from './golden.ts';

/** Follows keys and indices into a parsed file. */
function at(file: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], file) as Record<
    string | number,
    unknown
  >;
}

const turned = (acts: string, turn: number): string =>
  acts.slice(0, turn) + (acts[turn] === 'C' ? 'D' : 'C') + acts.slice(turn + 1);

/** File, place of one value, what is made of it, and the start of the place that must be named. */
const changes: readonly [string, (string | number)[], (value: never) => unknown, string][] = [
  ['axelrod/matches.json', ['matches', 5, 'B'], (acts: string) => turned(acts, 40), 'matches[5].B'],
  ['axelrod/matches.json', ['matches', 7, 'score', 1], (score: number) => score + 1, 'matches[7].score[1]'],
  [
    'axelrod/scripted.json',
    ['responses', 30, 'moves'],
    (acts: string) => turned(acts, 59),
    'responses[30].moves',
  ],
  ['axelrod/noise_tapes.json', ['matches', 0, 'A'], (acts: string) => turned(acts, 79), 'matches[0].A'],
  ['axelrod/strategies.json', ['strategies', 2, 'first'], () => 'D', 'strategies[2].first'],
  ['axelrod/strategies.json', ['strategies', 8, 'memory'], () => 2, 'strategies[8].memory'],
  ['axelrod/strategies.json', ['strategies', 10, 'memory'], () => 4, 'strategies[10].memory'],
  [
    'axelrod/strategies.json',
    ['strategies', 34, 'four_vector', 0],
    () => 0.91,
    'strategies[34].four_vector[0]',
  ],
  ['axelrod/strategies.json', ['strategies', 34, 'stochastic'], () => false, 'strategies[34].stochastic'],
  [
    'axelrod/stochastic.json',
    ['matches', 2, 'exact', 'coop', 0],
    (x: number) => x + 1e-6,
    'matches[2].exact.coop[0]',
  ],
  [
    'axelrod/stochastic.json',
    ['matches', 2, 'library', 'coop', 0, 0],
    (x: number) => x + 0.003,
    'matches[2].library.coop[0]',
  ],
  [
    'axelrod/tournament.json',
    ['score_per_turn_matrix', 3, 4],
    (x: number) => x + 0.005,
    'score_per_turn_matrix[3][4]',
  ],
  ['axelrod/tournament.json', ['ranking', 4, 'wins'], (x: number) => x + 1, 'ranking[4].wins'],
  [
    'theory.json',
    ['items', 4, 'points', 1, 'out', 'states', 2],
    (x: number) => x + 1e-7,
    'memory-one-stationary',
  ],
  [
    'theory.json',
    ['items', 11, 'points', 5, 'out', 'regime'],
    () => 'never',
    'trust-threshold.points[5].out.regime',
  ],
  ['nash.json', ['games', 6, 'n_equilibria'], () => 74, 'von-stengel-6x6.n_equilibria'],
  ['nash.json', ['games', 1, 'equilibria', 2, 'x', 0], () => '3/5', 'chicken.equilibria[2]'],
  ['nash.json', ['games', 7, 'n_equilibria'], () => 8, 'mckelvey-mclennan-2x2x2.n_equilibria'],
  [
    'gmcr/garrison.json',
    ['computed', 'gmr', 'equilibria'],
    (x: number[]) => x.filter((s) => s !== 6),
    'computed.gmr',
  ],
  [
    'gmcr/elmira.json',
    ['coalitions', 'MoE+Uniroyal', 'improvements', '5', 0],
    () => 7,
    'coalitions.MoE+Uniroyal',
  ],
  ['gmcr/elmira.json', ['published', 'equilibrium_jump', 'to'], () => 9, 'published.equilibrium_jump'],
  [
    'gmcr/euphrates-1975.json',
    ['preferences_most_to_least', 'Iraq'],
    (x: unknown[]) => x.toReversed(),
    'computed',
  ],
  ['engine/draws.json', ['named', 3, 'words'], () => '00000000 00000000 00000000 00000000', 'named[3].words'],
  ['engine/draws.json', ['ln', 9, 1], () => '3ff0000000000000', 'ln[9]'],
  ['engine/rules.json', ['games', 9, 'A'], (acts: string) => turned(acts, 30), 'games[9].A'],
  [
    'engine/september-record.json',
    ['trace', 'logOdds', 49, 0],
    (x: number) => x + 1e-9,
    'trace.logOdds[49][0]',
  ],
  [
    'engine/september-record.json',
    ['trace', 'perceived', 4, 2],
    () => ({ us: 0.5 }),
    'trace.perceived[4][2]',
  ],
  [
    'engine/september-model.json',
    ['tables', 0, 'inForce', 20],
    (x: number) => x + 1,
    'tables[0].inForce[20]',
  ],
  [
    'engine/two-sides.json',
    ['cases', 0, 'runs', 5, 'end'],
    () => ({ at: 9, cause: 'collapsed', by: [] }),
    'cases[0].runs[5].end',
  ],
];

describe('verify', () => {
  it.each(changes)('finds the change of %s at %j', { timeout: 30_000 }, (path, place, change, named) => {
    const file = readGolden(path);
    const inner = at(file, place.slice(0, -1));
    const key = place.at(-1)!;
    inner[key] = change(inner[key] as never);
    const { differences } = verifyFile(path, file);
    expect(differences.map(({ where }) => where)).toContainEqual(expect.stringContaining(named));
  });

  it('says what was expected and what was found', () => {
    const file = readGolden('axelrod/strategies.json');
    at(file, ['strategies', 0])['first'] = 'D';
    expect(verifyFile('strategies.json', file).differences).toEqual([
      { where: 'strategies[0].first (Cooperator)', expected: 'D', found: 'C' },
    ]);
  });
});
