import { error, shown } from './wording.ts';

/** Problems of a file of translated texts. */
export const translationWording = {
  'translation-missing': error<{ path: string; english: string }>(({ path, english }) => ({
    message: `The text at ${path} is missing.`,
    found: 'nothing',
    expected: `a translation of: ${shown(english)}`,
    suggestion: 'Translate it, at the same place as in the scenario.',
  })),
  'translation-unknown': error<{ path: string }>(({ path }) => ({
    message: `The scenario says nothing at ${path}.`,
    expected: 'texts that the scenario has',
    suggestion: 'Take it out, or look for a slip in its keys.',
  })),
  'translation-numbers': error<{ path: string; expected: string; found: string }>(
    ({ path, expected, found }) => ({
      message: `The numbers of ${path} are not those of the English text.`,
      found,
      expected,
      suggestion: 'Write each number of the English text once, in digits.',
    }),
  ),
  'translation-marks': error<{ path: string; expected: string; found: string }>(
    ({ path, expected, found }) => ({
      message: `The quotations or names in braces of ${path} are not those of the English text.`,
      found,
      expected,
      suggestion: 'Quote what the English text quotes, and keep what stands in braces as it is.',
    }),
  ),
  'translation-long': error<{ path: string; length: number; most: number }>(({ path, length, most }) => ({
    message: `The text at ${path} has ${length} characters; there is room for ${most}.`,
    found: `${length} characters`,
    expected: `at most ${most}`,
    suggestion: 'Say it shorter.',
  })),
};
