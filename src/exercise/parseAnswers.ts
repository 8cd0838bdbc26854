import {
  ANSWER_COLUMNS,
  ANSWERS_FORMAT,
  type AnswerKind,
  type AnswerRow,
  type AnswerSheet,
  type ModelShare,
  type Round,
} from './answers.ts';
import { readCells, type Cell, type QuoteFault } from './readCells.ts';

export type AnswerProblemCode =
  | QuoteFault['code']
  | 'answers-empty'
  | 'answers-too-large'
  | 'not-utf-8'
  | 'separator'
  | 'not-answers'
  | 'newer'
  | 'column-wrong'
  | 'cells-number'
  | 'no-rows'
  | 'format-row'
  | 'id-wrong'
  | 'round-wrong'
  | 'kind-wrong'
  | 'line-wrong'
  | 'number-wrong'
  | 'probability-wrong'
  | 'share-wrong'
  | 'share-order'
  | 'record-wrong'
  | 'text-long'
  | 'question-twice'
  | 'unreadable';

/** What is wrong with a file of answers, and where; the catalog has its words, with the remedy. */
export interface AnswerProblem {
  code: AnswerProblemCode;
  file: string;
  /** From 1, columns in UTF-16 units. */
  line: number;
  column: number;
  /** What stands there, at most 60 characters; empty: nothing. */
  found: string;
  /** What should, as the file would write it; empty where the words say it. */
  expected: string;
}

export interface ParsedAnswers {
  /** Empty where there is a problem: a file counts whole or not at all. */
  sheets: AnswerSheet[];
  problems: AnswerProblem[];
}

const MOST_CHARACTERS = 500_000;
const LONGEST_NAME = 80;
const LONGEST_ANSWER = 20_000;
/** As ids of scenarios and exercises are, which zod checks there. */
const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/.test(text);
const rounds = { before: 'before', after: 'after', '': null } as const satisfies Record<string, Round>;
const kinds = {
  choice: 'choice',
  line: 'line',
  number: 'number',
  probability: 'probability',
  text: 'text',
} as const satisfies Record<AnswerKind, AnswerKind>;

/** Whether a cell names another version of the format. */
const isOtherVersion = (text: string): boolean =>
  text !== ANSWERS_FORMAT && /^parley-answers-\d+$/.test(text);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Takes back the apostrophes that keep a spreadsheet from running a text as a formula (docs/answers.md). */
const unguarded = (text: string): string =>
  text.replaceAll(/^'(?='*\n)|(?<=^|[;\t\r\n])'(?='*[=+\-@\t\r＝＋－＠])/g, '');

/** Reads and checks a file of answers (docs/answers.md). Never throws, whatever the text holds. */
export function parseAnswers(given: string, file: string): ParsedAnswers {
  const problems: AnswerProblem[] = [];
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const add = (
    code: AnswerProblemCode,
    { line, column }: Pick<Cell, 'line' | 'column'>,
    found = '',
    expected = '',
  ): void => {
    problems.push({ code, file, line, column, found: short(found), expected });
  };
  const refused = (): ParsedAnswers => ({ sheets: [], problems });
  const start = { line: 1, column: 1 };
  if (text.trim() === '') add('answers-empty', start);
  else if (text.length > MOST_CHARACTERS) add('answers-too-large', start, '', String(MOST_CHARACTERS));
  else if (text.includes('\0')) add('not-utf-8', start);
  if (problems.length > 0) return refused();

  const { rows, fault } = readCells(text);
  const [head = [], ...body] = rows.filter((row) => row.some((cell) => cell.text !== ''));
  // A page or a program breaks the rules of quotes in its first line, and is told for what it is.
  if (head.length === 0 && fault)
    add('not-answers', start, text.trimStart().split(/[\r\n]/)[0], ANSWER_COLUMNS[0]);
  const later = body.find(([first]) => isOtherVersion(first!.text));
  // A newer file may have other columns: the version is told first.
  if (head[0]?.text === ANSWER_COLUMNS[0] && later) add('newer', later[0]!, later[0]!.text, ANSWERS_FORMAT);
  else checkHead(head, add);
  if (problems.length > 0) return refused();
  if (fault) {
    add(fault.code, fault);
    return refused();
  }
  if (body.length === 0) add('no-rows', start);
  const sheets = new Map<string, AnswerSheet & { rows: AnswerRow[] }>();
  for (const cells of body) {
    if (cells.length !== ANSWER_COLUMNS.length) {
      add('cells-number', cells[0]!, String(cells.length), String(ANSWER_COLUMNS.length));
      continue;
    }
    const { sheet, row, place } = readRow(cells, add);
    const key = JSON.stringify([sheet.student, sheet.exercise, sheet.round]);
    const own = sheets.get(key) ?? { ...sheet, rows: [] };
    sheets.set(key, own);
    if (own.rows.some(({ question }) => question === row.question))
      add('question-twice', place, row.question);
    own.rows.push(row);
  }
  return problems.length > 0 ? refused() : { sheets: [...sheets.values()], problems };
}

