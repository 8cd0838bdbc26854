import { createConeSource, type ConeSource } from '../pool/cone.ts';
import { contentKey } from '../pool/contentKey.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';
import { createGuessMemory } from '../stores/guessMemory.ts';
import { bindReplay, type Address, type BoundReplay } from '../stores/boundReplay.ts';
import { hashPath, hashSearch, navigateHash } from './hashLocation.ts';
import { settings, tabStorage } from './settings.ts';
import { workers } from './workers.ts';

let source: ConeSource | null = null;

/** A browser that refuses workers leaves the rest of the page at work. */
function coneSource(): ConeSource {
  source ??= createConeSource(workers());
  return source;
}

const cones: ConeSource = {
  request: (setup, request, listener) => {
    try {
      coneSource().request(setup, request, listener);
    } catch (error) {
      listener.onError(error instanceof Error ? error : new Error(String(error)));
    }
  },
  cancel: () => source?.cancel(),
};

const bound = new WeakMap<Scenario, BoundReplay>();

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
      memory: createGuessMemory(tabStorage(), contentKey(toSetup(scenario))),
      mark: (name) => performance.mark(name),
    });
    bound.set(scenario, replay);
  }
  return replay;
}

/** Changing the address costs milliseconds, and browsers refuse many of them: it is written when the cursor rests. */
const quietMs = 250;

/** After so long without a change the next one begins a move of its own, to which Back can go. */
const restMs = 500;

/** The address bar, as the replay at this path writes it. */
export function replayAddress(path: string): Address {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let latest = '';
  let lastWrite = -Infinity;
  const flush = (): void => {
    waiting = null;
    if (hashPath() === path) navigateHash(`${path}${latest ? `?${latest}` : ''}`, { replace: true });
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
        navigateHash(`${path}${search ? `?${search}` : ''}`);
      } else {
        if (waiting !== null) clearTimeout(waiting);
        waiting = setTimeout(flush, quietMs);
      }
    },
    onChange: (listener) => {
      const onPop = (): void => {
        // Another place has its own query, which says nothing of this replay.
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
