import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/words/catalog.ts';
import { classEnglish, classWordsIn } from '../../../src/words/classCatalog.ts';
import { editorEnglish, editorWordsIn } from '../../../src/words/editorCatalog.ts';
import { labEnglish, labWordsIn } from '../../../src/words/labCatalog.ts';
import { exerciseEnglish, exerciseWordsIn } from '../../../src/words/exerciseCatalog.ts';
import { keysEnglish, keysWordsIn } from '../../../src/words/keysCatalog.ts';
import { lessonEnglish, lessonWordsIn } from '../../../src/words/lessonCatalog.ts';
import { libraryEnglish, libraryWordsIn } from '../../../src/words/libraryCatalog.ts';
import { modelEnglish, modelWordsIn } from '../../../src/words/modelCatalog.ts';
import { questionsEnglish, questionsWordsIn } from '../../../src/words/questionsCatalog.ts';
import { seatEnglish, seatWordsIn } from '../../../src/words/seatCatalog.ts';
import { languages, type Language } from '../../../src/words/languages.ts';

const folder = 'src/words';
const files = readdirSync(`${folder}/en`);

const catalog = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));

/** What a message needs of whoever says it, with the options of each choice, and its plural forms of each number. */
interface Needs {
  placeholders: Set<string>;
  plurals: { name: string; options: string[] }[];
}

function needsOf(elements: readonly MessageFormatElement[], needs: Needs): Needs {
  for (const element of elements) {
    if (element.type === TYPE.tag) {
      needs.placeholders.add(`<${element.value}>`);
      needsOf(element.children, needs);
    } else if (element.type !== TYPE.literal && element.type !== TYPE.pound) {
      needs.placeholders.add(element.value);
      // A missing option would fall to `other` unseen.
      if (element.type === TYPE.select)
        needs.placeholders.add(`${element.value}: ${Object.keys(element.options).toSorted().join('|')}`);
      if (element.type === TYPE.plural)
        needs.plurals.push({ name: element.value, options: Object.keys(element.options) });
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) needsOf(value, needs);
    }
  }
  return needs;
}

const needs = (message: string): Needs => needsOf(parse(message), { placeholders: new Set(), plurals: [] });

const others = (Object.keys(languages) as Language[]).filter((language) => language !== 'en');

describe.each(others)('the words in %s', (language) => {
  const { locale } = languages[language];
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

  test('come in the same files as the English ones', () => {
    const found = readdirSync(`${folder}/${language}`).filter((name) => name.endsWith('.json'));
    expect(found).toEqual(files);
  });

  test.each(files)('%s says everything, in no other ids', (file) => {
    const source = Object.keys(catalog('en', file));
    const said = catalog(language, file);
    expect(Object.keys(said).toSorted()).toEqual(source.toSorted());
    expect(source.filter((id) => !said[id])).toEqual([]);
  });

  test.each(files)('%s uses the placeholders of the English messages', (file) => {
    const said = catalog(language, file);
    const faults = Object.entries(catalog('en', file)).filter(([id, source]) => {
      const wanted = [...needs(source).placeholders].toSorted();
      const found = [...needs(said[id] ?? '').placeholders].toSorted();
      return wanted.join() !== found.join();
    });
    expect(faults.map(([id]) => id)).toEqual([]);
  });

  test.each(files)('%s has every plural form of the language', (file) => {
    const faults = Object.entries(catalog(language, file)).flatMap(([id, message]) =>
      needs(message).plurals.flatMap(({ name, options }) =>
        categories.filter((category) => !options.includes(category)).map((form) => `${id}: ${name} ${form}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('are loaded with the page or with their place', async () => {
    const { first } = (await import(`../../../src/words/${language}/first.ts`)) as { first: object };
    expect(Object.keys(first).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.keys(await labWordsIn(language)).toSorted()).toEqual(Object.keys(labEnglish).toSorted());
    expect(Object.keys(await modelWordsIn(language)).toSorted()).toEqual(
      Object.keys(modelEnglish).toSorted(),
    );
    expect(Object.keys(await seatWordsIn(language)).toSorted()).toEqual(Object.keys(seatEnglish).toSorted());
    expect(Object.keys(await classWordsIn(language)).toSorted()).toEqual(
      Object.keys(classEnglish).toSorted(),
    );
    expect(Object.keys(await questionsWordsIn(language)).toSorted()).toEqual(
      Object.keys(questionsEnglish).toSorted(),
    );
    expect(Object.keys(await exerciseWordsIn(language)).toSorted()).toEqual(
      Object.keys(exerciseEnglish).toSorted(),
    );
    expect(Object.keys(await lessonWordsIn(language)).toSorted()).toEqual(
      Object.keys(lessonEnglish).toSorted(),
    );
    expect(Object.keys(await libraryWordsIn(language)).toSorted()).toEqual(
      Object.keys(libraryEnglish).toSorted(),
    );
    expect(Object.keys(await keysWordsIn(language)).toSorted()).toEqual(Object.keys(keysEnglish).toSorted());
    expect(Object.keys(await editorWordsIn(language)).toSorted()).toEqual(
      Object.keys(editorEnglish).toSorted(),
    );
  });
});
