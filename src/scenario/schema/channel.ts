import * as z from 'zod';
import { PARAMETERS } from '../parameters.ts';
import { between, hours, id, idList, instant, listOf, rivalryId, share, text } from './basics.ts';
import { expecting } from './expected.ts';
import { quantity } from './quantity.ts';

const meeting = z.union([
  instant,
  z.strictObject({ time: instant, name: text.optional().describe('What a reader should see.') }),
]);

/** A map by id, or a list of times: then the id is the time itself, `2016-09-14-1800` in UTC. */
const meetings = expecting(
  'meetings',
  z
    .union([z.array(instant), z.record(id, meeting)])
    .transform((given) => {
      const pairs = Array.isArray(given)
        ? given.map(
            (time) => [`${time.slice(0, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}`, time] as const,
          )
        : Object.entries(given);
      return Object.fromEntries(
        pairs.map(([key, one]) => [key, typeof one === 'string' ? { time: one } : one]),
      );
    })
    .meta({
      id: 'meetings',
      title: 'Meetings',
      description: 'Dated meetings, as a map of times by id or as a list of times.',
      examples: [['2016-09-14T18:00Z'], { geneva: '2016-09-14T18:00Z' }],
    }),
);

const precondition = z
  .strictObject({
    over: listOf(rivalryId).describe('Rivalries whose acts are averaged; an empty list is no precondition.'),
    window: hours.default(48).describe('Over how many hours.'),
    level: share.default(0.5).describe('The mean restraint that is asked for.'),
  })
  .meta({
    id: 'precondition',
    title: 'Precondition',
    description:
      'The party attends only while the mean restraint over these rivalries is at least the level.',
  });

const issue = z
  .strictObject({
    name: text.optional().describe('What a reader should see; the id unless given.'),
    weights: z
      .record(id, share)
      .describe('How much each party cares; over the issues of the channel they sum to 1 for each.'),
    redLines: z
      .record(id, share)
      .describe('The largest share of the distance to the other side that each party will ever concede.'),
  })
  .meta({
    id: 'issue',
    title: 'Issue',
    description: 'Something that the parties of a channel negotiate about.',
  });

export const channel = z
  .strictObject({
    name: text.optional().describe('What a reader should see; the id unless given.'),
    parties: z.array(id).min(2).describe('The actors that negotiate.'),
    opens: instant.optional().describe('When it opens; the start of the clock unless given.'),
    deadline: hours
      .optional()
      .describe('Hours from the opening to the deadline; to the horizon unless given.'),
    meetings: meetings.default({}),
    beta: z.record(id, quantity.beta).default({}).describe('Readiness to concede by party; 1 unless given.'),
    exit: z.record(id, quantity.exit).default({}).describe('Exit level of trust by party; 0.2 unless given.'),
    meetingsToLeave: between(1, 5)
      .int()
      .default(2)
      .describe('How many meetings in a row under its exit level before a party leaves.'),
    serves: idList.optional().describe('The actors whose benefit it feeds; all unless given.'),
    preconditions: z
      .record(id, precondition)
      .default({})
      .describe('What a party asks for before it attends.'),
    issues: z.record(id, issue).default({}).describe('What is negotiated.'),
  })
  .meta({ id: 'channel', title: 'Channel', description: 'A diplomatic track between two or more actors.' });

export const spoiler = z
  .strictObject({
    name: text.optional().describe('What a reader should see; the id unless given.'),
    laidTo: rivalryId.describe('The rivalry to which its attacks are laid.'),
    rate: quantity.spoilerRate.default(PARAMETERS.spoilerRate.default),
    size: quantity.spoilerSize.default(PARAMETERS.spoilerSize.default),
    seen: quantity.spoilerSeen.optional(),
    why: text.optional().describe('The reason for these numbers.'),
  })
  .meta({
    id: 'spoiler',
    title: 'Spoiler',
    description: 'An armed group outside the agreement whose attacks look like violations by an actor.',
  });
