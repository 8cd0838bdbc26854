import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/exercise/parseAnswers.ts';
import { QUESTION_BANK } from '../../../src/exercise/questionBank.ts';
import { writeAnswers } from '../../../src/stores/answersFile.ts';
import {
  bankQuestions,
  bankSheet,
  bindBank,
  createBankAnswers,
  isBankAnswer,
} from '../../../src/stores/bank.ts';
import { createStudent } from '../../../src/stores/student.ts';
import { questionsEnglish } from '../../../src/words/questionsCatalog.ts';
import { scenarios } from '../fixtures/exerciseFiles.ts';

function storageOf(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
  };
}

const open = (asked: string[] = []) =>
  bindBank({
    storage: null,
    student: createStudent(null),
    scenarioOf: async (id) => scenarios.get(id)!,
    count: async (_, request) => {
      asked.push(JSON.stringify(request.from));
      return { runs: 1000, yes: 462 };
    },
  });

describe('the question bank', () => {
  test('asks ten questions, each with one right answer or with the model to answer it', () => {
    expect(new Set(bankQuestions.map(({ id }) => id)).size).toBe(10);
    for (const question of QUESTION_BANK) {
      if (question.kind === 'choice') expect(question.options).toContain(question.right);
      else {
        const scenario = scenarios.get(question.scenario)!;
        expect(Object.keys(scenario.questions)).toContain(question.question);
        if (question.without !== null) expect(Object.keys(scenario.events)).toContain(question.without);
      }
    }
  });

  test('does not always put the right answer at the same place', () => {
    const places = QUESTION_BANK.flatMap((question) =>
      question.kind === 'choice' ? [(question.options as readonly string[]).indexOf(question.right)] : [],
    );
    const counts = [0, 1, 2].map((at) => places.filter((place) => place === at).length);
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });

  test('has words for every question, every option and why', () => {
    const wanted = QUESTION_BANK.flatMap((question) => [
      `bank.${question.id}.title`,
      `bank.${question.id}.prompt`,
      ...(question.kind === 'choice'
        ? question.options.flatMap((option) => [
            `bank.${question.id}.${option}`,
            `bank.${question.id}.${option}.why`,
          ])
        : [`bank.${question.id}.why`]),
    ]);
    const found = Object.keys(questionsEnglish).filter((id) => id.startsWith('bank.'));
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });
});

describe('a round of the question bank', () => {
  test('takes answers until it is handed in, and none that is no answer', () => {
    const store = createBankAnswers(null);
    const { answer, handIn } = store.getState();
    answer('before', 'threshold', 'half');
    answer('before', 'noise', 'no option');
    answer('before', 'first-week', 1.2);
    handIn('before');
    answer('before', 'threshold', 'enough');
    expect(store.getState().before).toEqual({ answers: { threshold: 'half' }, handedIn: true });
  });

  test('cannot come first once right answers were shown', () => {
    const { getState } = createBankAnswers(null);
    getState().handIn('after');
    getState().handIn('before');
    expect(getState().before.handedIn).toBe(false);
    getState().forget();
    getState().handIn('before');
    expect(getState().before.handedIn).toBe(true);
  });

  test('is kept on the device, whatever stands there', () => {
    const kept: Record<string, string> = {};
    const first = createBankAnswers(storageOf(kept)).getState();
    first.answer('after', 'first-week', 0.3);
    expect(createBankAnswers(storageOf(kept)).getState().after.answers).toEqual({ 'first-week': 0.3 });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const { before } = createBankAnswers(storageOf({ 'parley.questionBank': text })).getState();
        expect(before).toEqual({ answers: {}, handedIn: false });
      }),
    );
  });

  test('takes every probability from 0 to 1, and forgets one round without the other', () => {
    expect([0, 1].every((said) => isBankAnswer('first-week', said))).toBe(true);
    expect([-0.01, 1.01, NaN, '1', null].some((said) => isBankAnswer('first-week', said))).toBe(false);
    const kept = { before: null, after: { answers: { 'first-week': 0.3 }, handedIn: true } };
    const { before, after } = createBankAnswers(
      storageOf({ 'parley.questionBank': JSON.stringify(kept) }),
    ).getState();
    expect(before).toEqual({ answers: {}, handedIn: false });
    expect(after).toEqual(kept.after);
  });

  test('goes without memory where the browser forbids it', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    const { getState } = createBankAnswers({ getItem: refuse, setItem: refuse });
    getState().answer('before', 'threshold', 'enough');
    expect(getState().before.answers).toEqual({ threshold: 'enough' });
    const student = createStudent({ getItem: refuse, setItem: refuse });
    student.getState().setName('A'.repeat(100));
    expect(student.getState().name).toHaveLength(80);
  });

  test('hands in nothing before the lesson that would tell an answer', async () => {
    const asked: string[] = [];
    const bank = open(asked);
    bank.student.getState().setName('=Anna');
    bank.answers.getState().answer('before', 'first-week', 0.6);
    const sheet = await bankSheet(bank, 'before');
    expect(asked).toEqual([]);
    expect(sheet.rows.every(({ model, record }) => model === null && record === null)).toBe(true);
    expect(parseAnswers(writeAnswers([sheet]), 'a.csv').sheets).toEqual([sheet]);
  });

  test('tells the model’s share and the record in the file after the lesson', async () => {
    const { rows } = await bankSheet(open(), 'after');
    const told = rows.filter(({ model }) => model !== null);
    expect(told.map(({ question, record }) => [question, record])).toEqual([
      ['first-week', false],
      ['without-strike', null],
    ]);
    expect(told[0]?.model?.share).toBe(0.462);
  });
});
