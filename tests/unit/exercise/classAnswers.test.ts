import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_COLUMNS, type AnswerSheet } from '../../../src/exercise/answers.ts';
import { classCalibration } from '../../../src/exercise/classCalibration.ts';
import { classChange, classGain } from '../../../src/exercise/classChange.ts';
import { classQuestions, type KnownQuestion } from '../../../src/exercise/classQuestions.ts';
import { gatherClass } from '../../../src/exercise/gatherClass.ts';
import { inventedClass } from '../../../src/exercise/inventedClass.ts';
import { BANK } from '../../../src/exercise/questionBank.ts';
import { writeAnswers } from '../../../src/stores/answersFile.ts';

const sheetOf = (
  student: string,
  round: AnswerSheet['round'],
  said: Readonly<Record<string, string | number | null>>,
): AnswerSheet => ({
  student,
  exercise: BANK,
  round,
  rows: Object.entries(said).map(([question, answer]) => ({
    question,
    kind: typeof answer === 'number' ? 'probability' : 'choice',
    answer,
    model: null,
    record: null,
  })),
});
const fileOf = (name: string, ...sheets: AnswerSheet[]) => ({ name, text: writeAnswers(sheets) });
const known = (question: string, rest: Partial<KnownQuestion>): KnownQuestion => ({
  exercise: BANK,
  question,
  right: null,
  model: null,
  record: null,
  event: null,
  ...rest,
});

const thirty = inventedClass(1)
  .filter(({ round }) => round === 'before')
  .map((sheet) => fileOf(`${sheet.student}.csv`, sheet));

describe('the files of a class', () => {
  test('of thirty with seven damaged give twenty-three students, and the seven by name', () => {
    const harm: ((text: string) => string | null)[] = [
      () => '',
      (text) => text.slice(0, text.length / 2),
      (text) => text.replaceAll(',', ';'),
      (text) => text.replace('probability,0', 'probability,many'),
      () => null,
      (text) => `<html lang="en">${text}`,
      (text) => text.replaceAll('parley-answers-1', 'parley-answers-2'),
    ];
    const files = thirty.map((file, i) => (i < harm.length ? { ...file, text: harm[i]!(file.text) } : file));
    const { students, sheets, damaged, repeated } = gatherClass(files);
    expect(damaged.map(({ file }) => file)).toEqual(thirty.slice(0, 7).map(({ name }) => name));
    expect(damaged.every(({ problems }) => problems.length > 0)).toBe(true);
    expect(students).toHaveLength(23);
    expect(sheets.map(({ file }) => file)).toEqual(thirty.slice(7).map(({ name }) => name));
    expect(repeated).toEqual([]);
  });

  test('count whatever is wrong with the others, in whatever order they come', () => {
    const damage = fc.record({
      at: fc.nat(29),
      text: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          null,
          '\uFEFF',
          '<html lang="en"><body>',
          'format;student;exercise\r\nparley-answers-1;Анна;question-bank\r\n',
          `${ANSWER_COLUMNS.join(',')},mood\nparley-answers-2,Anna,question-bank,before,noise,choice,weigh,,,,,glad`,
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (damages, order) => {
        const files = thirty.map((file, i) => {
          const broken = damages.find(({ at }) => at === i);
          return broken ? { ...file, text: broken.text } : file;
        });
        const shuffled = files.toSorted(() => (order.next().value! % 2 ? 1 : -1));
        const { sheets, damaged, students } = gatherClass(shuffled);
        const broken = new Set(damages.map(({ at }) => thirty[at]!.name));
        expect(new Set(damaged.map(({ file }) => file))).toEqual(broken);
        expect(sheets).toHaveLength(30 - broken.size);
        expect(students).toHaveLength(30 - broken.size);
        expect(gatherClass(files)).toEqual(gatherClass(shuffled));
      }),
      { numRuns: 40 },
    );
  });

  test('find both rounds of a student whose name is written in two ways', () => {
    const { students } = gatherClass([
      fileOf('1.csv', sheetOf('Anna  B.', 'before', { noise: 'weigh' })),
      fileOf('2.csv', sheetOf('anna b.', 'after', { noise: 'weigh' })),
    ]);
    expect(students).toEqual([{ name: 'Anna  B.', named: true }]);
  });

  test('find a student whose name carries marks of direction in one file only, and none in marks alone', () => {
    const { students, sheets } = gatherClass([
      fileOf('1.csv', sheetOf('\u200Fأحمد', 'before', { noise: 'weigh' })),
      fileOf('2.csv', sheetOf('\u202Bأحمد\u202C', 'after', { noise: 'weigh' })),
      fileOf('3.csv', sheetOf('\u200F', 'after', { noise: 'weigh' })),
    ]);
    expect(students).toContainEqual({ name: '\u200Fأحمد', named: true });
    expect(students).toContainEqual({ name: '3.csv', named: false });
    expect(students).toHaveLength(2);
    expect(sheets).toHaveLength(3);
  });

  test('in another encoding are told as such', () => {
    const { damaged } = gatherClass([{ name: 'ru.csv', text: null, fault: 'not-utf-8' }]);
    expect(damaged[0]!.problems[0]).toMatchObject({ code: 'not-utf-8', file: 'ru.csv' });
  });

  test('are not thrown together where no name was given', () => {
    const nameless = sheetOf('', 'before', { noise: 'weigh' });
    const { students } = gatherClass([fileOf('1.csv', nameless), fileOf('2.csv', nameless)]);
    expect(students).toHaveLength(2);
    expect(students.every(({ named }) => !named)).toBe(true);
  });

  test('that hold the same answers twice are told and counted once', () => {
    const sheet = sheetOf('Anna', 'before', { noise: 'weigh' });
    const { sheets, repeated } = gatherClass([
      fileOf('b.csv', sheet),
      fileOf('a.csv', sheet),
      fileOf('c.csv', sheetOf('Anna', 'before', { noise: 'nothing' })),
    ]);
    expect(sheets).toHaveLength(1);
    expect(repeated.map(({ other, same, sheet: { file } }) => [file, other, same])).toEqual([
      ['a.csv', 'b.csv', true],
      ['a.csv', 'c.csv', false],
    ]);
  });

  test('may be put together into one', () => {
    const sheets = ['Anna', 'Ben', 'Cem'].map((name) => sheetOf(name, 'before', { noise: 'weigh' }));
    expect(gatherClass([fileOf('all.csv', ...sheets)]).students).toHaveLength(3);
  });
});

