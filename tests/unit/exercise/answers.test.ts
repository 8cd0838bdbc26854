import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_COLUMNS, type AnswerRow, type AnswerSheet } from '../../../src/exercise/answers.ts';
import { parseAnswers } from '../../../src/exercise/parseAnswers.ts';
import { readCells } from '../../../src/exercise/readCells.ts';
import { answersFileName, writeAnswers } from '../../../src/stores/answersFile.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value));
/** All that a file can hold: a zero byte it cannot. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('"', "'", '=', '＝', '-', ',', '\r', '\n', 'a', ' ', '\u200F'),
      maxLength: 12,
    }),
  )
  .map((text) => text.replaceAll('\0', '') || 'a');
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
const said: fc.Arbitrary<Pick<AnswerRow, 'kind' | 'answer'>> = fc.oneof(
  fc.record({ kind: fc.constantFrom('choice' as const, 'text' as const), answer: fc.option(words) }),
  fc.record({ kind: fc.constant('probability' as const), answer: fc.option(share) }),
  fc.record({
    kind: fc.constant('number' as const),
    answer: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  }),
);
const row: fc.Arbitrary<AnswerRow> = fc
  .tuple(
    said,
    fc.record({
      question: id,
      model: fc.option(
        fc.tuple(share, share, share).map((three) => {
          const [low, middle, high] = three.toSorted((a, b) => a - b) as [number, number, number];
          return { share: middle, low, high };
        }),
      ),
      record: fc.option(fc.boolean()),
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }));
const sheet: fc.Arbitrary<AnswerSheet> = fc.record({
  student: fc.oneof(
    fc.constant(''),
    words.map((text) => text.slice(0, 80).trim()),
  ),
  exercise: id,
  round: fc.constantFrom('before' as const, 'after' as const, null),
  rows: fc.uniqueArray(row, { selector: ({ question }) => question, minLength: 1, maxLength: 6 }),
});
const sheets = fc.uniqueArray(sheet, {
  selector: ({ student, exercise, round }) => JSON.stringify([student, exercise, round]),
  minLength: 1,
  maxLength: 4,
});

const head = ANSWER_COLUMNS.join(',');
const good = 'parley-answers-1,Anna,question-bank,before,first-week,probability,0.6,,,,';
const withRow = (line: string): string => `${head}\n${line}\n`;
const first = (text: string) => parseAnswers(text, 'anna.csv').problems[0];

describe('a file of answers', () => {
  test('reads back what was written, whatever students typed', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        expect(parseAnswers(writeAnswers(given), 'a.csv')).toEqual({ sheets: given, problems: [] });
      }),
    );
  });

  test('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const cells = csvParseRows(writeAnswers(given).slice(1)).flat();
        const risky = cells.filter(
          (cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^-?[\d.e+-]+$/.test(cell),
        );
        expect(risky).toEqual([]);
      }),
    );
  });

  test('is read as D3 reads it, and tells where each cell stands', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const text = writeAnswers(given).slice(1);
        const { rows, fault } = readCells(text);
        expect(fault).toBeNull();
        expect(rows.map((cells) => cells.map((cell) => cell.text))).toEqual(csvParseRows(text));
      }),
    );
    const { rows } = readCells('a,"b\nc",d\r\ne,f\n');
    expect(rows.map((cells) => cells.map(({ line, column }) => [line, column]))).toEqual([
      [
        [1, 1],
        [1, 3],
        [2, 4],
      ],
      [
        [3, 1],
        [3, 3],
      ],
    ]);
  });

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(withRow)), (text) => {
        const { sheets: read, problems } = parseAnswers(text, 'a.csv');
        expect(read.length > 0).toBe(problems.length === 0);
      }),
    );
  });

  test('may carry a mark of UTF-8, and empty lines that a spreadsheet has left', () => {
    const { sheets: read, problems } = parseAnswers(`\uFEFF${withRow(good)},,,,,,,,,,\r\n\r\n`, 'anna.csv');
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({ student: 'Anna', round: 'before', rows: [{ answer: 0.6 }] });
  });

  test.each([
    ['nothing', '', { code: 'answers-empty', line: 1, column: 1 }],
    [
      'another table',
      'name,age\nAnna,12\n',
      { code: 'not-answers', line: 1, column: 1, found: 'name', expected: 'format' },
    ],
    [
      'semicolons',
      `${head.replaceAll(',', ';')}\n`,
      { code: 'separator', line: 1, column: 1, found: ';', expected: ',' },
    ],
    [
      'a column too few',
      withRow(good).replace(',round', ''),
      { code: 'column-wrong', line: 1, column: 25, found: 'question', expected: 'round' },
    ],
    ['a page of the web', '<html lang="en">\n<p>', { code: 'not-answers', found: '<html lang="en">' }],
    ['a program’s notes', '{"format": 1}', { code: 'not-answers', found: '{"format": 1}' }],
    ['a sign for a spreadsheet', `sep=;\n${withRow(good)}`, { code: 'not-answers', found: 'sep=;' }],
    [
      'semicolons and decimal commas',
      `\uFEFF${withRow(good.replace('0.6', '0,6'))
        .replaceAll(/,(?!6)/g, ';')
        .replaceAll('\n', '\r\n')}`,
      { code: 'separator', found: ';' },
    ],
    [
      'a later version with another column',
      `${head},mood\n${good.replace('s-1', 's-2')},glad\n`,
      { code: 'newer', line: 2, found: 'parley-answers-2', expected: 'parley-answers-1' },
    ],
    ['no answer', `${head}\n`, { code: 'no-rows' }],
    [
      'the end cut off',
      `${withRow(good)}${good.slice(0, 30)}`,
      { code: 'cells-number', line: 3, expected: '11' },
    ],
    ['an open quote', withRow(good.replace('Anna', '"Anna')), { code: 'quote-open', line: 2, column: 18 }],
    ['a stray quote', withRow(good.replace('Anna', 'An"na')), { code: 'quote-stray', line: 2, column: 20 }],
    ['a later version', withRow(good.replace('s-1', 's-2')), { code: 'newer', found: 'parley-answers-2' }],
    ['a strange row', withRow(good.replace('parley', 'p')), { code: 'format-row', line: 2, column: 1 }],
    [
      'an id with spaces',
      withRow(good.replace('first-week', 'first week')),
      { code: 'id-wrong', column: 44 },
    ],
    ['an unknown round', withRow(good.replace('before', 'during')), { code: 'round-wrong', found: 'during' }],
    [
      'an unknown kind',
      withRow(good.replace('probability', 'guess')),
      { code: 'kind-wrong', found: 'guess' },
    ],
    ['a comma for a point', withRow(good.replace('0.6', '"0,6"')), { code: 'number-wrong', found: '0,6' }],
    ['a percentage', withRow(good.replace('0.6', '62')), { code: 'probability-wrong', found: '62' }],
    ['half a model', withRow(good.replace(',,,,', ',0.4,,,')), { code: 'share-wrong', found: '' }],
    ['a model outside its interval', withRow(good.replace(',,,,', ',0.4,0.5,0.6,')), { code: 'share-order' }],
    [
      'a record that is neither',
      withRow(`${good}yes`),
      { code: 'record-wrong', found: 'yes', expected: '0, 1' },
    ],
    ['a name without end', withRow(good.replace('Anna', 'A'.repeat(81))), { code: 'text-long' }],
    [
      'an answer without end',
      withRow(good.replace('probability,0.6', `text,${'A'.repeat(20_001)}`)),
      { code: 'text-long', line: 2, expected: '20000' },
    ],
    [
      'a question twice',
      withRow(`${good}\n${good}`),
      { code: 'question-twice', line: 3, found: 'first-week' },
    ],
    ['UTF-16', [...withRow(good)].join('\0'), { code: 'not-utf-8' }],
    ['a book', withRow(good).repeat(6000), { code: 'answers-too-large', expected: '500000' }],
  ])('with %s is refused, and the place is told', (_, text, problem) => {
    expect(first(text)).toMatchObject({ file: 'anna.csv', ...problem });
    expect(parseAnswers(text, 'anna.csv').sheets).toEqual([]);
  });

  test('may hold as much as it may, and no more is refused', () => {
    const longest = withRow(good.replace('probability,0.6', `text,${'A'.repeat(20_000)}`));
    expect(first(longest.replace('Anna', 'A'.repeat(80)))).toBeUndefined();
    expect(first(withRow(good.replace('0.6', '1')))).toBeUndefined();
    expect(first(withRow(good.replace('0.6', '0')))).toBeUndefined();
    expect(first(withRow(`${good.replace(',,,,', ',0.4,0.4,0.4,')}0`))).toBeUndefined();
  });

  test.each(['0', '1'])('takes a probability of %s', (end) => {
    expect(parseAnswers(withRow(good.replace('0.6', end)), 'a.csv').sheets[0]!.rows[0]!.answer).toBe(
      Number(end),
    );
  });

  test('is named after what it holds', () => {
    const given = { student: ' Анна / B. ', exercise: 'question-bank', round: 'before' as const, rows: [] };
    expect(answersFileName(given)).toBe('question-bank-before-Анна-B.csv');
    expect(answersFileName({ ...given, student: '../', round: null })).toBe('question-bank-answers.csv');
  });
});

describe('docs/answers.md', () => {
  const text = readFileSync('docs/answers.md', 'utf8');

  test('tells every column, in order', () => {
    const told = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    expect(told).toEqual([...ANSWER_COLUMNS]);
  });

  test('shows a file that is read', () => {
    const shown = /```csv\n([\s\S]*?)```/.exec(text)![1]!;
    const { sheets: read, problems } = parseAnswers(shown, 'shown.csv');
    expect(problems).toEqual([]);
    expect(read[0]!.rows).toHaveLength(2);
  });
});
