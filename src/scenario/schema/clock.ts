import * as z from 'zod';
import { between, hours, instant, text, zone } from './basics.ts';

export const clock = z
  .strictObject({
    start: instant.describe('The moment at which step 0 begins.'),
    step: between(0.25, 168)
      .default(12)
      .describe('Length of a step in hours; numbers given per 12 hours are rescaled to it.'),
    horizon: hours
      .optional()
      .describe('Length of the whole in hours; the end of the record, or 720 (30 days), unless given.'),
    zone: zone
      .default('UTC')
      .describe('Time zone of dates without a clock time and of the days of the record.'),
    place: text.optional().describe('Whose clock it is, as a reader should see it: Damascus.'),
    places: between(1, 4)
      .int()
      .optional()
      .describe(
        'Places at which a side acts in a step; 4 at 12 hours, and fewer at a shorter step, unless given.',
      ),
  })
  .meta({ id: 'clock', title: 'Clock', description: 'Start, step, horizon and time zone.' });
