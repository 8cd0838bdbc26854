/** What is on the screen, as the address bar holds it: a copied link shows the same. */
export interface View {
  /** Number of known steps; null: where the scenario begins to be worth watching. */
  cursor: number | null;
  seed: number;
  mode: ViewMode;
  /** Id of the account by which contested facts are told; null: the coded middle. */
  account: string | null;
  event: string | null;
  /** `of|in`. */
  tie: string | null;
}

export type ViewMode = 'record' | 'model' | 'both';

export const plainView: View = {
  cursor: null,
  seed: 0,
  mode: 'record',
  account: null,
  event: null,
  tie: null,
};

const wholeNumber = (text: string | null, most: number): number | null => {
  if (text === null || !/^\d{1,16}$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
};

const name = (text: string | null): string | null =>
  text !== null && /^[\w/|.-]{1,120}$/.test(text) ? text : null;

/** Reads a view from the query of a link. What it does not understand is left at its default: links are hostile. */
export function parseView(search: string): View {
  const query = new URLSearchParams(search);
  const mode = query.get('mode');
  return {
    cursor: wholeNumber(query.get('t'), 1_000_000),
    seed: wholeNumber(query.get('seed'), Number.MAX_SAFE_INTEGER) ?? 0,
    mode: mode === 'model' || mode === 'both' ? mode : 'record',
    account: name(query.get('account')),
    event: name(query.get('event')),
    tie: name(query.get('tie')),
  };
}

/** Writes only what differs from the plain view, in a fixed order. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  if (view.cursor !== null) query.set('t', String(view.cursor));
  if (view.seed !== 0) query.set('seed', String(view.seed));
  if (view.mode !== 'record') query.set('mode', view.mode);
  if (view.account !== null) query.set('account', view.account);
  if (view.event !== null) query.set('event', view.event);
  if (view.tie !== null) query.set('tie', view.tie);
  return query.toString();
}
