import { error, warning } from './wording.ts';

/** Problems of changes that are made to a scenario. */
export const changeWording = {
  'not-removable': error<{ path: string }>(({ path }) => ({
    message: `${path} cannot be taken out: the scenario needs it.`,
    found: 'null',
    expected: 'a value',
    suggestion: 'Give another value.',
  })),
  'vain-event': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} has no effect of its own, so a change to it changes nothing.`,
  })),
  'vain-before': warning<{ id: string; from: string }>(({ id, from }) => ({
    message: `The event ${id} lies before ${from}, where the run begins from the record: the change has no effect.`,
    suggestion: 'Begin earlier.',
  })),
  'vain-endogenous': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} is a decision that the model makes by itself: runs of the model leave it out anyway.`,
  })),
  'vain-record': warning<{ path: string }>(({ path }) => ({
    message: `The record fixes what ${path} would decide, so the change has no effect on it.`,
    suggestion: 'Run the model: --mode model.',
  })),
  'vain-after': warning<{ path: string }>(({ path }) => ({
    message: `The model's own run does not follow the record there: ${path} has no effect.`,
    suggestion: 'Begin later, or replay the record.',
  })),
} as const;
