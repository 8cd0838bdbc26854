import type { Problem, ProblemCode, TextPlace } from '../scenario/problems.ts';
import type { Wording } from '../scenario/wording/wording.ts';
import { EXERCISE_WORDING, type ExerciseCode, type ExerciseFacts } from './exerciseWording.ts';

export type ExerciseProblem = Problem<ProblemCode | ExerciseCode>;

/** Collects the problems of one exercise. */
export class Report {
  readonly file: string;
  private readonly problems: ExerciseProblem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** `path`: the block and the keys in it, joined by dots. */
  add<C extends ExerciseCode>(
    code: C,
    { line, col }: TextPlace,
    facts: ExerciseFacts<C>,
    path: string | null = null,
  ): void {
    const { severity, say } = EXERCISE_WORDING[code] as unknown as {
      severity: Wording['severity'];
      say: (facts: ExerciseFacts<C>) => Omit<Wording, 'severity'>;
    };
    const { message, found, expected, suggestion } = say(facts);
    this.problems.push({
      severity,
      code,
      file: this.file,
      line,
      column: col,
      path,
      message,
      found: found ?? null,
      expected: expected ?? null,
      suggestion: suggestion ?? null,
      facts,
      asides: [],
    });
  }

  /** Takes over what the reader of YAML found. */
  take(problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  get hasErrors(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  /** All of them, in order of place. */
  list(): ExerciseProblem[] {
    return this.problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}
