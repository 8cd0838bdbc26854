import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { Exercise } from '../../../src/exercise/exercise.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { translationFaults, withAnswersOf } from '../../../src/exercise/translationFaults.ts';
import { languages } from '../../../src/words/languages.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

/** By language the exercises that are still in English, which the page says of each; empty once all are translated. */
const notYet: Readonly<Record<string, readonly string[]>> = {};

const others = Object.keys(languages).filter((language) => language !== 'en');
const nameOf = (file: string): string => file.split('/').at(-1)!;

const read = (file: string, text = exerciseText(file)): Exercise => {
  const { exercise, problems } = parseExercise(text, { file, scenarios });
  expect(problems).toEqual([]);
  return exercise!;
};

describe.each(others)('the exercises in %s', (language) => {
  const folder = `scenarios/exercises/${language}`;
  const translated = readdirSync(folder).toSorted();

  test('are all there but for those that are named, and no others', () => {
    const shipped = exerciseFiles.map(nameOf).toSorted();
    expect(translated).toEqual(shipped.filter((name) => !notYet[language]?.includes(name)));
  });

  test.each(translated)('%s is the English one in other words', (name) => {
    const file = `${folder}/${name}`;
    expect(translationFaults(read(`scenarios/exercises/${name}`), read(file))).toEqual([]);
  });

  test.each(translated)('%s keeps the numbers of the key', (name) => {
    const keyNumbers = (exercise: Exercise): string[] =>
      exercise.steps.flatMap(({ parts }) =>
        parts.filter(({ kind }) => kind === 'key').map((part) => numbersOf(JSON.stringify(part))),
      );
    expect(keyNumbers(read(`${folder}/${name}`))).toEqual(keyNumbers(read(`scenarios/exercises/${name}`)));
  });
});

/** Runs of digits in order, in whichever digits; a group of thousands is one number with what stands before it. */
function numbersOf(text: string): string {
  const western = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const runs = western.replaceAll(/(\d)[,\u00A0\u202F٬ ](?=\d{3}(?!\d))/g, '$1').match(/\d+/g) ?? [];
  return runs.toSorted().join(' ');
}

describe('a translation', () => {
  const file = 'scenarios/exercises/trust-and-the-threshold.md';
  const english = exerciseText(file);
  const faults = (from: string, to: string): string[] => {
    expect(english).toContain(from);
    return translationFaults(read(file), read(file, english.replace(from, to)));
  };

  test('may say everything differently', () => {
    expect(faults('title: Trust and the threshold', 'title: Confiance')).toEqual([]);
    expect(faults('Two sides have agreed to stop fighting.', 'Deux camps.')).toEqual([]);
    expect(faults('unit: in 100', 'unit: sur 100')).toEqual([]);
  });

  test.each([
    [
      'another right answer',
      'answer: It ends sooner, because more shots are fired that nobody ordered',
      'answer: It makes no difference, because trust at the start is the same',
      'steps.3.parts.1.question.answer',
    ],
    ['another number', 'answer: 33', 'answer: 50', 'steps.1.parts.1.question.answer'],
    ['another place', 'place: replay', 'place: events', 'steps.0.parts.1.place'],
    [
      'another change',
      'actors.south.control=0.5',
      'actors.south.control=0.6',
      'steps.3.parts.4.models.0.changes.0.to',
    ],
    ['another length', 'minutes: 25', 'minutes: 50', 'minutes'],
    [
      'an address more',
      'Nothing else is changed.',
      'See [this](https://example.org/).',
      'steps.2.parts.0.prose.0',
    ],
    [
      'an aim less',
      '  - Say what trust is in the model, and why a side that trusts a little less can act quite differently.\n',
      '',
      'aims',
    ],
    [
      'another step',
      '## In your own words',
      '## In other words\n\nMore.\n\n## In your own words',
      'steps.4.parts.0.kind',
    ],
  ])('with %s is told', (_, from, to, path) => {
    expect(faults(from, to)).toContain(path);
  });

  test('is answered as the English exercise is, so that a class may have several languages', () => {
    const option = 'It makes no difference, because trust at the start is the same';
    const translated = read(file, english.replaceAll(option, 'Aucune différence'));
    const choices = withAnswersOf(read(file), translated).steps.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'ask' && part.question.kind === 'choice' ? [part.question] : [],
      ),
    );
    const [choice] = choices.filter(({ options }) => options.includes('Aucune différence'));
    expect(choice!.said[choice!.options.indexOf('Aucune différence')]).toBe(option);
    expect(choices.every(({ options, said }) => options.length === said.length)).toBe(true);
  });
});
