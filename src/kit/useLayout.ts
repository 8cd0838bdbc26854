import { useSyncExternalStore } from 'react';

/** wide: two columns at a desk; projector: two columns, larger type; narrow: one column; phone: one column, bar at the thumb. */
export type Layout = 'wide' | 'projector' | 'narrow' | 'phone';

const queries = [
  ['wide', window.matchMedia('(min-width: 1280px)')],
  ['projector', window.matchMedia('(min-width: 900px)')],
  ['narrow', window.matchMedia('(min-width: 640px)')],
] as const;

const subscribe = (onChange: () => void): (() => void) => {
  for (const [, query] of queries) query.addEventListener('change', onChange);
  return () => {
    for (const [, query] of queries) query.removeEventListener('change', onChange);
  };
};

const layoutNow = (): Layout => queries.find(([, query]) => query.matches)?.[0] ?? 'phone';

/** The layout, by the same queries as the style sheets: a scrollbar cannot make the two disagree. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow);
