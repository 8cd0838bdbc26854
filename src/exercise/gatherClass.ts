import { fnv1a } from '../math/fnv1a.ts';
import type { AnswerSheet } from './answers.ts';
import { parseAnswers, type AnswerProblem } from './parseAnswers.ts';

/** A file that was dropped. */
export interface GivenFile {
  name: string;
  /** Null: it could not be read. */
  text: string | null;
  /** Why not; else the device refused it. */
  fault?: 'not-utf-8';
}

/** A sheet with whose it is. */
export interface ClassSheet extends AnswerSheet {
  /** Index among the students of the class. */
  of: number;
  file: string;
}

/** The same answers (student, exercise, round) in two files. */
export interface Repeated {
  sheet: ClassSheet;
  /** The file that does not count, beside the one that does, which the sheet names. */
  other: string;
  /** Whether both say the same. */
  same: boolean;
}

export interface ClassAnswers {
  /** Names as they were given, in an order that tells nothing of them; of a file without one, the file's. */
  students: readonly { name: string; named: boolean }[];
  sheets: readonly ClassSheet[];
  /** Files that do not count, with what is wrong. */
  damaged: readonly { file: string; problems: readonly AnswerProblem[] }[];
  repeated: readonly Repeated[];
}

/** Puts the files of a class together. Whatever is wrong with one, all the others count. */
export function gatherClass(files: readonly GivenFile[]): ClassAnswers {
  const ordered = files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const damaged: { file: string; problems: readonly AnswerProblem[] }[] = [];
  const found: { key: string; name: string; named: boolean; file: string; sheet: AnswerSheet }[] = [];
  for (const { name: file, text, fault } of ordered) {
    const { sheets, problems } = text === null ? unreadable(file, fault) : parseAnswers(text, file);
    if (problems.length > 0) damaged.push({ file, problems });
    for (const sheet of sheets) {
      const named = sameName(sheet.student) !== '';
      const name = named ? sheet.student : file;
      found.push({ key: `${named ? 'name' : 'file'} ${sameName(name)}`, name, named, file, sheet });
    }
  }
  // A hash of the name keeps a student's number from telling where in the alphabet the name stands.
  const keys = [...new Set(found.map(({ key }) => key))].toSorted(
    (a, b) => fnv1a(a) - fnv1a(b) || (a < b ? -1 : 1),
  );
  const sheets: ClassSheet[] = [];
  const repeated: Repeated[] = [];
  for (const { key, file, sheet } of found) {
    const own = { ...sheet, of: keys.indexOf(key), file };
    const first = sheets.find(
      ({ of, exercise, round }) => of === own.of && exercise === own.exercise && round === own.round,
    );
    if (first) repeated.push({ sheet: first, other: file, same: saysTheSame(first, sheet) });
    else sheets.push(own);
  }
  const students = keys.map((key) => {
    const { name, named } = found.find((one) => one.key === key)!;
    return { name, named };
  });
  return { students, sheets, damaged, repeated };
}

const unreadable = (
  file: string,
  code: 'unreadable' | 'not-utf-8' = 'unreadable',
): { sheets: AnswerSheet[]; problems: AnswerProblem[] } => ({
  sheets: [],
  problems: [{ code, file, line: 1, column: 1, found: '', expected: '' }],
});

/** Names are compared without regard to capitals, spaces, ways to write one letter and marks that nobody sees, as of direction. */
const sameName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const saysTheSame = (a: AnswerSheet, b: AnswerSheet): boolean => {
  const said = ({ rows }: AnswerSheet): string =>
    JSON.stringify(
      rows.map(({ question, answer }) => [question, answer]).toSorted(([x], [y]) => (x! < y! ? -1 : 1)),
    );
  return said(a) === said(b);
};
