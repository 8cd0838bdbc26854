import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { formatReference } from '../../../src/scenario/formatReference.ts';
import { scenarioJsonSchema } from '../../../src/scenario/jsonSchema.ts';
import { PARAMETERS } from '../../../src/scenario/parameters.ts';

const schema = scenarioJsonSchema();
const remedy = 'run: node scripts/writeSchema.mjs';

test('the published JSON Schema is that of the code', () => {
  expect(JSON.parse(readFileSync('public/schema/scenario.schema.json', 'utf8')), remedy).toEqual(schema);
});

test('the reference of the format in the docs is that of the code', () => {
  expect(readFileSync('docs/scenario-format.md', 'utf8') === formatReference(schema), remedy).toBe(true);
});

test('the JSON Schema takes every shipped scenario, and none with a key misspelt', () => {
  const type = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)));
  for (const name of readdirSync('scenarios').filter((file) => file.endsWith('.yaml'))) {
    const text = readFileSync(`scenarios/${name}`, 'utf8');
    expect(type.safeParse(parse(text)).success, name).toBe(true);
    expect(type.safeParse(parse(text.replace(/^( +)trust:/m, '$1turst:'))).success, name).toBe(false);
  }
});

test('every parameter has a label, a sentence, a range, a step, a default and support', () => {
  for (const [key, one] of Object.entries(PARAMETERS)) {
    expect(one.label, key).toMatch(/^[A-Z]/);
    expect(one.text, key).toMatch(/^[A-Z].*\.$/);
    expect(one.support, key).not.toBe('');
    expect(one.step, key).toBeGreaterThan(0);
    expect(one.default, key).toBeGreaterThanOrEqual(one.min);
    expect(one.default, key).toBeLessThanOrEqual(one.max);
    expect(one.lowest, key).toBeLessThanOrEqual(one.min);
    expect(one.highest, key).toBeGreaterThanOrEqual(one.max);
  }
});

test('every named type and every field explains itself', () => {
  const silent: string[] = [];
  for (const [id, def] of Object.entries(schema['$defs'] as Record<string, Node>)) {
    if (def.title === undefined || def.description === undefined) silent.push(id);
    for (const [key, field] of Object.entries(def.properties ?? {})) {
      if (field.description === undefined && field.$ref === undefined) silent.push(`${id}.${key}`);
    }
  }
  expect(silent).toEqual([]);
});

interface Node {
  title?: string;
  description?: string;
  $ref?: string;
  properties?: Record<string, Node>;
}
