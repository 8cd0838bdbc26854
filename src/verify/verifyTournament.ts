import { playMatch } from '../theory/match.ts';
import type { Strategy } from '../theory/strategy.ts';
import { startComparison, type Comparison } from './comparison.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import { combined, pairMeans } from './pairMeans.ts';
import {
  chanceAt,
  listAt,
  matrixAt,
  mostTurns,
  numberAt,
  objectAt,
  payoffsAt,
  textAt,
  textsAt,
  unknownKeys,
  wholeAt,
  type JsonObject,
} from './reading.ts';
import { concerns, decidedByLot, playersOf, type Only } from './rulesUnderTest.ts';

/** What one player got and did against another, per turn. */
interface Meeting {
  score: number;
  scoreError: number;
  coop: number;
  coopError: number;
  exact: boolean;
}

const printedTolerance = 1e-8;

/** A round robin without chance: every score, the ranking, wins and cooperation. */
export function verifyTournament(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const { names, players, turns, payoffs } = readField(file, comparison);
  const noise = chanceAt(file['noise'] ?? 0, 'noise');
  const matrix = matrixAt(file['score_per_turn_matrix'], 'score_per_turn_matrix', names.length);
  const ranking = readRanking(file['ranking'], names);
  const meetings: (Meeting | null)[][] = names.map((nameA, i) =>
    names.map((nameB, j) => {
      const [a, b] = [players[i], players[j]];
      if (!a || !b || !concerns(only, [nameA, nameB]) || decidedByLot(a, b, noise, comparison)) return null;
      const { A, score } = playMatch(a, b, { turns, payoffs });
      const kept = [...A].filter((act) => act === 'C').length;
      return { score: score[0] / turns, scoreError: 0, coop: kept / turns, coopError: 0, exact: true };
    }),
  );
  forEachMeeting(meetings, (meeting, i, j) =>
    comparison.number(
      where('score_per_turn_matrix', names, i, j),
      matrix[i]![j]!,
      meeting.score,
      printedTolerance,
    ),
  );
  const standings = standingsOf(meetings);
  if (standings) {
    const order = names.map((_, i) => i).sort((i, j) => standings[j]!.score - standings[i]!.score || i - j);
    comparison.same(
      'ranking',
      ranking.map(({ name }) => name),
      order.map((i) => names[i]),
    );
    ranking.forEach(({ place, entry, at, rank }, k) => {
      const standing = standings[place]!;
      const number = (key: string, found: number): void => {
        if (entry[key] !== undefined) {
          comparison.number(`${at}.${key}`, numberAt(entry[key], `${at}.${key}`), found, printedTolerance);
        }
      };
      comparison.same(`${at}.rank`, rank, k + 1);
      number('mean_score_per_turn', standing.score);
      number('wins', standing.wins);
      number('cooperating_rating', standing.coop);
      for (const key of unknownKeys(entry, [
        'rank',
        'name',
        'mean_score_per_turn',
        'wins',
        'cooperating_rating',
      ])) {
        comparison.notYet(`ranking: ${key}`);
      }
    });
  }
  return comparison.result('axelrod tournament');
}

const matches = 1_000;
const manyStates = 400_000;
const fewStates = 2_000;

/**
 * A round robin with noise: the exact scores to 1e-7, the library's means and its ranking within 4
 * standard errors. Pairs with too many joint states are sampled.
 */
export function verifyNoisyTournament(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const { names, players, turns, payoffs } = readField(file, comparison);
  const noise = chanceAt(file['noise'] ?? 0, 'noise');
  const size = names.length;
  const matrix = matrixAt(file['score_per_turn_matrix'], 'score_per_turn_matrix', size);
  const errors = matrixAt(file['standard_error_matrix'], 'standard_error_matrix', size);
  const exact =
    file['exact_matrix'] === undefined ? null : readGaps(file['exact_matrix'], 'exact_matrix', size);
  const ranking = readRanking(file['ranking'], names);
  const meetings: (Meeting | null)[][] = names.map(() => names.map(() => null));
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const [a, b] = [players[i], players[j]];
      if (!a || !b || !concerns(only, [names[i]!, names[j]!])) continue;
      const known = exact !== null && exact[i]![j] !== null;
      const means = pairMeans(a, b, {
        turns,
        noise,
        payoffs,
        matches,
        stateLimit: known ? manyStates : fewStates,
      });
      const side = (k: 0 | 1): Meeting => ({
        score: means.score[k],
        scoreError: means.scoreErrors[k],
        coop: means.coop[k],
        coopError: means.coopErrors[k],
        exact: means.exact,
      });
      meetings[j]![i] = side(1);
      meetings[i]![j] = side(0);
    }
  }
  forEachMeeting(meetings, (meeting, i, j) => {
    const expected = exact?.[i]![j] ?? null;
    if (expected !== null && meeting.exact) {
      comparison.number(where('exact_matrix', names, i, j), expected, meeting.score, exactTolerance);
    } else if (expected !== null) {
      comparison.mean(where('exact_matrix', names, i, j), expected, meeting.score, meeting.scoreError, 1e-6);
    }
    comparison.mean(
      where('score_per_turn_matrix', names, i, j),
      matrix[i]![j]!,
      meeting.score,
      combined(meeting.scoreError, errors[i]![j]!),
      printedUnit(matrix[i]![j]!, 5) + 2 * printedUnit(errors[i]![j]!, 2),
    );
  });
  const standings = standingsOf(meetings);
  if (standings) {
    for (const { place, entry, at } of ranking) {
      const standing = standings[place]!;
      const mean = (key: string, errorKey: string, found: number, error: number): void => {
        if (entry[key] === undefined || entry[errorKey] === undefined) return;
        const theirs = numberAt(entry[key], `${at}.${key}`);
        const theirError = numberAt(entry[errorKey], `${at}.${errorKey}`);
        comparison.mean(`${at}.${key}`, theirs, found, combined(error, theirError), printedUnit(theirs, 6));
      };
      mean('mean_score_per_turn', 'se', standing.score, standing.scoreError);
      mean('cooperation', 'cooperation_se', standing.coop, standing.coopError);
      for (const key of unknownKeys(entry, [
        'rank',
        'name',
        'mean_score_per_turn',
        'se',
        'cooperation',
        'cooperation_se',
      ])) {
        comparison.notYet(`ranking: ${key}`);
      }
    }
    compareOrder(comparison, ranking, standings);
  }
  return comparison.result('axelrod noisy tournament');
}

