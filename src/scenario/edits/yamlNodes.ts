import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { keyText, offsetOf } from '../plainValue.ts';
import type { Path } from '../problems.ts';

let last: { readonly text: string; readonly document: Document | null } | null = null;

/**
 * The document of a text, to be read only; null where the text is no YAML, or stands for itself elsewhere (`&`, `*`): no edit of a
 * place is safe then. The last one is kept: a form reads the text to which it writes next, and a long one takes its time.
 */
export function documentOf(text: string): Document | null {
  if (last?.text !== text) last = { text, document: readDocument(text) };
  return last.document;
}

function readDocument(text: string): Document | null {
  const document = parseDocument(text, {
    prettyErrors: false,
    version: '1.2',
    strict: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  if (document.errors.length > 0) return null;
  let isAliased = false;
  visit(document, {
    Alias: () => {
      isAliased = true;
      return visit.BREAK;
    },
  });
  return isAliased ? null : document;
}

/** A place of a document: the node there, and the map or list that holds it. */
export interface Found {
  readonly node: unknown;
  readonly parent: YAMLMap | YAMLSeq | null;
  /** Its place in the parent; -1: none. */
  readonly index: number;
}

/** What stands at a path; null where nothing does. */
export function nodeAt(document: Document, path: Path): Found | null {
  let found: Found = { node: document.contents, parent: null, index: -1 };
  for (const step of path) {
    const { node } = found;
    if (isMap(node)) {
      const index = node.items.findIndex((pair) => isPair(pair) && keyText(pair.key) === String(step));
      if (index < 0) return null;
      found = { node: node.items[index]!.value, parent: node, index };
    } else if (isSeq(node)) {
      const index = Number(step);
      if (node.items[index] === undefined) return null;
      found = { node: node.items[index], parent: node, index };
    } else return null;
  }
  return found;
}

/** Where the letters of a node, a pair or an item stand; null for a value that is not written. */
export function spanOf(item: unknown): [from: number, to: number] | null {
  if (isPair(item)) {
    const key = spanOf(item.key);
    return key && [key[0], spanOf(item.value)?.[1] ?? key[1]];
  }
  const { range } = (item ?? {}) as Partial<Pick<Node, 'range'>>;
  if (!range) return null;
  if ((isMap(item) || isSeq(item)) && item.flow !== true) {
    const last: unknown = item.items.at(-1);
    return [range[0], spanOf(last)?.[1] ?? range[1]];
  }
  return isScalar(item) && range[0] === range[1] ? null : [range[0], range[1]];
}

/** It stands between brackets. */
export const isInFlow = ({ parent }: Found): boolean => parent?.flow === true;

/** It is written over several lines behind a mark: `>-`. */
export const isBlockScalar = (node: unknown): node is Scalar<string> =>
  isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');

/** A scalar of a document: a key of a map, or a value. */
export interface ScalarAt {
  readonly scalar: Scalar;
  readonly path: Path;
  readonly isKey: boolean;
  /** The map or list around it is written between brackets. */
  readonly inFlow: boolean;
}

/** Every key and value of a document, in order. */
export function* scalarsOf(node: unknown, path: Path = [], inFlow = false): Generator<ScalarAt> {
  if (isScalar(node)) yield { scalar: node, path, isKey: false, inFlow };
  else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      yield* scalarsOf(item, [...path, index], inFlow || node.flow === true);
  } else if (isMap(node)) {
    for (const { key, value } of node.items as Pair[]) {
      const within = inFlow || node.flow === true;
      const below = [...path, keyText(key) ?? ''];
      if (isScalar(key)) yield { scalar: key, path: below, isKey: true, inFlow: within };
      yield* scalarsOf(value, below, within);
    }
  }
}

/** Behind the end of the line in which something ends. */
export function lineEndAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Letters before something in its line. */
export const columnOf = (text: string, node: unknown): number => {
  const at = offsetOf(node as Node);
  return at - lineStart(text, at);
};
