import * as z from 'zod';
import { day, idList, text } from './basics.ts';

export const series = z
  .strictObject({
    name: text.describe('What is counted.'),
    unit: text.default('').describe('Unit of the numbers.'),
    source: idList.default([]).describe('Ids of meta.sources.'),
    note: text.optional().describe('What a reader must know about the count.'),
    days: z.record(day, z.number()).describe('Numbers by day.'),
  })
  .meta({
    id: 'series',
    title: 'Daily series',
    description: 'Reported numbers by day that can be laid under the chart.',
  });
