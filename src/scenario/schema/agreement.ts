import * as z from 'zod';
import { hours, id, idList, instant, share, text } from './basics.ts';

const renewal = z
  .strictObject({
    time: instant.describe('When it is due.'),
    by: idList.optional().describe('Who must renew; every warring side unless given.'),
    name: text.optional().describe('What a reader should see.'),
  })
  .meta({
    id: 'renewal',
    title: 'Renewal',
    description: 'A date at which the agreement ends unless it is renewed.',
  });

export const agreement = z
  .strictObject({
    name: text.default('Ceasefire').describe('What it is called.'),
    agreed: instant.optional().describe('From then on it counts as agreed, until it comes into force.'),
    window: hours.default(48).describe('Hours over which violence is averaged.'),
    minimum: hours.default(24).describe('Least hours of the truce before it can be called strained.'),
    strained: share.default(0.4).describe('Mean violence in the window from which it is strained.'),
    collapsed: share.default(0.6).describe('Mean violence in a full window from which it has collapsed.'),
    renewals: z.record(id, renewal).default({}).describe('Renewals by id.'),
  })
  .meta({
    id: 'agreement',
    title: 'Agreement',
    description: 'The ceasefire: its renewals, and what ends it.',
  });
