import { error, warning, list, meant, two } from './wording.ts';

/** Why a rivalry has no act on a day. */
export type ActReason =
  | { why: 'unnamed'; day: string }
  | { why: 'uncoded'; day: string; component: string; actor: string };

/** Problems of the record. */
export const recordWording = {
  'record-gap': error<{ day: string; before: string; after: string }>(({ day, before, after }) => ({
    message: `The record leaves a gap: ${day} is missing between ${before} and ${after}.`,
    found: `no ${day}`,
    expected: `a day ${day}`,
    suggestion: `Add ${day}.`,
  })),
  'record-short': error<{ day: string; end: 'first' | 'last' }>(({ day, end }) => ({
    message:
      end === 'first'
        ? `The record begins after the clock: ${day} is missing.`
        : `The record ends before the horizon: ${day} is missing.`,
    found: `no ${day}`,
    expected: `days from the start of the clock to its horizon`,
    suggestion:
      end === 'first'
        ? `Add ${day}, or start the clock later.`
        : `Add the days up to ${day}, or shorten the horizon.`,
  })),
  'record-outside': warning<{ day: string }>(({ day }) => ({
    message: `No step begins on ${day}: the record goes beyond the clock here.`,
    found: day,
    expected: 'days of the clock',
    suggestion: 'Remove the day, or lengthen the horizon.',
  })),
  'record-act': error<{ rivalry: string; reason: ActReason }>(({ rivalry, reason }) => ({
    message: `The record does not say how ${rivalry} acted: ${
      reason.why === 'unnamed'
        ? `record.acts names no component for it, and ${reason.day} gives no act.`
        : `${reason.day} codes no "${reason.component}" for ${reason.actor}.`
    }`,
    found: 'nothing',
    expected: `an act of ${rivalry}`,
    suggestion: 'Add the component, or the act itself under "acts".',
  })),
  'record-component': error<{ key: string; nearest: string | null; keys: readonly string[] }>(
    ({ key, nearest, keys }) => ({
      message: `"${key}" is no component of the coding.`,
      found: key,
      expected: `one of ${list(keys)}`,
      suggestion: meant(nearest, 'Name it under record.components first.'),
    }),
  ),
  'level-outside': warning<{ actor: string; level: number; low: number; high: number }>(
    ({ actor, level, low, high }) => ({
      message: `The coded level of ${actor} is ${two(level)}, outside its own low and high, ${two(low)} to ${two(high)}.`,
      found: two(level),
      expected: `a level from ${two(low)} to ${two(high)}`,
      suggestion: 'Check the components and the two ends.',
    }),
  ),
  'half-day-off': error<{ time: string; nearest: string }>(({ time, nearest }) => ({
    message: `No step begins at ${time}.`,
    found: time,
    expected: 'the time at which a step begins',
    suggestion: `The nearest step begins at ${nearest}.`,
  })),
  'half-day-twice': error<{ time: string }>(({ time }) => ({
    message: `Two exceptions stand for the step that begins at ${time}.`,
    found: time,
    expected: 'one exception for each step',
    suggestion: 'Put them together.',
  })),
} as const;
