import { exp } from '../../math/exp.ts';
import { fnv1a } from '../../math/fnv1a.ts';
import { ln } from '../../math/ln.ts';
import { logistic } from '../../math/logistic.ts';
import { happensAt, threefry } from '../../math/threefry.ts';
import { startComparison } from '../comparison.ts';
import { ReferenceFileError, type FileVerification } from '../fileVerification.ts';
import { flagAt, listAt, numberAt, objectAt, textAt, textsAt, wholeAt, type JsonObject } from '../reading.ts';
import type { Only } from '../rulesUnderTest.ts';
import { noteUnknown } from './referenceModel.ts';

const functions = { exp, ln, logistic };
const twoTo32 = 4294967296;

/** Random words, what they decide, and functions to the last bit. */
export function verifyDraws(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  if (only !== undefined) return comparison.result('engine draws');
  noteUnknown(
    comparison,
    file,
    ['format', 'kind', 'threefry', 'named', 'hits', ...Object.keys(functions)],
    'draws',
  );
  listAt(file['threefry'] ?? [], 'threefry').forEach((item, i) => {
    const where = `threefry[${i}]`;
    const { counter, key, words } = objectAt(item, where);
    const found = block(wordsAt(key, `${where}.key`), wordsAt(counter, `${where}.counter`));
    comparison.same(`${where}.words`, textAt(words, `${where}.words`), found);
  });
  listAt(file['named'] ?? [], 'named').forEach((item, i) => {
    const where = `named[${i}]`;
    const named = objectAt(item, where);
    noteUnknown(comparison, named, ['id', 'purpose', 't', 'seed', 'run', 'index', 'fnv', 'words'], 'named');
    const whole = (key: string): number => wholeAt(named[key], `${where}.${key}`);
    const hash = fnv1a(textAt(named['id'], `${where}.id`));
    comparison.same(`${where}.fnv`, textAt(named['fnv'], `${where}.fnv`), hex(hash));
    const seed = whole('seed');
    const key = [seed % twoTo32, Math.floor(seed / twoTo32), whole('run'), 0];
    const found = block(key, [whole('t'), hash, whole('purpose'), whole('index')]);
    comparison.same(`${where}.words`, textAt(named['words'], `${where}.words`), found);
  });
  listAt(file['hits'] ?? [], 'hits').forEach((item, i) => {
    const where = `hits[${i}]`;
    const { word, P, happens } = objectAt(item, where);
    const found = happensAt(wholeAt(word, `${where}.word`) | 0, numberAt(P, `${where}.P`));
    comparison.same(`${where}.happens`, flagAt(happens, `${where}.happens`), found);
  });
  for (const [name, compute] of Object.entries(functions)) {
    listAt(file[name] ?? [], name).forEach((item, i) => {
      const where = `${name}[${i}]`;
      const [given = '', expected = ''] = textsAt(item, where);
      comparison.same(`${where} at ${given}`, expected, bitsOf(compute(fromBits(given, `${where}[0]`))));
    });
  }
  return comparison.result('engine draws');
}

function block(key: readonly number[], counter: readonly number[]): string {
  const words = new Uint32Array(4);
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = key;
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  threefry(k0 | 0, k1 | 0, k2 | 0, k3 | 0, c0 | 0, c1 | 0, c2 | 0, c3 | 0, words);
  return Array.from(words, hex).join(' ');
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

function wordsAt(value: unknown, where: string): number[] {
  const text = textAt(value, where);
  if (!/^[0-9a-f]{8}( [0-9a-f]{8}){3}$/.test(text)) {
    throw new ReferenceFileError(
      `${where} should be four words of eight hexadecimal digits, but it is "${text}".`,
    );
  }
  return text.split(' ').map((word) => Number.parseInt(word, 16));
}

const double = new DataView(new ArrayBuffer(8));

function fromBits(text: string, where: string): number {
  if (!/^[0-9a-f]{16}$/.test(text)) {
    throw new ReferenceFileError(`${where} should be sixteen hexadecimal digits, but it is "${text}".`);
  }
  double.setBigUint64(0, BigInt(`0x${text}`));
  return double.getFloat64(0);
}

function bitsOf(value: number): string {
  double.setFloat64(0, value);
  return double.getBigUint64(0).toString(16).padStart(16, '0');
}
