import { wilsonInterval } from '../../analysis/wilson.ts';
import type { Guess, Question } from '../../stores/questions.ts';
import type { ShownCone } from '../../stores/replay.ts';

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
