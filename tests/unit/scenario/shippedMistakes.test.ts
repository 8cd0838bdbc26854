import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

/** One way to break a line: what the line must look like, what it becomes, and what is told of it. */
interface Mistake {
  name: string;
  line: RegExp;
  becomes: string;
  codes: readonly string[];
  /** Lines that the mistake adds before the one where it is told. */
  below?: number;
}

const MISTAKES: Mistake[] = [
  {
    name: 'a key misspelt',
    line: /^(\s+(?:- )?\{? ?)(name|headline|time|gain|text|coding|patience|trust)(: ?.*)$/,
    becomes: '$1$2x$3',
    codes: ['key-unknown'],
  },
  {
    name: 'a word for a number',
    line: /^(.*(?:low|severity|weight|leverage|level|forces): )(\d[\d.]*)(.*)$/,
    becomes: '$1much$3',
    codes: ['not-a-number'],
  },
  {
    name: 'a number out of range',
    line: /^(.*(?:value|severity|weight|leverage|forces|low): )(\d[\d.]*)(.*)$/,
    becomes: '$1 12000000$3',
    codes: ['out-of-range'],
  },
  {
    name: 'an unknown id',
    line: /^(.*\b(?:by|over|blames|parties|rivalry|laidTo|sources): \[?)([\w/]+)(.*)$/,
    becomes: '$1$2nobody$3',
    codes: ['id-unknown', 'bad-id'],
  },
  {
    name: 'a bad date',
    line: /^(.*(?:time|start|agreed|opens): \d{4}-)(\d\d)(-.*)$/,
    becomes: '$114$3',
    codes: ['bad-date'],
  },
  { name: 'a tab', line: /^ {2,}(\S.*)$/, becomes: '\t$1', codes: ['tab'] },
  { name: 'an open quote', line: /^(.*: )([A-Z][^"']*)$/, becomes: '$1"$2', codes: ['open-quote'] },
  {
    name: 'a quote that is not closed',
    line: /^([^"#]*"[^"]+)"([^"]*)$/,
    becomes: '$1$2',
    codes: ['open-quote'],
  },
  {
    name: 'a key given twice',
    line: /^(\s+[a-zA-Z]+: [^>|&\s].*)$/,
    becomes: '$1\n$1',
    codes: ['key-twice'],
    below: 1,
  },
];

/** So many lines of a file are broken in each way, spread over the file. */
const SAMPLES = 4;

const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));

describe.each(files)('in a copy of %s', (name) => {
  const file = `scenarios/${name}`;
  const lines = readFileSync(file, 'utf8').split('\n');

  test('nothing is wrong before', () => {
    const { problems } = parseScenario(lines.join('\n'), { file });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.length).toBeLessThan(6);
  });

  test.each(MISTAKES)('$name is told on its line, with the remedy', ({ line, becomes, codes, below = 0 }) => {
    const fitting = structureLines(lines).filter((n) => line.test(lines[n]!));
    expect(fitting.length).toBeGreaterThan(0);
    const chosen = Array.from(
      { length: SAMPLES },
      (_, i) => fitting[Math.floor(((i + 0.5) / SAMPLES) * fitting.length)]!,
    );
    for (const n of new Set(chosen)) {
      const copy = lines.with(n, lines[n]!.replace(line, becomes));
      const { scenario, problems } = parseScenario(copy.join('\n'), { file });
      const told = problems.find((problem) => problem.line === n + 1 + below && codes.includes(problem.code));
      expect(told, `${file}:${n + 1} ${copy[n]} gives ${JSON.stringify(problems.slice(0, 3))}`).toBeDefined();
      expect(told!.suggestion).toEqual(expect.any(String));
      expect(scenario).toBeNull();
      expect(problems.filter(({ severity }) => severity === 'error').length, copy[n]).toBeLessThan(8);
    }
  });
});

/** Lines that are no comment and not inside a text over several lines. */
function structureLines(lines: readonly string[]): number[] {
  const numbers: number[] = [];
  let block = -1;
  lines.forEach((line, n) => {
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] === '#') return;
    if (block >= 0 && indent > block) return;
    block = /(?::|-) [>|][-+]?$/.test(line) ? indent : -1;
    numbers.push(n);
  });
  return numbers;
}
