import type * as z from 'zod';
import { checkAccounts } from './checks/checkAccounts.ts';
import { checkFile } from './checks/checkFile.ts';
import { checkModel } from './checks/checkModel.ts';
import { normalise } from './normalise.ts';
import type { PlainValue } from './plainValue.ts';
import { onePerMistake } from './onePerMistake.ts';
import { Problems, type Path, type Problem, type ProblemCode } from './problems.ts';
import { readYaml } from './readYaml.ts';
import type { Scenario } from './scenario.ts';
import { scenarioFile } from './schema/scenarioFile.ts';
import { ShapeProblems, type Misspelt } from './shapeProblems.ts';
import { checkSourceText } from './sourceText.ts';
import type { Subject } from './wording/phrase.ts';

export interface Parsed {
  /** Null where there is an error. */
  scenario: Scenario | null;
  /** All of them, errors and warnings, in order of place. */
  problems: Problem[];
}

/** Problems of the text itself, which hold wherever they stand. */
const OF_THE_TEXT = new Set<ProblemCode>([
  'syntax',
  'tab',
  'open-quote',
  'stray-quote',
  'open-bracket',
  'no-colon',
  'odd-blank',
  'key-twice',
  'forbidden-key',
  'many-documents',
  'too-deep',
  'aliases',
]);
/** Problems of something missing or unknown: after a mistake of syntax it may only have been swallowed. */
const OF_ABSENCE = new Set<ProblemCode>([
  'key-missing',
  'id-unknown',
  'actor-count',
  'no-rivalry',
  'party-missing',
  'record-gap',
  'record-short',
  'record-act',
  'via-no-rival',
  'effect-missing',
]);

/**
 * Reads and checks a scenario file. Never throws, whatever the text holds; `file` is the name that problems carry, and the
 * scenario's id is that name without folder and ending.
 */
export function parseScenario(text: string, { file }: { file: string }): Parsed {
  const problems = new Problems();
  // Lines of an old Mac end in a carriage return alone.
  const source = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll(/\r(?!\n)/g, '\n');
  const start = () => ({ line: 1, col: 1 });
  if (!checkSourceText(source, problems)) return { scenario: null, problems: problems.list(file, start) };

  const fence = source.split('\n').findIndex((line) => line.startsWith('```'));
  if (fence >= 0) {
    problems.add('fence', { line: fence + 1, col: 1 }, {});
    return { scenario: null, problems: problems.list(file, start) };
  }

  const yaml = readYaml(source, problems);
  const { value } = yaml;
  let { locate } = yaml;
  let scenario: Scenario | null = null;
  if (value !== undefined && (value === null || typeof value !== 'object' || Array.isArray(value))) {
    problems.add('not-a-map', { line: 1, col: 1 }, {});
  } else if (value !== undefined) {
    const shaped = scenarioFile.safeParse(value);
    const misspelt = shaped.success ? [] : shapeProblems(value, shaped.error.issues, problems);
    const mended = respelt(value, misspelt);
    if (misspelt.length > 0) {
      const again = scenarioFile.safeParse(mended);
      if (!again.success) shapeProblems(mended, again.error.issues, problems);
    }
    const [first] = shaped.success || problems.hasErrors ? [] : shaped.error.issues;
    if (first) {
      // Whatever the schema refuses is told, even where no better words are known for it.
      const path = first.path as Path;
      const key = path.at(-1);
      const what: Subject =
        key === undefined ? { of: 'file' } : { of: 'value', key: String(key), owner: null };
      problems.add(
        'wrong-kind',
        { path, at: 'value' },
        {
          what,
          found: { is: 'this' },
          expected: { is: 'written', text: first.message },
          remedy: { do: 'writeExpected' },
        },
      );
    }
    checkFile(mended, problems);
    const sets = checkAccounts(mended, problems);
    locate = (path, at) => yaml.locate(asWritten(path, misspelt), at);
    if (shaped.success && !problems.hasErrors) {
      scenario = { ...normalise(shaped.data, idOf(file)) };
      scenario.accounts = sets(scenario);
      checkModel(scenario, problems);
    }
  }
  const listed = problems.list(file, locate);
  // Where a tab stood the indentation is a guess, and what follows from it on that line is no news.
  const guessed = new Set(listed.filter(({ code }) => code === 'tab').map(({ line }) => line));
  const certain = listed.filter(
    ({ code, line }) => !guessed.has(line) || (OF_THE_TEXT.has(code) && code !== 'syntax'),
  );
  const told =
    yaml.reliableUntil === Infinity
      ? certain
      : certain.filter(
          ({ line, code }) => OF_THE_TEXT.has(code) || (line < yaml.reliableUntil && !OF_ABSENCE.has(code)),
        );
  return {
    scenario: told.some(({ severity }) => severity === 'error') ? null : scenario,
    problems: onePerMistake(told, source.split('\n')),
  };
}

function shapeProblems(
  value: PlainValue,
  issues: readonly z.core.$ZodIssue[],
  problems: Problems,
): Misspelt[] {
  const shape = new ShapeProblems(scenarioFile, value, problems);
  shape.add(issues);
  return shape.misspelt;
}

/** The file with misspelt keys put right, so that what stands under them is checked as well and nothing seems to be missing. */
function respelt(value: PlainValue, misspelt: readonly Misspelt[]): PlainValue {
  return misspelt.reduce<PlainValue>(
    (file, { path, wrong, right }) => renamed(file, path, wrong, right),
    value,
  );
}

function renamed(value: PlainValue, [first, ...rest]: Path, wrong: string, right: string): PlainValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return value.map((item, i) => (i === first ? renamed(item, rest, wrong, right) : item));
  const entries = Object.entries(value).map(([key, below]): [string, PlainValue] => {
    if (first === undefined) return [key === wrong ? right : key, below];
    return [key, key === first ? renamed(below, rest, wrong, right) : below];
  });
  return Object.fromEntries(entries);
}

/** A path of the file with misspelt keys put right, as the file writes it. */
function asWritten(path: Path, misspelt: readonly Misspelt[]): Path {
  return path.map((step, i) => {
    const above = path.slice(0, i);
    const slip = misspelt.find(
      ({ path: parent, right }) =>
        right === step && parent.length === i && parent.every((one, n) => one === above[n]),
    );
    return slip?.wrong ?? step;
  });
}

/** The name of a file without its folder and ending, as an id. */
function idOf(file: string): string {
  const name = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  return name.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'scenario';
}
