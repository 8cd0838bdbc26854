import { nearestWord } from '../math/nearestWord.ts';
import { numberAdvice } from './numberAdvice.ts';
import { PARAMETERS, type Parameter } from './parameters.ts';
import type { PathValue } from './paths.ts';
import { wordingOf, type Facts, type ProblemCode } from './problemWording.ts';
import { phraseText, subjectText } from './wording/englishPhrases.ts';
import type { Phrase, Subject } from './wording/phrase.ts';
import { foundPhrase, shown, type Wording } from './wording/wording.ts';
import { midpoint, scaleOfRange, type Quantity } from './quantity.ts';
import { RULES_BY_NAME } from './ruleNames.ts';
import type { Scenario } from './scenario.ts';
import { isDay, readInstant, writeInstant } from './time.ts';
import { noonInZone } from './zone.ts';

/** A value as a checked scenario holds it, or what is wrong with it. */
export type CheckedValue = { value: unknown } | { trouble: Trouble };
export interface Trouble extends Wording {
  code: ProblemCode;
  facts: object;
}

/** A problem without a place in a text. */
export function trouble<C extends ProblemCode>(code: C, facts: Facts<C>): Trouble {
  return { code, facts, ...wordingOf(code, facts) };
}

const wrong = <C extends ProblemCode>(code: C, facts: Facts<C>): CheckedValue => ({
  trouble: trouble(code, facts),
});

/** Checks a value that a change puts at a path, and writes it as a checked scenario does. */
export function checkedValue(scenario: Scenario, path: string, kind: PathValue, to: unknown): CheckedValue {
  const what: Subject = { of: 'value', key: path.split('.').at(-1)!, owner: null };
  switch (kind.kind) {
    case 'quantity':
      return checkedQuantity(what, PARAMETERS[kind.parameter], to);
    case 'number':
      return checkedNumber(what, kind, to);
    case 'boolean':
      return typeof to === 'boolean' ? { value: to } : wrongKind(what, to, { is: 'truth' });
    case 'time':
      return checkedTime(scenario, to);
    case 'word':
      return checkedWord(what, kind.words, to);
    case 'rule':
      return checkedRule(what, to);
    case 'id':
      return checkedId(scenario, kind.of, to);
    case 'ids': {
      const list = Array.isArray(to) ? to : [to];
      for (const one of list) {
        const checked = checkedId(scenario, kind.of, one);
        if ('trouble' in checked) return checked;
      }
      return { value: list };
    }
    case 'text':
      return typeof to === 'string' ? { value: to } : wrongKind(what, to, { is: 'text' });
    default:
      return wrong('path-unknown', { path, nearest: null });
  }
}

function wrongKind(what: Subject, to: unknown, expected: Phrase): CheckedValue {
  return wrong('wrong-kind', {
    what,
    found: foundPhrase(to),
    expected,
    remedy: { do: 'writeExpected' },
  });
}

function checkedNumber(
  what: Subject,
  { min, max, whole }: { min: number; max: number; whole?: boolean },
  to: unknown,
) {
  const expected: Phrase = { is: 'number', whole: whole ?? false, min, max };
  if (typeof to === 'string') {
    return wrong('not-a-number', { what, found: shown(to), expected, value: numberAdvice(to) });
  }
  if (typeof to !== 'number' || !Number.isFinite(to)) return wrongKind(what, to, expected);
  if (to < min || to > max || (whole && !Number.isInteger(to))) {
    return wrong('out-of-range', {
      what,
      found: { is: 'written', text: String(to) },
      expected,
      nearest: String(nearestIn(to, min, max)),
    });
  }
  return { value: to };
}

