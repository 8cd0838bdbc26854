import * as z from 'zod';
import { hours, id, rivalryId, share, text, tieId } from './basics.ts';
import { expecting } from './expected.ts';

const span = hours.optional().describe('For how many hours; for good unless given.');
const severity = share.meta({ description: 'How conspicuous it is, 0 to 1.', examples: [0.3] });

/** What `shift` changes. */
export const numberPath = expecting('numberPath', text).describe(
  'Path of the number that changes: rivalries.north/south.audience.',
);

/** What an event does. The kinds are those of the engine, with spans in hours and paths of the file. */
export const effect = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('force'),
      rivalry: rivalryId,
      level: share.meta({ description: 'The restraint at which the act is held, 0 to 1.', examples: [0.3] }),
      span,
    }),
    z.strictObject({
      kind: z.literal('shift'),
      path: numberPath,
      add: z
        .number()
        .optional()
        .meta({ description: 'By how much it changes.', examples: [-0.1] }),
      to: z.number().optional().describe('To what it changes, in place of add.'),
      span,
    }),
    z.strictObject({ kind: z.literal('start') }),
    z.strictObject({
      kind: z.literal('incident'),
      rivalry: rivalryId,
      severity,
      gesture: z.boolean().optional().describe('For the better: a gesture and not a violation.'),
    }),
    z.strictObject({
      kind: z.literal('due'),
      rivalry: rivalryId,
      severity,
      delivered: z.boolean().optional().describe('Whether the record says that it was delivered.'),
    }),
    z.strictObject({
      kind: z.literal('evidence'),
      tie: tieId,
      ratio: expecting('ratio', z.number().gt(0).max(100)).meta({
        description:
          'How many times likelier this is if the subject means the truce than if not; below 1 costs trust.',
        examples: [0.5],
      }),
    }),
    z.strictObject({ kind: z.literal('end') }),
    z.strictObject({ kind: z.literal('close'), channel: id }),
    z.strictObject({ kind: z.literal('open'), channel: id }),
  ])
  .meta({
    id: 'effect',
    title: 'Effect',
    description:
      'force holds an act at a level; shift changes a number; start brings the agreement into force and end ends it; incident is a conspicuous act; due is an obligation that falls due; evidence moves one trust; close and open suspend and open a channel.',
  });

type Effect = z.input<typeof effect>;
export type EffectKindId = Effect['kind'];
/** What an effect of some kind can say beside its kind. */
export type EffectFieldKey = Exclude<
  Effect extends infer One ? (One extends One ? keyof One : never) : never,
  'kind'
>;
