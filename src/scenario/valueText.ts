import type { PlainValue } from './plainValue.ts';

/**
 * Plain values as short texts that stand in the query of a link without an escape: `0.9`, `true`, `null`,
 * `2016-09-12T16:00:00Z`, `opposition*russia` (for `opposition|russia`), `0.3..0.7` for a range and `0.3..0.5..0.7` for one with
 * its centre, `(us,russia)` for a list, `(name=random,p=0.3)` for a map, its keys sorted. A text that would read as something
 * else has a `$` before it. Whatever a link cannot hold stands as `~` and two hexadecimal digits a byte of UTF-8, a blank as `+`:
 * never with a per cent sign, so that a program on the way that writes or takes away such signs changes nothing.
 */
export type ValueReading = { value: PlainValue } | { code: ValueFault };

export type ValueFault = 'no-value' | 'bad-escape' | 'brackets' | 'too-deep' | 'number-size';

const NUMBER = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/;
const RANGE =
  /^(-?\d+(?:\.\d+)?(?:e-?\d+)?)\.\.(?:(-?\d+(?:\.\d+)?(?:e-?\d+)?)\.\.)?(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/;
const NAMED: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Lists and maps may stand in one another so deep. */
const DEEPEST = 12;

/** A path, an id or a text. What stands at the end of a sentence is escaped at the end of it: links are cut there. */
export function writeWord(text: string): string {
  let word = '';
  for (const character of text) {
    if (/[\w./:@-]/.test(character)) word += character;
    else if (character === '|') word += '*';
    else if (character === ' ') word += '+';
    else word += escaped(character);
  }
  return /[.:]$/.test(word) ? word.slice(0, -1) + escaped(word.slice(-1)) : word;
}

function escaped(character: string): string {
  const bytes = Array.from(new TextEncoder().encode(character));
  return bytes.map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** The text of a word; null where an escape is none. */
export function readWord(word: string): string | null {
  const plain = word.replaceAll('*', '|').replaceAll('+', ' ');
  if (/~(?![0-9A-Fa-f]{2})/.test(plain)) return null;
  try {
    return plain.replace(/(?:~[0-9A-Fa-f]{2})+/g, (run) => {
      const bytes = run
        .slice(1)
        .split('~')
        .map((digits) => Number.parseInt(digits, 16));
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    });
  } catch {
    return null;
  }
}

/** A value of JSON; what JSON does not know comes back as a text, which no check lets pass. */
export function writeValue(value: unknown): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  if (Array.isArray(value)) return `(${value.map((one) => writeValue(one)).join(',')})`;
  if (value === null || typeof value !== 'object') return String(value);
  const map = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort();
  const range = writeRange(map, keys);
  if (range !== null) return range;
  if (keys.length === 0) return '(=)';
  return `(${keys.map((key) => `${key === '' ? '$' : writeWord(key)}=${writeValue(map[key])}`).join(',')})`;
}

function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
}

function writeText(text: string): string {
  const word = writeWord(text);
  const reads = word === '' || Object.hasOwn(NAMED, word) || NUMBER.test(word) || RANGE.test(word);
  return reads ? `$${word}` : word;
}

function writeRange(map: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  const names = keys.join(' ');
  if (names !== 'high low' && names !== 'high low value') return null;
  const numbers = keys.length === 2 ? [map['low'], map['high']] : [map['low'], map['value'], map['high']];
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return null;
  return numbers.map((one) => writeNumber(one as number)).join('..');
}

/** Reads what `writeValue` wrote. Any text gives a value or a fault. */
export function readValue(text: string): ValueReading {
  const reader = new ValueReader(text);
  try {
    return { value: reader.whole() };
  } catch (fault) {
    if (fault instanceof Fault) return { code: fault.code };
    throw fault;
  }
}

class Fault extends Error {
  readonly code: ValueFault;

  constructor(code: ValueFault) {
    super(code);
    this.code = code;
  }
}

class ValueReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): PlainValue {
    const value = this.value(0);
    if (this.at < this.text.length) throw new Fault('brackets');
    return value;
  }

  private value(depth: number): PlainValue {
    if (this.text[this.at] !== '(') return leaf(this.word());
    if (depth >= DEEPEST) throw new Fault('too-deep');
    this.at += 1;
    if (this.takes(')')) return [];
    if (this.text.startsWith('=)', this.at)) {
      this.at += 2;
      return {};
    }
    const isMap = /^[^(),=]*=/.test(this.text.slice(this.at));
    const entries: [string, PlainValue][] = [];
    do {
      const key = isMap ? this.key() : '';
      entries.push([key, this.value(depth + 1)]);
    } while (this.takes(','));
    if (!this.takes(')')) throw new Fault('brackets');
    // Not by assignment: a key "__proto__" would be one no more.
    return isMap ? Object.fromEntries(entries) : entries.map(([, value]) => value);
  }

  private key(): string {
    const word = this.word();
    if (!this.takes('=')) throw new Fault('brackets');
    const key = word === '$' ? '' : readWord(word);
    if (key === null) throw new Fault('bad-escape');
    return key;
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && !'(),='.includes(this.text[this.at]!)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function leaf(word: string): PlainValue {
  if (word === '') throw new Fault('no-value');
  if (Object.hasOwn(NAMED, word)) return NAMED[word]!;
  if (NUMBER.test(word)) return finite(word);
  const [, low, value, high] = RANGE.exec(word) ?? [];
  if (low !== undefined && high !== undefined) {
    const ends = { low: finite(low), high: finite(high) };
    return value === undefined ? ends : { value: finite(value), ...ends };
  }
  const text = readWord(word.startsWith('$') ? word.slice(1) : word);
  if (text === null) throw new Fault('bad-escape');
  return text;
}

function finite(digits: string): number {
  const number = Number(digits);
  if (!Number.isFinite(number)) throw new Fault('number-size');
  return number;
}
