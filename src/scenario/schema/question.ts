import * as z from 'zod';
import { hours, id, instant, listOf, share, text } from './basics.ts';
import { channelStatus } from './record.ts';

const after = hours.describe('How many hours from the moment of the question.');

const outcome = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('inForce'), after }),
    z.strictObject({ kind: z.literal('channel'), channel: id, is: listOf(channelStatus), after }),
    z.strictObject({
      kind: z.literal('restraint'),
      of: text.describe('all, an actor, or a rivalry.'),
      atLeast: share.describe('Mean restraint that makes it a yes.'),
      over: hours.default(48).describe('Over how many hours before that moment.'),
      after,
    }),
  ])
  .meta({
    id: 'outcome',
    title: 'What a question asks',
    description: 'What makes the answer yes: the agreement in force, a channel in a status, or restraint.',
  });

export const question = z
  .strictObject({
    time: instant.describe('When replay stops and asks.'),
    text: text.describe('The question, with what is known at that moment.'),
    about: outcome,
    answerYes: text.describe(
      'Completes "In the model the truce ... in 40 of 100 runs": lasts three more days.',
    ),
  })
  .meta({
    id: 'question',
    title: 'Decision point',
    description: 'A moment at which replay stops and asks the viewer.',
  });
