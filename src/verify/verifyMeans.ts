import { startComparison } from './comparison.ts';
import type { FileVerification } from './fileVerification.ts';
import { combined, pairMeans } from './pairMeans.ts';
import {
  chanceAt,
  listAt,
  matrixAt,
  mostTurns,
  numbersAt,
  objectAt,
  payoffsAt,
  textAt,
  unknownKeys,
  wholeAt,
} from './reading.ts';
import type { JsonObject } from './reading.ts';
import { concerns, playersOf, type Only } from './rulesUnderTest.ts';

const exactTolerance = 1e-8;
// The library's means are given to seven digits.
const rounding = 1e-6;
const matches = 2_000;
/** Worth the seconds where the file has an exact value, too. */
const manyStates = 400_000;
const fewStates = 20_000;

/**
 * Pairs with chance or noise: the exact means to 1e-8, and the library's Monte Carlo within 4 standard errors of ours. Where
 * there are too many joint states our means are sampled.
 */
export function verifyMeans(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const turns = wholeAt(file['turns'], 'turns', 1, mostTurns);
  const payoffs = payoffsAt(file['payoffs'], 'payoffs');
  const player = playersOf(payoffs, comparison);
  let noisy = false;
  listAt(file['matches'], 'matches').forEach((item, i) => {
    const where = `matches[${i}]`;
    const match = objectAt(item, where);
    const names = [textAt(match['a'], `${where}.a`), textAt(match['b'], `${where}.b`)] as const;
    const noise = chanceAt(match['noise'] ?? file['noise'] ?? 0, `${where}.noise`);
    noisy ||= noise > 0;
    const exact =
      match['exact'] === null || match['exact'] === undefined
        ? null
        : objectAt(match['exact'], `${where}.exact`);
    const library = match['library'] === undefined ? null : objectAt(match['library'], `${where}.library`);
    const expected = (['coop', 'score_per_turn'] as const).map((quantity) => ({
      quantity,
      exact: exact && numbersAt(exact[quantity], `${where}.exact.${quantity}`, 2),
      library: library && matrixAt(library[quantity], `${where}.library.${quantity}`, 2),
    }));
    if (!concerns(only, names)) return;
    for (const key of unknownKeys(match, ['a', 'b', 'noise', 'exact', 'library'])) {
      comparison.notYet(`matches: ${key}`);
    }
    const [a, b] = [player(names[0]), player(names[1])];
    if (!a || !b) return;
    const ours = pairMeans(a, b, {
      turns,
      noise,
      payoffs,
      stateLimit: exact ? manyStates : fewStates,
      matches,
    });
    const label = `(${names[0]} against ${names[1]}, noise ${noise})`;
    for (const value of expected) {
      const [means, errors] =
        value.quantity === 'coop' ? [ours.coop, ours.coopErrors] : [ours.score, ours.scoreErrors];
      means.forEach((mean, k) => {
        const at = `${value.quantity}[${k}] ${label}`;
        if (value.exact && ours.exact) {
          comparison.number(`${where}.exact.${at}`, value.exact[k]!, mean, exactTolerance);
        } else if (value.exact) {
          comparison.mean(`${where}.exact.${at}`, value.exact[k]!, mean, errors[k]!, rounding);
        }
        if (value.library) {
          const [theirs = 0, theirError = 0] = value.library[k]!;
          comparison.mean(`${where}.library.${at}`, theirs, mean, combined(errors[k]!, theirError), rounding);
        }
      });
    }
  });
  return comparison.result(noisy ? 'axelrod noisy means' : 'axelrod stochastic means');
}
