import { ln } from '../math/ln.ts';
import { logistic } from '../math/logistic.ts';
import { normalQuantile } from '../math/normalQuantile.ts';
import { threefry } from '../math/threefry.ts';
import type { AnswerRow, AnswerSheet } from './answers.ts';
import { BANK, QUESTION_BANK } from './questionBank.ts';

const STUDENTS = 30;

/** The judged questions of the exercise on September 2016 that an invented class answers, each about so likely to it. */
const FORECASTS = [
  ['first-week', 0.55],
  ['after-the-strike', 0.4],
  ['before-the-army-speaks', 0.6],
  ['after-the-convoy', 0.35],
] as const;

/** Its line over the thirteen days from 13 September. */
const LINE = { id: 'course', days: 13 } as const;

/**
 * A class that nobody taught, to try the view with: thirty students with the ten questions before and after, and forecasts of
 * September 2016. Its numbers are drawn, and say nothing of what real classes know. The same seed gives the same class.
 */
export function inventedClass(seed: number): AnswerSheet[] {
  return Array.from({ length: STUDENTS }, (_, student) => {
    const name = `invented-${String(student + 1).padStart(2, '0')}`;
    let drawn = 0;
    const word = new Uint32Array(4);
    const uniform = (): number => {
      threefry(seed, 0, 0, 0, student, drawn, 0, 0, word);
      drawn += 1;
      return (word[0]! + 0.5) / 2 ** 32;
    };
    const ability = normalQuantile(uniform());
    /** Normal on the scale of log-odds around a probability, in steps of 0.01. */
    const near = (middle: number, spread: number): number =>
      Math.round(100 * logistic(ln(middle / (1 - middle)) + spread * normalQuantile(uniform()))) / 100;
    /** From one level to another, with a bend somewhere between: per cents, as a line's answer is written. */
    const line = (): string => {
      const [from, to, bend] = [near(0.75, 0.5), near(0.4, 0.8), 1 + uniform() * (LINE.days - 2)];
      return Array.from({ length: LINE.days }, (_, day) =>
        Math.round(100 * (to + (from - to) * logistic(bend - day))),
      ).join(' ');
    };
    const row = (question: string, kind: AnswerRow['kind'], answer: AnswerRow['answer']): AnswerRow => ({
      question,
      kind,
      answer,
      model: null,
      record: null,
    });
    const bank = (round: 'before' | 'after'): AnswerSheet => ({
      student: name,
      exercise: BANK,
      round,
      rows: QUESTION_BANK.map((question) => {
        const known = uniform() < logistic(ability + (round === 'before' ? -0.6 : 0.7));
        if (question.kind === 'probability')
          return row(question.id, 'probability', near(0.5, round === 'before' ? 1 : 0.5));
        const { options, right } = question;
        const wrong = options.filter((option) => option !== right);
        const slip = wrong[uniform() < 0.7 ? 0 : 1]!;
        return row(question.id, 'choice', known ? right : slip);
      }),
    });
    const rounds: ('before' | 'after')[] = uniform() < 0.9 ? ['before', 'after'] : ['before'];
    return [
      ...rounds.map((round) => bank(round)),
      {
        student: name,
        exercise: 'september-2016',
        round: null,
        rows: [
          ...FORECASTS.map(([id, middle]) => row(id, 'probability', near(middle, 0.9))),
          row(LINE.id, 'line', line()),
        ],
      },
    ];
  }).flat();
}
