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

/** The complaints of the reader of YAML, by its codes, in plain words. */
const WORDS: Record<string, SyntaxWords> = {
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
};

/** A key whose colon has its value right behind it: then it is no key. */
const closeColon = /^\s*(?:- )?([A-Za-z][\w-]*):(?!\/\/)[^\s:]/;

/** An apostrophe within a word of a text between single quotation marks. */
const apostrophe = /[:[{,-] *'[^']*[\p{L}]'\p{L}/u;

/**
 * What the reader of YAML complains of, in plain words; its own where there are none.
 * @param line the line in which it does.
 */
export function syntaxWords(code: string, message: string, line: string): SyntaxWords {
  const key = closeColon.exec(line)?.[1];
  if (key !== undefined && (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR'))
    return {
      message: `A blank is missing after the colon of "${key}".`,
      suggestion: `Write "${key}: " and then the value.`,
    };
  if (code === 'UNEXPECTED_TOKEN' && apostrophe.test(line))
    return {
      message: "An apostrophe (') ends the text here, for it begins with one.",
      suggestion: 'Put the text between double quotation marks, or write the apostrophe twice.',
    };
  return (
    WORDS[code] ?? {
      message: `${message}.`,
      suggestion: 'Compare the line with those of a shipped scenario.',
    }
  );
}
