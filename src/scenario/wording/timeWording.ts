import { subjectText } from './englishPhrases.ts';
import type { Subject } from './phrase.ts';
import { error } from './wording.ts';

/** Problems of times. */
export const timeWording = {
  'time-outside': error<{ what: Subject; found: string; start: string; end: string }>(
    ({ what, found, start, end }) => ({
      message: `${subjectText(what)} lies outside the time of the scenario, ${start} to ${end}.`,
      found,
      expected: `a time from ${start} to before ${end}`,
      suggestion: 'Move it, or change start and horizon of the clock.',
    }),
  ),
  'event-without-time': error<{ id: string }>(({ id }) => ({
    message: `The event ${id} has neither a time nor a trigger.`,
    expected: 'time or trigger',
    suggestion: 'Add "time:".',
  })),
  'time-and-trigger': error<{ id: string }>(({ id }) => ({
    message: `The event ${id} has both a time and a trigger.`,
    expected: 'time or trigger',
    suggestion: 'Remove one of the two.',
  })),
  'horizon-step': error<{ horizon: number; step: number }>(({ horizon, step }) => ({
    message: `The horizon of ${horizon} hours is no whole number of steps of ${step} hours.`,
    found: String(horizon),
    expected: `a multiple of ${step}`,
    suggestion: `Write ${Math.max(1, Math.round(horizon / step)) * step}.`,
  })),
  'too-many-steps': error<{ steps: number; most: number }>(({ steps, most }) => ({
    message: `The scenario has ${steps} steps; at most ${most} can be computed.`,
    found: `${steps} steps`,
    expected: `at most ${most} steps`,
    suggestion: 'Use a longer step or a shorter horizon.',
  })),
} as const;