function nearestIn(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** A number, or a map with low and high and perhaps value. */
function checkedQuantity(what: Subject, parameter: Parameter, to: unknown): CheckedValue {
  const { min, max, lowest, highest } = parameter;
  if (to === null || typeof to !== 'object' || Array.isArray(to))
    return checkedNumber(what, { min, max }, to);
  const { value, low, high, ...rest } = to as Record<string, unknown>;
  const stranger = Object.keys(rest).find((key) => key !== 'why');
  if (stranger !== undefined) {
    const keys = ['value', 'low', 'high', 'why'];
    return wrong('key-unknown', { key: stranger, place: what, nearest: nearestWord(stranger, keys), keys });
  }
  if (low === undefined && high === undefined) return checkedNumber(what, { min, max }, value);
  for (const end of [low, high]) {
    const checked = checkedNumber(what, { min: lowest, max: highest }, end);
    if ('trouble' in checked) return checked;
  }
  const [from, until] = [low as number, high as number];
  if (from > until) return wrong('range-order', { low: from, high: until });
  const centre = value ?? midpoint(scaleOfRange(parameter, from, until), from, until);
  const checked = checkedNumber(what, { min, max }, centre);
  if ('trouble' in checked) return checked;
  if ((centre as number) < from || (centre as number) > until) {
    return wrong('range-centre', { value: centre as number, low: from, high: until });
  }
  const quantity: Quantity = { value: centre as number, low: from, high: until };
  return { value: typeof rest['why'] === 'string' ? { ...quantity, why: rest['why'] } : quantity };
}

function checkedTime(scenario: Scenario, to: unknown): CheckedValue {
  const expected: Phrase = { is: 'type', name: 'instantOnly' };
  if (typeof to !== 'string') return wrongKind({ of: 'time' }, to, expected);
  const ms = isDay(to) ? noonInZone(to, scenario.clock.zone) : readInstant(to);
  if (ms === null) {
    return wrong('bad-date', {
      found: shown(to),
      expected,
      reason: { why: 'notIso' },
      remedy: { do: 'writeExpected' },
    });
  }
  const start = readInstant(scenario.clock.start)!;
  const end = start + scenario.clock.horizon * 3_600_000;
  if (ms >= start && ms < end) return { value: writeInstant(ms) };
  return wrong('time-outside', {
    what: { of: 'written', text: to },
    found: to,
    start: scenario.clock.start,
    end: writeInstant(end),
  });
}

function checkedWord(what: Subject, words: readonly string[], to: unknown): CheckedValue {
  if (typeof to === 'string' && words.includes(to)) return { value: to };
  const found = foundPhrase(to);
  return wrong('word-unknown', { what, found, words, nearest: nearestWord(phraseText(found), words) });
}

/** A rule by its name, or a map with name and parameters; memory-one and schedule need theirs. */
function checkedRule(what: Subject, to: unknown): CheckedValue {
  if (typeof to === 'string') {
    const checked = checkedWord(what, RULES_BY_NAME, to);
    return 'trouble' in checked ? checked : { value: { name: to } };
  }
  if (to === null || typeof to !== 'object' || !('name' in to)) {
    return wrongKind(what, to, { is: 'type', name: 'rule' });
  }
  const rule = to as Readonly<Record<string, unknown>>;
  const needed = { 'memory-one': 'vector', schedule: 'acts' }[String(rule['name'])];
  if (needed === undefined) {
    const checked = checkedWord(what, RULES_BY_NAME, rule['name']);
    return 'trouble' in checked ? checked : { value: rule };
  }
  const list = rule[needed];
  const fits =
    Array.isArray(list) &&
    (needed === 'vector' ? list.length === 4 : list.length > 0) &&
    list.every((one) => typeof one === 'number' && one >= 0 && one <= 1);
  if (fits) return { value: rule };
  return wrongKind(
    { of: 'value', key: needed, owner: subjectText(what) },
    list,
    needed === 'vector' ? { is: 'numbers', count: 4 } : { is: 'type', name: 'numberList' },
  );
}

function checkedId(
  scenario: Scenario,
  of: 'actors' | 'rivalries' | 'channels' | 'ties',
  to: unknown,
): CheckedValue {
  const ids = of === 'ties' ? allTies(scenario) : Object.keys(scenario[of]).sort();
  const id = phraseText(foundPhrase(to));
  if (typeof to === 'string' && ids.includes(to)) return { value: to };
  const kinds = { actors: 'actor', rivalries: 'rivalry', channels: 'channel', ties: 'tie' } as const;
  const kind = kinds[of];
  return wrong('id-unknown', { kind, id, ids, nearest: nearestWord(id, ids) });
}

function allTies({ actors }: Scenario): string[] {
  const ids = Object.keys(actors).sort();
  return ids.flatMap((of) => ids.filter((other) => other !== of).map((other) => `${of}|${other}`));
}
