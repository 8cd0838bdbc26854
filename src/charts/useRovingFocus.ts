import { type KeyboardEvent, useRef, useState } from 'react';

/** What an item of the group spreads on its element. */
export interface RovingItem {
  tabIndex: 0 | -1;
  ref: (element: HTMLElement | SVGElement | null) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One tab stop for a group of items: arrows, Home and End move within it.
 * @param ids the items in reading order.
 * @param home the one that Tab reaches first; the first item unless it is in the group.
 * @returns what to spread on the element of an item.
 */
export function useRovingFocus(ids: readonly string[], home: string | null): (id: string) => RovingItem {
  const elements = useRef(new Map<string, HTMLElement | SVGElement>());
  const [visited, setVisited] = useState<string | null>(null);
  const stop = [visited, home].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  return (id) => ({
    tabIndex: id === stop ? 0 : -1,
    ref: (element) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    onFocus: () => setVisited(id),
    onKeyDown: (event) => {
      const at = ids.indexOf(id);
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: at + 1,
        ArrowDown: at + 1,
        ArrowLeft: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: ids.length - 1,
      };
      const to = steps[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const next = ids[(to + ids.length) % ids.length];
      if (next !== undefined) elements.current.get(next)?.focus();
    },
  });
}
