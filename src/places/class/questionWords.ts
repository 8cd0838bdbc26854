import type { IntlShape } from 'react-intl';
import type { ClassQuestion } from '../../exercise/classQuestions.ts';
import type { Ask } from '../../exercise/exercise.ts';
import type { ToldExercise } from '../../stores/classView.ts';
import { bankQuestions } from '../../stores/bank.ts';
import type { MessageId } from '../../words/catalog.ts';

type Choice = Extract<Ask['question'], { kind: 'choice' }>;

/** How a question is told: its prompt, a short name, and its options in order. */
export interface ToldQuestion {
  prompt: string;
  short: string;
  /** As answers give them, with how they read; those that nobody offered but somebody gave come last. */
  options: readonly { answer: string; text: string }[];
  /** Ends of the scale of a number. */
  low: number;
  high: number;
}

/** The words of a question: of the bank in the page's language, of a shipped exercise as it has them, else what files say. */
export function tellQuestion(
  { exercise, question, kind, answers }: ClassQuestion,
  told: ToldExercise | undefined,
  intl: IntlShape,
): ToldQuestion {
  const bank = exercise === 'question-bank' ? bankQuestions.find(({ id }) => id === question) : undefined;
  const ask = told?.asks.find(({ id }) => id === question);
  const say = (id: string): string => intl.formatMessage({ id: id as MessageId });
  const offered = bank
    ? bank.kind === 'choice'
      ? bank.options.map((answer) => ({ answer: answer as string, text: say(`bank.${question}.${answer}`) }))
      : []
    : ask?.question.kind === 'choice'
      ? optionsOf(ask.question)
      : [];
  const given = kind === 'choice' ? [...new Set(answers.map(({ answer }) => String(answer)))] : [];
  const others = given
    .filter((answer) => !offered.some((option) => option.answer === answer))
    .toSorted()
    .map((answer) => ({ answer, text: answer }));
  const numbers = answers.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : []));
  const [low, high] =
    kind === 'probability'
      ? [0, 1]
      : ask?.question.kind === 'number'
        ? [ask.question.low, ask.question.high]
        : [Math.min(0, ...numbers), Math.max(1, ...numbers)];
  return {
    prompt: bank ? say(`bank.${question}.prompt`) : (ask?.prompt ?? question),
    short: bank ? say(`bank.${question}.title`) : ask ? firstWords(ask.prompt) : question,
    options: [...offered, ...others],
    low,
    high,
  };
}

/** Longest short name, in letters. */
const LONGEST_SHORT = 72;

/** As many whole words of a text as a table's head holds. */
export function firstWords(text: string): string {
  if (text.length <= LONGEST_SHORT) return text;
  const whole = text
    .slice(0, LONGEST_SHORT)
    .replace(/\S*$/, '')
    .replace(/[\s\p{P}]+$/u, '');
  return `${whole || text.slice(0, LONGEST_SHORT)}…`;
}

const optionsOf = ({ said, options }: Choice): { answer: string; text: string }[] =>
  said.map((answer, i) => ({ answer, text: options[i]! }));
