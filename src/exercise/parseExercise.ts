import { Problems } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkSourceText } from '../scenario/sourceText.ts';
import { CaseFile, name } from './caseFile.ts';
import type { Exercise } from './exercise.ts';
import { frontMatterOf } from './frontMatterOf.ts';
import { readBlock } from './readBlock.ts';
import { readSteps } from './readSteps.ts';
import { Report, type ExerciseProblem } from './report.ts';
import { frontMatter } from './schema/frontMatter.ts';

export interface ParsedExercise {
  /** Null where there is an error. */
  exercise: Exercise | null;
  /** All of them, in order of place. */
  problems: ExerciseProblem[];
}

const MOST_CHARACTERS = 200_000;

/**
 * Reads and checks an exercise. Never throws, whatever the text holds; `file` is the name that problems carry, and without
 * folder and ending it is the exercise's id. `scenarios` are those that an exercise may use, by id.
 */
export function parseExercise(
  text: string,
  { file, scenarios }: { file: string; scenarios: ReadonlyMap<string, Scenario> },
): ParsedExercise {
  const report = new Report(file);
  const source = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n');
  const exercise = read(source, report, scenarios);
  return { exercise: report.hasErrors ? null : exercise, problems: report.list() };
}

function read(source: string, report: Report, scenarios: ReadonlyMap<string, Scenario>): Exercise | null {
  const start = { line: 1, col: 1 };
  if (source.trim() === '') {
    report.add('exercise-empty', start, {});
    return null;
  }
  if (source.length > MOST_CHARACTERS) {
    report.add('exercise-too-large', start, { characters: source.length, most: MOST_CHARACTERS });
    return null;
  }
  const ofText = new Problems();
  if (!checkSourceText(source, ofText)) {
    report.take(ofText.list(report.file, () => start));
    return null;
  }
  const parts = frontMatterOf(source, report);
  if (!parts) return null;
  const head = readBlock(parts.head, frontMatter, report);
  const listed = head?.value.scenarios ?? [];
  const file = new CaseFile({ scenarios: listed, minutes: head?.value.minutes ?? null }, scenarios, report);
  if (head) {
    listed.forEach((id, i) =>
      file.known(head, ['scenarios', i], 'shipped scenario', id, Object.fromEntries(scenarios)),
    );
    const called = fileName(report.file);
    const { id } = head.value;
    // What comes from standard input has no name.
    if (called !== '-' && id !== called)
      report.add('id-not-file', head.place(['id']), { id, name: called }, name(head, ['id']));
  }
  const { introduction, steps } = readSteps(parts.body, file);
  return head && { ...head.value, introduction, steps };
}

const fileName = (file: string): string =>
  file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '');