/** A name may stand behind another that it beats by less than 4 standard errors of the difference, never by more. */
function compareOrder(
  comparison: Comparison,
  ranking: readonly Ranked[],
  standings: readonly Standing[],
): void {
  ranking.forEach(({ rank, at }, k) => comparison.same(`${at}.rank`, rank, k + 1));
  for (let k = 0; k + 1 < ranking.length; k++) {
    const [better, worse] = [ranking[k]!, ranking[k + 1]!];
    const [ahead, behind] = [standings[better.place]!, standings[worse.place]!];
    const theirs = combined(errorOf(better), errorOf(worse));
    const error = combined(theirs, combined(ahead.scoreError, behind.scoreError));
    const inOrder = behind.score - ahead.score <= 4 * error;
    comparison.same(`ranking: ${better.name} before ${worse.name}`, true, inOrder);
  }
}

const errorOf = ({ entry, at }: Ranked): number => numberAt(entry['se'] ?? 0, `${at}.se`);

function readField(file: JsonObject, comparison: Comparison) {
  const names = textsAt(file['names'], 'names');
  const turns = wholeAt(file['turns'], 'turns', 1, mostTurns);
  const payoffs = payoffsAt(file['payoffs'], 'payoffs');
  const player = playersOf(payoffs, comparison);
  const players: (Strategy | null)[] = names.map((name) => player(name));
  return { names, players, turns, payoffs };
}

interface Ranked {
  /** Place among the names of the file. */
  place: number;
  name: string;
  rank: number;
  entry: JsonObject;
  at: string;
}

function readRanking(value: unknown, names: readonly string[]): Ranked[] {
  return listAt(value, 'ranking').map((item, k) => {
    const at = `ranking[${k}]`;
    const entry = objectAt(item, at);
    const name = textAt(entry['name'], `${at}.name`);
    const place = names.indexOf(name);
    if (place === -1) throw new ReferenceFileError(`${at}.name is "${name}", which is not among the names.`);
    return { place, name, rank: wholeAt(entry['rank'], `${at}.rank`, 1), entry, at };
  });
}

/** A square of numbers in which null stands for what is not known. */
function readGaps(value: unknown, where: string, size: number): (number | null)[][] {
  const rows = listAt(value, where).map((row, i) =>
    listAt(row, `${where}[${i}]`).map((x, j) => (x === null ? null : numberAt(x, `${where}[${i}][${j}]`))),
  );
  if (rows.length !== size || rows.some((row) => row.length !== size)) {
    throw new ReferenceFileError(`${where} should hold ${size} rows of ${size} numbers or nulls.`);
  }
  return rows;
}

function forEachMeeting(
  meetings: readonly (readonly (Meeting | null)[])[],
  visit: (meeting: Meeting, i: number, j: number) => void,
): void {
  meetings.forEach((row, i) => row.forEach((meeting, j) => meeting && visit(meeting, i, j)));
}

interface Standing {
  score: number;
  scoreError: number;
  coop: number;
  coopError: number;
  wins: number;
}

/** Means over the meetings with the others, self-play left out; null if a meeting is missing. */
function standingsOf(meetings: readonly (readonly (Meeting | null)[])[]): Standing[] | null {
  const others = meetings.length - 1;
  const standings: Standing[] = [];
  for (const [i, row] of meetings.entries()) {
    const sum = { score: 0, scoreSquares: 0, coop: 0, coopSquares: 0, wins: 0 };
    for (const [j, meeting] of row.entries()) {
      const back = meetings[j]![i];
      if (!meeting || !back) return null;
      if (i === j) continue;
      sum.score += meeting.score;
      sum.scoreSquares += meeting.scoreError * meeting.scoreError;
      sum.coop += meeting.coop;
      sum.coopSquares += meeting.coopError * meeting.coopError;
      if (meeting.score > back.score) sum.wins += 1;
    }
    standings.push({
      score: sum.score / others,
      scoreError: Math.sqrt(sum.scoreSquares) / others,
      coop: sum.coop / others,
      coopError: Math.sqrt(sum.coopSquares) / others,
      wins: sum.wins,
    });
  }
  return standings;
}

const where = (matrix: string, names: readonly string[], i: number, j: number): string =>
  `${matrix}[${i}][${j}] (${names[i]!} against ${names[j]!})`;

/** Half a unit in the last of `digits` significant digits. */
function printedUnit(value: number, digits: number): number {
  return value === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

// The exact matrix is printed to seven decimals.
const exactTolerance = 1e-7;
