import type { Address } from '../stores/boundReplay.ts';
import { hashPath, navigateHash, placeSearch } from './hashLocation.ts';

/** Changing the address costs milliseconds, and browsers refuse many of them: it is written when the cursor rests. */
const quietMs = 250;

/** After so long without a change the next one begins a move of its own, to which Back can go. */
const restMs = 500;

/** The address bar, as the place at this path writes it. */
export function placeAddress(path: string): Address {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let latest = '';
  let lastWrite = -Infinity;
  const flush = (): void => {
    waiting = null;
    if (hashPath() === path) navigateHash(`${path}${latest ? `?${latest}` : ''}`, { replace: true });
  };
  return {
    read: placeSearch,
    write: (search, keepBack) => {
      latest = search;
      // A drag is one move, however many jumps it is made of.
      const resting = performance.now() - lastWrite > restMs;
      lastWrite = performance.now();
      if (keepBack && resting) {
        if (waiting !== null) clearTimeout(waiting);
        waiting = null;
        navigateHash(`${path}${search ? `?${search}` : ''}`);
      } else {
        if (waiting !== null) clearTimeout(waiting);
        waiting = setTimeout(flush, quietMs);
      }
    },
    onChange: (listener) => {
      const onPop = (): void => {
        // Another place has its own query, which says nothing of this one.
        if (hashPath() !== path) return;
        if (waiting !== null) clearTimeout(waiting);
        waiting = null;
        listener();
      };
      window.addEventListener('popstate', onPop);
      window.addEventListener('hashchange', onPop);
      return () => {
        if (waiting !== null) clearTimeout(waiting);
        window.removeEventListener('popstate', onPop);
        window.removeEventListener('hashchange', onPop);
      };
    },
  };
}
