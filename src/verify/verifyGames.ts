import { bimatrixEquilibria, pureEquilibria } from '../theory/bimatrixEquilibria.ts';
import { pureProfiles, regret, twoActEquilibria, type NormalForm } from '../theory/normalFormEquilibria.ts';
import { toNumber } from '../theory/rational.ts';
import { startComparison, type Comparison } from './comparison.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import {
  listAt,
  matrixAt,
  numbersAt,
  objectAt,
  textAt,
  unknownKeys,
  wholeAt,
  type JsonObject,
} from './reading.ts';
import type { Only } from './rulesUnderTest.ts';

const tolerance = 1e-8;
const mostActs = 9;
const mostTwoActPlayers = 5;
const describing = ['id', 'title', 'source', 'players', 'actions', 'risk_dominant', 'formula', 'note'];

/** Nash equilibria of games in normal form. */
export function verifyGames(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  if (only === undefined) {
    listAt(file['games'], 'games').forEach((item, i) => {
      const game = objectAt(item, `games[${i}]`);
      const id = textAt(game['id'], `games[${i}].id`);
      if (wholeAt(game['players'], `${id}.players`, 1) === 2 && game['A'] !== undefined) {
        verifyBimatrix(comparison, id, game);
      } else verifyNormalForm(comparison, id, game);
    });
  }
  return comparison.result('nash equilibria');
}

function verifyBimatrix(comparison: Comparison, id: string, game: JsonObject): void {
  const known = ['A', 'B', 'pure', 'n_equilibria', 'equilibria', 'pure_equilibria_only_listed', 'degenerate'];
  for (const key of unknownKeys(game, [...describing, ...known])) comparison.notYet(`${id}: ${key}`);
  const size = [
    listAt(game['A'], `${id}.A`).length,
    listAt(listAt(game['A'], `${id}.A`)[0], `${id}.A[0]`).length,
  ] as const;
  const A = matrixAt(game['A'], `${id}.A`, ...size);
  const B = matrixAt(game['B'], `${id}.B`, ...size);
  if (game['pure'] !== undefined) {
    comparison.same(`${id}.pure`, sortedProfiles(game['pure'], `${id}.pure`, 2), pureEquilibria(A, B));
  }
  if (Math.min(...size) > mostActs) {
    comparison.notYet(`${id}: more than ${mostActs} acts`);
    return;
  }
  const solution = bimatrixEquilibria(A, B);
  if (game['degenerate'] !== undefined)
    comparison.same(`${id}.degenerate`, game['degenerate'], solution.degenerate);
  const found = solution.equilibria.map(({ row, column }) => [row.map(toNumber), column.map(toNumber)]);
  const complete = !solution.degenerate;
  if (game['n_equilibria'] !== undefined) {
    const count = wholeAt(game['n_equilibria'], `${id}.n_equilibria`);
    if (complete) comparison.number(`${id}.n_equilibria`, count, found.length, 0);
    else comparison.notYet(`${id}: the number of equilibria of a degenerate game`);
  }
  if (game['equilibria'] === undefined) return;
  const normalForm: NormalForm = { shape: size, payoffs: ([i = 0, j = 0]) => [A[i]![j]!, B[i]![j]!] };
  const listed = listAt(game['equilibria'], `${id}.equilibria`).map((item, k) => {
    const where = `${id}.equilibria[${k}]`;
    const { x, y, payoffs } = objectAt(item, where);
    const mixed = [fractionsAt(x, `${where}.x`, size[0]), fractionsAt(y, `${where}.y`, size[1])];
    if (payoffs !== undefined) {
      const worth = [A, B].map((matrix) => bilinear(matrix, mixed[0]!, mixed[1]!));
      fractionsAt(payoffs, `${where}.payoffs`, 2).forEach((payoff, side) =>
        comparison.number(`${where}.payoffs[${side}]`, payoff, worth[side]!, tolerance),
      );
    }
    return mixed;
  });
  compareEquilibria(comparison, `${id}.equilibria`, listed, found, normalForm, complete);
  const all = game['pure_equilibria_only_listed'] !== true && complete;
  if (all) comparison.number(`${id}: number of equilibria listed`, listed.length, found.length, 0);
}

