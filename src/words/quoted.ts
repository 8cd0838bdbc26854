/** Marks that would change the direction of the words around them. */
const marks = /[\u202a-\u202e\u2066-\u2069]/g;

/** What stands in a file, or is to be written there: a run from left to right within a sentence of any direction. */
export const quoted = (text: string | number): string => `\u2066${String(text).replaceAll(marks, '')}\u2069`;

/** The first of many ids. */
export function quotedList(ids: readonly string[], most = 12): string {
  const some = ids.slice(0, most).join(', ');
  return quoted(ids.length > most ? `${some}, …` : some);
}

/** A number with two decimals at most, as it is written in a file. */
export const quotedNumber = (value: number): string => quoted(Number(value.toFixed(2)));
