import { use } from 'react';
import { useStore } from 'zustand';
import { scenarios } from 'virtual:scenarios';
import { parseAside } from '../pool/parseAside.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { OtherCase } from '../stores/labRecord.ts';
import { createLibrary } from '../stores/library.ts';
import { firstId } from './home.ts';
import { tabStorage } from './settings.ts';

/** The shipped scenarios, the one that opens first at the head. */
export const gallery = scenarios.toSorted((a, b) => Number(b.id === firstId) - Number(a.id === firstId));

/** The viewer's own file has this id in the address. */
export const givenId = 'yours';

export const library = createLibrary(parseAside, tabStorage());

const loading = new Map<string, Promise<Scenario>>();

/** The scenario of an address; null where there is none, and a wait where it is on its way. */
export function useScenario(id: string): Scenario | null {
  const given = useStore(library, (state) => state.given?.scenario ?? null);
  const found = id === givenId ? givenScenario(given) : shippedScenario(id);
  return found instanceof Promise ? use(found) : found;
}

function shippedScenario(id: string): Promise<Scenario> | null {
  const shipped = scenarios.find((entry) => entry.id === id);
  if (!shipped) return null;
  let promise = loading.get(id);
  if (!promise) {
    promise = shipped.load();
    loading.set(id, promise);
    // What failed once is asked for again the next time.
    promise.catch(() => loading.delete(id));
  }
  return promise;
}

const named = new WeakMap<Scenario, Scenario>();

/** The viewer's file under the id of its address: one object for one file, since much hangs on it. */
function underGivenId(scenario: Scenario): Scenario {
  let known = named.get(scenario);
  if (!known) {
    known = { ...scenario, id: givenId };
    named.set(scenario, known);
  }
  return known;
}

let restoring: Promise<Scenario | null> | null = null;

/** The viewer's file; after a reload it is read again from the tab's memory. */
function givenScenario(given: Scenario | null): Scenario | Promise<Scenario | null> {
  if (given) return underGivenId(given);
  restoring ??= library
    .getState()
    .restore()
    .then((scenario) => scenario && underGivenId(scenario));
  return restoring;
}

/** The cases with a record beside the one of an id: the shipped ones, and the viewer's file while it is open. */
export function otherCases(id: string): readonly OtherCase[] {
  const given = library.getState().given?.scenario;
  return [
    ...gallery
      .filter((entry) => entry.hasRecord && entry.id !== id)
      .map((entry) => ({
        id: entry.id,
        name: entry.short,
        load: entry.load,
      })),
    ...(given?.record && id !== givenId
      ? [{ id: givenId, name: given.meta.short, load: async () => given }]
      : []),
  ];
}

/** A shipped scenario by its id. @throws where there is none, or it cannot be loaded. */
export async function loadShipped(id: string): Promise<Scenario> {
  const scenario = await shippedScenario(id);
  if (!scenario) throw new Error(`There is no shipped scenario ${id}.`);
  return scenario;
}
