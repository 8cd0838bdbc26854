/** What a piece of code leaves on WebAssembly's stack: a whole number, four of them side by side, or two reals. */
export type Kind = 'int' | 'ints' | 'reals';

/** Code that leaves one value, in the bytes of WebAssembly's binary format. Kinds cannot be mixed up: the types refuse it. */
export interface Value<K extends Kind> {
  readonly kind: K;
  readonly bytes: readonly number[];
}

/** LEB128, as the format writes numbers without a sign. */
export function unsigned(n: number): number[] {
  const bytes: number[] = [];
  let rest = n >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** LEB128 of a 32-bit number with its sign. */
export function signed(n: number): number[] {
  const bytes: number[] = [];
  let rest = n | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}

/** An instruction on 128 bits. */
export function vector(opcode: number): number[] {
  return [0xfd, ...unsigned(opcode)];
}

const unary =
  <From extends Kind, To extends Kind>(kind: To, opcode: readonly number[]) =>
  (a: Value<From>): Value<To> => ({ kind, bytes: [...a.bytes, ...opcode] });

const binary =
  <K extends Kind>(kind: K, opcode: readonly number[]) =>
  (a: Value<K>, b: Value<K>): Value<K> => ({ kind, bytes: [...a.bytes, ...b.bytes, ...opcode] });

const shift =
  <K extends Kind>(kind: K, opcode: readonly number[]) =>
  (a: Value<K>, by: Value<'int'>): Value<K> => ({ kind, bytes: [...a.bytes, ...by.bytes, ...opcode] });

/** One whole number, as JavaScript's `|0` has it. */
export const int = {
  of: (n: number): Value<'int'> => ({ kind: 'int', bytes: [0x41, ...signed(n)] }),
  isBelow: binary('int', [0x48]),
  add: binary('int', [0x6a]),
  or: binary('int', [0x72]),
  xor: binary('int', [0x73]),
  shiftLeft: shift('int', [0x74]),
  shiftRight: shift('int', [0x76]),
  /** Turned by so many bits to the left. */
  turn: (a: Value<'int'>, by: number): Value<'int'> => ({
    kind: 'int',
    bytes: [...a.bytes, ...int.of(by).bytes, 0x77],
  }),
};

/** Bytes of two of four whole numbers. */
const upperHalf = [8, 9, 10, 11, 12, 13, 14, 15];

/** Four whole numbers. Shifts to the right bring in zeros. */
export const ints = {
  all: unary<'int', 'ints'>('ints', vector(0x11)),
  add: binary('ints', vector(0xae)),
  subtract: binary('ints', vector(0xb1)),
  and: binary('ints', vector(0x4e)),
  or: binary('ints', vector(0x50)),
  xor: binary('ints', vector(0x51)),
  shiftLeft: shift('ints', vector(0xab)),
  shiftRight: shift('ints', vector(0xad)),
  turn: (a: Value<'ints'>, by: number): Value<'ints'> =>
    ints.or(ints.shiftLeft(a, int.of(by)), ints.shiftRight(a, int.of(32 - by))),
  /** The two upper numbers in the places of the two lower ones. */
  upper: (a: Value<'ints'>): Value<'ints'> => ({
    kind: 'ints',
    bytes: [...a.bytes, ...a.bytes, ...vector(0x0d), ...upperHalf, ...upperHalf],
  }),
};

/** Two reals of 64 bits. Every operation rounds as JavaScript's does; there is none that multiplies and adds in one. */
export const reals = {
  of: (x: number): Value<'reals'> => ({
    kind: 'reals',
    bytes: [0x44, ...new Uint8Array(Float64Array.of(x).buffer), ...vector(0x14)],
  }),
  /** A whole number in both places. */
  all: (n: Value<'int'>): Value<'reals'> => ({ kind: 'reals', bytes: [...n.bytes, 0xb7, ...vector(0x14)] }),
  add: binary('reals', vector(0xf0)),
  subtract: binary('reals', vector(0xf1)),
  multiply: binary('reals', vector(0xf2)),
  divide: binary('reals', vector(0xf3)),
  negate: unary<'reals', 'reals'>('reals', vector(0xed)),
  floor: unary<'reals', 'reals'>('reals', vector(0x75)),
  /** b where b is less than a, else a: NaN if a is NaN, like Math.min. */
  least: binary('reals', vector(0xf6)),
  /** b where b is more than a, else a: NaN if a is NaN, like Math.max. */
  most: binary('reals', vector(0xf7)),
  /** All bits set where a is less than b, else none. */
  isBelow: binary('reals', vector(0x49)),
  /** a where b has no bit set, 0 where it has all. */
  unless: binary('reals', vector(0x4f)),
  /** The two lower of four whole numbers. */
  fromInts: unary<'ints', 'reals'>('reals', vector(0xfe)),
  /** Whole numbers from 0 to 2^32 - 1 in the two lower places, cut off; 0 for NaN and for what is below 0. */
  toInts: unary<'reals', 'ints'>('ints', vector(0xfd)),
  /** The bits, as two whole numbers of 64, shifted to the left. */
  shiftBits: shift('reals', vector(0xcb)),
  /** The sum of the bits, as two whole numbers of 64. */
  addBits: binary('reals', vector(0xce)),
};
