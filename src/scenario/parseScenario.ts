import { checkAccounts } from './checks/checkAccounts.ts';
import { checkFile } from './checks/checkFile.ts';
import { checkModel } from './checks/checkModel.ts';
import { normalise } from './normalise.ts';
import { Problems, type Problem, type ProblemCode } from './problems.ts';
import { readYaml } from './readYaml.ts';
import type { Scenario } from './scenario.ts';
import { scenarioFile } from './schema/scenarioFile.ts';
import { ShapeProblems } from './shapeProblems.ts';
import { checkSourceText } from './sourceText.ts';

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
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = () => ({ line: 1, col: 1 });
  if (!checkSourceText(source, problems)) return { scenario: null, problems: problems.list(file, start) };

  const yaml = readYaml(source, problems);
  const { value } = yaml;
  let scenario: Scenario | null = null;
  if (value !== undefined && (value === null || typeof value !== 'object' || Array.isArray(value))) {
    problems.add('not-a-map', { line: 1, col: 1 }, {});
  } else if (value !== undefined) {
    const shaped = scenarioFile.safeParse(value);
    if (!shaped.success) new ShapeProblems(scenarioFile, value, problems).add(shaped.error.issues);
    checkFile(value, problems);
    const sets = checkAccounts(value, problems);
    if (shaped.success && !problems.hasErrors) {
      scenario = { ...normalise(shaped.data, idOf(file)) };
      scenario.accounts = sets(scenario);
      checkModel(scenario, problems);
    }
  }
  const listed = problems.list(file, yaml.locate);
  const told =
    yaml.reliableUntil === Infinity
      ? listed
      : listed.filter(
          ({ line, code }) => OF_THE_TEXT.has(code) || (line < yaml.reliableUntil && !OF_ABSENCE.has(code)),
        );
  return { scenario: told.some(({ severity }) => severity === 'error') ? null : scenario, problems: told };
}

/** The name of a file without its folder and ending, as an id. */
function idOf(file: string): string {
  const name = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  return name.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'scenario';
}
