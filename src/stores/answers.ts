import { historySays } from '../analysis/historySays.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import type { Question } from '../analysis/question.ts';
import type { Guess, JudgedGuess } from './questions.ts';
import type { ShownCone } from './replay.ts';
import type { ReplayCase } from './replayCase.ts';

/** The model's answer to a question with its 95 % interval (Wilson 1927); null until all runs from its moment are done. */
export function modelShare(
  cone: ShownCone | null,
  questions: readonly Question[],
  question: Question,
): Guess['model'] {
  if (!cone || cone.from !== question.step || cone.ensemble.runs < cone.total) return null;
  const at = questions.filter(({ step }) => step === cone.from).indexOf(question);
  const yes = cone.ensemble.outcomes[at];
  if (yes === undefined) return null;
  const { low, high } = wilsonInterval(yes, cone.ensemble.runs);
  return { share: yes / cone.ensemble.runs, low, high };
}

/** What the record says to a question; null without a record, and until the replay has got there. */
export function recordAnswer({ record }: ReplayCase, question: Question, cursor: number): boolean | null {
  return record && cursor >= question.known ? historySays(record, question.outcome) : null;
}

/** The questions that the viewer answered and to which the record has given its answer. */
export function judgedGuesses(
  opened: ReplayCase,
  guesses: Readonly<Record<string, Guess>>,
  cursor: number,
): JudgedGuess[] {
  return opened.questions.flatMap((question) => {
    const guess = guesses[question.id];
    const came = recordAnswer(opened, question, cursor);
    if (!guess?.model || guess.viewer === null || came === null) return [];
    return [{ question, viewer: guess.viewer, model: guess.model.share, came }];
  });
}
