import * as z from 'zod';
import { idList, text } from './basics.ts';
import { byObserver, quantity } from './quantity.ts';

export const patronage = z
  .strictObject({
    leverage: quantity.leverage.default(0.1),
    via: idList
      .optional()
      .describe(
        'Counterparts whose bargain with the patron carries the pressure; its other rivals unless given.',
      ),
    responsibility: byObserver.responsibility.default(0.5),
    solidarity: byObserver.solidarity.default(0.5),
    why: text.optional().describe('The reason for these numbers.'),
  })
  .meta({
    id: 'patronage',
    title: 'Patronage',
    description: 'The patron has leverage on the client, and others hold the patron responsible for it.',
  });
