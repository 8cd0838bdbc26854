import type { EnsembleRequest } from '../analysis/ensemble.ts';
import { historySays } from '../analysis/historySays.ts';
import { questionsOf } from '../analysis/question.ts';
import type { StudyRequest } from '../analysis/study.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import type { Setup } from '../engine/setup.ts';
import type {
  Ask,
  Challenge,
  Exercise,
  LineQuestion,
  ModelQuestion,
  Part,
  Reveal,
} from '../exercise/exercise.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';
import type { BoundChallenge } from './boundChallenge.ts';
import { createExerciseAnswers, type AnswerStorage, type AnswerStore, type Said } from './exerciseAnswers.ts';
import { lineModel, lineRequest, lineRuns, type LineModel } from './lineAnswer.ts';
import type { Guess } from './questions.ts';
import { openCase } from './replayCase.ts';
import type { StudentStore } from './student.ts';

/** What the model and the record say to a question. */
export interface ModelAnswer {
  model: NonNullable<Guess['model']>;
  /** What came in the record; null without one, and where changes put the question to another world. */
  came: boolean | null;
  /** What is asked about: the same for two questions about the same thing of the same scenario. */
  event: string;
}

/** An exercise with its answers, and with the model to ask. */
export interface BoundExercise {
  exercise: Exercise;
  answers: AnswerStore;
  student: StudentStore;
  /** Asked once and kept; null where the runs failed. */
  ask: (question: ModelQuestion) => Promise<ModelAnswer | null>;
  /** What lies under a line; asked once and kept, null where the runs failed. */
  line: (question: LineQuestion) => Promise<LineModel | null>;
  /** Bound once and kept. */
  challenge: (challenge: Challenge) => Promise<BoundChallenge>;
  /** Forgets all answers, designs and deeds; this cannot be undone. */
  forget: () => Promise<void>;
}

interface Parts extends ModelParts {
  storage: AnswerStorage | null;
  student: StudentStore;
  /** Measures runs of a scenario: measure m of run i at m * runs + i. */
  measure: (scenario: Scenario, request: StudyRequest, runs: number) => Promise<Float64Array>;
  /** Puts the parts of a challenge of this exercise together. */
  challengeOf: (challenge: Challenge, exercise: string) => Promise<BoundChallenge>;
}

interface ModelParts {
  scenarioOf: (id: string) => Promise<Scenario>;
  /** Runs an ensemble; gives the number of runs, and in how many of them its one outcome came. */
  count: (setup: Setup, request: EnsembleRequest) => Promise<{ runs: number; yes: number }>;
}

/** Puts the parts of an exercise together. */
export function bindExercise(
  exercise: Exercise,
  { storage, student, measure, challengeOf, ...model }: Parts,
): BoundExercise {
  const answers = createExerciseAnswers(storage, exercise.id);
  const line = async (question: LineQuestion): Promise<LineModel | null> => {
    try {
      const scenario = await model.scenarioOf(question.scenario);
      return lineModel(scenario, question, await measure(scenario, lineRequest(question), lineRuns));
    } catch {
      return null;
    }
  };
  const challenge = once((given: Challenge) => challengeOf(given, exercise.id));
  return {
    exercise,
    answers,
    student,
    ask: bindModel(model),
    line: once(line),
    challenge,
    forget: async () => {
      answers.getState().forget();
      const opened = await Promise.all(challengesOf(exercise).map(challenge));
      for (const { store } of opened) store.getState().forget();
    },
  };
}

/** The model, to be asked: what it said is kept. */
export function bindModel({ scenarioOf, count }: ModelParts): BoundExercise['ask'] {
  const answer = async (question: ModelQuestion): Promise<ModelAnswer | null> => {
    try {
      const { setup, request, came } = putToModel(await scenarioOf(question.scenario), question);
      const { runs, yes } = await count(setup, request);
      const { time, about } = question.question;
      return {
        model: { share: yes / runs, ...wilsonInterval(yes, runs) },
        came,
        event: JSON.stringify([question.scenario, time, about]),
      };
    } catch {
      return null;
    }
  };
  return once(answer);
}

/** Asks each question once; what failed is asked again the next time. */
function once<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const asked = new Map<Question, Promise<Answer>>();
  return (question) => {
    let promise = asked.get(question);
    if (!promise) {
      promise = ask(question);
      asked.set(question, promise);
      promise.then(
        (found) => found ?? asked.delete(question),
        () => asked.delete(question),
      );
    }
    return promise;
  };
}

/** What is run for a question, as the terminal's `ensemble --question` runs it, and what the record says to it. */
export function putToModel(
  written: Scenario,
  { question, changes }: ModelQuestion,
): { setup: Setup; request: EnsembleRequest; came: boolean | null } {
  const asking = { ...written, questions: { asked: question } };
  const { scenario } = applyChanges(asking, changes);
  const [{ step, outcome }] = questionsOf(asking) as [ReturnType<typeof questionsOf>[number]];
  const { record } = openCase(asking, null);
  const ofRecord = changes.every((change) => 'account' in change);
  return {
    setup: toSetup(scenario),
    request: {
      seed: 0,
      from: step,
      draws: true,
      endogenous: false,
      outcomes: [outcome],
      want: { actors: false, trust: false },
    },
    came: record && ofRecord ? historySays(record, outcome) : null,
  };
}

const partsOf = (exercise: Exercise): readonly Part[] => exercise.steps.flatMap(({ parts }) => parts);

/** All questions of an exercise, in their order. */
export const asksOf = (exercise: Exercise): readonly Ask[] =>
  partsOf(exercise).filter((part) => part.kind === 'ask');

/** Whether a question of a step that the model answers too, one of probability, still waits for an answer. */
export const waitsForAnswer = (
  { steps }: Exercise,
  step: number,
  answers: Readonly<Record<string, Said>>,
): boolean =>
  (steps[step]?.parts ?? []).some(
    (part) => part.kind === 'reveal' && part.models.length > 0 && !Object.hasOwn(answers, part.of),
  );

/** All challenges of an exercise, in their order. */
export const challengesOf = (exercise: Exercise): readonly Challenge[] =>
  partsOf(exercise).filter((part) => part.kind === 'challenge');

/** What is said once this question was answered; null where nothing is. */
export const revealOf = (exercise: Exercise, ask: string): Reveal | null =>
  (partsOf(exercise).find((part) => part.kind === 'reveal' && part.of === ask) as Reveal | undefined) ?? null;
