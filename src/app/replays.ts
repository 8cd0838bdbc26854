import { createConeSource } from '../pool/cone.ts';
import { browserPort } from '../pool/browserPort.ts';
import { createPool } from '../pool/pool.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bindReplay, type Address, type BoundReplay } from '../stores/boundReplay.ts';
import { navigateHash } from './hashLocation.ts';
import { settings } from './settings.ts';

/** One thread is left to the page itself, but a cone is never computed on fewer than two where there are two. */
const threads = Math.max(1, Math.min(8, Math.max(2, (navigator.hardwareConcurrency || 2) - 1)));

const pool = createPool({ threads, open: browserPort });
const cones = createConeSource(pool);

const bound = new WeakMap<Scenario, BoundReplay>();

const hashSearch = (): string => window.location.hash.split('?')[1] ?? '';

/** The replay of a scenario: made once, so that it is found as it was left. */
export function replayOf(scenario: Scenario): BoundReplay {
  let replay = bound.get(scenario);
  if (!replay) {
    replay = bindReplay(scenario, hashSearch(), {
      cones,
      settings,
      timer: (callback, ms) => {
        const handle = setTimeout(callback, ms);
        return () => clearTimeout(handle);
      },
      mark: (name) => performance.mark(name),
    });
    bound.set(scenario, replay);
  }
  return replay;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const quietMs = 250;

/** After so long without a change the next one begins a move of its own, to which Back can go. */
const restMs = 500;

/** The address bar, as a replay of this id writes it. */
export function replayAddress(id: string): Address {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let latest = '';
  let lastWrite = -Infinity;
  const flush = (): void => {
    waiting = null;
    navigateHash(`/replay/${id}${latest ? `?${latest}` : ''}`, { replace: true });
  };
  return {
    read: hashSearch,
    write: (search, keepBack) => {
      latest = search;
      // A drag is one move, however many jumps it is made of.
      const resting = performance.now() - lastWrite > restMs;
      lastWrite = performance.now();
      if (keepBack && resting) {
        if (waiting !== null) clearTimeout(waiting);
        waiting = null;
        navigateHash(`/replay/${id}${search ? `?${search}` : ''}`);
      } else if (waiting === null) {
        waiting = setTimeout(flush, quietMs);
      }
    },
    onChange: (listener) => {
      const onPop = (): void => {
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
