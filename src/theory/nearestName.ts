/** The name that needs the fewest changes to become this word, upper and lower case alike; null if all are far off. */
export function nearestName(word: string, names: readonly string[]): string | null {
  const plain = simplified(word);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(0.45 * plain.length)) + 1;
  for (const name of names) {
    const distance = editDistance(plain, simplified(name));
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

const simplified = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Least number of letters put in, left out or changed (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
