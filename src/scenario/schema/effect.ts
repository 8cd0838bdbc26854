import * as z from 'zod';
import { hours, id, rivalryId, share, text, tieId } from './basics.ts';
import { expecting } from './expected.ts';

const span = hours.optional().describe('For how many hours; for good unless given.');
const severity = share.describe('How conspicuous it is, 0 to 1.');

/** What an event does. The kinds are those of the engine, with spans in hours and paths of the file. */
export const effect = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('force'),
      rivalry: rivalryId,
      level: share.describe('The restraint at which the act is held, 0 to 1.'),
      span,
    }),
    z.strictObject({
      kind: z.literal('shift'),
      path: expecting('the path of a number in this file', text).describe(
        'Path of the number that changes: rivalries.north/south.audience.',
      ),
      add: z.number().optional().describe('By how much it changes.'),
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
      ratio: expecting('a number above 0, at most 100', z.number().gt(0).max(100)).describe(
        'How many times likelier this is if the subject means the truce than if not; below 1 costs trust.',
      ),
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
