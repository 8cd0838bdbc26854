import { parseExercise } from '../../exercise/parseExercise.ts';
import type { ExerciseProblem } from '../../exercise/report.ts';
import { Problems } from '../../scenario/problems.ts';
import { parseScenario } from '../../scenario/parseScenario.ts';
import { help, readCommandLine } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { problemLines } from '../problemLines.ts';
import { shippedScenarios } from '../shippedScenarios.ts';
import { readFault } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';

export const validateHelp = `parley validate FILE...

Checks scenario files (.yaml) and exercises (.md), and says for each problem
where it is and how to mend it.

  parley validate scenarios/two-sides.yaml
  parley validate scenarios/*.yaml --json
  parley validate scenarios/exercises/*.md
  cat mine.yaml | parley validate -

  --json    one JSON document with all problems
`;

/** Exit 1 when a file has an error; warnings alone are fine. */
export async function validate(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, { json: { type: 'boolean' }, help });
  if (values.help) {
    terminal.out(validateHelp);
    return 0;
  }
  if (files.length === 0) throw badUsage('Name at least one file, for example scenarios/two-sides.yaml.');
  const all: ExerciseProblem[] = [];
  for (const path of files) {
    const problems = await problemsOf(terminal, path);
    all.push(...problems);
    if (values.json) continue;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    const count = [
      errors > 0 ? `${errors} ${errors === 1 ? 'thing' : 'things'} to mend` : 'fine',
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ].join(', ');
    const name = path === '-' ? 'standard input' : path;
    terminal.out(`${name}: ${count}\n`);
    if (problems.length > 0) terminal.out(`${problemLines(problems, name)}\n`);
  }
  const ok = all.every(({ severity }) => severity !== 'error');
  if (values.json) writeDocument(terminal, { ok, problems: all.map(ordered) });
  return ok ? 0 : 1;
}

async function problemsOf(terminal: Terminal, path: string): Promise<readonly ExerciseProblem[]> {
  const file = path === '-' ? '-' : path;
  try {
    const text = await terminal.read(path);
    if (!path.endsWith('.md')) return parseScenario(text, { file }).problems;
    return parseExercise(text, { file, scenarios: await shippedScenarios(terminal) }).problems;
  } catch (error) {
    const problems = new Problems();
    problems.add('unreadable', { line: 1, col: 1 }, { reason: readFault(error) });
    return problems.list(file, () => ({ line: 1, col: 1 }));
  }
}

const ordered = (problem: ExerciseProblem) => ({
  severity: problem.severity,
  code: problem.code,
  file: problem.file,
  line: problem.line,
  column: problem.column,
  path: problem.path,
  message: problem.message,
  found: problem.found,
  expected: problem.expected,
  suggestion: problem.suggestion,
});
