import {
  isAlias,
  isMap,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { keyText, offsetOf, PlainReader, type PlainValue } from './plainValue.ts';
import type { Path, Problems, TextPlace } from './problems.ts';
import { repairText } from './repairText.ts';
import { syntaxSlip } from './syntaxSlip.ts';

/** What a text holds, and where in it each key and value stands. */
export interface YamlSource {
  /** Undefined where nothing could be read. */
  value: PlainValue | undefined;
  /** Line of the first mistake that could not be mended: what stands behind it may be read wrongly. Infinity: none. */
  reliableUntil: number;
  /** Place of a key or value; of what is missing, the nearest that is there. */
  locate: (path: Path, at: 'key' | 'value') => TextPlace;
}

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    strict: true,
    // Its own check compares each key with all others; PlainReader does it with a map.
    uniqueKeys: false,
    logLevel: 'error',
  });
  return { document, lines };
}

/** Blanks before a line; of an empty line as many as one likes. */
const indentOf = (line: string): number => (line.trim() === '' ? Infinity : line.search(/[^ ]/));

/** Reads YAML 1.2. Every mistake goes into `problems`; nothing is thrown. */
export function readYaml(text: string, problems: Problems): YamlSource {
  let { document, lines } = parse(text);
  let read = text;
  if (document.errors.length > 0) {
    read = repairText(text, problems);
    if (read !== text) ({ document, lines } = parse(read));
  }
  const lineOf = (line: number): string => read.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
  const leastIndent = (from: number, to: number): number => {
    let least = Infinity;
    for (let line = from + 1; line < to; line += 1) least = Math.min(least, indentOf(lineOf(line)));
    return least;
  };
  const placeOf = (offset: number): TextPlace => lines.linePos(offset);
  let reliableUntil = Infinity;
  const told = new Set<number>();
  // The last line that began in a wrong column, and how far in.
  let wrong: { line: number; indent: number } | null = null;
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const place = placeOf(pos[0]);
    reliableUntil = Math.min(reliableUntil, place.line);
    // One mistake often makes several complaints on its line; the first says it.
    if (told.has(place.line)) continue;
    told.add(place.line);
    // One line that begins in a wrong column makes all of its map after it seem to: the first says it.
    if (code === 'BAD_INDENT') {
      const first: number = wrong?.indent ?? Infinity;
      const follows: boolean = wrong !== null && leastIndent(wrong.line, place.line) >= first;
      wrong = { line: place.line, indent: follows ? first : indentOf(lineOf(place.line)) };
      if (follows) continue;
    }
    if (code === 'MULTIPLE_DOCS') problems.add('many-documents', place, {});
    else if (code === 'RESOURCE_EXHAUSTION') problems.add('too-deep', place, {});
    else problems.add('syntax', place, syntaxSlip(code, message, lineOf(place.line)));
  }
  return {
    value: new PlainReader(document, problems, placeOf).read(),
    reliableUntil,
    locate: (path, at) => placeOf(locate(document, path, at)),
  };
}

const pairsByMap = new WeakMap<object, Map<string, Pair>>();

/** The pairs of a map by key, the first of each; made once a map. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  let pairs = pairsByMap.get(map);
  if (pairs === undefined) {
    pairs = new Map();
    for (const item of map.items) {
      const key = isPair(item) ? keyText(item.key) : null;
      if (key !== null && !pairs.has(key)) pairs.set(key, item);
    }
    pairsByMap.set(map, pairs);
  }
  return pairs;
}

/** Offset of a key or value. Where the path leads on into what is not there, the last key that is. */
function locate(document: Document, path: Path, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = offsetOf(document.contents as Node | null);
  for (const [index, step] of path.entries()) {
    while (isAlias(node)) node = node.resolve(document);
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) return offset;
      offset = offsetOf(pair.key as Node);
      node = pair.value;
      const value = pair.value as Node | null;
      // An empty value has no place of its own, and that of a block below begins on another line.
      if (last && at === 'value' && value?.range && value.range[0] < value.range[1] && !isMap(value)) {
        return offsetOf(value);
      }
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = offsetOf(item as Node);
      node = item;
    } else return offset;
  }
  return offset;
}
