import * as z from 'zod';
import { text } from './basics.ts';
import { quantity } from './quantity.ts';
import { payoffs, rule } from './rule.ts';

export const rivalry = z
  .strictObject({
    field: z
      .boolean()
      .optional()
      .describe('Its violence is what the agreement counts. Where no rivalry says so, all are.'),
    warring: z
      .boolean()
      .optional()
      .describe('Its holder must renew the agreement. Where no rivalry says so, all are.'),
    trust: quantity.trust.default(0.4),
    gain: quantity.gain.optional(),
    loss: quantity.loss.optional(),
    payoffs: payoffs
      .optional()
      .describe(
        'In place of gain and loss: gain = (T-R)/(R-P), loss = (P-S)/(R-P), and audience is divided by R-P.',
      ),
    patience: quantity.patience.optional(),
    width: quantity.width.optional(),
    audience: quantity.audience.optional(),
    provocation: quantity.provocation.optional(),
    rule: rule.optional(),
    why: text.optional().describe('The reason for these numbers.'),
  })
  .meta({
    id: 'rivalry',
    title: 'Rivalry',
    description:
      'One side decides at each step how far to restrain itself toward another. `trust` is what the first believes of the second at the start. Numbers left out are those of `defaults`.',
  });

export const tie = z
  .union([
    quantity.trust,
    z.strictObject({
      trust: quantity.trust,
      why: text.optional().describe('The reason for this number.'),
    }),
  ])
  .transform((given) => (typeof given === 'object' && 'trust' in given ? given : { trust: given }))
  .meta({
    id: 'tie',
    title: 'Tie',
    description: 'Trust at the start of an observer in a side toward which it has no rivalry.',
    examples: [0.3],
  });
