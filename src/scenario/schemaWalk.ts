import * as z from 'zod';
import type { PlainValue } from './plainValue.ts';
import type { Path } from './problems.ts';
import { expectations } from './schema/expected.ts';
import { phraseText } from './wording/englishPhrases.ts';
import type { Phrase } from './wording/phrase.ts';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

const definition = (schema: Schema): Definition => (schema as z.core.$ZodTypes)._zod.def;

/** The type under defaults, options and transformations. */
function inner(schema: Schema): Schema {
  const def = definition(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return inner(def.getter());
    default:
      return schema;
  }
}

/** The alternatives of a union that a value of this kind could be meant as; else the type itself. */
function alternatives(schema: Schema, value: unknown): Schema[] {
  const bare = inner(schema);
  const def = definition(bare);
  if (def.type !== 'union') return [bare];
  const options = (def.options as Schema[]).flatMap((option) => alternatives(option, value));
  const kind = Array.isArray(value) ? 'list' : value !== null && typeof value === 'object' ? 'map' : 'scalar';
  const fitting = options.filter((option) => kindOf(option) === kind);
  const tagged = fitting.filter((option) => carriesTag(option, value));
  return tagged.length > 0 ? tagged : fitting.length > 0 ? fitting : options;
}

function kindOf(schema: Schema): 'list' | 'map' | 'scalar' {
  const { type } = definition(schema);
  if (type === 'array' || type === 'tuple') return 'list';
  return type === 'object' || type === 'record' ? 'map' : 'scalar';
}

/** Whether the map holds the literal (`kind: force`) by which this member of a union is known. */
function carriesTag(schema: Schema, value: unknown): boolean {
  const def = definition(schema);
  if (def.type !== 'object' || value === null || typeof value !== 'object') return false;
  return Object.entries(def.shape).some(([key, field]) => {
    const tag = definition(inner(field));
    return tag.type === 'literal' && tag.values.includes((value as Record<string, never>)[key]!);
  });
}

/**
 * The types that can stand at a path of the file, defaults and options on them: several where the maps above are of a
 * union and do not say of which member; none where the path leads out of the schema.
 */
export function schemasAt(root: Schema, value: PlainValue | undefined, path: Path): Schema[] {
  let schemas = [root];
  let here: unknown = value;
  for (const step of path) {
    schemas = schemas
      .flatMap((schema) => alternatives(schema, here))
      .flatMap((one) => child(one, step) ?? []);
    here = here !== null && typeof here === 'object' ? (here as Record<string, unknown>)[step] : undefined;
  }
  return schemas;
}

/** The first of the types that can stand at a path; null where none can. */
export function schemaAt(root: Schema, value: PlainValue | undefined, path: Path): Schema | null {
  return schemasAt(root, value, path)[0] ?? null;
}

function child(schema: Schema, step: string | number): Schema | null {
  const def = definition(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step]! : null;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(step)] ?? null;
  return null;
}

/** The keys that a map at this place may have; empty where any id can stand. */
export function keysOf(schema: Schema, value: unknown): string[] {
  const keys = alternatives(schema, value).flatMap((one) => {
    const def = definition(one);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** Type of the keys of a map by id. */
export function keySchema(schema: Schema, value: unknown): Schema | null {
  for (const one of alternatives(schema, value)) {
    const def = definition(one);
    if (def.type === 'record') return def.keyType;
  }
  return null;
}

/** The type and those under its defaults, options and transformations, from the outside in. */
function layers(schema: Schema): Schema[] {
  const def = definition(schema);
  if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault') {
    return [schema, ...layers(def.innerType)];
  }
  return def.type === 'pipe' ? [schema, ...layers(def.in)] : [schema];
}

/** What a reader calls a type; null for one without a title. */
export function titleOf(schema: Schema): string | null {
  for (const layer of layers(schema)) {
    const title = z.globalRegistry.get(layer)?.title;
    if (title !== undefined) return title;
  }
  return null;
}

/** Whether a map may do without a value of this type. */
export const isOptional = (schema: Schema): boolean =>
  layers(schema).some((layer) => ['optional', 'default', 'prefault'].includes(definition(layer).type));

/** What a value is under defaults, options and transformations: "number", "boolean", "string". */
export const baseTypeOf = (schema: Schema): string => definition(inner(schema)).type;

/** A value to begin with; undefined for a type that names none. */
export function exampleOf(schema: Schema): unknown {
  return layers(schema)
    .map((layer) => z.globalRegistry.get(layer)?.['examples'])
    .find((examples): examples is unknown[] => Array.isArray(examples))?.[0];
}

/** What a value of this type is, in plain words: "a number from 0.5 to 0.99". */
export const wordsFor = (schema: Schema): string => phraseText(expectedOf(schema));

/** What a value of this type is. */
export function expectedOf(schema: Schema): Phrase {
  return expectationOf(schema)?.phrase ?? ownPhrase(inner(schema));
}

/** What is said of a type where it has words of its own. */
export function expectationOf(schema: Schema) {
  for (const layer of layers(schema)) {
    const expectation = expectations.get(layer as z.ZodType);
    if (expectation !== undefined) return expectation;
  }
  return null;
}

function ownPhrase(schema: Schema): Phrase {
  const def = definition(schema);
  switch (def.type) {
    case 'number': {
      const { min, max, whole } = boundsOf(schema);
      return { is: 'number', whole, min: finite(min), max: finite(max) };
    }
    case 'string':
      return { is: 'text' };
    case 'boolean':
      return { is: 'truth' };
    case 'object':
    case 'record':
      return { is: 'map' };
    case 'array':
      return { is: 'list' };
    case 'tuple':
      return { is: 'listOf', count: def.items.length };
    case 'literal':
      return { is: 'either', words: def.values.map(String) };
    case 'enum':
      return { is: 'oneOf', words: Object.values(def.entries).map(String) };
    case 'union':
      return { is: 'alternatives', of: (def.options as Schema[]).map(expectedOf) };
    default:
      return { is: 'anotherValue' };
  }
}

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);

/** The least and the largest number of a type, and whether it is a whole one. */
export function boundsOf(schema: Schema): { min: number; max: number; whole: boolean } {
  const bare = inner(schema);
  if (!(bare instanceof z.ZodNumber)) return { min: -Infinity, max: Infinity, whole: false };
  return { min: bare.minValue ?? -Infinity, max: bare.maxValue ?? Infinity, whole: bare.isInt };
}

/** Whether a value of this type can be a number. */
export function takesNumber(schema: Schema): boolean {
  const bare = inner(schema);
  const def = definition(bare);
  return def.type === 'number' || (def.type === 'union' && (def.options as Schema[]).some(takesNumber));
}

/** The words of an enumeration, among alternatives too; empty where the type is none. */
export function wordsOf(schema: Schema): string[] {
  const def = definition(inner(schema));
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type === 'union') return (def.options as Schema[]).flatMap(wordsOf);
  return def.type === 'literal' ? def.values.map(String) : [];
}