describe('the questions of a class', () => {
  const model = { share: 0.4, low: 0.3, high: 0.5 };

  test('take the model’s answer from where it is known, not from a file that says otherwise', () => {
    const sheet = sheetOf('Anna', null, { storm: 0.9 });
    const forged = { ...sheet, rows: [{ ...sheet.rows[0]!, model: { share: 0.9, low: 0.8, high: 1 } }] };
    const gathered = gatherClass([fileOf('1.csv', forged)]);
    expect(classQuestions(gathered, [known('storm', { model })])[0]!.model).toEqual(model);
    expect(classQuestions(gathered, [])[0]!.model!.share).toBe(0.9);
  });

  test('take what most files say of an exercise that is not known', () => {
    const row = { question: 'q', kind: 'probability' as const, answer: 0.5, model, record: true };
    const files = [row, row, { ...row, model: null, record: false }].map((one, i) =>
      fileOf(`${i}.csv`, { student: `s${i}`, exercise: 'own', round: null, rows: [one] }),
    );
    expect(classQuestions(gatherClass(files), [])[0]).toMatchObject({ model, record: true });
  });
});

describe('the calibration of a class', () => {
  const said = (values: readonly [number, number][]) =>
    gatherClass(
      values.map(([a, b], i) => fileOf(`${i}.csv`, sheetOf(`s${i}`, null, { came: a, 'came-not': b }))),
    );
  const told = [
    known('came', { record: true, model: { share: 0.9, low: 0.8, high: 1 } }),
    known('came-not', { record: false, model: { share: 0.3, low: 0.2, high: 0.4 } }),
  ];

  test('scores each forecast, the mean forecast and the model on the same events', () => {
    const found = classCalibration(
      classQuestions(
        said([
          [1, 0],
          [0.5, 0.5],
        ]),
        told,
      ),
    )!;
    expect(found.students).toEqual({ score: (0 + 0 + 0.25 + 0.25) / 4, low: 0, high: 0.25 });
    expect(found.together.score).toBeCloseTo(0.0625, 12);
    expect(found.model!.score).toBeCloseTo((0.01 + 0.09) / 2, 12);
    expect(found.model!.low).toBeCloseTo(0.01, 12);
    expect(found.model!.high).toBeCloseTo(0.09, 12);
    expect(found.difference).toMatchObject({ verdict: 'perhaps better' });
    expect(found.difference!.value).toBeCloseTo(0.05 - 0.125, 12);
    expect(found.bins.class.reduce((sum, { cases }) => sum + cases, 0)).toBe(4);
    expect(found.bins.model.map(({ cases }) => cases)).toEqual([1, 0, 1]);
  });

  test('leaves out of both what the model has not forecast, and tells how much', () => {
    const found = classCalibration(
      classQuestions(said([[1, 1]]), [told[0]!, known('came-not', { record: false })]),
    )!;
    expect(found).toMatchObject({ events: 1, forecasts: 1, leftOut: 1, students: { score: 0 } });
    const alone = classCalibration(
      classQuestions(said([[1, 1]]), [known('came', { record: true }), known('came-not', { record: false })]),
    )!;
    expect(alone).toMatchObject({ events: 2, forecasts: 2, leftOut: 0, model: null, difference: null });
    expect(alone.students.score).toBe(0.5);
  });

  test('counts an event once that two sets of questions ask about', () => {
    const twice = told.map((one) => ({ ...one, event: 'the same', record: true }));
    const found = classCalibration(classQuestions(said([[1, 0]]), twice))!;
    expect(found).toMatchObject({ events: 1, forecasts: 2, students: { score: 0.5 } });
    expect(found.bins.model.map(({ cases, events }) => [cases, events])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  test('is no surer for more students who forecast the same event', () => {
    const width = (students: number): number => {
      const values = Array.from({ length: students }, (): [number, number] => [0.9, 0.1]);
      const { interval } = classCalibration(classQuestions(said(values), told))!.bins.class.at(-1)!;
      return interval!.high - interval!.low;
    };
    expect(width(30)).toBeCloseTo(width(1), 12);
  });

  test('leaves out what was said after the lesson, and is none without a record', () => {
    const gathered = gatherClass([fileOf('1.csv', sheetOf('Anna', 'after', { came: 0.9 }))]);
    expect(classCalibration(classQuestions(gathered, told))).toBeNull();
    expect(classCalibration(classQuestions(said([[1, 0]]), []))).toBeNull();
  });
});

describe('what moved', () => {
  const two = (...pairs: readonly [before: string, after: string][]) =>
    classQuestions(
      gatherClass(
        pairs.map(([before, after], i) =>
          fileOf(
            `${i}.csv`,
            sheetOf(`s${i}`, 'before', { noise: before }),
            sheetOf(`s${i}`, 'after', { noise: after }),
          ),
        ),
      ),
      [known('noise', { right: 'weigh' })],
    );

  test('is counted student by student', () => {
    const [change] = classChange(two(['nothing', 'weigh'], ['weigh', 'nothing'], ['betrayal', 'weigh']));
    expect(change!.right).toEqual({ before: 1, after: 2, won: 2, lost: 1 });
    expect(change!.pairs).toHaveLength(3);
  });

  test('leaves out who took part in one round only', () => {
    const gathered = gatherClass([
      fileOf('1.csv', sheetOf('Anna', 'before', { noise: 'weigh' })),
      fileOf('2.csv', sheetOf('Ben', 'after', { noise: 'weigh' })),
    ]);
    expect(classChange(classQuestions(gathered, []))).toEqual([]);
  });

  test('tells how far forecasts stand from the model', () => {
    const gathered = gatherClass([
      fileOf('1.csv', sheetOf('Anna', 'before', { storm: 0.9 }), sheetOf('Anna', 'after', { storm: 0.5 })),
    ]);
    const model = { share: 0.4, low: 0.3, high: 0.5 };
    const [change] = classChange(classQuestions(gathered, [known('storm', { model })]));
    expect(change!.distance!.before).toBeCloseTo(0.5, 12);
    expect(change!.distance!.after).toBeCloseTo(0.1, 12);
  });

  test('as a gain is the share of what could be gained, within its interval', () => {
    const pairs = Array.from({ length: 20 }, (_, i): [string, string] => [
      i < 10 ? 'weigh' : 'nothing',
      i < 15 ? 'weigh' : 'nothing',
    ]);
    const gain = classGain(two(...pairs))!;
    expect(gain).toMatchObject({ students: 20, before: 0.5, after: 0.75, gain: 0.5 });
    expect(gain.low).toBeGreaterThan(0);
    expect(gain.low).toBeLessThan(0.4);
    expect(gain.high).toBeGreaterThan(0.6);
    expect(gain.high).toBeLessThanOrEqual(1);
    expect(classGain(two(...pairs))).toEqual(gain);
  });

  test('is no gain for one student, nor where all was right before', () => {
    expect(classGain(two(['nothing', 'weigh']))).toBeNull();
    expect(classGain(two(['weigh', 'weigh'], ['weigh', 'weigh']))).toBeNull();
  });
});

describe('an invented class', () => {
  test('is the same for the same seed, another for another, and reads as files do', () => {
    expect(inventedClass(1)).toEqual(inventedClass(1));
    expect(inventedClass(1)).not.toEqual(inventedClass(2));
    const files = inventedClass(3).map((sheet, i) => fileOf(`${i}.csv`, sheet));
    const { damaged, students } = gatherClass(files);
    expect(damaged).toEqual([]);
    expect(students).toHaveLength(30);
  });
});
