import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

/** What an item of the group spreads on its element. */
export interface RovingItem {
  tabIndex: 0 | -1;
  ref: (element: HTMLElement | SVGElement | null) => void;
  onFocus: () => void;
}

/**
 * One tab stop for a group of items: arrows, Home and End move within it.
 * @param ids the items in reading order.
 * @param home the one that Tab reaches first; the first item unless it is in the group.
 */
export function useRovingFocus(
  ids: readonly string[],
  home: string | null,
): {
  item: (id: string) => RovingItem;
  onKeyDown: (event: KeyboardEvent) => void;
  focus: (id: string) => void;
} {
  const elements = useRef(new Map<string, HTMLElement | SVGElement>());
  const [visited, setVisited] = useState<string | null>(null);
  const stop = [visited, home].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  const focus = useCallback((id: string) => elements.current.get(id)?.focus(), []);

  const item = (id: string): RovingItem => ({
    tabIndex: id === stop ? 0 : -1,
    ref: (element) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    onFocus: () => setVisited(id),
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = stop === undefined ? -1 : ids.indexOf(stop);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || ids.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = ids[(to + ids.length) % ids.length];
    if (next !== undefined) focus(next);
  };
  return { item, onKeyDown, focus };
}
