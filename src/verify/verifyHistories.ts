import { playMatch, type Flip, type Match } from '../theory/match.ts';
import { startComparison, type Comparison } from './comparison.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import {
  actsAt,
  chanceAt,
  listAt,
  mostTurns,
  numbersAt,
  objectAt,
  payoffsAt,
  textAt,
  unknownKeys,
  wholeAt,
  type JsonObject,
} from './reading.ts';
import { concerns, decidedByLot, playersOf, type Only } from './rulesUnderTest.ts';

const scoreTolerance = 1e-12;

/** Matches of two strategies whose acts must come out letter by letter, with listed flips where the file has them. */
export function verifyMatches(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const turns = wholeAt(file['turns'], 'turns', 1, mostTurns);
  const payoffs = payoffsAt(file['payoffs'], 'payoffs');
  const noise = chanceAt(file['noise'] ?? 0, 'noise');
  const player = playersOf(payoffs, comparison);
  let tapes = false;
  listAt(file['matches'], 'matches').forEach((item, i) => {
    const where = `matches[${i}]`;
    const match = objectAt(item, where);
    const names = [textAt(match['a'], `${where}.a`), textAt(match['b'], `${where}.b`)] as const;
    const expected: Pick<Match, 'A' | 'B' | 'score'> = {
      A: actsAt(match['A'], `${where}.A`, turns),
      B: actsAt(match['B'], `${where}.B`, turns),
      score: numbersAt(match['score'], `${where}.score`, 2) as [number, number],
    };
    tapes ||= 'flips' in match;
    const flips = readFlips(match['flips'], `${where}.flips`, turns);
    if (!concerns(only, names)) return;
    for (const key of unknownKeys(match, ['a', 'b', 'A', 'B', 'score', 'flips'])) {
      comparison.notYet(`matches: ${key}`);
    }
    const [a, b] = [player(names[0]), player(names[1])];
    if (!a || !b || decidedByLot(a, b, noise, comparison)) return;
    const found = playMatch(a, b, { turns, flips, payoffs });
    comparison.same(`${where}.A (${names[0]} against ${names[1]})`, expected.A, found.A);
    comparison.same(`${where}.B (${names[1]} against ${names[0]})`, expected.B, found.B);
    compareScore(comparison, where, expected.score, found.score);
  });
  return comparison.result(tapes ? 'axelrod noise tapes' : 'axelrod matches');
}

/** Answers of a strategy to a fixed row of acts. */
export function verifyScripted(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const turns = wholeAt(file['turns'], 'turns', 1, mostTurns);
  const payoffs = payoffsAt(file['payoffs'], 'payoffs');
  const player = playersOf(payoffs, comparison);
  const scripts = objectAt(file['scripts'], 'scripts');
  listAt(file['responses'], 'responses').forEach((item, i) => {
    const where = `responses[${i}]`;
    const response = objectAt(item, where);
    const name = textAt(response['strategy'], `${where}.strategy`);
    const script = textAt(response['script'], `${where}.script`);
    if (!Object.hasOwn(scripts, script)) {
      throw new ReferenceFileError(`${where}.script names "${script}", which is not among the scripts.`);
    }
    const acts = actsAt(scripts[script], `scripts.${script}`, turns);
    const moves = actsAt(response['moves'], `${where}.moves`, turns);
    const score = numbersAt(response['score'], `${where}.score`, 2);
    if (!concerns(only, [name])) return;
    for (const key of unknownKeys(response, ['strategy', 'script', 'moves', 'score'])) {
      comparison.notYet(`responses: ${key}`);
    }
    const a = player(name);
    const b = player(`schedule:${acts}`);
    if (!a || !b || decidedByLot(a, b, 0, comparison)) return;
    const found = playMatch(a, b, { turns, payoffs });
    comparison.same(`${where}.moves (${name} against ${script})`, moves, found.A);
    compareScore(comparison, where, score, found.score);
  });
  return comparison.result('axelrod scripted');
}

function compareScore(
  comparison: Comparison,
  where: string,
  expected: readonly number[],
  found: readonly number[],
) {
  expected.forEach((score, k) => comparison.number(`${where}.score[${k}]`, score, found[k]!, scoreTolerance));
}

function readFlips(value: unknown, where: string, turns: number): Flip[] {
  if (value === undefined) return [];
  return listAt(value, where).map((item, i) => {
    const [turn = 0, player = 0] = numbersAt(item, `${where}[${i}]`, 2);
    if (!Number.isInteger(turn) || turn < 1 || turn > turns || (player !== 1 && player !== 2)) {
      throw new ReferenceFileError(
        `${where}[${i}] should be a turn from 1 to ${turns} and a player, 1 or 2, but it is [${turn}, ${player}].`,
      );
    }
    return [turn, player];
  });
}
