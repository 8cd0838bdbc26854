/** More actors than a scenario has: their pairs are not gone through. */
const most = 20;

const bare = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\p{L}\p{N}]|(?<=\s)(?:to|toward|towards|in|and)(?=\s)/gu, '');

/** The pair of actors that a key most likely means: `a-b`, `a -> b`, `A / B`; null where it is none. */
export function pairAdvice(found: string, separator: '/' | '|', actors: readonly string[]): string | null {
  if (actors.length > most) return null;
  const meant = bare(found);
  for (const from of actors)
    for (const to of actors)
      if (from !== to && bare(from) + bare(to) === meant) return `${from}${separator}${to}`;
  return null;
}
