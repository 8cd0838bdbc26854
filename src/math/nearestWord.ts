/** Longer words are not compared: no key or id is so long. */
const LONGEST = 64;

/**
 * The least number of single-letter insertions, deletions, substitutions and swaps of neighbours that turn one word into
 * the other, no letter touched twice (optimal string alignment; Damerau 1964, Levenshtein 1966).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The right word that a wrong one most likely means; null where none is near. Of equally near ones the first. */
export function nearestWord(wrong: string, right: Iterable<string>): string | null {
  if (wrong.length > LONGEST) return null;
  const plain = wrong.toLowerCase();
  let nearest: string | null = null;
  let least = Infinity;
  for (const word of right) {
    if (word.length > LONGEST) continue;
    const candidate = word.toLowerCase();
    const begins =
      Math.min(plain.length, candidate.length) >= 3 &&
      (candidate.startsWith(plain) || plain.startsWith(candidate));
    const distance = Math.min(editDistance(plain, candidate), begins ? 1.5 : Infinity);
    // A word of which nothing is left is another word.
    if (distance >= Math.min(plain.length, candidate.length)) continue;
    if (distance < least && distance <= Math.max(begins ? 1.5 : 1, Math.floor(candidate.length / 3))) {
      nearest = word;
      least = distance;
    }
  }
  return nearest;
}
