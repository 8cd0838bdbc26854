import type { Problems, TextPlace } from './problems.ts';

/** Bytes of the largest file that is read. */
export const MOST_BYTES = 2_000_000;
/** Nesting that the reader of YAML may meet; the finer limit is in plainValue.ts. */
const DEEPEST = 64;
/** Marks of structure: what makes a file costly to read. */
const MOST_MARKS = 250_000;

// Control characters that no text holds, and the character that stands for bytes that are no UTF-8.
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/;

function bytesOf(text: string): number {
  if (text.length > MOST_BYTES) return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/**
 * Refuses, at the cost of one pass over the text, what would be costly or dangerous to hand to a reader of YAML. True
 * where the text may be read on.
 */
export function checkSourceText(text: string, problems: Problems): boolean {
  const bytes = bytesOf(text);
  if (bytes > MOST_BYTES) return problems.add('too-large', { line: 1, col: 1 }, { bytes, most: MOST_BYTES });
  const binary = BINARY.exec(text);
  if (binary !== null)
    return problems.add('not-text', placeOf(text, binary.index), { code: binary[0].charCodeAt(0) });
  const merge = /^<{7}(?: |$)/m.exec(text);
  if (merge !== null) return problems.add('merge-marks', placeOf(text, merge.index), {});
  if (text.trim() === '') return problems.add('empty', { line: 1, col: 1 }, {});
  return checkStructure(text, problems);
}

/** Counts what nests and what costs, without knowing quotes: the limits are far above what a scenario needs. */
function checkStructure(text: string, problems: Problems): boolean {
  let marks = 0;
  let brackets = 0;
  const indents: number[] = [];
  for (let i = 0; i < text.length;) {
    const end = lineEnd(text, i);
    const start = i;
    while (i < end && text[i] === ' ') i += 1;
    let indent = i - start;
    if (i < end && text[i] !== '#') {
      while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
      indents.push(indent);
      while ((text[i] === '-' || text[i] === '?') && (text[i + 1] === ' ' || i + 1 === end)) {
        i += 2;
        while (i < end && text[i] === ' ') i += 1;
        indent = i - start;
        indents.push(indent);
        marks += 1;
      }
    }
    if (indents.length > DEEPEST) return problems.add('too-deep', placeOf(text, start), {});
    for (; i < end; i += 1) {
      const mark = text[i];
      if (mark === '[' || mark === '{') brackets += 1;
      else if (mark === ']' || mark === '}') brackets = Math.max(0, brackets - 1);
      else if (mark !== ':' && mark !== ',' && mark !== '"' && mark !== '&' && mark !== '*' && mark !== '!')
        continue;
      marks += 1;
      if (brackets > DEEPEST) return problems.add('too-deep', placeOf(text, i), {});
    }
    marks += 1;
    if (marks > MOST_MARKS) return problems.add('too-many-parts', placeOf(text, start), {});
    i = end + 1;
  }
  return true;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, col: offset - before.lastIndexOf('\n') };
}
