import { Lexer } from 'yaml';

/** Letters `from` to `to` of a text, and what takes their place. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A text with pieces replaced. They may come in any order and must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, insert } of [...splices].sort((a, b) => a.from - b.from)) {
    written += text.slice(at, from) + insert;
    at = to;
  }
  return written + text.slice(at);
}

/** The one piece in which a text differs from another; null where they are the same. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** A comment with its mark, and where it begins. */
export interface Comment {
  readonly at: number;
  readonly text: string;
}

/** The comments of a YAML text, in order; a # in a text or in quotes begins none. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let inBlock = false;
  for (const token of new Lexer().lex(text)) {
    // Marks of the reader that stand for no letter of the text: a document, the end of brackets, a scalar that follows.
    const isMark = token === '\u0002' || token === '\u0018' || token === '\u001f';
    if (isMark) {
      inBlock = token === '\u001f';
      continue;
    }
    if (token.startsWith('#') && !inBlock) comments.push({ at, text: token });
    inBlock = false;
    at += token.length;
  }
  return comments;
}
