import type { Phrase } from './phrase.ts';

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
export function foundPhrase(value: unknown): Phrase {
  if (value === undefined) return { is: 'nothing' };
  if (value === null) return { is: 'null' };
  if (Array.isArray(value)) return { is: value.length === 0 ? 'emptyList' : 'list' };
  if (typeof value === 'object') return { is: 'map' };
  return { is: 'written', text: shown(String(value)) };
}

/** A text of the file, cut where it is long. */
export function shown(text: string): string {
  const written = text.replaceAll(/\s+/g, ' ');
  return written.length > LONGEST_FOUND ? `${written.slice(0, LONGEST_FOUND)}…` : written;
}

export function list(words: readonly string[], most = 12): string {
  const some = words.slice(0, most).join(', ');
  return words.length > most ? `${some}, …` : some;
}

export const meant = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean "${nearest}"?`;

export const two = (value: number): string => String(Number(value.toFixed(2)));
