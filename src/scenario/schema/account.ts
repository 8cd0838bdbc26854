import * as z from 'zod';
import { idList, text } from './basics.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Anything here: what stands at a path is checked where it stands, see checkAccounts.ts. */
const value = z.unknown().meta({
  id: 'partOfFile',
  title: 'Part of the file',
  description: 'A number, a text, a list or a map, as it stands at that path; null takes it out.',
}) as unknown as z.ZodType<Json, Json>;

export const account = z
  .strictObject({
    name: text.describe('As a reader should see it: As Washington tells it.'),
    summary: text.default('').describe('What this account says, in a sentence or two.'),
    blames: idList.default([]).describe('Actors whose coded acts are lowered by level - low of the day.'),
    excuses: idList.default([]).describe('Actors whose coded acts are raised by high - level of the day.'),
    set: z
      .record(text, value)
      .default({})
      .describe(
        'Values or whole parts of this file by path, which this account puts in the place of its own.',
      ),
  })
  .meta({
    id: 'account',
    title: 'Account',
    description:
      'The same days as one side tells them: a named set of changes to acts of the record and to numbers of events.',
  });
