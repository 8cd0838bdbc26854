import { int, unsigned, vector, type Kind, type Value } from './code.ts';

/** What a kernel is given: the first place of a row in the view of reals or of whole numbers, or a whole number. */
export type Parameter = 'realRow' | 'intRow' | 'number';

/** A row of reals: the pair of lanes at hand. */
export interface RealRow {
  load(): Value<'reals'>;
  store(value: Value<'reals'>): void;
}

/** A row of whole numbers: the four lanes at hand, or of these the pair at hand in the two lower places. */
export interface IntRow {
  load(): Value<'ints'>;
  store(value: Value<'ints'>): void;
  loadPair(): Value<'ints'>;
  storePair(value: Value<'ints'>): void;
}

interface Given {
  realRow: RealRow;
  intRow: IntRow;
  number: Value<'int'>;
}

/** A value that has been worked out once; its code reads it. */
export interface Kept<K extends Kind> extends Value<K> {
  readonly variable: number;
}

/** A function of the module. It returns nothing: what it does stands in memory. */
export interface Kernel {
  readonly name: string;
  readonly parameters: number;
  /** Declarations of variables, then code. */
  readonly bytes: readonly number[];
}

/** Opcodes and types of the binary format (WebAssembly Core Specification 2.0, section 5). */
const op = { loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, branchIf: 0x0d, get: 0x20, set: 0x21, tee: 0x22 };
const type = { int: 0x7f, vector: 0x7b, nothing: 0x40 };
const access = { load: 0x00, loadHalf: 0x5d, store: 0x0b, storeHalf: 0x5b };

/** Writes a kernel with these parameters, in their order. */
export function kernel<P extends Record<string, Parameter>>(
  name: string,
  parameters: P,
  write: (given: { [K in keyof P]: Given[P[K]] }, writer: Writer) => void,
): Kernel {
  const kinds = Object.entries(parameters);
  const writer = new Writer(kinds.length);
  const given = Object.fromEntries(kinds.map(([key, kind], n) => [key, writer.given(kind, n)]));
  write(given as { [K in keyof P]: Given[P[K]] }, writer);
  return { name, parameters: kinds.length, bytes: writer.finish() };
}

export class Writer {
  readonly #bytes: number[] = [];
  /** Types of the variables; the parameters stand before them. */
  readonly #types: number[] = [];
  readonly #parameters: number;
  /** The variable that the last instruction has set. */
  #justSet: number | null = null;
  /** How far the lanes at hand are from the start of a row, in bytes of reals and of whole numbers. */
  readonly #realsOn: Kept<'int'>;
  readonly #intsOn: Kept<'int'>;
  /** The pair at hand of four lanes. */
  #pair = 0;

  constructor(parameters: number) {
    this.#parameters = parameters;
    this.#realsOn = this.#variable('int');
    this.#intsOn = this.#variable('int');
  }

  given(kind: Parameter, index: number): Given[Parameter] {
    if (kind === 'realRow') return this.#realRow(this.#read('int', index));
    if (kind === 'intRow') return this.#intRow(this.#read('int', index));
    return this.#read('int', index);
  }

  /** Works a value out once; what comes back reads it. */
  keep<K extends Kind>(value: Value<K>): Kept<K> {
    const kept = this.#variable(value.kind);
    this.replace(kept, value);
    return kept;
  }

  /** Puts another value in the place of one that was kept, for what is written from here on. */
  replace<K extends Kind>(kept: Kept<K>, value: Value<K>): void {
    this.#push([...value.bytes, op.set, ...unsigned(kept.variable)]);
    this.#justSet = kept.variable;
  }

  /** Has `code` done for four lanes after the other, to the end of `count`: at least four, and a multiple of four. */
  overFours(count: Value<'int'>, code: () => void): void {
    this.#over(count, 4, code);
  }

  /** The same for two lanes after the other, as many as there are reals in a value. */
  overPairs(count: Value<'int'>, code: () => void): void {
    this.#over(count, 2, code);
  }

  /** Has `code` done for each pair of the four lanes at hand. */
  pairs(code: (pair: number) => void): void {
    for (const pair of [0, 1]) {
      this.#pair = pair;
      code(pair);
    }
    this.#pair = 0;
  }

  ifElse(condition: Value<'int'>, then: () => void, otherwise: () => void): void {
    this.#push([...condition.bytes, op.if, type.nothing]);
    then();
    this.#push([op.else]);
    otherwise();
    this.#push([op.end]);
  }

  finish(): number[] {
    const declarations = this.#types.map((each) => [1, each] as [number, number]);
    for (let n = declarations.length - 1; n > 0; n -= 1) {
      if (declarations[n]![1] !== declarations[n - 1]![1]) continue;
      declarations[n - 1]![0] += declarations[n]![0];
      declarations.splice(n, 1);
    }
    const runs = declarations.flatMap(([length, each]) => [...unsigned(length), each]);
    return [...unsigned(declarations.length), ...runs, ...this.#bytes, op.end];
  }

  #over(count: Value<'int'>, lanes: number, code: () => void): void {
    const end = this.keep(int.shiftLeft(count, int.of(3)));
    this.#push([op.loop, type.nothing]);
    code();
    this.replace(this.#intsOn, int.add(this.#intsOn, int.of(4 * lanes)));
    this.replace(this.#realsOn, int.add(this.#realsOn, int.of(8 * lanes)));
    this.#push([...int.isBelow(this.#realsOn, end).bytes, op.branchIf, 0, op.end]);
  }

  #realRow(place: Kept<'int'>): RealRow {
    this.replace(place, int.shiftLeft(place, int.of(3)));
    const lanes = int.add(place, this.#realsOn).bytes;
    const at = (opcode: number) => [...vector(opcode), 3, 16 * this.#pair];
    return {
      load: () => ({ kind: 'reals', bytes: [...lanes, ...at(access.load)] }),
      store: (value) => this.#push([...lanes, ...value.bytes, ...at(access.store)]),
    };
  }

  #intRow(place: Kept<'int'>): IntRow {
    this.replace(place, int.shiftLeft(place, int.of(2)));
    const lanes = int.add(place, this.#intsOn).bytes;
    const at = (opcode: number) => [...vector(opcode), 2, 8 * this.#pair];
    return {
      load: () => ({ kind: 'ints', bytes: [...lanes, ...at(access.load)] }),
      store: (value) => this.#push([...lanes, ...value.bytes, ...at(access.store)]),
      loadPair: () => ({ kind: 'ints', bytes: [...lanes, ...at(access.loadHalf)] }),
      storePair: (value) => this.#push([...lanes, ...value.bytes, ...at(access.storeHalf), 0]),
    };
  }

  #variable<K extends Kind>(kind: K): Kept<K> {
    this.#types.push(kind === 'int' ? type.int : type.vector);
    return this.#read(kind, this.#parameters + this.#types.length - 1);
  }

  #read<K extends Kind>(kind: K, variable: number): Kept<K> {
    return { kind, bytes: [op.get, ...unsigned(variable)], variable };
  }

  /** A value that is read where it has just been put aside stays on the stack as well. */
  #push(bytes: readonly number[]): void {
    const read = this.#justSet === null ? [] : [op.get, ...unsigned(this.#justSet)];
    const stays = read.length > 0 && read.every((byte, n) => bytes[n] === byte);
    if (stays) this.#bytes[this.#bytes.length - read.length] = op.tee;
    this.#bytes.push(...(stays ? bytes.slice(read.length) : bytes));
    this.#justSet = null;
  }
}
