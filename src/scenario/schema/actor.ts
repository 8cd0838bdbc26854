import * as z from 'zod';
import { text } from './basics.ts';
import { byObserver, quantity } from './quantity.ts';
import { rule } from './rule.ts';

const name = z.string().min(1).max(80);

export const actor = z
  .strictObject({
    name: name.describe('In full: Syrian government.'),
    short: name.max(24).optional().describe('Where room is short; the name unless given.'),
    inSentence: name.optional().describe('As it is written inside a sentence: the Syrian government.'),
    role: z
      .enum(['a1', 'a2', 'a3', 'a4'])
      .optional()
      .describe('Colour role of the page; given out in the order of ids unless given.'),
    control: quantity.control.optional(),
    seenControl: byObserver.seenControl.optional(),
    breachRate: quantity.breachRate.optional(),
    forgetting: quantity.forgetting.optional(),
    attention: quantity.attention.optional(),
    noise: quantity.noise.optional(),
    benefit: quantity.benefit.optional(),
    lapse: quantity.lapse.optional(),
    rule: rule.optional(),
    why: text.optional().describe('The reason for these numbers.'),
  })
  .meta({
    id: 'actor',
    title: 'Actor',
    description: 'A side that decides. Numbers left out are those of `defaults`.',
  });

export const outsider = z.strictObject({ name: name.describe('In full: Arab League.') }).meta({
  id: 'outsider',
  title: 'Outsider',
  description: 'Somebody whom events name and who is no side of the model.',
});
