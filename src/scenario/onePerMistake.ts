import type { Problem, ProblemCode } from './problems.ts';
import { asideWords, type Aside } from './wording/aside.ts';

/** What came with a pasted word and cannot be seen: marks of direction, blanks and joiners of no width. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const isAt = (one: Problem, other: Problem): boolean =>
  one.line === other.line && one.column === other.column;

/** Complaints that another one at the same place has said already. */
const said: Readonly<Partial<Record<ProblemCode, readonly ProblemCode[]>>> = {
  'id-unknown': ['bad-id', 'wrong-kind'],
  'wrong-kind': ['key-unknown', 'syntax'],
};

/**
 * Leaves one problem for each mistake of a file, and tells of what cannot be seen in its lines.
 * @param problems in order of place.
 */
export function onePerMistake(problems: readonly Problem[], lines: readonly string[]): Problem[] {
  const codes = new Set(problems.map(({ code }) => code));
  const unknown = new Set(problems.filter(({ code }) => code === 'id-unknown').map(({ found }) => found));
  const twice = problems.find(
    ({ code, path, found }) => code === 'key-twice' && path === null && found === 'a second "parley"',
  );
  const byPlace = grouped(problems, ({ line, column }) => `${line}:${column}`);
  const kept = problems.filter((problem) => {
    const { code, line, column, message, expected } = problem;
    const sayers = said[code];
    if (sayers && byPlace.get(`${line}:${column}`)!.some((one) => sayers.includes(one.code))) return false;
    // A file that was pasted twice has every part twice.
    if (code === 'key-twice' && twice !== undefined) return isAt(problem, twice);
    // The side that is missing is the one that is named and not there.
    if (code === 'actor-count' && unknown.size === 1) return !message.endsWith('has 1.');
    // What stands too far left makes the lines behind it seem so, too.
    if (code === 'syntax' && expected === null && codes.has('outdented'))
      return !problems.some(
        (one) => one.code === 'outdented' && one.line < line && message.includes('indentation'),
      );
    return true;
  });
  return together(
    together(kept, 'tab', () => ''),
    'id-unknown',
    ({ found, suggestion }) => (suggestion?.startsWith('Did you mean') ? null : found),
  ).map((problem) => withRemedy(problem, lines[problem.line - 1] ?? ''));
}

/** Problems of a code that are of the same thing, told at the first of them with the lines of the rest. */
function together(
  problems: readonly Problem[],
  code: ProblemCode,
  thingOf: (problem: Problem) => string | null,
): Problem[] {
  const thing = (problem: Problem) => (problem.code === code ? thingOf(problem) : null);
  const groups = grouped(problems, thing);
  return problems.flatMap((problem) => {
    const of = thing(problem);
    const [first, ...rest] = of === null ? [problem] : groups.get(of)!;
    if (problem !== first) return [];
    const more = [...new Set(rest.map(({ line }) => line))].filter((line) => line !== first.line);
    if (more.length === 0) return [problem];
    return [withAside(problem, { aside: 'lines', lines: more.slice(0, 8), count: more.length })];
  });
}

function withRemedy(problem: Problem, line: string): Problem {
  const { code, found } = problem;
  const mark = found === null ? null : invisible.exec(found);
  if (mark !== null) {
    const number = mark[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return withAside(problem, { aside: 'invisible', mark: `U+${number}` });
  }
  if (code === 'wrong-kind' && found === 'nothing (null)' && /:\s+#/.test(line))
    return withAside(problem, { aside: 'comment' });
  return problem;
}

function withAside(problem: Problem, aside: Aside): Problem {
  const { message, suggestion } = asideWords(aside);
  return {
    ...problem,
    message: message === undefined ? problem.message : `${problem.message} ${message}`,
    suggestion: suggestion ?? problem.suggestion,
    asides: [...problem.asides, aside],
  };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
