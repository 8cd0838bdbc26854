import { describe, expect, test } from 'vitest';

import { textOf } from '../fixtures/scenarioFiles.ts';
import { type } from './fakeTerminal.ts';

interface Problem {
  severity: string;
  code: string;
  file: string;
  line: number;
  column: number;
  path: string | null;
  message: string;
  found: string | null;
  expected: string | null;
  suggestion: string | null;
}
interface ValidateDocument {
  ok: boolean;
  problems: Problem[];
}

async function validate(line: string, files: Readonly<Record<string, string>> = {}) {
  const { code, out } = await type(`validate ${line} --json`, files);
  return { code, document: JSON.parse(out) as ValidateDocument };
}

const shipped = ['september-2016', 'february-2016', 'two-sides'];

/** A text with the first line that fits changed, and the number of that line. */
function broken(text: string, line: RegExp, change: (found: string) => string): { text: string; at: number } {
  const lines = text.split('\n');
  const index = lines.findIndex((one) => line.test(one));
  if (index < 0) throw new Error(`No line fits ${String(line)}.`);
  lines[index] = change(lines[index]!);
  return { text: lines.join('\n'), at: index + 1 };
}

const breaks: [
  name: string,
  line: RegExp,
  change: (found: string) => string,
  remedy: RegExp,
  lineAfter?: number,
][] = [
  [
    'a key misspelt',
    /^ {2}summary:/,
    (line) => line.replace('summary', 'sumary'),
    /Did you mean "summary"\?/,
  ],
  [
    'a word for a number',
    /control: \{ value:/,
    (line) => line.replace(/value: [\d.]+/, 'value: much'),
    /digits|number/,
  ],
  [
    'a number out of range',
    /control: \{ value:/,
    (line) => line.replace(/value: [\d.]+/, 'value: 7'),
    /0\.5|0\.99/,
  ],
  ['an unknown id', /^ {4}by: \[/, (line) => line.replace(/\[.*\]/, '[nobody-here]'), /\S/],
  ['a bad date', /start: \d{4}-/, (line) => line.replace(/start: (\d{4})-\d\d/, 'start: $1-13'), /\S/],
  ['a tab', /^ {2}title:/, (line) => line.replace('  title', '\ttitle'), /spaces|blanks/i],
  ['an open quote', /^ {2}title:/, (line) => line.replace('title: ', 'title: "'), /Put a " at the end/],
  ['a key given twice', /^ {2}title:/, (line) => `${line}\n${line}`, /\S/, 1],
];

describe.each(shipped)('in a copy of %s.yaml', (id) => {
  const text = textOf(`scenarios/${id}.yaml`);

  test.each(breaks)(
    '%s is told with its line and the remedy',
    async (_, line, change, remedy, lineAfter = 0) => {
      const copy = broken(text, line, change);
      const { code, document } = await validate('copy.yaml', { 'copy.yaml': copy.text });
      expect(code).toBe(1);
      expect(document.ok).toBe(false);
      const errors = document.problems.filter(({ severity }) => severity === 'error');
      const [first] = errors;
      expect(first).toMatchObject({ file: 'copy.yaml', line: copy.at + lineAfter });
      expect(first!.suggestion).toMatch(remedy);
      // One thing broken is one thing told, not a cascade.
      expect(errors).toHaveLength(1);
    },
  );
});

describe('the document of validate', () => {
  test.each(shipped)('finds no error in %s.yaml', async (id) => {
    const { code, document } = await validate(`scenarios/${id}.yaml`);
    expect([code, document.ok]).toEqual([0, true]);
    expect(document.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('has its keys in the order of the format', async () => {
    const { document } = await validate('scenarios/september-2016.yaml');
    expect(Object.keys(document)).toEqual(['format', 'parley', 'ok', 'problems']);
    expect(Object.keys(document.problems[0]!)).toEqual([
      'severity',
      'code',
      'file',
      'line',
      'column',
      'path',
      'message',
      'found',
      'expected',
      'suggestion',
    ]);
  });

  test('lists the problems of all files, in the order of files and places', async () => {
    const files = { 'a.yaml': 'parley: 2\nmeta: 3\n', 'b.yaml': ']' };
    const { code, document } = await validate('a.yaml b.yaml gone.yaml', files);
    expect(code).toBe(1);
    const places = document.problems.map(({ file, line }) => `${file}:${line}`);
    expect([...new Set(document.problems.map(({ file }) => file))]).toEqual([
      'a.yaml',
      'b.yaml',
      'gone.yaml',
    ]);
    const ofFirst = document.problems.filter(({ file }) => file === 'a.yaml');
    expect(ofFirst.map(({ line }) => line)).toEqual(ofFirst.map(({ line }) => line).sort((a, b) => a - b));
    expect(places.at(-1)).toBe('gone.yaml:1');
    expect(document.problems.at(-1)).toMatchObject({ code: 'unreadable', line: 1, column: 1, path: null });
  });

  test('is that of standard input for a hyphen', async () => {
    const { code, document } = await validate('-', { '-': textOf('scenarios/two-sides.yaml') });
    expect([code, document]).toMatchObject([0, { ok: true, problems: [] }]);
  });
});

describe('the text of validate', () => {
  test('says that a file is fine', async () => {
    expect(await type('validate scenarios/two-sides.yaml')).toEqual({
      code: 0,
      out: 'scenarios/two-sides.yaml: fine\n',
      said: [],
    });
  });

  test('gives each problem its place and its remedy', async () => {
    const text = textOf('scenarios/two-sides.yaml').replace('    control:', '    contrl:');
    const { code, out } = await type('validate mine.yaml', { 'mine.yaml': text });
    expect(code).toBe(1);
    expect(out).toBe(
      'mine.yaml: 1 thing to mend\nmine.yaml:29:5: error: actors.south.contrl: Actor "south" has no "contrl".\n    Did you mean "control"?\n',
    );
  });

  test('counts warnings apart, and is content with them', async () => {
    const { code, out } = await type('validate scenarios/september-2016.yaml');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('scenarios/september-2016.yaml: fine, 2 warnings');
  });
});