type Add = (
  code: AnswerProblemCode,
  place: Pick<Cell, 'line' | 'column'>,
  found?: string,
  expected?: string,
) => void;

function checkHead(head: readonly Cell[], add: Add): void {
  const [first] = head;
  if (!first) return;
  const separator = /^format([;\t])/.exec(first.text)?.[1];
  if (separator !== undefined) add('separator', first, separator === '\t' ? 'tab' : separator, ',');
  else if (first.text !== ANSWER_COLUMNS[0]) add('not-answers', first, first.text, ANSWER_COLUMNS[0]);
  else {
    const wrong = ANSWER_COLUMNS.findIndex((name, i) => head[i]?.text !== name);
    if (wrong >= 0)
      add('column-wrong', head[wrong] ?? head.at(-1)!, head[wrong]?.text, ANSWER_COLUMNS[wrong]);
    else if (head.length > ANSWER_COLUMNS.length)
      add('cells-number', head[ANSWER_COLUMNS.length]!, String(head.length), String(ANSWER_COLUMNS.length));
  }
}

function readRow(
  cells: readonly Cell[],
  add: Add,
): { sheet: Omit<AnswerSheet, 'rows'>; row: AnswerRow; place: Cell } {
  const cell = (name: (typeof ANSWER_COLUMNS)[number]): Cell => cells[ANSWER_COLUMNS.indexOf(name)]!;
  const format = cell('format');
  if (format.text !== ANSWERS_FORMAT) add('format-row', format, format.text, ANSWERS_FORMAT);
  for (const name of ['exercise', 'question'] as const)
    if (!isId(cell(name).text)) add('id-wrong', cell(name), cell(name).text);
  const oneOf = <Value>(
    name: 'round' | 'kind',
    values: Readonly<Record<string, Value>>,
  ): Value | undefined => {
    const { text } = cell(name);
    if (Object.hasOwn(values, text)) return values[text];
    add(name === 'round' ? 'round-wrong' : 'kind-wrong', cell(name), text, Object.keys(values).join(', '));
    return undefined;
  };
  const student = unguarded(cell('student').text).trim();
  if (student.length > LONGEST_NAME) add('text-long', cell('student'), student, String(LONGEST_NAME));
  const kind = oneOf('kind', kinds) ?? 'text';
  const record = cell('record');
  if (!['', '0', '1'].includes(record.text)) add('record-wrong', record, record.text, '0, 1');
  return {
    sheet: { student, exercise: cell('exercise').text, round: oneOf('round', rounds) ?? null },
    row: {
      question: cell('question').text,
      kind,
      answer: readAnswer(kind, cell('answer'), add),
      model: readModel(cell('model'), cell('low'), cell('high'), add),
      record: record.text === '' ? null : record.text === '1',
    },
    place: cell('question'),
  };
}

function readAnswer(kind: AnswerKind, cell: Cell, add: Add): AnswerRow['answer'] {
  if (cell.text === '') return null;
  if (kind === 'choice' || kind === 'text') {
    if (cell.text.length > LONGEST_ANSWER) add('text-long', cell, cell.text, String(LONGEST_ANSWER));
    return unguarded(cell.text);
  }
  if (kind === 'line') {
    if (!/^\d{1,3}(?: \d{1,3}){0,365}$/.test(cell.text)) add('line-wrong', cell, cell.text);
    return cell.text;
  }
  const value = numberOf(cell.text);
  if (value === null) add('number-wrong', cell, cell.text);
  else if (kind === 'probability' && (value < 0 || value > 1)) add('probability-wrong', cell, cell.text);
  return value;
}

/** A number as JavaScript and spreadsheets in English write it; null for anything else. */
const numberOf = (text: string): number | null => {
  const value = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
};

function readModel(share: Cell, low: Cell, high: Cell, add: Add): ModelShare | null {
  const cells = [share, low, high];
  if (cells.every(({ text }) => text === '')) return null;
  const values = cells.map(({ text }) => numberOf(text) ?? NaN);
  const wrong = cells.find((_, i) => !(values[i]! >= 0 && values[i]! <= 1));
  if (wrong) {
    add('share-wrong', wrong, wrong.text);
    return null;
  }
  const [middle, from, to] = values as [number, number, number];
  if (from > middle || middle > to) add('share-order', share, `${from}, ${middle}, ${to}`);
  return { share: middle, low: from, high: to };
}
