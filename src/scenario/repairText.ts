import type { Problems, TextPlace } from './problems.ts';

/**
 * Finds the slips that make a reader of YAML stumble far from where they are: tabs in the indentation, quotation marks and
 * brackets that stay open. Each is told at its own place and mended in a copy of the text, so that everything behind it
 * can be read and checked. Lines keep their numbers; a column can move behind the slip on its own line only.
 *
 * Call it only for a text that the reader of YAML refuses: a quotation over several lines is legal, and here it is a slip
 * if it swallows what looks like keys.
 */
export function repairText(text: string, problems: Problems): string {
  const scan = new Scan(text);
  scan.run();
  for (const { code, place, mark } of scan.slips) {
    if (code === 'tab' || code === 'odd-blank') problems.add(code, place, {});
    else if (code === 'no-colon') problems.add('no-colon', place, { key: mark });
    else if (code === 'open-quote') problems.add('open-quote', place, { quote: mark });
    else problems.add('open-bracket', place, { bracket: mark, closing: closingOf(mark) });
  }
  return scan.lines.join('\n');
}

const closingOf = (bracket: string): string => (bracket === '[' ? ']' : '}');
const KEY = /^\s*(?:- +)*[^\s"'[\]{},#&*!|>%@`][^"'[\]{}#]*:(?:\s|$)/;
/** A key with its value on the lines below. */
const OPENS = /:\s*(?:#.*)?$/;
const oddBlank = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const oddBlanks = new RegExp(oddBlank, 'g');
const QUOTED_KEY = /^(\S+?):(?:\s|$)/;

interface Slip {
  code: 'tab' | 'odd-blank' | 'no-colon' | 'open-quote' | 'open-bracket';
  place: TextPlace;
  mark: string;
}

interface OpenBracket {
  mark: string;
  column: number;
  line: number;
  /** Indentation of the line on which the outermost bracket stands. */
  indent: number;
}

class Scan {
  readonly slips: Slip[] = [];
  readonly lines: string[];
  private readonly original: readonly string[];
  private readonly brackets: OpenBracket[] = [];
  /** The last line of structure, and not of a text over several lines; -1 before the first. */
  private last = -1;
  /** Content of a block scalar is indented more than this; -1 outside of one. */
  private block = -1;

  constructor(text: string) {
    this.lines = text.split('\n');
    this.original = [...this.lines];
  }

  run(): void {
    for (let n = 0; n < this.lines.length; n += 1) {
      if (this.block < 0 && this.brackets.length === 0) this.mendBlanks(n);
      const line = this.lines[n]!;
      const content = line.trimStart();
      if (content === '' || content === '\r') continue;
      let indent = line.length - content.length;
      const tabbed = line.slice(0, indent).includes('\t');
      if (this.block >= 0) {
        if (indent > this.block) continue;
        if (tabbed && n > 0 && !KEY.test(content)) {
          this.mendTab(n, indent, indentWidth(this.lines[n - 1]!));
          continue;
        }
        this.block = -1;
      }
      if (content.startsWith('#')) continue;
      if (this.brackets.length > 0) this.closeLostBrackets(n, indent);
      if (tabbed && this.brackets.length === 0) {
        const fitting = this.fittingIndent(n, indent);
        this.mendTab(n, indent, fitting);
        indent = fitting;
      }
      if (this.brackets.length === 0 && this.lacksColon(n, indent)) {
        const word = content.trim();
        this.slips.push({ code: 'no-colon', place: { line: n + 1, col: indent + 1 }, mark: word });
        this.lines[n] = `${' '.repeat(indent)}${word}:`;
      }
      this.last = n;
      n = this.scanLine(n, indent);
    }
    const first = this.brackets[0];
    if (first !== undefined) this.mendBracket(first, this.lastLineOf(first));
  }

  /** Blanks of another kind before a key, or between its colon and its value. */
  private mendBlanks(n: number): void {
    const line = this.lines[n]!;
    const [whole = '', before = '', key = '', behind = ''] =
      /^(\s*)([A-Za-z][\w|/-]*:)?(\s*)/.exec(line) ?? [];
    const odd = `${before}${key}${behind}`.search(oddBlank);
    if (odd < 0) return;
    this.slips.push({ code: 'odd-blank', place: { line: n + 1, col: odd + 1 }, mark: '' });
    this.lines[n] = whole.replaceAll(oddBlanks, ' ') + line.slice(whole.length);
  }

  /** One word on a line of its own, with deeper keys on the lines below: its colon was forgotten. */
  private lacksColon(n: number, indent: number): boolean {
    const word = this.lines[n]!.trim();
    const next = this.nextLine(n);
    if (
      !/^[A-Za-z0-9][\w|/-]*$/.test(word) ||
      next === null ||
      !KEY.test(next) ||
      indentWidth(next) <= indent
    )
      return false;
    const before = this.last < 0 ? null : this.lines[this.last]!;
    return before === null || OPENS.test(before) || indentWidth(before) >= indent;
  }

  private mendTab(n: number, width: number, indent: number): void {
    const line = this.lines[n]!;
    this.slips.push({ code: 'tab', place: { line: n + 1, col: line.indexOf('\t') + 1 }, mark: '\t' });
    this.lines[n] = ' '.repeat(indent) + line.slice(width);
  }

  /** The indentation that a line with a tab most likely was to have, from the lines around it. */
  private fittingIndent(n: number, width: number): number {
    const line = this.lines[n]!;
    const next = this.nextLine(n);
    const isOneOfMany = next !== null && /^ *\t/.test(next);
    if (isOneOfMany || /^ *\t/.test(this.original[n - 1] ?? ''))
      return line.slice(0, width).replaceAll('\t', '  ').length;
    const after = next === null ? null : indentWidth(next);
    if (OPENS.test(line) && after !== null) return Math.max(0, after - 2);
    const before = this.last < 0 ? null : this.lines[this.last]!;
    if (before === null) return after ?? 0;
    if (OPENS.test(before)) return indentWidth(before) + 2;
    return Math.max(indentWidth(before), after ?? 0);
  }

  private nextLine(n: number): string | null {
    for (const line of this.lines.slice(n + 1, n + 50)) {
      const content = line.trim();
      if (content !== '' && !content.startsWith('#')) return line;
    }
    return null;
  }

  /** A new key at or left of the line on which a bracket opened: the bracket was forgotten. */
  private closeLostBrackets(n: number, indent: number): void {
    const first = this.brackets[0]!;
    if (n > first.line && indent <= first.indent && KEY.test(this.lines[n]!)) {
      this.mendBracket(first, this.lastLineOf(first, n));
    }
  }

  private lastLineOf(open: OpenBracket, before = this.lines.length): number {
    let last = before - 1;
    while (last > open.line && this.lines[last]!.trim() === '') last -= 1;
    return last;
  }

  private mendBracket(open: OpenBracket, line: number): void {
    this.slips.push({
      code: 'open-bracket',
      place: { line: open.line + 1, col: open.column },
      mark: open.mark,
    });
    const closing = this.brackets
      .map(({ mark }) => closingOf(mark))
      .reverse()
      .join('');
    this.lines[line] = `${this.lines[line]!.replace(/\s+#.*$/, '').trimEnd()}${closing}`;
    this.brackets.length = 0;
  }

  /** Goes through the marks of a line and returns the line on which its last scalar ends. */
  private scanLine(n: number, from: number): number {
    let line = n;
    let at = from;
    /** Column of the key or dash to which a block scalar here would belong. */
    let owner = indentWidth(this.lines[n]!);
    for (;;) {
      const content = this.lines[line]!;
      while (content[at] === ' ' || content[at] === '\t') at += 1;
      const mark = content[at];
      if (mark === undefined || mark === '\r') return line;
      const inFlow = this.brackets.length > 0;
      if (mark === '#' && (at === 0 || /\s/.test(content[at - 1]!))) return line;
      if (!inFlow && (mark === '-' || mark === '?') && /^\s|^$/.test(content.slice(at + 1, at + 2))) {
        owner = at;
        at += 1;
      } else if (mark === '&' || mark === '!' || mark === '*') {
        while (at < content.length && !/\s/.test(content[at]!)) at += 1;
      } else if (!inFlow && (mark === '|' || mark === '>')) {
        this.block = owner;
        return line;
      } else if (mark === '[' || mark === '{') {
        this.brackets.push({
          mark,
          column: at + 1,
          line,
          indent: this.brackets[0]?.indent ?? indentWidth(content),
        });
        at += 1;
      } else if (mark === ']' || mark === '}') {
        this.brackets.pop();
        at += 1;
      } else if (mark === ',' || mark === ':') {
        at += 1;
      } else if (mark === '"' || mark === "'") {
        const end = this.endOfQuote(line, at, mark);
        if (end === null) {
          this.mendQuote(line, at, mark);
          // The mended line is read again from the same place.
        } else {
          ({ line, at } = end);
        }
      } else {
        const end = endOfPlain(content, at, inFlow);
        if (content[end] === ':') owner = at;
        at = end;
      }
    }
  }

  /** Where the quotation that opens here ends; null where it seems to have been left open. */
  private endOfQuote(line: number, at: number, quote: string): { line: number; at: number } | null {
    for (let n = line; n < this.lines.length; n += 1) {
      const content = this.lines[n]!;
      if (n > line && (KEY.test(content) || /^\s*- /.test(content))) return null;
      for (let i = n === line ? at + 1 : 0; i < content.length; i += 1) {
        if (quote === '"' && content[i] === '\\') i += 1;
        else if (content[i] === quote) {
          if (quote === "'" && content[i + 1] === quote) i += 1;
          else if (n === line || /^\s*(?:$|#|[,\]}])/.test(content.slice(i + 1)))
            return { line: n, at: i + 1 };
          else return null;
        }
      }
    }
    return null;
  }

  private mendQuote(line: number, at: number, quote: string): void {
    this.slips.push({ code: 'open-quote', place: { line: line + 1, col: at + 1 }, mark: quote });
    const content = this.lines[line]!;
    const before = content.slice(0, at);
    const inside = content.slice(at + 1).replace(/\r$/, '');
    const key = QUOTED_KEY.exec(inside);
    if (this.brackets.length > 0) this.lines[line] = `${before} ${inside}`;
    else if (key !== null && /^\s*(?:- +)*$/.test(before)) {
      this.lines[line] = `${before}${quote}${key[1]}${quote}${inside.slice(key[1]!.length)}`;
    } else {
      const safe = quote === '"' ? inside.replaceAll('\\', '/') : inside;
      this.lines[line] = `${before}${quote}${safe}${quote}`;
    }
  }
}

function indentWidth(line: string): number {
  return line.length - line.trimStart().length;
}

/** End of a plain scalar: a colon or comment sign with its blank, or a mark of the flow around it. */
function endOfPlain(content: string, from: number, inFlow: boolean): number {
  for (let i = from; i < content.length; i += 1) {
    const mark = content[i]!;
    const next = content[i + 1];
    if (mark === ':' && (next === undefined || /\s/.test(next) || (inFlow && /[,[\]{}]/.test(next))))
      return i;
    if (mark === '#' && i > from && /\s/.test(content[i - 1]!)) return i;
    if (inFlow && /[,[\]{}]/.test(mark)) return i;
  }
  return content.length;
}
