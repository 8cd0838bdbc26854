import * as z from 'zod';
import { id, text } from './basics.ts';

const source = z
  .strictObject({
    text: text.describe('Who published it and when, as a reader should see it.'),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional()
      .describe('Where it can be read: an address that begins with http:// or https://.'),
  })
  .meta({ id: 'source', title: 'Source', description: 'A source that events and series name by its id.' });

export const meta = z
  .strictObject({
    title: z.string().min(1).describe('Title of the page.'),
    short: z
      .string()
      .min(1)
      .optional()
      .describe('Short title for the gallery and menus; the title unless given.'),
    summary: text.default('').describe('One paragraph: what happened, and what the scenario is for.'),
    intro: text
      .optional()
      .describe('A sentence or two under the title; {ID} stands for the name of the actor with that id.'),
    authors: z.array(text).default([]).describe('Who wrote the scenario.'),
    licence: text.optional().describe('Licence of the scenario, such as CC-BY-4.0.'),
    notes: z
      .array(text)
      .default([])
      .describe('What a reader must know before trusting it; shown with the sources.'),
    sources: z.record(id, source).default({}).describe('Sources by id.'),
  })
  .meta({
    id: 'meta',
    title: 'About',
    description: 'What the scenario is called, who wrote it, and from which sources.',
  });
