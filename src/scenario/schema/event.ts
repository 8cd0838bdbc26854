import * as z from 'zod';
import { hours, id, idList, instantOrDay, share, text } from './basics.ts';
import { effect } from './effect.ts';
import { expecting } from './expected.ts';

const operator = z.enum(['<', '<=', '>', '>=', 'is', 'isnt']);

const condition = expecting(
  'condition',
  z.tuple([text, operator, z.union([z.number(), z.boolean(), text])]).meta({
    id: 'condition',
    title: 'Condition',
    description:
      'Quantity, comparison, value. Quantities: trust:OF|IN, propensity:FROM/TO, act:FROM/TO, violence, inForce (true or false), progress:CHANNEL, channel:CHANNEL (its status), hours (since the start of the clock).',
    examples: [
      ['trust:south|north', '<', 0.4],
      ['inForce', 'is', true],
      ['channel:talks', 'is', 'broken off'],
    ],
  }),
);

export const event = z
  .strictObject({
    time: instantOrDay.optional().describe('When it happens; left out where a trigger sets it off.'),
    trigger: z
      .array(condition)
      .min(1)
      .optional()
      .describe('Conditions that must all hold at the start of a step, in place of a time.'),
    once: z.boolean().default(false).describe('A triggered event happens at most once.'),
    cooldown: hours
      .optional()
      .describe('Hours before a triggered event can happen again; one step unless given.'),
    class: z
      .enum(['exogenous', 'endogenous', 'either'])
      .default('exogenous')
      .describe(
        'exogenous: nobody in the model chose it; endogenous: a decision that the model should itself produce; either: contested.',
      ),
    kind: z
      .enum([
        'agreement',
        'statement',
        'offensive',
        'demand',
        'gesture',
        'incident',
        'aid',
        'accusation',
        'withdrawal',
        'meeting',
      ])
      .default('incident')
      .describe('What sort of event it is.'),
    by: idList
      .default([])
      .describe('Who did it: actors, spoilers, outsiders, un, or disputed for an unknown author.'),
    toward: idList.default([]).describe('Toward whom.'),
    direction: z.enum(['against', 'for', 'neutral']).default('neutral').describe('Against or for the truce.'),
    weight: share
      .default(0.5)
      .describe('How much it matters; where room is short the weightiest words are kept.'),
    contested: z.boolean().default(false).describe('Whether the sides disagree on what happened.'),
    confidence: z
      .enum(['A', 'B', 'C', 'D'])
      .optional()
      .describe('How sure the report is, A (best) to D (uncertain).'),
    headline: z.string().min(1).max(200).describe('What happened, in a line.'),
    short: z.string().min(1).max(24).optional().describe('Label on the chart, at most 24 characters.'),
    text: text.default('').describe('What happened and who says so, in one or two sentences.'),
    sources: idList.default([]).describe('Ids of meta.sources.'),
    probability: share.default(1).describe('Chance that it happens in a run of the model.'),
    effects: z
      .record(id, effect)
      .default({})
      .describe('What it does to the model, taken in the order of ids.'),
    noEffect: text
      .optional()
      .describe("Why it has no effect, where it has none: the day's coded acts already show it."),
  })
  .meta({
    id: 'event',
    title: 'Event',
    description:
      'Something dated, or set off by a condition. Events before the start of the clock are background.',
  });

export type EventKindId = NonNullable<z.input<typeof event>['kind']>;
