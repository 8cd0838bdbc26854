import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import { syntaxSlip } from './syntaxSlip.ts';
import type { Problems, TextPlace } from './problems.ts';

/** A value read from YAML: maps have no prototype, so that no key can mean anything to the machine. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue };

const DEEPEST = 20;
/** Values that aliases may add. */
const MOST_BY_ALIAS = 10_000;
const BLANK = /^\s*$/;

/**
 * The values of a document, with everything refused that is more than maps, lists, texts, numbers, true, false and null:
 * keys given twice, keys that mean something to JavaScript, deep nesting, aliases that swell the file.
 */
export class PlainReader {
  private readonly document: Document;
  private readonly problems: Problems;
  private readonly placeOf: (offset: number) => TextPlace;
  private byAlias = 0;
  private refused = false;

  constructor(document: Document, problems: Problems, placeOf: (offset: number) => TextPlace) {
    this.document = document;
    this.problems = problems;
    this.placeOf = placeOf;
  }

  /** Undefined where the document was refused as a whole. */
  read(): PlainValue | undefined {
    const value = this.value(this.document.contents, 0, false);
    return this.refused ? undefined : value;
  }

  private refuse(code: 'too-deep' | 'aliases', offset: number): null {
    if (!this.refused) this.problems.add(code, this.placeOf(offset), {});
    this.refused = true;
    return null;
  }

  private value(node: unknown, depth: number, aliased: boolean): PlainValue {
    if (this.refused || node === null || node === undefined) return null;
    const offset = offsetOf(node as Node);
    if (depth > DEEPEST) return this.refuse('too-deep', offset);
    if (aliased && (this.byAlias += 1) > MOST_BY_ALIAS) return this.refuse('aliases', offset);
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      if (target === undefined)
        this.problems.add('syntax', this.placeOf(offset), syntaxSlip('BAD_ALIAS', '', ''));
      return this.value(target, depth + 1, true);
    }
    if (isScalar(node)) return this.scalar(node.value, node.source, node.type, offset);
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1, aliased));
    if (isMap(node)) return this.map(node.items, depth, aliased);
    return null;
  }

  private scalar(value: unknown, source: string | undefined, type: unknown, offset: number): PlainValue {
    if (typeof value === 'string') {
      const quote = value.at(-1);
      if (type === 'PLAIN' && quote === '"' && value.indexOf(quote) === value.length - 1) {
        this.problems.add('stray-quote', this.placeOf(offset), { quote });
      }
      return value;
    }
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return Number(value);
    return value === null || source === undefined || BLANK.test(source) ? null : source;
  }

  private map(items: unknown[], depth: number, aliased: boolean): PlainValue {
    const map = Object.create(null) as Record<string, PlainValue>;
    const firstAt = new Map<string, number>();
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const offset = offsetOf(pair.key as Node);
      const key = keyText(pair.key);
      if (key === null) {
        this.problems.add('syntax', this.placeOf(offset), { slip: 'noWordAsKey', text: '' });
        continue;
      }
      if (key in Object.prototype) {
        this.problems.add('forbidden-key', this.placeOf(offset), { key });
        continue;
      }
      const first = firstAt.get(key);
      if (first !== undefined) {
        if (!aliased)
          this.problems.add('key-twice', this.placeOf(offset), { key, line: this.placeOf(first).line });
        continue;
      }
      firstAt.set(key, offset);
      map[key] = this.value(pair.value, depth + 1, aliased);
    }
    return map;
  }
}

/** The key of a pair as text; null where it is no scalar. A number or date keeps the way it is written. */
export function keyText(key: unknown): string | null {
  if (!isScalar(key)) return null;
  if (typeof key.value === 'string') return key.value;
  return key.source ?? (key.value === null ? null : String(key.value));
}

/** Where a node begins. */
export function offsetOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
