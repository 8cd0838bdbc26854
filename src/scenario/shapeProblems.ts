import type * as z from 'zod';
import { dateAdvice } from './dateAdvice.ts';
import { pairAdvice } from './pairAdvice.ts';
import { nearestWord } from '../math/nearestWord.ts';
import { hoursAdvice, numberAdvice } from './numberAdvice.ts';
import type { PlainValue } from './plainValue.ts';
import type { Path, Problems } from './problems.ts';
import { idList } from './schema/basics.ts';
import { shown } from './wording/wording.ts';
import {
  boundsOf,
  expectationOf,
  keySchema,
  keysOf,
  schemaAt,
  schemasAt,
  takesNumber,
  titleOf,
  wordsFor,
  wordsOf,
} from './schemaWalk.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** A key that was most likely meant to be another. */
export interface Misspelt {
  /** Of the map in which it stands. */
  path: Path;
  wrong: string;
  right: string;
}

/** Misspelt keys that are put right before the rest is checked. */
const MOST_MISSPELT = 200;

const top = 'the top of the file';

/** Where a text between quotation marks of a word processor ends. */
const curlyEnd = /[\u2019\u201d]$/;

/** Where keys stand that an author may have put elsewhere. */
const homes = [
  top,
  'meta',
  'clock',
  'actors.ID',
  'rivalries.FROM/TOWARD',
  'patronages.PATRON/CLIENT',
  'channels.ID',
  'spoilers.ID',
  'agreement',
  'events.ID',
  'proposals.ID',
  'record',
];

/** Turns what the schema complains of into problems in plain words, each at its key or value. */
export class ShapeProblems {
  /** Keys that have a right word near by. */
  readonly misspelt: Misspelt[] = [];
  /** Keys of which something else is told, by path. */
  private readonly muted = new Set<string>();
  private readonly root: Schema;
  private readonly file: PlainValue;
  private readonly problems: Problems;

  constructor(root: Schema, file: PlainValue, problems: Problems) {
    this.root = root;
    this.file = file;
    this.problems = problems;
  }

  add(issues: readonly Issue[]): void {
    this.muteOutdented(issues);
    for (const issue of issues) {
      if (this.problems.isFull) return;
      this.one(issue, []);
    }
  }

  private muteOutdented(issues: readonly Issue[]): void {
    for (const { path } of issues) {
      const found = valueAt(this.file, path as Path) === null ? this.outdented(path as Path) : null;
      if (found !== null) this.muted.add(JSON.stringify(found));
    }
  }