function verifyNormalForm(comparison: Comparison, id: string, file: JsonObject): void {
  const known = ['shape', 'payoffs', 'pure', 'mixed', 'n_equilibria', 'degenerate'];
  for (const key of unknownKeys(file, [...describing, ...known])) comparison.notYet(`${id}: ${key}`);
  const game = readNormalForm(id, file);
  if (file['pure'] !== undefined) {
    const expected = sortedProfiles(file['pure'], `${id}.pure`, game.shape.length);
    comparison.same(`${id}.pure`, expected, pureProfiles(game));
  }
  if (file['mixed'] === undefined && file['n_equilibria'] === undefined && file['degenerate'] === undefined)
    return;
  const listed = listAt(file['mixed'] ?? [], `${id}.mixed`).map((item, k) => {
    const mixes = listAt(item, `${id}.mixed[${k}]`);
    return game.shape.map((acts, player) => fractionsAt(mixes[player], `${id}.mixed[${k}][${player}]`, acts));
  });
  if (game.shape.some((acts) => acts !== 2) || game.shape.length > mostTwoActPlayers) {
    compareEquilibria(comparison, `${id}.mixed`, listed, [], game, false);
    comparison.notYet(`${id}: all equilibria of more than ${mostTwoActPlayers} players or two acts`);
    return;
  }
  const { equilibria, degenerate } = twoActEquilibria(game);
  if (file['degenerate'] !== undefined) comparison.same(`${id}.degenerate`, file['degenerate'], degenerate);
  const found = equilibria.map((chances) => chances.map((chance) => [chance, 1 - chance]));
  compareEquilibria(comparison, `${id}.mixed`, listed, found, game, !degenerate);
  if (file['n_equilibria'] === undefined) return;
  if (degenerate) comparison.notYet(`${id}: the number of equilibria of a degenerate game`);
  else {
    const count = wholeAt(file['n_equilibria'], `${id}.n_equilibria`);
    comparison.number(`${id}.n_equilibria`, count, found.length, 0);
  }
}

function readNormalForm(id: string, file: JsonObject): NormalForm {
  const shape = numbersAt(file['shape'], `${id}.shape`).map((acts, player) =>
    wholeAt(acts, `${id}.shape[${player}]`, 1),
  );
  const payoffs = new Map(
    listAt(file['payoffs'], `${id}.payoffs`).map((item, k) => {
      const { profile, u } = objectAt(item, `${id}.payoffs[${k}]`);
      return [
        numbersAt(profile, `${id}.payoffs[${k}].profile`, shape.length).join(),
        numbersAt(u, `${id}.payoffs[${k}].u`, shape.length),
      ] as const;
    }),
  );
  const profiles = shape.reduce((product, acts) => product * acts, 1);
  if (payoffs.size !== profiles) {
    throw new ReferenceFileError(
      `${id}.payoffs should hold ${profiles} profiles, but it holds ${payoffs.size}.`,
    );
  }
  return {
    shape,
    payoffs(profile) {
      const found = payoffs.get(profile.join());
      if (!found) throw new ReferenceFileError(`${id}.payoffs has no profile [${profile.join(', ')}].`);
      return found;
    },
  };
}

/** Each listed equilibrium must be among those found; where not all can be found, it must at least be one. */
function compareEquilibria(
  comparison: Comparison,
  where: string,
  listed: readonly (readonly (readonly number[])[])[],
  found: readonly (readonly (readonly number[])[])[],
  game: NormalForm,
  complete: boolean,
): void {
  listed.forEach((mixed, k) => {
    comparison.number(`${where}[${k}]: regret`, 0, regret(game, mixed), tolerance);
    if (!complete) return;
    const distances = found.map((other) => distance(mixed, other));
    comparison.number(`${where}[${k}]: distance to the nearest found`, 0, Math.min(...distances), tolerance);
  });
}

function distance(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(
    ...a.flatMap((mix, player) => mix.map((chance, act) => Math.abs(chance - b[player]![act]!))),
  );
}

function bilinear(
  matrix: readonly (readonly number[])[],
  x: readonly number[],
  y: readonly number[],
): number {
  return matrix.reduce((sum, row, i) => sum + x[i]! * row.reduce((s, payoff, j) => s + payoff * y[j]!, 0), 0);
}

/** Numbers, or fractions as text: "2/3". */
function fractionsAt(value: unknown, where: string, length: number): number[] {
  const list = listAt(value, where).map((item, i) => {
    if (typeof item === 'number') return item;
    const parts = typeof item === 'string' ? /^(-?\d+)(?:\/(\d+))?$/.exec(item) : null;
    if (!parts)
      throw new ReferenceFileError(`${where}[${i}] should be a number or a fraction such as "2/3".`);
    return Number(parts[1]) / Number(parts[2] ?? 1);
  });
  if (list.length !== length) {
    throw new ReferenceFileError(`${where} should hold ${length} numbers, but it holds ${list.length}.`);
  }
  return list;
}

function sortedProfiles(value: unknown, where: string, players: number): number[][] {
  return listAt(value, where)
    .map((profile, k) => numbersAt(profile, `${where}[${k}]`, players))
    .sort((a, b) => {
      const place = a.findIndex((act, i) => act !== b[i]);
      return place === -1 ? 0 : a[place]! - b[place]!;
    });
}
