import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { parseTexts } from '../../../src/scenario/parseTexts.ts';
import { textsOf, withTexts, type Texts } from '../../../src/scenario/texts.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { languages } from '../../../src/words/languages.ts';
import { checked } from './smallWar.ts';

const folder = 'scenarios';
const yamlIn = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith('.yaml'));
const shipped = yamlIn(folder);
const others = Object.keys(languages).filter((language) => language !== 'en');

const scenarioOf = (file: string) =>
  parseScenario(readFileSync(`${folder}/${file}`, 'utf8'), { file }).scenario!;

describe.each(others)('the shipped scenarios in %s', (language) => {
  const translated = yamlIn(`${folder}/texts/${language}`);

  test('are all there, and no others', () => {
    expect(translated).toEqual(shipped);
  });

  test.each(translated)('%s says every text and no other, with its numbers and quotations', (file) => {
    const path = `${folder}/texts/${language}/${file}`;
    const { texts, problems } = parseTexts(readFileSync(path, 'utf8'), scenarioOf(file), { file: path });
    expect(problems).toEqual([]);
    expect(texts).not.toBeNull();
  });
});

const war = checked();
const english = textsOf(war) as Record<string, Record<string, Texts>>;
const changed = (change: (texts: typeof english) => void): string => {
  const texts = structuredClone(english);
  change(texts);
  return stringify(texts, { lineWidth: 0 });
};
const problemsOf = (text: string) => parseTexts(text, war, { file: 'war.yaml' }).problems;

describe('the texts of a scenario', () => {
  test('are its words alone', () => {
    expect(english['meta']).toEqual({
      title: 'A small war',
      short: 'A small war',
      intro: 'Between the {hill} and the {vale}.',
    });
    expect(english).not.toHaveProperty('rivalries');
    expect(JSON.stringify(english)).not.toContain('example.org');
  });

  test('translate to themselves', () => {
    expect(problemsOf(stringify(english, { lineWidth: 0 }))).toEqual([]);
    expect(withTexts(war, english)).toEqual(war);
  });

  test('lie over the scenario and leave its runs, its hash and itself as they are', () => {
    const before = structuredClone(war);
    const text = changed((texts) => {
      texts['meta']!['title'] = 'Малая война';
      texts['actors']!['hill'] = { name: 'Холм', short: 'Холм', inSentence: 'Холм' };
    });
    const told = withTexts(war, parseTexts(text, war, { file: 'war.yaml' }).texts!);
    expect(told.meta.title).toBe('Малая война');
    expect(told.actors['hill']!.inSentence).toBe('Холм');
    expect(told.actors['vale']).toEqual(war.actors['vale']);
    expect(toSetup(told)).toEqual(toSetup(war));
    expect(scenarioHash(told)).toBe(scenarioHash(war));
    expect(war).toEqual(before);
  });

  test.each([
    ['translation-missing', 'meta.title', (texts: typeof english) => delete texts['meta']!['title']],
    ['translation-missing', 'meta.title', (texts: typeof english) => (texts['meta']!['title'] = ' ')],
    [
      'translation-missing',
      'events.begins.short',
      (texts: typeof english) => delete texts['events']!['begins'],
    ],
    ['translation-unknown', 'events.ends', (texts: typeof english) => (texts['events']!['ends'] = 'x')],
    [
      'translation-marks',
      'meta.intro',
      (texts: typeof english) => (texts['meta']!['intro'] = '{hill}, {val}.'),
    ],
    ['translation-long', 'meta.short', (texts: typeof english) => (texts['meta']!['short'] = 'x'.repeat(25))],
    ['wrong-kind', 'events', (texts: typeof english) => ((texts as Record<string, unknown>)['events'] = 'x')],
  ])('%s is told at %s', (code, path, change) => {
    const told = problemsOf(changed((texts) => void change(texts)));
    expect(told.map((problem) => `${problem.code} ${problem.message}`).join('\n')).toContain(code);
    expect(
      told.every(({ severity, line, suggestion }) => severity === 'error' && line > 0 && suggestion),
    ).toBe(true);
    expect(told.map(({ message, path: at }) => `${message} ${at}`).join('\n')).toContain(path);
  });

  test('keep every number, in whichever digits, and every quotation, in whichever marks', () => {
    const said = { ...war, meta: { ...war.meta, title: 'From 19:00 on the 12th: “no 1,250 shots”' } };
    const codes = (title: string): string[] => {
      const texts = structuredClone(english);
      texts['meta']!['title'] = title;
      return parseTexts(stringify(texts), said, { file: 'x.yaml' }).problems.map(({ code }) => code);
    };
    expect(codes('С 19:00 12-го: «не 1 250 выстрелов»')).toEqual([]);
    expect(codes('من ١٩:٠٠ يوم ١٢: «لا ١٬٢٥٠ طلقة»')).toEqual([]);
    expect(codes('С 19:00 13-го: «не 1 250 выстрелов»')).toEqual(['translation-numbers']);
    expect(codes('С 19:00 12-го: не 1 250 выстрелов')).toEqual(['translation-marks']);
  });

  test.each(['', '- a', 'x', 'meta: [', '\u0000', `meta: ${'['.repeat(100)}`])(
    'a file that holds %j is refused with a reason',
    (text) => {
      const { texts, problems } = parseTexts(text, war, { file: 'x.yaml' });
      expect(texts).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

test('the files of texts are maps of texts, as their scenario has them', () => {
  for (const language of others)
    for (const file of yamlIn(`${folder}/texts/${language}`)) {
      const texts = parse(readFileSync(`${folder}/texts/${language}/${file}`, 'utf8')) as Texts;
      expect(textsOf(withTexts(scenarioOf(file), texts))).toEqual(texts);
    }
});
