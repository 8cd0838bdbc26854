import * as z from 'zod';
import { day, id, instantKey, listOf, rivalryId, share, text } from './basics.ts';

export const agreementStatus = z.enum(['none', 'agreed', 'holding', 'strained', 'collapsed', 'ended']);
export const channelStatus = z.enum(['closed', 'open', 'strained', 'threatened', 'suspended', 'broken off']);

const status = {
  agreement: agreementStatus
    .optional()
    .describe('Status of the agreement at the end of the step; as before unless given.'),
  inForce: z
    .boolean()
    .optional()
    .describe('Whether it is in force at the end of the step; true while holding or strained unless given.'),
  channels: z
    .record(id, channelStatus)
    .optional()
    .describe('Status of each channel at the end of the step; as before unless given.'),
};

const directActs = z
  .record(rivalryId, share)
  .optional()
  .describe('Acts given directly, 0 to 1, in place of the coded ones.');

const recordDay = z
  .strictObject({
    ...status,
    note: text.optional().describe('What the coding of the day rests on.'),
    coding: z
      .record(id, z.record(id, share))
      .default({})
      .describe('By actor: each component, 0 to 1, and low and high of the level.'),
    acts: directActs,
  })
  .meta({
    id: 'recordDay',
    title: 'Day of the record',
    description: 'What was coded for one day; holds for all its steps.',
  });

const halfDay = z
  .strictObject({
    code: day.optional().describe('Takes the code of another day.'),
    ...status,
    acts: directActs,
  })
  .meta({
    id: 'halfDay',
    title: 'Exception',
    description: 'The step that begins at this time: the code of another day, or single acts and statuses.',
  });

export const record = z
  .strictObject({
    method: text.default('').describe('How it was coded, in two sentences.'),
    components: z.record(id, text).default({}).describe('Names of the parts of a coded point, by id.'),
    levelWeights: z
      .record(id, share)
      .default({})
      .describe('The level is the sum of the components with these weights; alike unless given.'),
    blends: z.record(id, listOf(id)).default({}).describe('Means of components, by id.'),
    acts: z
      .record(rivalryId, id)
      .default({})
      .describe('Which number of the coded day is the act of a rivalry: a component or a blend.'),
    days: z.record(day, recordDay).describe('The coded days, without a gap.'),
    halfDays: z
      .record(instantKey, halfDay)
      .default({})
      .describe('Exceptions, by the time at which their step begins.'),
  })
  .meta({
    id: 'record',
    title: 'Record',
    description:
      'The coded history: how far each side restrained itself, and how agreement and channels stood.',
  });
