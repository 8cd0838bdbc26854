import { isPair, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../problems.ts';
import type { Edit } from './setValue.ts';
import type { Splice } from './splices.ts';
import { documentOf, lineEndAfter, lineStart, nodeAt, spanOf } from './yamlNodes.ts';

/**
 * Takes an entry of a map or an item of a list out of a text. The last one leaves empty brackets. A comment inside of it or
 * behind it in its line goes with it, any other stays.
 */
export function removeEntry(text: string, path: Path): Edit {
  const document = documentOf(text);
  const splice = document && removalIn(text, document, path);
  return splice && [splice];
}

/** The same in a document that has been read. */
export function removalIn(text: string, document: Document, path: Path): Splice | null {
  const found = nodeAt(document, path);
  if (!found?.parent) return null;
  const { parent, index } = found;
  const item: unknown = parent.items[index];
  const span = spanOf(item);
  if (span === null) return null;
  return parent.flow === true ? fromBrackets(text, parent, index) : fromLines(text, parent, span);
}

function fromBrackets(text: string, parent: YAMLMap | YAMLSeq, index: number): Splice | null {
  const items: unknown[] = parent.items;
  const [from, to] = ends(text, items[index])!;
  if (items.length === 1) {
    const [open, close] = spanOf(parent)!;
    const isBare = text.slice(open + 1, from).trim() === '' && /^[\s,]*$/.test(text.slice(to, close - 1));
    return isBare ? { from: open + 1, to: close - 1, insert: '' } : { from, to, insert: '' };
  }
  const next = items[index + 1];
  if (next !== undefined) {
    const gap = /^\s*,[ \t]*/.exec(text.slice(to));
    return gap && { from, to: to + gap[0].length, insert: '' };
  }
  const gap = /,\s*$/.exec(text.slice(0, from));
  return gap && { from: gap.index, to, insert: '' };
}

/** Where an item between brackets ends: a key without a value has its colon behind it. */
function ends(text: string, item: unknown): [number, number] | null {
  const span = spanOf(item);
  if (span === null || !isPair(item) || spanOf(item.value) !== null) return span;
  const colon = /^\s*:/.exec(text.slice(span[1]));
  return [span[0], span[1] + (colon?.[0].length ?? 0)];
}

function fromLines(text: string, parent: YAMLMap | YAMLSeq, [start, end]: [number, number]): Splice | null {
  const from = lineStart(text, start);
  const lead = text.slice(from, start);
  // A map that is an item of a list begins behind the item's dash, which has to stay.
  if (!(isSeq(parent) ? /^\s*-\s+$/ : /^\s*$/).test(lead)) return null;
  const to = lineEndAfter(text, end);
  if (parent.items.length > 1) {
    const isLast = to === text.length && !text.endsWith('\n');
    return { from: isLast ? Math.max(0, from - 1) : from, to, insert: '' };
  }
  // Comments above the only entry stay where they are, and the brackets go to the key.
  const above = text.slice(0, from);
  const key = /:([ \t]*(?:#[^\n]*)?)\n(?:[ \t]*(?:#[^\n]*)?\n)*$/.exec(above);
  if (key === null) return null;
  const at = key.index + 1;
  const brackets = isSeq(parent) ? ' []' : ' {}';
  const insert = `${brackets}${text.slice(at, from)}`;
  return { from: at, to, insert };
}
