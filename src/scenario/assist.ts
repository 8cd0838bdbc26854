import * as z from 'zod';
import { PARAMETERS, type ParameterKey } from './parameters.ts';
import { keysOf, schemasAt, titleOf, wordsFor, wordsOf } from './schemaWalk.ts';
import { scenarioFile } from './schema/scenarioFile.ts';
import { placeInText } from './textPlace.ts';

/** Something that can be written at a place of a scenario file. */
export interface Suggestion {
  /** What is written. */
  readonly text: string;
  /** Key of a map, word of a list of words, or id that the file defines. */
  readonly kind: 'key' | 'word' | 'id';
  /** In a few words: what stands there. */
  readonly detail: string;
  /** In a sentence or more; empty where nothing is known. */
  readonly info: string;
}

/** What can be written at an offset, in the place of the word that begins at `from`. */
export interface Assistance {
  readonly from: number;
  readonly suggestions: readonly Suggestion[];
}

/** What is known of the key at an offset. */
export interface Explanation {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly title: string;
  /** What a value may be: "a number from 0.5 to 0.98". */
  readonly expected: string;
  readonly text: string;
}

type Schema = z.core.$ZodType;

/** Keys whose values name things that the file defines elsewhere. */
const namesOf: Readonly<Record<string, readonly string[]>> = {
  by: ['actors', 'outsiders', 'spoilers'],
  toward: ['actors'],
  parties: ['actors'],
  via: ['actors'],
  serves: ['actors'],
  laidTo: ['rivalries'],
  over: ['rivalries'],
  rivalry: ['rivalries'],
  channel: ['channels'],
  sources: ['meta.sources'],
};

/** What can be written at an offset of a scenario's text, which may be broken: its place is found by indentation. */
export function suggestAt(text: string, offset: number): Assistance {
  const place = placeInText(text, offset);
  if (place === null) return { from: offset, suggestions: [] };
  const { path, from, isValue } = place;
  const last = path.at(-1) ?? '';
  if (!isValue) {
    const here = schemasAt(scenarioFile, undefined, path);
    const keys = [...new Set(here.flatMap((schema) => keysOf(schema, undefined)))];
    const suggestions = keys.map((key): Suggestion => {
      const [child] = schemasAt(scenarioFile, undefined, [...path, key]);
      return { text: key, kind: 'key', detail: child ? wordsFor(child) : '', info: aboutKey(key, child) };
    });
    return { from, suggestions: keys.length > 0 ? suggestions : idsFor(text, path) };
  }
  const words = schemasAt(scenarioFile, undefined, path).flatMap(wordsOf);
  const ids = (namesOf[last] ?? namesOf[path.at(-2) ?? ''] ?? []).flatMap((part) => idsUnder(text, part));
  return {
    from,
    suggestions: [
      ...[...new Set(words)].map((word): Suggestion => ({ text: word, kind: 'word', detail: '', info: '' })),
      ...[...new Set(ids)].map((id): Suggestion => ({ text: id, kind: 'id', detail: '', info: '' })),
    ],
  };
}

/** Ids that a map by id is waiting for: every pair of actors for rivalries, ties and patronages. */
function idsFor(text: string, path: readonly string[]): Suggestion[] {
  const between = { rivalries: '/', patronages: '/', ties: '|' }[path.join('.')];
  if (between === undefined) return [];
  const actors = idsUnder(text, 'actors');
  const known = new Set(idsUnder(text, path.join('.')));
  return actors
    .flatMap((one) => actors.filter((other) => other !== one).map((other) => `${one}${between}${other}`))
    .filter((id) => !known.has(id))
    .map((id): Suggestion => ({ text: id, kind: 'id', detail: '', info: '' }));
}

/** The key under an offset, with what the format says of it; null where no key of the format stands there. */
export function explainAt(text: string, offset: number): Explanation | null {
  const place = placeInText(text, offset);
  if (place === null || place.key === null) return null;
  const { name, from, to } = place.key;
  const path = [...(place.isValue ? place.path.slice(0, -1) : place.path), name];
  const [schema] = schemasAt(scenarioFile, undefined, path);
  if (schema === undefined) return null;
  return {
    from,
    to,
    path: path.join('.'),
    title: titleOf(schema) ?? parameterOf(name)?.label ?? name,
    expected: wordsFor(schema),
    text: aboutKey(name, schema),
  };
}

const parameterOf = (key: string) =>
  Object.hasOwn(PARAMETERS, key) ? PARAMETERS[key as ParameterKey] : undefined;

function aboutKey(key: string, schema: Schema | undefined): string {
  const parameter = parameterOf(key);
  if (parameter) return `${parameter.text} (${parameter.support})`;
  return (schema && descriptionOf(schema)) ?? '';
}

function descriptionOf(schema: Schema): string | null {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const { innerType } = (schema as z.core.$ZodTypes)._zod.def as { innerType?: Schema };
  return innerType === undefined ? null : descriptionOf(innerType);
}

/** A line of a scenario's outline. */
export interface OutlineEntry {
  readonly path: string;
  readonly label: string;
  /** Offset of the line. */
  readonly at: number;
  readonly depth: 0 | 1;
}

const keyLine = /^( *)(?:"([^"]+)"|'([^']+)'|([^\s#"'][^:#]*?)):(?:\s|$)/;

/** The parts of a scenario's text and what stands in them, by indentation. */
export function outlineOf(text: string): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let at = 0;
  let part = '';
  let inner: number | null = null;
  for (const line of text.split('\n')) {
    const [, blank = '', a, b, c] = keyLine.exec(line) ?? [];
    const name = a ?? b ?? c;
    if (name !== undefined && blank.length === 0) {
      part = name;
      inner = null;
      entries.push({ path: name, label: name, at, depth: 0 });
    } else if (name !== undefined && part !== '') {
      inner ??= blank.length;
      if (blank.length === inner) entries.push({ path: `${part}.${name}`, label: name, at, depth: 1 });
    }
    at += line.length + 1;
  }
  return entries;
}

/** Ids that a part of the text has below it. */
function idsUnder(text: string, part: string): string[] {
  const [top = '', next] = part.split('.');
  const entries = outlineOf(text);
  if (next === undefined)
    return entries
      .filter(({ path, depth }) => depth === 1 && path.startsWith(`${top}.`))
      .map(({ label }) => label);
  const start = entries.find(({ path }) => path === part);
  if (start === undefined) return [];
  const rest = text.slice(start.at).split('\n').slice(1);
  const end = rest.findIndex((line) => /^ {0,2}\S/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).flatMap((line) => /^ {4}([^\s:#]+):/.exec(line)?.[1] ?? []);
}
