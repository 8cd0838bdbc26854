import { expect, test } from 'vitest';
import { knobsOf } from '../../../src/scenario/knobs.ts';
import { PARAMETERS } from '../../../src/scenario/parameters.ts';
import english from '../../../src/words/en/parameters.json';
import { checked } from '../scenario/smallWar.ts';

const settings = knobsOf(checked()).map(({ parameter }) => [parameter.key, parameter] as const);
const known = Object.entries({ ...Object.fromEntries(settings), ...PARAMETERS });

test('every number that can be turned is named and explained as the model has it, for other languages to translate', () => {
  const said = known.flatMap(([key, { label, text }]) => [
    [`parameter.${key}`, label],
    [`parameter.${key}.text`, text],
  ]);
  const words = Object.entries(english).filter(([id]) => !id.startsWith('parameter.unit.'));
  expect(Object.fromEntries(words)).toEqual(Object.fromEntries(said));
});

test('every unit has a word', () => {
  const units = new Set(known.map(([, { unit }]) => unit).filter((unit) => unit !== ''));
  const words = Object.entries(english).filter(([id]) => id.startsWith('parameter.unit.'));
  expect(words.map(([, word]) => word).toSorted()).toEqual([...units].toSorted());
});
