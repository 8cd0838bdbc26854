/** What a slip of syntax is, as far as it is known. */
export type SyntaxSlip = YamlSlip | 'keyWithoutBlank' | 'apostrophe' | 'noWordAsKey' | 'unknown';

type YamlSlip =
  | 'TAB_AS_INDENT'
  | 'BAD_INDENT'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MISSING_CHAR'
  | 'UNEXPECTED_TOKEN'
  | 'BLOCK_IN_FLOW'
  | 'BAD_SCALAR_START'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_ALIAS'
  | 'TAG_RESOLVE_FAILED'
  | 'BAD_DIRECTIVE';

/** A slip of syntax; `text` is the key that it is about or, of an unknown one, what the reader of YAML says. */
export interface SyntaxFacts {
  slip: SyntaxSlip;
  text: string;
}

/** The complaints of the reader of YAML that are told in words of our own, by its codes. */
const known: Readonly<Record<YamlSlip, true>> = {
  TAB_AS_INDENT: true,
  BAD_INDENT: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  MULTILINE_IMPLICIT_KEY: true,
  MISSING_CHAR: true,
  UNEXPECTED_TOKEN: true,
  BLOCK_IN_FLOW: true,
  BAD_SCALAR_START: true,
  BAD_DQ_ESCAPE: true,
  BAD_ALIAS: true,
  TAG_RESOLVE_FAILED: true,
  BAD_DIRECTIVE: true,
};

/** A key whose colon has its value right behind it: then it is no key. */
const closeColon = /^\s*(?:- )?([A-Za-z][\w-]*):(?!\/\/)[^\s:]/;

/** An apostrophe within a word of a text between single quotation marks. */
const apostrophe = /[:[{,-] *'[^']*[\p{L}]'\p{L}/u;

/**
 * What the reader of YAML complains of.
 * @param line the line in which it does.
 */
export function syntaxSlip(code: string, message: string, line: string): SyntaxFacts {
  const key = closeColon.exec(line)?.[1];
  if (key !== undefined && (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR'))
    return { slip: 'keyWithoutBlank', text: key };
  if (code === 'UNEXPECTED_TOKEN' && apostrophe.test(line)) return { slip: 'apostrophe', text: '' };
  return Object.hasOwn(known, code)
    ? { slip: code as YamlSlip, text: '' }
    : { slip: 'unknown', text: message };
}
