import { writeChanges } from '../scenario/changesText.ts';
import type { BoundChallenge } from './boundChallenge.ts';
import type { Scored } from './challenge.ts';

/** A row of a design that was handed in; shares and their differences 0..1. */
type SubmissionRow = readonly (string | number)[];

export const submissionHead =
  'exercise,challenge,design,points,budget,changes,seed,runs,share,low,high,unchanged,difference,difference low,difference high'.split(
    ',',
  );

/** The designs that were handed in as rows, in their order. */
export const submissionRows = (
  exercise: string,
  { challenge, spent, changesOf }: Pick<BoundChallenge, 'challenge' | 'spent' | 'changesOf'>,
  submissions: readonly Scored[],
): SubmissionRow[] =>
  submissions.map(({ design, seed, runs, base, designed, difference }, i) => [
    exercise,
    challenge.id,
    i + 1,
    spent(design),
    challenge.budget,
    writeChanges(changesOf(design)),
    seed,
    runs,
    designed.value,
    designed.low,
    designed.high,
    base.value,
    difference.value,
    difference.low,
    difference.high,
  ]);
