import { STANDARD_PAYOFFS } from '../engine/rules/payoffs.ts';
import { observedTraits } from '../theory/observedTraits.ts';
import { parseRule, ruleParameters } from '../theory/parseRule.ts';
import { startComparison, type Comparison } from './comparison.ts';
import type { FileVerification } from './fileVerification.ts';
import { flagAt, listAt, numbersAt, objectAt, textAt, unknownKeys, type JsonObject } from './reading.ts';
import { concerns, type Only } from './rulesUnderTest.ts';

const vectorTolerance = 1e-8;
const described = [
  'name',
  'also',
  'first',
  'memory',
  'stochastic',
  'rule',
  'four_vector',
  'parameters',
  'state',
];

/** Numbers that our strategies do not let one change. */
const fixedParameters: Readonly<Record<string, number>> = {
  deadlock_threshold: 3,
  randomness_threshold: 8,
  aspiration_divider: 3,
};

/** First act, chance, memory, four-vector and other names of each strategy, as our rules show them. */
export function verifyStrategies(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  listAt(file['strategies'], 'strategies').forEach((item, i) => {
    const where = `strategies[${i}]`;
    const strategy = objectAt(item, where);
    const name = textAt(strategy['name'], `${where}.name`);
    const first = textAt(strategy['first'], `${where}.first`);
    const stochastic = flagAt(strategy['stochastic'], `${where}.stochastic`);
    const vector =
      strategy['four_vector'] === undefined
        ? null
        : numbersAt(strategy['four_vector'], `${where}.four_vector`, 4);
    const parameters =
      strategy['parameters'] === undefined ? {} : objectAt(strategy['parameters'], `${where}.parameters`);
    if (!concerns(only, [name])) return;
    const written = withParameters(name, parameters, comparison);
    const parsed = parseRule(written, STANDARD_PAYOFFS);
    if (!parsed.ok) {
      comparison.notYet(`strategy ${name}`);
      return;
    }
    const traits = observedTraits(parsed.strategy);
    const found = traits.first === 1 ? 'C' : traits.first === 0 ? 'D' : 'C or D';
    comparison.same(`${where}.first (${name})`, first, found);
    comparison.same(`${where}.stochastic (${name})`, stochastic, traits.stochastic);
    comparison.same(`${where}.memory (${name})`, strategy['memory'], memoryAs(strategy['memory'], traits));
    vector?.forEach((chance, k) =>
      comparison.number(
        `${where}.four_vector[${k}] (${name})`,
        chance,
        traits.vector?.[k] ?? Number.NaN,
        vectorTolerance,
      ),
    );
    for (const key of unknownKeys(strategy, [...described, 'note', 'source']))
      comparison.notYet(`strategies: ${key}`);
  });
  return comparison.result('axelrod strategies');
}

/** The name followed by the file's numbers, where the rule takes them. */
function withParameters(name: string, parameters: JsonObject, comparison: Comparison): string {
  const values: string[] = [];
  const names = ruleParameters(name);
  for (const [key, value] of Object.entries(parameters)) {
    const text = String(value);
    const place = names.indexOf(key);
    const number = fraction(text);
    if (place >= 0 && key === 'cycle') values[place] = text;
    else if (place >= 0 && number !== null) values[place] = String(number);
    else if (number !== null && number !== fixedParameters[key])
      comparison.notYet(`strategy ${name}: ${key} = ${text}`);
  }
  const given = values.length > 0 && !values.includes(undefined as unknown as string);
  return given ? `${name}:${values.join(',')}` : name;
}

/** A number or a fraction such as 3/26; null for words. */
function fraction(text: string): number | null {
  const parts = /^([-+.\de]+)(?:\/([.\de]+))?$/.exec(text);
  if (!parts) return null;
  const value = Number(parts[1]) / Number(parts[2] ?? 1);
  return Number.isFinite(value) ? value : null;
}

/** The file's number where the rule shows it with errors or at least without; its words where no few turns are enough. */
function memoryAs(
  expected: unknown,
  { memory, memoryWithErrors }: { memory: number | null; memoryWithErrors: number | null },
): unknown {
  if (typeof expected === 'number') return memoryWithErrors ?? memory;
  return memoryWithErrors === null ? expected : memoryWithErrors;
}
