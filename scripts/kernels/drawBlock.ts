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
    const words: Ints[] = [start0, start1Turned];
    words[2] = writer.keep(ints.add(start2, run));
    words[3] = writer.keep(ints.xor(start3Turned, words[2]));

    const mix = (a: number, b: number, by: number) => {
      words[a] = writer.keep(ints.add(words[a]!, words[b]!));
      words[b] = writer.keep(ints.xor(ints.turn(words[b]!, by), words[a]));
    };
    const addKey = (place: number, word: number) => {
      const own = key[place % 5];
      if (own) words[word] = writer.keep(ints.add(words[word]!, own));
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
      for (let word = 0; word < 4; word += 1) addKey(times + word, word);
      words[3] = writer.keep(ints.add(words[3]!, ints.all(int.of(times))));
    }
    return words;
  };
}
