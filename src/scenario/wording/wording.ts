/** What a reader is told of one problem. */
export interface Wording {
  severity: 'error' | 'warning';
  message: string;
  found?: string;
  expected?: string;
  suggestion?: string;
}

type Said = Omit<Wording, 'severity'>;

interface Kind<F> {
  severity: Wording['severity'];
  say: (facts: F) => Said;
}

export const error = <F = object>(say: (facts: F) => Said): Kind<F> => ({ severity: 'error', say });
export const warning = <F = object>(say: (facts: F) => Said): Kind<F> => ({ severity: 'warning', say });

/** At most so much of a found text is shown. */
const LONGEST_FOUND = 60;

/** A value of the file as a reader wrote it, cut where it is long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  const written = String(value).replaceAll(/\s+/g, ' ');
  return written.length > LONGEST_FOUND ? `${written.slice(0, LONGEST_FOUND)}…` : written;
}

export function list(words: readonly string[], most = 12): string {
  const some = words.slice(0, most).join(', ');
  return words.length > most ? `${some}, …` : some;
}

export const meant = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean "${nearest}"?`;

export const two = (value: number): string => String(Number(value.toFixed(2)));
