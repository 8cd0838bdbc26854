import * as z from 'zod';
import { between, id, idList } from '../../scenario/schema/basics.ts';

const source = z.strictObject({
  text: z.string().min(1),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .optional(),
});

/** The head of an exercise. */
export const frontMatter = z.strictObject({
  id,
  title: z.string().min(1),
  level: z.enum(['introductory', 'intermediate', 'advanced']),
  minutes: between(5, 240),
  order: z.int().min(1).max(99).optional(),
  aims: z.array(z.string().min(1)).min(1),
  scenarios: idList,
  sources: z.array(source).default([]),
  licence: z.string().min(1),
});
