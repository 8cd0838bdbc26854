import { WORDING, wordingOf, type Facts, type ProblemCode } from './problemWording.ts';
import type { Aside } from './wording/aside.ts';
import type { Wording } from './wording/wording.ts';

export type { ProblemCode } from './problemWording.ts';

/** What is wrong with a file, where, and the way out. Fields that do not apply are null. */
export interface Problem<Code extends string = ProblemCode> {
  severity: 'error' | 'warning';
  code: Code;
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** Keys from the top of the file, joined by dots. */
  path: string | null;
  message: string;
  found: string | null;
  expected: string | null;
  /** The remedy, a sentence. */
  suggestion: string | null;
  /** Of the code: what other languages make their sentences of. */
  facts: object;
  /** What else is said of it, in order. */
  asides: readonly Aside[];
}

export type Path = readonly (string | number)[];

/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface TextPlace {
  line: number;
  col: number;
}

/** Where a problem is: a place in the text, or a key or value of the file. */
export type Place = TextPlace | { path: Path; at: 'key' | 'value' };

interface Finding {
  code: ProblemCode;
  place: Place;
  facts: object;
  wording: Wording;
}

/** More than anybody mends in one sitting; a file with more is of another kind. */
const MOST_PROBLEMS = 500;
/** Errors after which no more are looked for, so that a file of mistakes alone takes no longer than another. */
const MOST_FINDINGS = 2000;

/** Collects problems and brings them into the order of their places. */
export class Problems {
  findings: Finding[] = [];

  private errors = 0;
  private warnings = 0;

  /** Always false, so that a check can end with it. */
  add<C extends ProblemCode>(code: C, place: Place, facts: Facts<C>): false {
    const { severity } = WORDING[code];
    if (severity === 'error' ? this.isFull : this.warnings >= MOST_FINDINGS) return false;
    if (severity === 'error') this.errors += 1;
    else this.warnings += 1;
    this.findings.push({ code, place, facts, wording: wordingOf(code, facts) });
    return false;
  }

  /** So many errors that more would not be told. */
  get isFull(): boolean {
    return this.errors >= MOST_FINDINGS;
  }

  /** Takes findings back. */
  drop(findings: ReadonlySet<object>): void {
    this.findings = this.findings.filter((finding) => !findings.has(finding));
  }

  get hasErrors(): boolean {
    return this.findings.some(({ wording }) => wording.severity === 'error');
  }

  /** All of them, in order of place. */
  list(file: string, locate: (path: Path, at: 'key' | 'value') => TextPlace): Problem[] {
    const problems = this.findings.map(({ code, place, facts, wording }): Problem => {
      const { line, col } = 'line' in place ? place : locate(place.path, place.at);
      return {
        severity: wording.severity,
        code,
        file,
        line: Math.max(1, line),
        column: Math.max(1, col),
        path: 'path' in place && place.path.length > 0 ? place.path.join('.') : null,
        message: wording.message,
        found: wording.found ?? null,
        expected: wording.expected ?? null,
        suggestion: wording.suggestion ?? null,
        facts,
        asides: [],
      };
    });
    const told = new Set<string>();
    return problems
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .filter((problem) => {
        const { facts: _facts, ...said } = problem;
        const key = JSON.stringify(said);
        return !told.has(key) && told.add(key);
      })
      .slice(0, MOST_PROBLEMS);
  }
}
