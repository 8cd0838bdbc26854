import * as z from 'zod';
import { between, hours, id, instant, listOf, text } from '../../scenario/schema/basics.ts';

const words = text.min(1);
const changes = listOf(words).default([]);

/** What a step says of itself. */
export const step = z.strictObject({ minutes: z.int().min(1).max(240) });

/** A place of Parley in a given state. */
export const show = z.strictObject({
  label: words,
  place: z.enum(['replay', 'lab', 'events', 'sources', 'how-it-works']),
  scenario: id.optional(),
  time: instant.optional(),
  date: instant.optional(),
  mode: z.enum(['record', 'model', 'both']).optional(),
  account: id.optional(),
  event: id.optional(),
  seed: z.int().min(0).optional(),
  changes,
});

const asked = { id, prompt: words };

/** A question to the student. */
export const ask = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('choice'),
    options: z.array(words).min(2).max(12),
    answer: words.optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    range: z.strictObject({ low: z.number(), high: z.number() }),
    unit: words.optional(),
    answer: z.number().optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('probability') }),
  z.strictObject({
    ...asked,
    kind: z.literal('line'),
    scenario: id.optional(),
    of: id.default('all'),
    from: instant,
    to: instant,
  }),
  z.strictObject({ ...asked, kind: z.literal('text'), lines: between(1, 20).default(4) }),
]);

const put = { label: words.optional(), scenario: id.optional(), changes };

/** Either a question of the scenario, or whether its agreement is in force so many hours after a moment. */
const model = z.union([
  z.strictObject({ ...put, question: id }),
  z.strictObject({ ...put, at: instant, inForce: hours }),
]);

/** What is said once a question was answered. */
export const reveal = z.strictObject({
  of: id,
  text: words,
  model: z.union([model, z.array(model).min(1).max(8)]).optional(),
  record: words.optional(),
});

const deed = { id, label: words, scenario: id.optional() };

const cost = between(0, 1000);

/** A ceasefire to be designed within a budget. */
export const challenge = z.strictObject({
  id,
  prompt: words,
  scenario: id.optional(),
  from: instant.optional(),
  budget: between(1, 1000),
  submissions: z.int().min(1).max(10).default(3),
  practiceRuns: z.int().min(50).max(2000).default(200),
  runs: z.int().min(500).max(10_000).default(2000),
  knobs: z
    .array(
      z.strictObject({
        path: words,
        label: words,
        range: z.strictObject({ low: z.number(), high: z.number() }),
        step: z.number().gt(0),
        cost,
      }),
    )
    .max(20)
    .default([]),
  choices: z
    .array(z.strictObject({ id, label: words, changes: listOf(words), cost }))
    .max(20)
    .default([]),
  designs: z
    .array(
      z.strictObject({
        label: words,
        turns: z.record(z.string(), z.number()).default({}),
        choices: listOf(id).default([]),
      }),
    )
    .max(12)
    .default([]),
});

/** A thing to be done in a shown place. */
export const check = z.discriminatedUnion('kind', [
  z.strictObject({ ...deed, kind: z.literal('reached'), time: instant }),
  z.strictObject({ ...deed, kind: z.literal('changed'), path: words }),
  z.strictObject({ ...deed, kind: z.literal('without'), event: id }),
  z.strictObject({ ...deed, kind: z.literal('pinned'), path: words.optional() }),
]);
