import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { WORDING, wordingOf, type ProblemCode } from '../../../src/scenario/problemWording.ts';
import type { Phrase, TypeName } from '../../../src/scenario/wording/phrase.ts';
import { problemTellerIn } from '../../../src/words/problemWords.ts';
import { replaced, smallWar } from '../scenario/smallWar.ts';
import { problemSamples } from './problemSamples.ts';

const codes = Object.keys(WORDING) as ProblemCode[];

/** Texts and numbers of facts. */
function leaves(facts: unknown): string[] {
  if (typeof facts === 'string' || typeof facts === 'number') return [String(facts)];
  return facts === null || typeof facts !== 'object' ? [] : Object.values(facts).flatMap(leaves);
}

/** With European digits, and without what groups them. */
const plain = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll(/(?<=\d)[\u00a0\u202f٬](?=\d)/g, '');

/** Latin words outside of what is quoted from a file, but for names. */
const foreign = (text: string): string[] =>
  (text.replaceAll(/\u2066[^\u2069]*\u2069/g, '').match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) => !['YAML', 'UTF', 'ISO', 'Parley'].includes(word),
  );

const types: Readonly<Record<TypeName, true>> = {
  id: true,
  rivalryId: true,
  patronageId: true,
  tieId: true,
  instant: true,
  instantOrDay: true,
  instantOnly: true,
  day: true,
  zone: true,
  hours: true,
  numberPath: true,
  ratio: true,
  meetings: true,
  condition: true,
  rule: true,
  deliveredInRecord: true,
  textList: true,
  textMap: true,
  numberList: true,
};

const phrases: { readonly [Is in Phrase['is']]: readonly Extract<Phrase, { is: Is }>[] } = {
  written: [{ is: 'written', text: 'x' }],
  nothing: [{ is: 'nothing' }],
  null: [{ is: 'null' }],
  emptyList: [{ is: 'emptyList' }],
  length: [0, 1, 2, 5, 11, 100].map((count) => ({ is: 'length', count, unit: 'characters' })),
  somethingElse: [{ is: 'somethingElse' }],
  this: [{ is: 'this' }],
  number: [true, false].flatMap((whole) =>
    (
      [
        [0, 1],
        [0, null],
        [null, 1],
        [null, null],
      ] as const
    ).map(([min, max]) => ({ is: 'number', whole, min, max }) as const),
  ),
  atMost: [{ is: 'atMost', limit: 3 }],
  atLeast: [{ is: 'atLeast', limit: 3 }],
  lengthAtMost: [{ is: 'lengthAtMost', limit: 3, unit: 'entries' }],
  lengthAtLeast: [{ is: 'lengthAtLeast', limit: 3, unit: 'entries' }],
  notEmpty: [{ is: 'notEmpty' }],
  text: [{ is: 'text' }],
  truth: [{ is: 'truth' }],
  map: [{ is: 'map' }],
  list: [{ is: 'list' }],
  listOf: [{ is: 'listOf', count: 3 }],
  numbers: [{ is: 'numbers', count: 4 }],
  either: [{ is: 'either', words: ['x', 'y'] }],
  oneOf: [{ is: 'oneOf', words: ['x', 'y'] }],
  words: [{ is: 'words', words: ['x', 'y'] }],
  byObserver: [{ is: 'byObserver', min: 0, max: 1 }],
  ruleNamed: [{ is: 'ruleNamed', names: ['x', 'y'] }],
  alternatives: [{ is: 'alternatives', of: [{ is: 'text' }, { is: 'list' }] }],
  type: (Object.keys(types) as TypeName[]).map((name) => ({ is: 'type', name })),
  anotherText: [{ is: 'anotherText' }],
  anotherValue: [{ is: 'anotherValue' }],
};

describe.each(['ar', 'ru'] as const)('problems in the language %s', (language) => {
  test.each(codes)('%s is told with all that English tells, and in no English word', async (code) => {
    const teller = await problemTellerIn(language);
    for (const facts of problemSamples[code]) {
      const english = wordingOf(code, facts as never);
      const told = teller.problem({ code, facts, message: english.message });
      const all = plain(`${told.message} ${told.suggestion ?? ''}`);
      expect(told.message).not.toBe('');
      expect(told.suggestion === null || told.suggestion === undefined).toBe(
        english.suggestion === undefined,
      );
      const said = `${english.message} ${english.suggestion ?? ''}`;
      for (const leaf of new Set(leaves(facts)))
        // One and two have words of their own in Arabic; short words stand in any sentence.
        if (/^q-|\d{2}|\./.test(leaf) && said.includes(leaf)) expect(all).toContain(leaf);
      expect(foreign(all)).toEqual([]);
      expect(all).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('what should stand somewhere is told without an English word', async () => {
    const teller = await problemTellerIn(language);
    for (const phrase of Object.values(phrases).flat()) {
      const told = teller.expected({ phrase, english: '' });
      expect(told).not.toBe('');
      expect(foreign(told)).toEqual([]);
    }
  });

  test('what is said beside a problem is told too', async () => {
    const teller = await problemTellerIn(language);
    const { text } = replaced(smallWar, 'leverage: 0.2', 'leverag\u200be: 0.2');
    const { problems } = parseScenario(text, { file: 'x.yaml' });
    const beside = problems.find(({ asides }) => asides.some(({ aside }) => aside === 'invisible'))!;
    const told = teller.problem(beside);
    expect(told.message).toContain('U+200B');
    const lines = { aside: 'lines', lines: [71, 72], count: 9 } as const;
    const comment = { aside: 'comment' } as const;
    const more = teller.problem({ ...beside, asides: [lines, comment] });
    expect(more.message).toContain('71, 72, …');
    expect(foreign(`${more.message} ${more.suggestion ?? ''}`)).toEqual([]);
  });
});

test('a problem that a worker sends is told as the one that it found', async () => {
  const { text } = replaced(smallWar, 'leverage: 0.2', 'leverage: 3');
  const [problem] = parseScenario(text, { file: 'x.yaml' }).problems;
  const teller = await problemTellerIn('ar');
  expect(teller.problem(structuredClone(problem!))).toEqual(teller.problem(problem!));
  expect(teller.problem(JSON.parse(JSON.stringify(problem)) as never)).toEqual(teller.problem(problem!));
  expect(teller.problem(problem!).message).toMatch(/^«\u2066leverage\u2069»/);
});

test('a mark of direction in a quoted key cannot turn the words around it', async () => {
  const teller = await problemTellerIn('ar');
  const facts = { key: 'a\u2069\u202eb' };
  expect(teller.problem({ code: 'forbidden-key', facts, message: '' }).message).toContain('\u2066ab\u2069');
});
