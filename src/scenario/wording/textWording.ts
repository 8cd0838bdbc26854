import { error, warning } from './wording.ts';

/** Problems of the file as a text. */
export const textWording = {
  unreadable: error<{ reason: string }>(({ reason }) => ({
    message: `The file cannot be read: ${reason}.`,
    suggestion: 'Check the name and the rights of the file.',
  })),
  'too-large': error<{ bytes: number; most: number }>(({ bytes, most }) => ({
    message: `The file has ${bytes} bytes; a scenario has at most ${most}.`,
    found: `${bytes} bytes`,
    expected: `at most ${most} bytes`,
    suggestion: 'Move long texts and series elsewhere.',
  })),
  'not-text': error<{ code: number }>(({ code }) => ({
    message: 'This is no text file: it holds a character that no text has.',
    found: `character number ${code}`,
    expected: 'YAML as UTF-8 text',
    suggestion: 'Save the file as plain text in UTF-8.',
  })),
  empty: error(() => ({
    message: 'The file is empty.',
    expected: 'a scenario: parley, meta, clock, actors and rivalries',
    suggestion: 'Begin with a copy of scenarios/two-sides.yaml.',
  })),
  'not-a-map': error(() => ({
    message: 'The file is no map of keys and values.',
    expected: 'a scenario: parley, meta, clock, actors and rivalries',
    suggestion: 'Begin with a copy of scenarios/two-sides.yaml.',
  })),
  'too-deep': error(() => ({
    message: 'Maps and lists are nested more than 20 deep here.',
    expected: 'at most 20 levels',
    suggestion: 'A scenario needs no more than 8: look for brackets that are not closed.',
  })),
  'too-many-parts': error(() => ({
    message: 'The file has too many parts to be a scenario.',
    expected: 'at most about 250,000 keys and values',
    suggestion: 'Use a longer step, or leave parts out.',
  })),
  aliases: error(() => ({
    message: 'Repeats by alias (*name) swell the file too much.',
    expected: 'few aliases, or none',
    suggestion: 'Write the values out.',
  })),
  'forbidden-key': error<{ key: string }>(({ key }) => ({
    message: `"${key}" cannot be a key: the name has a meaning for the machine.`,
    found: key,
    expected: 'another name',
    suggestion: 'Choose another id.',
  })),
  'many-documents': error(() => ({
    message: 'A second document begins here (---); a file holds one scenario.',
    found: '---',
    expected: 'the end of the file',
    suggestion: 'Put each scenario into a file of its own.',
  })),
  tab: error(() => ({
    message: 'A tab stands in the indentation of this line.',
    found: 'a tab',
    expected: 'spaces',
    suggestion: 'Replace the tab by spaces, two for each level.',
  })),
  'odd-blank': error(() => ({
    message: 'A blank of another kind stands here, as it comes from a word processor or a web page.',
    found: 'a blank that does not break',
    expected: 'spaces',
    suggestion: 'Delete the blanks before the word, and type spaces.',
  })),
  'no-colon': error<{ key: string; value?: string }>(({ key, value }) => ({
    message: `A colon is missing after "${key}".`,
    found: value === undefined ? key : `${key} ${value}`,
    expected: `${key}:`,
    suggestion: `Write "${key}:${value === undefined ? '' : ` ${value}`}".`,
  })),
  'merge-marks': error(() => ({
    message: 'Two versions of the text stand here side by side (<<<<<<<, =======, >>>>>>>).',
    found: 'marks of a merge',
    expected: 'one version',
    suggestion: 'Keep the lines of one of the two, and remove those of the other with the three marks.',
  })),
  fence: error(() => ({
    message: 'The marks of a quoted block (```) are no part of a scenario.',
    found: '```',
    expected: 'the text between the marks',
    suggestion: 'Remove the lines with ```, and what stands outside of them.',
  })),
  'open-quote': error<{ quote: string }>(({ quote }) => ({
    message: `The quotation mark ${quote} that opens here is not closed on this line.`,
    found: `an open ${quote}`,
    expected: `a closing ${quote}`,
    suggestion: `Put a ${quote} at the end of the text.`,
  })),
  'stray-quote': warning<{ quote: string }>(({ quote }) => ({
    message: `The text ends with a quotation mark ${quote} that is not opened.`,
    found: `a closing ${quote}`,
    suggestion: `Put a ${quote} before the text, or remove the one at its end.`,
  })),
  'open-bracket': error<{ bracket: string; closing: string }>(({ bracket, closing }) => ({
    message: `The bracket ${bracket} that opens here is not closed.`,
    found: `an open ${bracket}`,
    expected: `a closing ${closing}`,
    suggestion: `Put a ${closing} at the end.`,
  })),
  'key-twice': error<{ key: string; line: number }>(({ key, line }) => ({
    message: `"${key}" is given twice; the first stands on line ${line}.`,
    found: `a second "${key}"`,
    expected: 'each key once',
    suggestion:
      key === 'parley'
        ? 'The scenario seems to have been pasted twice: remove all from this line on.'
        : 'Remove one of the two, or give it another name.',
  })),
} as const;
