import { describe, expect, test } from 'vitest';
import { inventedClass } from '../../../src/exercise/inventedClass.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { BANK } from '../../../src/exercise/questionBank.ts';
import { answersFileName, writeAnswers } from '../../../src/stores/answersFile.ts';
import { bindExercise } from '../../../src/stores/boundExercise.ts';
import { createClassView } from '../../../src/stores/classView.ts';
import { createStudent } from '../../../src/stores/student.ts';
import { exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const { time, about } = scenarios.get('september-2016')!.questions['first-week']!;
const sameEvent = JSON.stringify(['september-2016', time, about]);
const model = { share: 0.5, low: 0.47, high: 0.53 };
const wait = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => wait(turns - 1));

/** `slow`: turns that the bank's answers take longer than those of the exercise. */
const open = (slow = 5) =>
  createClassView({
    askBank: async (question) => {
      await wait(slow);
      return question.kind === 'probability'
        ? { model, came: question.without === null ? false : null, event: sameEvent }
        : null;
    },
    exerciseOf: async (id) => {
      if (id !== 'september-2016') return null;
      const file = `scenarios/exercises/${id}.md`;
      const { exercise } = parseExercise(exerciseText(file), { file, scenarios });
      return bindExercise(exercise!, {
        storage: null,
        student: createStudent(null),
        scenarioOf: async (name) => scenarios.get(name)!,
        count: async () => ({ runs: 1000, yes: 500 }),
        measure: () => Promise.reject(new Error('not asked')),
        challengeOf: () => Promise.reject(new Error('not asked')),
      });
    },
  });

const files = inventedClass(2).map((sheet) => ({
  name: answersFileName(sheet),
  text: writeAnswers([sheet]),
}));

describe('the class view', () => {
  test.each([0, 200])(
    'knows of every set of questions what is right, and what the model says',
    async (slow) => {
      const { getState } = open(slow);
      await getState().add(files);
      const { questions, calibration, gain, changes, asking, exercises } = getState();
      expect(asking).toBe(false);
      expect(Object.keys(exercises)).toEqual(['september-2016']);
      expect(questions.filter(({ exercise, right }) => exercise === BANK && right !== null)).toHaveLength(8);
      expect(questions.filter((one) => one.model !== null)).toHaveLength(6);
      expect(calibration).toMatchObject({ events: 4, forecasts: 150 });
      expect(calibration!.model!.score).toBeCloseTo(0.25, 12);
      expect(changes).toHaveLength(10);
      expect(gain!.gain).toBeGreaterThan(0);
    },
  );

  test('takes the same file once, and two of one name as two', async () => {
    const { getState } = open();
    const [first, second] = files as [(typeof files)[0], (typeof files)[0]];
    await getState().add([first]);
    await getState().add([first, { ...second, name: first.name }]);
    expect(getState().files.map(({ name }) => name)).toEqual([first.name, `${first.name} (2)`]);
    expect(getState().gathered.sheets).toHaveLength(2);
  });

  test('says that the model is asked until it was asked for all files that came meanwhile', async () => {
    const { getState } = open(200);
    const rows = [{ question: 'why', kind: 'text' as const, answer: 'so', model: null, record: null }];
    const own = writeAnswers([{ student: 'Anna', exercise: 'own', round: null, rows }]);
    // Nothing is known of it, so that the model is asked for these files no longer than a moment.
    const soon = getState().add([{ name: 'own.csv', text: own }]);
    const later = getState().add(files);
    await soon;
    expect(getState().asking).toBe(true);
    await later;
    expect(getState().asking).toBe(false);
  });

  test('leaves a file out, and all of them', async () => {
    const { getState } = open();
    await getState().add(files);
    const { name } = getState().files[0]!;
    getState().remove(name);
    expect(getState().gathered.sheets).toHaveLength(files.length - 1);
    getState().clear();
    expect(getState()).toMatchObject({ files: [], questions: [], calibration: null, gain: null });
  });

  test('never mixes an invented class with a real one', async () => {
    const { getState } = open();
    await getState().add(files.slice(0, 4));
    await getState().invent(7);
    expect(getState().invented).toBe(true);
    expect(getState().gathered.students).toHaveLength(30);
    await getState().add(files.slice(0, 1));
    expect(getState().invented).toBe(false);
    expect(getState().files).toHaveLength(1);
  });
});
