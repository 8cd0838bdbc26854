import { Scalar, stringify } from 'yaml';
import type { PlainValue } from '../plainValue.ts';

const options = { lineWidth: 0, blockQuote: false } as const;

/** Letters that break a line or cannot be seen: they are written by their numbers. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u;

/** Longest map or list that is written between brackets, and longest line of a text, in letters. */
const longestLine = 110;
const longestTextLine = 130;

/**
 * A scalar as YAML writes it, on one line.
 * @param like the quotes that it had so far; they stay.
 * @param inFlow it stands between brackets, where a comma would end it.
 */
export function scalarText(
  value: string | number | boolean | null,
  { like, inFlow = false }: { like?: Scalar.Type | null | undefined; inFlow?: boolean } = {},
): string {
  if (typeof value === 'string' && unseen.test(value)) return escapedText(value);
  const node = new Scalar(value);
  const quoted = like === 'QUOTE_DOUBLE' || like === 'QUOTE_SINGLE';
  if (quoted && typeof value === 'string') node.type = like;
  if (!inFlow) return stringify({ k: node }, options).slice(2).trim();
  const written = stringify([node], { ...options, collectionStyle: 'flow' }).trim();
  return written.slice(1, -1).trim();
}

const escapedText = (value: string): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A value on one line, maps and lists between brackets. */
export function flowText(value: PlainValue, inFlow = true): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowText(item)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return scalarText(value, { inFlow });
  const pairs = Object.entries(value).map(([key, below]) => `${keyOf(key)}: ${flowText(below)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A key as YAML writes it, in a block as between brackets. */
export const keyOf = (key: string): string => scalarText(key, { inFlow: true });

/**
 * A key with its value, a line each where it is a map of more than one line's length. No line end at the end.
 * @param indent letters before the key.
 */
export function entryText(key: string, value: PlainValue, indent: number): string {
  const blank = ' '.repeat(indent);
  const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
  const entries = isMap ? Object.entries(value) : [];
  const oneLine = `${blank}${keyOf(key)}: ${flowText(value, false)}`;
  const isShort = oneLine.length <= longestLine && entries.length <= 4;
  if (entries.length === 0 || isShort) return oneLine;
  return [
    `${blank}${keyOf(key)}:`,
    ...entries.map(([name, below]) => entryText(name, below, indent + 2)),
  ].join('\n');
}

/** Items of a list, a line each, the first without its indentation. */
export const linesText = (items: readonly PlainValue[], indent: number): string =>
  items.map((item) => `- ${flowText(item)}`).join(`\n${' '.repeat(indent)}`);

/** The lines of a text behind `>-` (folded) or `|-`; null where such lines would not read as the same text. */
export function blockText(value: string, indent: number, folded: boolean): string | null {
  if (!/^\S(?:[^\n\r\u0085\u2028\u2029]*\S)?$/.test(value)) return null;
  const lines: string[] = [];
  const longest = folded ? longestTextLine : Infinity;
  let rest = value;
  while (rest.length > longest) {
    const at = [...rest.matchAll(/(?<=\S) (?=\S)/g)].findLast(({ index }) => index <= longest)?.index;
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest].map((line) => ' '.repeat(indent) + line).join('\n');
}
