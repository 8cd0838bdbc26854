import { sampleQuantiles } from '../math/sampleQuantiles.ts';
import { threefry } from '../math/threefry.ts';
import type { ClassQuestion } from './classQuestions.ts';

/** What one student said to a question before and after. */
export interface Pair {
  of: number;
  before: string | number;
  after: string | number;
}

/** How the answers to a question moved between the rounds, of those who answered it in both. */
export interface QuestionChange {
  question: ClassQuestion;
  pairs: readonly Pair[];
  /** Of a question with a right answer; else null. */
  right: {
    before: number;
    after: number;
    /** Wrong before and right after, and the reverse. */
    won: number;
    lost: number;
  } | null;
  /** Of a probability with a model: mean distance from its share before and after, 0..1; else null. */
  distance: { before: number; after: number } | null;
}

/**
 * What a class learned: g = (after - before) / (1 - before) on its mean shares of right answers (Hake 1998), with the middle
 * 95 % of what other classes drawn from the same students would give.
 */
export interface Gain {
  students: number;
  /** Whether there are too few to say much. */
  few: boolean;
  /** Mean shares of right answers, 0..1. */
  before: number;
  after: number;
  gain: number;
  low: number;
  high: number;
}

/** Below so many students a gain says next to nothing. */
const FEW_STUDENTS = 10;

/** The questions that were answered in both rounds by somebody. */
export function classChange(questions: readonly ClassQuestion[]): QuestionChange[] {
  return questions.flatMap((question) => {
    const pairs = pairsOf(question);
    if (pairs.length === 0) return [];
    const { right, kind, model } = question;
    const distance = (round: 'before' | 'after'): number =>
      pairs.reduce((sum, pair) => sum + Math.abs(Number(pair[round]) - model!.share), 0) / pairs.length;
    const count = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length;
    return [
      {
        question,
        pairs,
        right:
          right === null
            ? null
            : {
                before: count(({ before }) => before === right),
                after: count(({ after }) => after === right),
                won: count(({ before, after }) => before !== right && after === right),
                lost: count(({ before, after }) => before === right && after !== right),
              },
        distance:
          kind === 'probability' && model ? { before: distance('before'), after: distance('after') } : null,
      },
    ];
  });
}

function pairsOf({ answers }: ClassQuestion): Pair[] {
  const after = new Map(answers.flatMap((one) => (one.round === 'after' ? [[one.of, one.answer]] : [])));
  return answers.flatMap(({ of, round, answer }) => {
    const later = after.get(of);
    return round === 'before' && later !== undefined ? [{ of, before: answer, after: later }] : [];
  });
}

const RESAMPLES = 2000;

/**
 * The gain over the questions with a right answer; an answer that is missing in one round counts as wrong there where the
 * student took part in both. Null for fewer than two such students, and where all was right before.
 */
export function classGain(questions: readonly ClassQuestion[]): Gain | null {
  const graded = questions.filter(({ right }) => right !== null);
  const took = (round: 'before' | 'after'): Set<number> =>
    new Set(
      questions.flatMap(({ answers }) => answers.flatMap((one) => (one.round === round ? [one.of] : []))),
    );
  const later = took('after');
  const students = [...took('before')].filter((of) => later.has(of));
  const share = (of: number, round: 'before' | 'after'): number =>
    graded.filter(({ right, answers }) =>
      answers.some((one) => one.of === of && one.round === round && one.answer === right),
    ).length / graded.length;
  if (students.length < 2 || graded.length === 0) return null;
  const scores = students.map((of) => ({ before: share(of, 'before'), after: share(of, 'after') }));
  const whole = gainOf(scores);
  if (whole === null) return null;
  const drawn = new Uint32Array(4);
  const gains: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    const other = scores.map((_, i) => {
      threefry(0, 0, 0, 0, sample, i, 0, 0, drawn);
      return scores[drawn[0]! % scores.length]!;
    });
    const found = gainOf(other);
    if (found) gains.push(found.gain);
  }
  const [low, high] = sampleQuantiles(gains, [0.025, 0.975]) as [number, number];
  return { students: students.length, few: students.length < FEW_STUDENTS, ...whole, low, high };
}

function gainOf(scores: readonly { before: number; after: number }[]) {
  const before = scores.reduce((sum, one) => sum + one.before, 0) / scores.length;
  const after = scores.reduce((sum, one) => sum + one.after, 0) / scores.length;
  return before < 1 ? { before, after, gain: (after - before) / (1 - before) } : null;
}
