import { readInstant } from '../../scenario/time.ts';
import { isChange, isListOf, isText, isWhole } from '../plainChecks.ts';
import { mostRuns } from '../receipt.ts';
import type { PlanHead } from './planCase.ts';

/**
 * What every plan says, as somebody wrote it.
 * @param measures how many there may be, at least and at most
 * @throws RangeError, in a sentence, for what is none.
 */
export function readHead(
  given: Readonly<Record<string, unknown>>,
  [fewest, most]: readonly [number, number],
): PlanHead {
  const { changes, seed, from, runs, draws, measures = [] } = given;
  const wrong = (name: string) => new RangeError(`"${name}" of this plan cannot be read.`);
  if (!isListOf(isChange)(changes)) throw wrong('changes');
  if (!isWhole(seed)) throw wrong('seed');
  if (from !== null && (!isText(from) || readInstant(from) === null)) throw wrong('from');
  if (!isWhole(runs)) throw wrong('runs');
  if (runs < 1 || runs > mostRuns) throw new RangeError(`A setting has 1 to ${mostRuns} runs, not ${runs}.`);
  if (typeof draws !== 'boolean') throw wrong('draws');
  if (!isListOf(isText)(measures)) throw wrong('measures');
  if (measures.length < fewest || measures.length > most)
    throw new RangeError(
      most === 1
        ? 'This kind of plan has one outcome.'
        : `This kind of plan has no ${measures.length} outcomes.`,
    );
  return { changes, seed, from, runs, draws, measures };
}
