import { int, ints, type Value } from './code.ts';
import type { IntRow, Writer } from './writer.ts';

type Int = Value<'int'>;
type Ints = Value<'ints'>;

/** Key and counter of a draw, but for the number of the run, which stands in a row. */
export interface DrawOf {
  readonly k0: Int;
  readonly k1: Int;
  readonly runs: IntRow;
  readonly t: Int;
  readonly id: Int;
  readonly purpose: Int;
  readonly block: Int;
}

/** By how many bits the two words of a round are turned; the ninth round turns like the first. */
const turns = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

/**
 * Threefry4x32-20 (Salmon et al. 2011; see src/math/threefry.ts). Call it before the loop for what is the same in all
 * lanes; what it gives writes the four words of the four lanes at hand.
 */
export function drawBlock(writer: Writer, { k0, k1, runs, t, id, purpose, block }: DrawOf): () => Ints[] {
  const inAll = (n: Int) => writer.keep(ints.all(n));
  const parityOfKey = inAll(int.xor(int.xor(int.of(0x1bd11bda), k0), k1));
  const [key0, key1] = [inAll(k0), inAll(k1)];
  // What of the first round does not depend on the run.
  const start1 = writer.keep(int.add(id, k1));
  const first0 = writer.keep(int.add(int.add(t, k0), start1));
  const start0 = inAll(first0);
  const start1Turned = inAll(int.xor(int.turn(start1, 10), first0));
  const start2 = inAll(int.add(purpose, block));
  const start3Turned = inAll(int.turn(block, 26));

  return () => {
    const run = writer.keep(runs.load());
    const parity = writer.keep(ints.xor(parityOfKey, run));
    const key = [key0, key1, run, null, parity];
    const word2 = writer.keep(ints.add(start2, run));
    const word3 = writer.keep(ints.xor(start3Turned, word2));
    const words = [writer.keep(start0), writer.keep(start1Turned), word2, word3];
    const addTo = (word: number, more: Ints) => writer.replace(words[word]!, ints.add(words[word]!, more));
    const mix = (a: number, b: number, by: number) => {
      addTo(a, words[b]!);
      writer.replace(words[b]!, ints.xor(ints.turn(words[b]!, by), words[a]!));
    };
    for (let round = 1; round <= 20; round += 1) {
      const [first, second] = turns[(round - 1) % 8]!;
      const partner = round % 2 === 1 ? 1 : 3;
      if (round > 1) {
        mix(0, partner, first);
        mix(2, 4 - partner, second);
      }
      if (round % 4 > 0) continue;
      const times = round / 4;
      for (let word = 0; word < 4; word += 1) {
        const own = key[(times + word) % 5];
        if (own) addTo(word, own);
      }
      addTo(3, ints.all(int.of(times)));
    }
    return words;
  };
}
