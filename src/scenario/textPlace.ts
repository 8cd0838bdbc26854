/** Where in a YAML text an offset lies, as far as its indentation and brackets tell: the text may be broken. */
export interface PlaceInText {
  /** Keys of the maps around it; of a value its own key as well. Items of a list count as "0". */
  readonly path: readonly string[];
  /** It stands after a key's colon. */
  readonly isValue: boolean;
  /** Offset at which the word under it begins. */
  readonly from: number;
  /** The key of the innermost entry that holds the offset; null before one is written. */
  readonly key: { readonly name: string; readonly from: number; readonly to: number } | null;
}

interface Entry {
  readonly indent: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where its value begins. */
  readonly value: number;
}

const entryLine =
  /^( *)((?:- +)*)(?:"([^"]*)"|'([^']*)'|([^\s#"'[{&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?))(:)(?=\s|$)/;

function entryOf(line: string, start: number): Entry | null {
  const found = entryLine.exec(line);
  if (found === null) return null;
  const [whole, blank = '', dashes = '', a, b, c] = found;
  const name = a ?? b ?? c ?? '';
  const from = start + blank.length + dashes.length;
  return {
    indent: blank.length + dashes.length,
    name,
    from,
    to: start + whole.length - 1,
    value: start + whole.length,
  };
}

/** Characters of a word as it is being written. */
const word = /[\w./|-]*$/;

/** The place of an offset; null in a comment. */
export function placeInText(text: string, offset: number): PlaceInText | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before.replaceAll(/"[^"]*"|'[^']*'/g, ''))) return null;
  const own = entryOf(line, start);
  const indent = own?.indent ?? /^ *(?:- +)*/.exec(line)![0].length;
  const around = pathAbove(text, start, indent);
  const from = offset - word.exec(before)![0].length;
  if (own === null || offset <= own.to)
    return { path: around, isValue: false, from, key: own && { name: own.name, from: own.from, to: own.to } };
  return inFlow(text, own, [...around, own.name], offset, from);
}

/** Keys of the maps in which a line of this indentation stands. */
function pathAbove(text: string, start: number, indent: number): string[] {
  const path: string[] = [];
  let open = indent;
  let end = start - 1;
  while (end > 0 && open > 0) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end);
    const entry = entryOf(line, begin);
    if (entry !== null && entry.indent < open) {
      path.unshift(entry.name);
      open = entry.indent;
    } else if (entry === null && /^ *- /.test(line) && /^ */.exec(line)![0].length < open) {
      open = /^ */.exec(line)![0].length + 1;
    }
    end = begin - 1;
  }
  return path;
}

/** The place inside of the brackets of a value that stands in the line of its key. */
function inFlow(
  text: string,
  own: Entry,
  outer: readonly string[],
  offset: number,
  from: number,
): PlaceInText {
  const path = [...outer];
  const kinds: ('{' | '[')[] = [];
  let key: PlaceInText['key'] = { name: own.name, from: own.from, to: own.to };
  let isValue = true;
  let begin = own.value;
  for (let i = own.value; i < offset; i += 1) {
    const c = text[i]!;
    if (c === '"' || c === "'") {
      const close = text.indexOf(c, i + 1);
      if (close < 0 || close >= offset) break;
      i = close;
    } else if (c === '{' || c === '[') {
      kinds.push(c);
      isValue = c === '[';
      if (c === '[') path.push('0');
      begin = i + 1;
    } else if (c === '}' || c === ']') {
      const kind = kinds.pop();
      if (kind === '[' || (kind === '{' && isValue && path.length > outer.length)) path.pop();
      isValue = true;
    } else if (c === ',') {
      if (kinds.at(-1) === '{') {
        if (isValue && path.length > outer.length) path.pop();
        isValue = false;
      }
      begin = i + 1;
    } else if (c === ':' && kinds.at(-1) === '{' && !isValue && /[\s]/.test(text[i + 1] ?? ' ')) {
      const written = text.slice(begin, i);
      const name = written.trim().replaceAll(/^["']|["']$/g, '');
      const at = begin + written.length - written.trimStart().length;
      key = { name, from: at, to: i };
      path.push(name);
      isValue = true;
    }
  }
  return { path, isValue, from, key };
}
