import type { SyntaxFacts, SyntaxSlip } from '../syntaxSlip.ts';
import { error } from './wording.ts';

interface SyntaxWords {
  message: string;
  suggestion: string;
}

const INDENT: SyntaxWords = {
  message: 'The indentation of this line does not fit the lines around it.',
  suggestion: 'Let keys of one map begin in the same column, two spaces deeper than the key above them.',
};
const COLON: SyntaxWords = {
  message: 'A colon stands here where none can stand.',
  suggestion: 'Put a text that holds ": " between quotation marks, or begin a new line.',
};

const WORDS: Readonly<Record<Exclude<SyntaxSlip, 'keyWithoutBlank' | 'unknown'>, SyntaxWords>> = {
  TAB_AS_INDENT: {
    message: 'A tab stands in the indentation of this line.',
    suggestion: 'Replace the tab by spaces, two for each level.',
  },
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line belongs to no key.',
    suggestion: 'Write "key: value", or indent the line if it goes on with the text above.',
  },
  MISSING_CHAR: {
    message: 'Something is missing here: a colon after a key, a comma between entries, or a closing mark.',
    suggestion: 'Write "key: value", with a blank after the colon; close what was opened above.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This cannot stand here: the value before it has ended already.',
    suggestion: 'Put a text that holds such marks between quotation marks, or begin a new line.',
  },
  BLOCK_IN_FLOW: {
    message: 'A comma is missing between two entries here, or a bracket is not closed.',
    suggestion: 'Put a comma between the entries: { start: 2030-05-01T06:00Z, horizon: 480 }.',
  },
  BAD_SCALAR_START: {
    message: 'A plain text cannot begin with this mark.',
    suggestion: 'Put the text between quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash between double quotation marks begins an escape, and this is none.',
    suggestion: 'Write \\\\ for a backslash, or use single quotation marks.',
  },
  BAD_ALIAS: {
    message: 'This alias (*name) leads to no anchor (&name).',
    suggestion: 'Write the value out, or put the text between quotation marks.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'Tags (!name) mean nothing in a scenario.',
    suggestion: 'Remove the tag, or put the text between quotation marks.',
  },
  BAD_DIRECTIVE: {
    message: 'Lines that begin with % mean nothing in a scenario.',
    suggestion: 'Remove the line.',
  },
  apostrophe: {
    message: "An apostrophe (') ends the text here, for it begins with one.",
    suggestion: 'Put the text between double quotation marks, or write the apostrophe twice.',
  },
  noWordAsKey: {
    message: 'A key must be a word, a number or a date.',
    suggestion: 'Write the key as plain text before the colon.',
  },
};

/** What the reader of YAML complains of, in plain words; its own where there are none. */
function syntaxWords({ slip, text }: SyntaxFacts): SyntaxWords {
  if (slip === 'keyWithoutBlank')
    return {
      message: `A blank is missing after the colon of "${text}".`,
      suggestion: `Write "${text}: " and then the value.`,
    };
  if (slip === 'unknown')
    return { message: `${text}.`, suggestion: 'Compare the line with those of a shipped scenario.' };
  return WORDS[slip];
}

/** Problems of the syntax of YAML. */
export const syntaxWording = {
  syntax: error(syntaxWords),
} as const;