  private one(issue: Issue, above: Path): void {
    const path: Path = [...above, ...(issue.path as (string | number)[])];
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) {
          if (!this.problems.isFull) this.unknownKey(path, key);
        }
        return;
      case 'invalid_union':
        this.union(issue, path);
        return;
      case 'invalid_key':
        this.badKey(path);
        return;
      case 'too_big':
      case 'too_small':
        this.outOfRange(path, issue);
        return;
      case 'custom':
        this.custom(path, issue.params?.['problem']);
        return;
      default:
        this.wrongValue(path);
    }
  }

  /** Of the alternatives, tells the one that was most likely meant. */
  private union(issue: z.core.$ZodIssueInvalidUnion, path: Path): void {
    const value = valueAt(this.file, path);
    if ('discriminator' in issue && issue.errors.length === 0) {
      // Without its kind nothing else of the map was looked at: a misspelt key beside it has not been told.
      const slip = value === undefined ? this.misspeltAs(path) : null;
      if (slip === null) this.wrongValue(path);
      else this.unknownKey(path.slice(0, -1), slip);
      return;
    }
    const deeper = branchesOf(issue)
      .filter((issues) => !issues.some((one) => one.path.length === 0 && isOtherKind(one)))
      .sort((a, b) => strangeness(a) - strangeness(b))[0];
    if (deeper === undefined || value === undefined) this.wrongValue(path);
    else for (const one of deeper) this.one(one, path);
  }

  private schema(path: Path): Schema | null {
    return schemaAt(this.root, this.file, path);
  }

  private unknownKey(path: Path, key: string): void {
    if (this.muted.has(JSON.stringify([...path, key]))) return;
    const schema = this.schema(path);
    const value = valueAt(this.file, path);
    const keys = schema === null ? [] : keysOf(schema, value);
    if (this.slip(path, key, keys)) return;
    const free = keys.filter((one) => !has(value, one));
    const right = nearestWord(key, free);
    const isFirst = !this.misspelt.some((one) => one.right === right && String(one.path) === String(path));
    if (right !== null && isFirst && this.misspelt.length < MOST_MISSPELT) {
      this.misspelt.push({ path, wrong: key, right });
    }
    const place = { path: [...path, key], at: 'key' } as const;
    const nearest = right ?? nearestWord(key, keys);
    const elsewhere = nearest === null ? homes.filter((home) => this.canHold(home, key)) : [];
    this.problems.add('key-unknown', place, { key, place: this.placeWords(path), nearest, keys, elsewhere });
  }

  /** A key without a value that is none: what a comma, a colon or a quotation mark made of a text. */
  private slip(path: Path, key: string, keys: readonly string[]): boolean {
    const at = [...path, key];
    if (valueAt(this.file, at) !== null) return false;
    const place = { path: at, at: 'key' } as const;
    const [, first = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(key) ?? [];
    if (/^\d+$/.test(key)) this.problems.add('comma-number', place, { key });
    else if (curlyEnd.test(key)) this.problems.add('curly-quotes', place, { key: shown(key) });
    else if (
      Object.entries(valueAt(this.file, path) ?? {}).some(
        ([one, below]) => curlyEnd.test(one) && below === null,
      )
    )
      return true;
    else if (keys.includes(first)) this.problems.add('no-colon', place, { key: first, value: shown(rest) });
    else return false;
    return true;
  }

  /**
   * Of a key without a value: the key behind it that belongs below it and stands in the column of one of the maps above.
   * Null where there is none.
   */
  private outdented(path: Path): Path | null {
    const schema = this.schema(path);
    const keys = schema === null ? [] : keysOf(schema, {});
    for (let depth = path.length - 1; depth >= 0 && keys.length > 0; depth -= 1) {
      const above = path.slice(0, depth);
      const siblings = Object.keys(valueAt(this.file, above) ?? {});
      const next = siblings[siblings.indexOf(String(path[depth])) + 1];
      if (next === undefined) continue;
      const parent = this.schema(above);
      const isKnown = parent !== null && keysOf(parent, valueAt(this.file, above)).includes(next);
      return keys.includes(next) && !isKnown ? [...above, next] : null;
    }
    return null;
  }

  private canHold(home: string, key: string): boolean {
    const schema = schemaAt(this.root, undefined, home === top ? [] : home.split('.'));
    return schema !== null && keysOf(schema, undefined).includes(key);
  }

  private badKey(path: Path): void {
    if (this.muted.has(JSON.stringify(path))) return;
    const key = String(path.at(-1));
    const above = path.slice(0, -1);
    const parent = this.schema(above);
    const schema = parent === null ? null : keySchema(parent, valueAt(this.file, above));
    this.badText({ path, at: 'key' }, key, schema);
  }

  /** A text that is not of the form that it needs. */
  private badText(place: { path: Path; at: 'key' | 'value' }, found: string, schema: Schema | null): void {
    const expectation = schema === null ? null : expectationOf(schema);
    const expected = expectation?.words ?? 'another text';
    const kind = expectation?.kind;
    if (kind === 'instant' || kind === 'instantOrDay' || kind === 'day') {
      const zone = valueAt(this.file, ['clock', 'zone']);
      const advice = dateAdvice(found, kind, typeof zone === 'string' ? zone : 'UTC');
      this.problems.add('bad-date', place, { found: shown(found), expected, ...advice });
    } else if (kind === 'zone') {
      this.problems.add('bad-zone', place, {
        found: shown(found),
        nearest: nearestWord(found, Intl.supportedValuesOf('timeZone')),
      });
    } else {
      if (kind === 'pair') {
        this.problems.add('bad-id', place, {
          found: shown(found),
          expected,
          suggestion: this.pairWords(found, expected),
        });
        return;
      }
      const several = found.split(/\s*[;,/&•]\s*|\s+and\s+/).filter((one) => /^[A-Za-z0-9-]+$/.test(one));
      if (kind === 'id' && several.length > 1 && typeof place.path.at(-1) === 'number') {
        const suggestion = `Put a comma between them: ${several.join(', ')}.`;
        this.problems.add('bad-id', place, { found: shown(found), expected, suggestion });
        return;
      }
      const id = found
        .trim()
        .replaceAll(/[^A-Za-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
      const suggestion = kind === 'id' && id !== '' ? `Write ${id}.` : `Write ${expected}.`;
      this.problems.add('bad-id', place, { found: shown(found), expected, suggestion });
    }
  }

  /** How a pair of actors is to be written: the one that is meant, or one of this file. */
  private pairWords(found: string, expected: string): string {
    const separator = expected.includes('|') ? '|' : '/';
    const actors = valueAt(this.file, ['actors']);
    const ids = actors !== null && typeof actors === 'object' ? Object.keys(actors) : [];
    const meant = pairAdvice(found, separator, ids);
    if (meant !== null) return `Write ${meant}.`;
    const [from, to] = ids;
    return from === undefined || to === undefined
      ? `Write ${expected}.`
      : `Write the two ids with ${separator} between them, such as ${from}${separator}${to}.`;
  }

  private outOfRange(path: Path, issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): void {
    const value = valueAt(this.file, path);
    const what = this.valueWords(path);
    const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
    const most = issue.code === 'too_big' ? 'at most' : 'at least';
    const place = { path, at: 'value' } as const;
    if (typeof value === 'number') {
      const schema = this.schema(path);
      const expected = schema === null ? `${most} ${limit}` : wordsFor(schema);
      const nearest = issue.inclusive === false ? null : String(limit);
      this.problems.add('out-of-range', place, { what, found: String(value), expected, nearest });
      return;
    }
    const text = typeof value === 'string';
    const count = text || Array.isArray(value) ? value.length : 0;
    const unit = text ? 'characters' : 'entries';
    const expected = limit === 1 && most === 'at least' ? 'not empty' : `${most} ${limit} ${unit} long`;
    const found = count === 0 ? 'empty' : `${count} ${unit} long`;
    this.problems.add('out-of-range', place, { what, found, expected, nearest: null });
  }

  private custom(path: Path, problem: unknown): void {
    const value = valueAt(this.file, path);
    const place = { path, at: 'value' } as const;
    const range = (
      problem === 'range-half' || problem === 'range-empty' ? value : valueAt(this.file, path.slice(0, -1))
    ) as Record<string, number> | undefined;
    const { value: centre = 0, low = 0, high = 0 } = range ?? {};
    if (problem === 'range-half') this.problems.add('range-half', place, {});
    else if (problem === 'range-empty') this.problems.add('range-empty', place, {});
    else if (problem === 'range-order') this.problems.add('range-order', place, { low, high });
    else if (problem === 'range-centre')
      this.problems.add('range-centre', place, { value: centre, low, high });
    else if (typeof value === 'string') this.badText(place, value, this.schema(path));
    else this.wrongValue(path);
  }

  /** A value that is not of the kind, or not among the words, that stand here. */
  private wrongValue(path: Path): void {
    const value = valueAt(this.file, path);
    const schemas = schemasAt(this.root, this.file, path);
    const schema = schemas[0] ?? null;
    const words = [...new Set(schemas.flatMap(wordsOf))];
    const expected =
      schema === null
        ? 'another value'
        : schemas.length > 1 && words.length > 1
          ? `one of ${words.join(', ')}`
          : wordsFor(schema);
    if (value === undefined) {
      this.missing(path, expected);
      return;
    }
    if (this.muted.has(JSON.stringify(path)) || this.idLeftOut(path, value, schema)) return;
    const left = value === null ? this.outdented(path) : null;
    if (left !== null) {
      const facts = { key: String(left.at(-1)), owner: String(path.at(-1)) };
      this.problems.add('outdented', { path: left, at: 'key' }, facts);
      return;
    }
    const what = this.valueWords(path);
    const place = { path, at: 'value' } as const;
    if (path.length === 1 && path[0] === 'parley') {
      this.problems.add('bad-version', place, { found: shown(value) });
    } else if (typeof value === 'string' && words.length > 0) {
      this.problems.add('word-unknown', place, {
        what,
        found: shown(value),
        words,
        nearest: nearestWord(value, words),
      });
    } else if (typeof value === 'string' && schema !== null && takesNumber(schema)) {
      this.problems.add('not-a-number', place, {
        what,
        found: shown(value),
        expected,
        value: this.guess(schema, value),
      });
    } else if (typeof value === 'string' && schema !== null && expectationOf(schema)?.kind !== undefined) {
      this.badText(place, value, schema);
    } else {
      const suggestion = value === null ? `Add ${expected}, or remove the key.` : remedyOf(value, schema);
      this.problems.add('wrong-kind', place, { what, found: shown(value), expected, suggestion });
    }
  }

  /** Whether the keys of an entry stand where its id belongs; told once for all of them. */
  private idLeftOut(path: Path, value: PlainValue, schema: Schema | null): boolean {
    const above = path.slice(0, -1);
    const parent = this.schema(above);
    const key = String(path.at(-1));
    const isEntry = value !== null && (typeof value !== 'object' || Array.isArray(value));
    if (!isEntry || schema === null || parent === null || keySchema(parent, {}) === null) return false;
    if (!keysOf(schema, {}).includes(key)) return false;
    const told = JSON.stringify([above, 'id']);
    if (!this.muted.has(told))
      this.problems.add('id-left-out', { path, at: 'key' }, { what: String(above.at(-1)), key });
    this.muted.add(told);
    return true;
  }

  /** The number that a word may mean, where it is one that can stand here. */
  private guess(schema: Schema, word: string): string | null {
    const takesHours = wordsFor(schema).includes('hours') || / ?h(?:ours?)?$/i.test(word);
    const number = numberAdvice(word) ?? (takesHours ? hoursAdvice(word) : null);
    if (number === null) return null;
    const { min, max } = boundsOf(schema);
    return Number(number) >= min && Number(number) <= max ? number : null;
  }

  /** A key that is not there; silent where a key beside it is the same word misspelt, for that is told already. */
  private missing(path: Path, expected: string): void {
    if (this.misspeltAs(path) !== null) return;
    const key = String(path.at(-1));
    this.problems.add(
      'key-missing',
      { path, at: 'key' },
      { key, place: this.placeWords(path.slice(0, -1)), expected },
    );
  }

  /** The unknown key beside a missing one that is most likely the same word misspelt; null without one. */
  private misspeltAs(path: Path): string | null {
    const above = path.slice(0, -1);
    const parent = valueAt(this.file, above);
    const schema = this.schema(above);
    if (schema === null || parent === null || typeof parent !== 'object' || Array.isArray(parent))
      return null;
    const keys = keysOf(schema, parent);
    const strangers = Object.keys(parent).filter((one) => !keys.includes(one));
    return strangers.find((one) => nearestWord(one, keys) === String(path.at(-1))) ?? null;
  }

  /** What a reader calls a map: "Rivalry north/south", "clock". */
  private placeWords(path: Path): string {
    if (path.length === 0) return 'The file';
    const key = String(path.at(-1));
    const schema = this.schema(path);
    const title = schema === null ? null : titleOf(schema);
    return title === null || path.length === 1 ? `"${key}"` : `${title} "${key}"`;
  }

  /** What a reader calls a value: `"patience" of north/south`. */
  private valueWords(path: Path): string {
    const key = path.at(-1);
    const above = path.slice(0, -1).filter((step) => typeof step === 'string');
    const owner = above.at(-1);
    const name = typeof key === 'number' ? `Entry ${key + 1}` : `"${key}"`;
    return owner === undefined ? name : `${name} of ${owner}`;
  }
}

/** What each alternative of a union complains of; a union among them is taken apart. */
function branchesOf({ errors }: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return errors.flatMap((issues) => {
    const [only] = issues;
    const nested = issues.length === 1 && only?.code === 'invalid_union' && only.path.length === 0;
    return nested && only.errors.length > 0 ? branchesOf(only) : [issues];
  });
}

/** How a value of another kind is to be written; undefined where nothing better is known than what is expected. */
function remedyOf(value: PlainValue, schema: Schema | null): string | undefined {
  if (value === 'true' || value === 'false') return `Write ${value} without quotation marks.`;
  if (schema === null) return undefined;
  if (Array.isArray(value))
    return keySchema(schema, {}) === null
      ? undefined
      : 'Write each entry below an id of its own, such as "first:", in place of a dash or brackets.';
  const takesIds = typeof value === 'string' && wordsFor(schema) === wordsFor(idList);
  const ids = takesIds ? value.split(/[^A-Za-z0-9-]+/).filter((one) => one !== '') : [];
  return ids.length > 0 ? `Write [${ids.join(', ')}].` : undefined;
}

/** How little a value looks like an alternative: keys that it does not know and keys that are missing count. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1),
    0,
  );
}

/** An issue that says: this is no map, no number, no such word. */
function isOtherKind({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';
}

function has(value: PlainValue | undefined, key: string): boolean {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(file: PlainValue | undefined, path: Path): PlainValue | undefined {
  let value: PlainValue | undefined = file;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, PlainValue>)[step];
  }
  return value;
}
