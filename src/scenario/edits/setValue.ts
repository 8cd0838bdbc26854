import { isMap, isPair, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { PlainValue } from '../plainValue.ts';
import type { Path } from '../problems.ts';
import { scenarioFile } from '../schema/scenarioFile.ts';
import { commentsOf, type Splice } from './splices.ts';
import {
  columnOf,
  documentOf,
  isBlockScalar,
  isInFlow,
  lineEndAfter,
  nodeAt,
  spanOf,
  type Found,
} from './yamlNodes.ts';
import { blockText, entryText, flowText, keyOf, linesText, scalarText } from './yamlText.ts';

/** What an edit replaces in a text; null where it cannot be done without harm, so that it has to be written by hand. */
export type Edit = readonly Splice[] | null;

const noChange: Edit = [];

/**
 * Sets what stands at a path of a scenario's text; maps on the way that are not there are made. Everything else stays as
 * it is written, comments as well; quotes stay quotes, and a text over several lines stays one.
 */
export function setValue(text: string, path: Path, value: PlainValue): Edit {
  const document = documentOf(text);
  return document && setIn(text, document, path, value);
}

function setIn(text: string, document: Document, path: Path, value: PlainValue): Edit {
  const key = path.at(-1);
  const above = nodeAt(document, path.slice(0, -1));
  if (key === undefined) return null;
  if (above === null) return setIn(text, document, path.slice(0, -1), { [key]: value });
  const found = nodeAt(document, path);
  const span = found && spanOf(found.node);
  if (found && span) return replaced(text, found, span, value);
  if (found && isMap(found.parent)) return filled(text, found.parent, found.index, value);
  const span0 = spanOf(above.node);
  if (span0 === null && isMap(above.parent)) return filled(text, above.parent, above.index, { [key]: value });
  return isMap(above.node) ? inserted(text, above.node, String(key), value, path.length === 1) : null;
}

function replaced(
  text: string,
  found: Found,
  [from, to]: readonly [number, number],
  value: PlainValue,
): Edit {
  const { node } = found;
  const isPlain = value === null || typeof value !== 'object';
  if (isScalar(node) && isPlain) {
    if (node.value === value) return noChange;
    if (isBlockScalar(node)) return replacedBlock(text, found, [from, to], value);
    return [{ from, to, insert: scalarText(value, { like: node.type, inFlow: isInFlow(found) }) }];
  }
  const was = text.slice(from, to);
  if (isBlockScalar(node) || commentsOf(was).length > 0) return null;
  if (isSeq(node) && node.flow !== true && Array.isArray(value) && value.length > 0)
    return [{ from, to, insert: linesText(value, columnOf(text, node)) }];
  // What is written over lines has its key in the line above: between brackets it goes there.
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const start = text.slice(0, from).trimEnd().length;
    if (text[start - 1] !== ':' || text.slice(start, from).includes('#')) return null;
    return [{ from: start, to, insert: ` ${flowText(value)}` }];
  }
  return [{ from, to, insert: flowText(value) }];
}

/** A text behind `>-` or `|-` stays one; else it becomes one between quotes, and a comment of its first line goes behind it. */
function replacedBlock(
  text: string,
  { node, parent, index }: Found,
  [from, to]: readonly [number, number],
  value: string | number | boolean | null,
): Edit {
  const firstLine = text.slice(from, lineEndAfter(text, from)).trimEnd();
  const comment = /\s#.*$/.exec(firstLine)?.[0] ?? '';
  const end = text[to - 1] === '\n' ? '\n' : '';
  const header = firstLine.slice(0, firstLine.length - comment.length);
  const holder: unknown = parent?.items[index];
  const written =
    typeof value === 'string' && (header === '>-' || header === '|-')
      ? blockText(value, columnOf(text, isPair(holder) ? holder.key : node) + 2, header === '>-')
      : null;
  if (written !== null) return [{ from, to, insert: `${firstLine}\n${written}${end}` }];
  return [{ from, to, insert: `${scalarText(value, { like: 'QUOTE_DOUBLE' })}${comment}${end}` }];
}

/** Writes the value of a key that has none. */
function filled(text: string, map: YAMLMap, index: number, value: PlainValue): Edit {
  const pair = map.items[index] as Pair;
  const key = spanOf(pair.key);
  if (key === null) return null;
  const colon = text.indexOf(':', key[1]);
  if (colon < 0) return null;
  const isLarge = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (map.flow === true || !isLarge)
    return [{ from: colon + 1, to: colon + 1, insert: ` ${flowText(value, map.flow === true)}` }];
  return [atLineEnd(text, colon, linesOf(value, columnOf(text, pair.key) + 2))];
}

const linesOf = (value: PlainValue, indent: number): string =>
  Object.entries(value as Record<string, PlainValue>)
    .map(([key, below]) => entryText(key, below, indent))
    .join('\n');

/** Whole lines below the one in which an offset lies. */
function atLineEnd(text: string, offset: number, lines: string): Splice {
  const at = lineEndAfter(text, offset);
  const isOpen = at === text.length && !text.endsWith('\n');
  return { from: at, to: at, insert: isOpen ? `\n${lines}` : `${lines}\n` };
}

/** Parts of a scenario in their usual order. */
const parts = Object.keys(scenarioFile.shape);

function inserted(text: string, map: YAMLMap, key: string, value: PlainValue, isPart: boolean): Edit {
  const pairs = map.items as Pair[];
  if (map.flow === true) {
    const last = pairs.at(-1);
    const entry = `${keyOf(key)}: ${flowText(value)}`;
    if (last !== undefined) {
      const end = spanOf(last)?.[1];
      if (end === undefined) return null;
      // An empty value ends before its colon.
      const at = spanOf(last.value) === null ? text.indexOf(':', end) + 1 : end;
      return [{ from: at, to: at, insert: `, ${entry}` }];
    }
    const span = spanOf(map)!;
    if (commentsOf(text.slice(...span)).length > 0) return null;
    return [{ from: span[0], to: span[1], insert: `{ ${entry} }` }];
  }
  const before =
    isPart && parts.includes(key)
      ? pairs.findLast(({ key: other }) => parts.indexOf(String(other)) < parts.indexOf(key))
      : pairs.at(-1);
  const end = before && spanOf(before)?.[1];
  if (before === undefined || end === undefined) return null;
  const entry = entryText(key, value, columnOf(text, pairs[0]!.key));
  const isLarge = isPart && value !== null && typeof value === 'object' && Object.keys(value).length > 0;
  return [atLineEnd(text, end, isLarge ? `\n${partText(key, value)}` : entry)];
}

/** A part of a scenario, an entry a line. */
const partText = (key: string, value: PlainValue): string =>
  Array.isArray(value) ? entryText(key, value, 0) : `${key}:\n${linesOf(value, 2)}`;
