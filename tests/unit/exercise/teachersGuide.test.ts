import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Guide } from '../../../src/exercise/guide.ts';
import { parseGuide } from '../../../src/exercise/parseGuide.ts';
import type { Prose } from '../../../src/exercise/prose.ts';
import { exerciseFiles, exerciseText } from '../fixtures/exerciseFiles.ts';

const root = join(import.meta.dirname, '../../..');
const file = 'docs/teachers-guide.md';
const text = readFileSync(join(root, file), 'utf8');
const { guide, problems } = parseGuide(text, { file });
const words = (prose: string): number => prose.split(/\s+/).filter(Boolean).length;
/** The text of each part by its title. */
const parts = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part] as const),
);

const all = (nodes: readonly Prose[]): Prose[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? all(node.children) : [])]);
const nodes = all([guide!.lead, ...guide!.parts.map(({ prose }) => prose)].flat());

/** All messages of a language by id. */
function wordsIn(language: string): Record<string, string> {
  const folder = join(root, 'src/words', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

const boldIn = (markdown: string): string[] =>
  [...markdown.matchAll(/\*\*([^*]+?)\*\*/g)].map(([, name]) => name!.replace(/\s+/g, ' '));

const fields = ['International relations', 'Game theory', 'Statistics', 'History and media'];
const controls = boldIn(text)
  // What begins a minute, a sentence or a quotation is no control.
  .filter((name) => !/^[\d“]|[.,:;?]$|^If /.test(name))
  .filter((name) => !fields.includes(name));

const linksIn = (of: Guide): string[] =>
  all([of.lead, ...of.parts.map(({ prose }) => prose)].flat()).flatMap((node) =>
    node.type === 'link' ? [node.href] : [],
  );

describe('the teacher’s guide', () => {
  test('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  test('needs two pages of reading before a first lesson, and no more', () => {
    const [before, first] = [...parts.values()];
    // About 500 words stand on a printed page.
    expect(words(before! + first!)).toBeLessThan(1000);
  });

  test('names controls as the page does', () => {
    const said = new Set(Object.values(wordsIn('en')));
    expect(controls.length).toBeGreaterThan(15);
    expect(controls.filter((name) => !said.has(name))).toEqual([]);
  });

  test('tells the numbers that the key of its lesson tells', () => {
    const first = [...parts.values()][1]!;
    const told = [...first.matchAll(/\b(\d+)(?:\s+in\s+100|\s+as\s+(?:Washington|Moscow))/g)].map(
      ([, share]) => Number(share),
    );
    const counts = exerciseText('scenarios/exercises/september-2016.md').matchAll(/\b(\d{3})\b/g);
    const shares = [...counts].map(([, count]) => Math.round(Number(count) / 10));
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((share) => !shares.includes(share))).toEqual([]);
  });

  test('tells how far the share falls in the lesson about the threshold, and how often a design is handed in', () => {
    const third = [...parts.values()][3]!;
    const key = exerciseText('scenarios/exercises/trust-and-the-threshold.md');
    const [before, after] = [/against (\d+) with three/, /(\d+) of 1,000 runs with a trust of 30/].map((of) =>
      Number(of.exec(key)![1]),
    );
    expect(third).toContain(`the share fall by ${Math.round((before! - after!) / 10)}?`);
    const challenge = exerciseText('scenarios/exercises/design-a-ceasefire.md');
    expect(/^submissions: (\d+)$/m.exec(challenge)![1]).toBe('3');
    expect(third).toContain('three hand-ins');
  });

  test('leads only to places that there are', () => {
    const app = readFileSync(join(root, 'src/app/Places.tsx'), 'utf8');
    const rooms = [...app.matchAll(/path="\/([\w-]+)/g)].map(([, room]) => room);
    const targets = nodes.flatMap((node) =>
      node.type === 'link' && node.href.startsWith('#/') ? [node.href] : [],
    );
    expect(targets.length).toBeGreaterThan(5);
    const known = (target: string): boolean => {
      const [, room, id] = target.split('/');
      if (room === 'exercise') return exerciseFiles.some((path) => path.endsWith(`${id}.md`));
      return rooms.includes(room);
    };
    expect(targets.filter((target) => !known(target))).toEqual([]);
  });

  test.each([...parts].filter(([title]) => title.startsWith('Lesson ')))(
    '%s fills its minutes without a gap',
    (title, part) => {
      const minutes = [...part.matchAll(/^- \*\*(\d+)–(\d+)/gm)].map(([, from, to]) => [
        Number(from),
        Number(to),
      ]);
      expect(minutes.length).toBeGreaterThan(3);
      const ends = [0, ...minutes.map(([, to]) => to)];
      expect(minutes.map(([from]) => from)).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(Number(/\((\d+) minutes\)/.exec(title)![1]));
    },
  );
});

const translated = readdirSync(join(root, 'docs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'docs', entry.name, 'teachers-guide.md')))
  .map(({ name }) => name);

describe.each(translated)('the guide in %s', (language) => {
  const own = `docs/${language}/teachers-guide.md`;
  const markdown = readFileSync(join(root, own), 'utf8');
  const parsed = parseGuide(markdown, { file: own });

  test('has the parts and the links of the English one', () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.guide!.parts).toHaveLength(guide!.parts.length);
    expect(linksIn(parsed.guide!)).toEqual(linksIn(guide!));
  });

  test('gives each lesson the same minutes', () => {
    const minutesIn = (of: string): string[] =>
      [...of.matchAll(/^- \*\*(\p{Nd}+)–(\p{Nd}+)/gmu)].map(([, from, to]) =>
        `${from}-${to}`.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))),
      );
    expect(minutesIn(text).length).toBeGreaterThan(15);
    expect(minutesIn(markdown)).toEqual(minutesIn(text));
  });

  test('names each control as the page does in that language', () => {
    const [english, words] = [wordsIn('en'), wordsIn(language)];
    const bold = new Set(boldIn(markdown));
    const missing = controls.filter(
      (name) => !Object.keys(english).some((id) => english[id] === name && bold.has(words[id]!)),
    );
    expect(missing).toEqual([]);
  });
});

test.each([
  ['no title', '## A part\n\nWords.\n'],
  ['no part', '# A guide\n\nWords.\n'],
  ['nothing', ''],
])('a guide with %s is told', (_, broken) => {
  expect(parseGuide(broken, { file }).problems.map(({ code }) => code)).toEqual(['guide-shape']);
});

test('a guide holds no HTML and no address of another kind', () => {
  const broken = '# A guide\n\n## A part\n\n<b>x</b> [x](javascript:alert(1))\n';
  const { guide: none, problems: told } = parseGuide(broken, { file });
  expect(none).toBeNull();
  expect(told.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['html', 5, 1],
    ['html', 5, 5],
    ['link-forbidden', 5, 10],
  ]);
});
