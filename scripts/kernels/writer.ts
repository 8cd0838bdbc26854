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
  readonly #types: number[] = [];
  readonly #parameters: number;
  /** Variables: how far the lanes at hand are from the start of a row, in bytes of reals and of whole numbers. */
  readonly #realsOn: number;
  readonly #intsOn: number;
  /** The pair at hand of four lanes. */
  #pair = 0;

  constructor(parameters: number) {
    this.#parameters = parameters;
    this.#realsOn = this.#variable('int');
    this.#intsOn = this.#variable('int');
  }

  given<K extends Parameter>(kind: K, index: number): Given[Parameter] {
    if (kind === 'realRow') return this.#realRow(index);
    if (kind === 'intRow') return this.#intRow(index);
    return this.#read('int', index);
  }

  /** Works a value out once; what comes back reads it. */
  keep<K extends Kind>(value: Value<K>): Value<K> {
    const variable = this.#variable(value.kind);
    this.#set(variable, value);
    return this.#read(value.kind, variable);
  }

  /** Has `code` done for four lanes after the other, to the end of `count`: at least four, and a multiple of four. */
  overFours(count: Value<'int'>, code: () => void): void {
    const end = this.keep(int.shiftLeft(count, int.of(3)));
    this.#bytes.push(op.loop, type.nothing);
    code();
    this.#set(this.#intsOn, int.add(this.#read('int', this.#intsOn), int.of(16)));
    const next = int.add(this.#read('int', this.#realsOn), int.of(32));
    const keptNext: Value<'int'> = {
      kind: 'int',
      bytes: [...next.bytes, op.tee, ...unsigned(this.#realsOn)],
    };
    this.#bytes.push(...int.isBelow(keptNext, end).bytes, op.branchIf, 0, op.end);
  }

  /** Has `code` done for two lanes after the other, to the end of `count` as above. */
  overPairs(count: Value<'int'>, code: () => void): void {
    this.overFours(count, () => this.pairs(code));
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
    this.#bytes.push(...condition.bytes, op.if, type.nothing);
    then();
    this.#bytes.push(op.else);
    otherwise();
    this.#bytes.push(op.end);
  }

  finish(): number[] {
    const declarations = this.#types.flatMap((each) => [1, each]);
    return [...unsigned(this.#types.length), ...declarations, ...this.#bytes, op.end];
  }

  #realRow(parameter: number): RealRow {
    this.#toAddress(parameter, 3);
    const lanes = () => this.#laneAddress(parameter, this.#realsOn);
    const access = (opcode: number) => [...vector(opcode), 3, 16 * this.#pair];
    return {
      load: () => ({ kind: 'reals', bytes: [...lanes(), ...access(0x00)] }),
      store: (value) => this.#bytes.push(...lanes(), ...value.bytes, ...access(0x0b)),
    };
  }

  #intRow(parameter: number): IntRow {
    this.#toAddress(parameter, 2);
    const lanes = () => this.#laneAddress(parameter, this.#intsOn);
    const access = (opcode: number) => [...vector(opcode), 2, 8 * this.#pair];
    return {
      load: () => ({ kind: 'ints', bytes: [...lanes(), ...access(0x00)] }),
      store: (value) => this.#bytes.push(...lanes(), ...value.bytes, ...access(0x0b)),
      loadPair: () => ({ kind: 'ints', bytes: [...lanes(), ...access(0x5d)] }),
      storePair: (value) => this.#bytes.push(...lanes(), ...value.bytes, ...access(0x5b), 0),
    };
  }

  /** Replaces a place by the address of its first byte. */
  #toAddress(parameter: number, log2: number): void {
    this.#set(parameter, int.shiftLeft(this.#read('int', parameter), int.of(log2)));
  }

  #laneAddress(row: number, on: number): readonly number[] {
    return int.add(this.#read('int', row), this.#read('int', on)).bytes;
  }

  #variable(kind: Kind): number {
    this.#types.push(kind === 'int' ? type.int : type.vector);
    return this.#parameters + this.#types.length - 1;
  }

  #read<K extends Kind>(kind: K, variable: number): Value<K> {
    return { kind, bytes: [op.get, ...unsigned(variable)] };
  }

  #set(variable: number, value: Value<Kind>): void {
    this.#bytes.push(...value.bytes, op.set, ...unsigned(variable));
  }
}
