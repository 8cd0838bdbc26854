import * as z from 'zod';
import { account } from './account.ts';
import { actor, outsider } from './actor.ts';
import { agreement } from './agreement.ts';
import { id, patronageId, rivalryId, share, tieId } from './basics.ts';
import { channel, spoiler } from './channel.ts';
import { clock } from './clock.ts';
import { defaults } from './defaults.ts';
import { event } from './event.ts';
import { meta } from './meta.ts';
import { patronage } from './patronage.ts';
import { quantity } from './quantity.ts';
import { question } from './question.ts';
import { record } from './record.ts';
import { rivalry, tie } from './rivalry.ts';
import { series } from './series.ts';

const route = z
  .strictObject({
    rivalry: rivalryId.describe('Whose acts.'),
    observer: id.describe('Who learns from them.'),
    subject: id.describe('About whom.'),
    share: share.describe("The chance that this conduct follows the subject's own will."),
  })
  .meta({ id: 'route', title: 'Route', description: 'Who learns about whom from which acts.' });

// A page with a content security policy may not compile functions at run time.
z.config({ jitless: true });

/** The whole file. The types, the JSON Schema and the reference in the docs are made from this. */
export const scenarioFile = z
  .strictObject({
    parley: z.literal(1).describe('Version of this format: 1.'),
    meta,
    clock,
    acts: z
      .enum(['per-rivalry', 'common'])
      .default('per-rivalry')
      .describe('Whether a side decides toward each rival apart, or once for all.'),
    outside: quantity.outside.default(0.3),
    defaults: defaults.prefault({}),
    actors: z.record(id, actor).describe('The sides that decide, 2 to 12, by id.'),
    outsiders: z
      .record(id, outsider)
      .default({})
      .describe('Others whom events name, by id; un is always there.'),
    rivalries: z.record(rivalryId, rivalry).describe('Who restrains itself toward whom, by FROM/TOWARD.'),
    ties: z.record(tieId, tie).default({}).describe('Trust toward sides that are only seen, by OF|IN.'),
    patronages: z.record(patronageId, patronage).default({}).describe('Who backs whom, by PATRON/CLIENT.'),
    channels: z.record(id, channel).default({}).describe('Diplomatic tracks, by id.'),
    spoilers: z.record(id, spoiler).default({}).describe('Armed groups outside the agreement, by id.'),
    agreement: agreement.prefault({}),
    events: z.record(id, event).default({}).describe('What happened, by id.'),
    proposals: z
      .record(id, event)
      .default({})
      .describe(
        'What was not done and might have been, by id: events that happen only where a change says so, `proposals.ID=true`.',
      ),
    record: record.optional(),
    accounts: z.record(id, account).default({}).describe('The same days as one side tells them, by id.'),
    questions: z.record(id, question).default({}).describe('Decision points, by id.'),
    series: z.record(id, series).default({}).describe('Reported daily series, by id.'),
    routes: z
      .array(route)
      .optional()
      .describe(
        'Who learns about whom, by hand; derived from rivalries, patronages and channels unless given.',
      ),
  })
  .meta({
    id: 'scenario',
    title: 'Parley scenario',
    description: 'One conflict: who the sides are, what happened, and how sure the numbers are.',
  });
