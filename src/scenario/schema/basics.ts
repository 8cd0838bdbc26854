import * as z from 'zod';
import { isDay, readInstant, writeInstant } from '../time.ts';
import { isZone } from '../zone.ts';
import type { TypeName } from '../wording/phrase.ts';
import { expecting } from './expected.ts';

const ID = '[A-Za-z0-9][A-Za-z0-9-]*';

type TypeMeta = {
  id: string;
  title: string;
  description: string;
  examples: string[];
};

function named(pattern: string, name: TypeName, kind: 'id' | 'pair', meta: TypeMeta) {
  return expecting(
    name,
    z
      .string()
      .regex(new RegExp(`^${pattern}$`))
      .meta(meta),
    kind,
  );
}

export const id = named(ID, 'id', 'id', {
  id: 'id',
  title: 'Id',
  description: 'A name that is unique among its kind: letters, digits and hyphens.',
  examples: ['russia'],
});

export const rivalryId = named(`${ID}/${ID}`, 'rivalryId', 'pair', {
  id: 'rivalryId',
  title: 'Rivalry',
  description: 'FROM/TOWARD: who restrains itself toward whom.',
  examples: ['north/south'],
});

export const patronageId = named(`${ID}/${ID}`, 'patronageId', 'pair', {
  id: 'patronageId',
  title: 'Patronage',
  description: 'PATRON/CLIENT.',
  examples: ['russia/assad'],
});

export const tieId = named(`${ID}\\|${ID}`, 'tieId', 'pair', {
  id: 'tieId',
  title: 'Tie',
  description: "OF|IN: whose trust in whom; south|north is the South's trust in the North.",
  examples: ['south|north'],
});

export const text = z.string();

/** One id or a list of them; a list once checked. */
export function listOf<T extends z.ZodType<string, string>>(item: T) {
  return z
    .union([item, z.array(item)])
    .transform((given): z.output<T>[] => (Array.isArray(given) ? given : [given]));
}

export const idList = listOf(id).meta({ id: 'ids', title: 'Ids', description: 'One id, or a list of ids.' });

/** A moment; in UTC once checked. */
export const instant = expecting(
  'instant',
  z
    .string()
    .refine((written) => readInstant(written) !== null)
    .transform((written) => writeInstant(readInstant(written)!))
    .meta({
      id: 'instant',
      title: 'Date and time',
      description: 'ISO date and time with zone.',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$',
      examples: ['2016-09-12T19:00+03:00', '2016-09-12T16:00Z'],
    }),
  'instant',
);

/** A moment as the key of a map: kept as it is written, so that paths do not move. */
export const instantKey = expecting(
  'instant',
  z
    .string()
    .refine((written) => readInstant(written) !== null)
    .meta({
      id: 'instantKey',
      title: 'Date and time',
      description: 'ISO date and time with zone.',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$',
      examples: ['2016-09-17T19:00+03:00'],
    }),
  'instant',
);

/** A moment, or a day alone, which counts at 12:00 in the clock's zone. */
export const instantOrDay = expecting(
  'instantOrDay',
  z
    .string()
    .refine((written) => isDay(written) || readInstant(written) !== null)
    .meta({
      id: 'instantOrDay',
      title: 'Date, with or without a time',
      description:
        'ISO date and time with zone, or a date alone: then it counts at 12:00 in the zone of the clock.',
      pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?$',
      examples: ['2016-09-12T19:00+03:00', '2016-09-12'],
    }),
  'instantOrDay',
);

/** A day of the calendar, as the key of a map. */
export const day = expecting(
  'day',
  z
    .string()
    .refine(isDay)
    .meta({
      id: 'day',
      title: 'Day',
      description: 'A date as YYYY-MM-DD.',
      pattern: '^\\d{4}-\\d\\d-\\d\\d$',
      examples: ['2016-09-12'],
    }),
  'day',
);

export const zone = expecting(
  'zone',
  z
    .string()
    .refine(isZone)
    .meta({
      id: 'zone',
      title: 'Time zone',
      description: 'IANA name of a time zone.',
      examples: ['Asia/Damascus', 'UTC'],
    }),
  'zone',
);

/** A number between two others, both included. */
export function between(min: number, max: number) {
  return z.number().min(min).max(max);
}

/** A span in hours, more than 0. */
export const hours = expecting('hours', z.number().gt(0).max(1_000_000));

export const share = expecting({ is: 'number', whole: false, min: 0, max: 1 }, between(0, 1));
