import type * as z from 'zod';
import { nearestWord } from '../math/nearestWord.ts';
import { tellBadText } from './badText.ts';
import { likeliestBranch } from './likeliestBranch.ts';
import { outOfRange } from './outOfRange.ts';
import type { PlainValue } from './plainValue.ts';
import type { Path, Problems } from './problems.ts';
import {
  expectationOf,
  expectedOf,
  keySchema,
  keysOf,
  schemaAt,
  schemasAt,
  takesNumber,
  wordsOf,
} from './schemaWalk.ts';
import { partOf, subjectOf } from './shapeSubjects.ts';
import { outdentedKey, tellSlippedKey } from './slippedKeys.ts';
import { valueAt } from './valueAt.ts';
import { numberMeant, valueRemedy } from './valueRemedy.ts';
import type { Phrase } from './wording/phrase.ts';
import { foundPhrase, shown } from './wording/wording.ts';

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
      const found =
        valueAt(this.file, path as Path) === null ? outdentedKey(this.root, this.file, path as Path) : null;
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
        this.problems.add(
          'out-of-range',
          { path, at: 'value' },
          outOfRange(subjectOf(path), valueAt(this.file, path), issue, this.schema(path)),
        );
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
    const deeper = likeliestBranch(issue);
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
    if (tellSlippedKey(path, key, keys, this.file, this.problems)) return;
    const free = keys.filter((one) => !has(value, one));
    const right = nearestWord(key, free);
    const isFirst = !this.misspelt.some((one) => one.right === right && String(one.path) === String(path));
    if (right !== null && isFirst && this.misspelt.length < MOST_MISSPELT) {
      this.misspelt.push({ path, wrong: key, right });
    }
    const place = { path: [...path, key], at: 'key' } as const;
    const nearest = right ?? nearestWord(key, keys);
    const elsewhere = nearest === null ? homes.filter((home) => this.canHold(home, key)) : [];
    this.problems.add('key-unknown', place, { key, place: partOf(path, schema), nearest, keys, elsewhere });
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
    tellBadText({ place: { path, at: 'key' }, found: key, schema }, this.file, this.problems);
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
    else if (typeof value === 'string')
      tellBadText({ place, found: value, schema: this.schema(path) }, this.file, this.problems);
    else this.wrongValue(path);
  }

  /** A value that is not of the kind, or not among the words, that stand here. */
  private wrongValue(path: Path): void {
    const value = valueAt(this.file, path);
    const schemas = schemasAt(this.root, this.file, path);
    const schema = schemas[0] ?? null;
    const words = [...new Set(schemas.flatMap(wordsOf))];
    const expected: Phrase =
      schema === null
        ? { is: 'anotherValue' }
        : schemas.length > 1 && words.length > 1
          ? { is: 'oneOf', words }
          : expectedOf(schema);
    if (value === undefined) {
      this.missing(path, expected);
      return;
    }
    if (this.muted.has(JSON.stringify(path)) || this.idLeftOut(path, value, schema)) return;
    const left = value === null ? outdentedKey(this.root, this.file, path) : null;
    if (left !== null) {
      const facts = { key: String(left.at(-1)), owner: String(path.at(-1)) };
      this.problems.add('outdented', { path: left, at: 'key' }, facts);
      return;
    }
    const what = subjectOf(path);
    const place = { path, at: 'value' } as const;
    if (path.length === 1 && path[0] === 'parley') {
      this.problems.add('bad-version', place, { found: foundPhrase(value) });
    } else if (typeof value === 'string' && words.length > 0) {
      this.problems.add('word-unknown', place, {
        what,
        found: foundPhrase(value),
        words,
        nearest: nearestWord(value, words),
      });
    } else if (typeof value === 'string' && schema !== null && takesNumber(schema)) {
      this.problems.add('not-a-number', place, {
        what,
        found: shown(value),
        expected,
        value: numberMeant(schema, value),
      });
    } else if (typeof value === 'string' && schema !== null && expectationOf(schema)?.kind !== undefined) {
      tellBadText({ place, found: value, schema }, this.file, this.problems);
    } else {
      const remedy = valueRemedy(value, schema);
      this.problems.add('wrong-kind', place, { what, found: foundPhrase(value), expected, remedy });
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

  /** A key that is not there; silent where a key beside it is the same word misspelt, for that is told already. */
  private missing(path: Path, expected: Phrase): void {
    if (this.misspeltAs(path) !== null) return;
    const above = path.slice(0, -1);
    const key = String(path.at(-1));
    this.problems.add(
      'key-missing',
      { path, at: 'key' },
      { key, place: partOf(above, this.schema(above)), expected },
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
}

function has(value: PlainValue | undefined, key: string): boolean {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key);
}
