import { createConeSource, type ConeSource } from '../pool/cone.ts';
import { contentKey } from '../pool/contentKey.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';
import { createGuessMemory } from '../stores/guessMemory.ts';
import { bindReplay, type BoundReplay } from '../stores/boundReplay.ts';
import { placeSearch } from './hashLocation.ts';
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
    replay = bindReplay(scenario, placeSearch(), {
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
