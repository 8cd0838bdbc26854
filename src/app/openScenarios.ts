import { use } from 'react';
import { useStore } from 'zustand';
import { galleries, scenarios, type ShippedScenario } from 'virtual:scenarios';
import { parseAside } from '../pool/parseAside.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withTexts } from '../scenario/texts.ts';
import type { OtherCase } from '../stores/labRecord.ts';
import { createLibrary } from '../stores/library.ts';
import type { Language } from '../words/languages.ts';
import { firstId } from './home.ts';
import { loadedOnce } from './loadedOnce.ts';
import { languageNow, tabStorage, useLanguage } from './settings.ts';

/** The shipped scenarios, the one that opens first at the head. */
type Gallery = readonly ShippedScenario[];

const gallery: Gallery = scenarios.toSorted((a, b) => Number(b.id === firstId) - Number(a.id === firstId));

const galleryIn = loadedOnce(async (language: string): Promise<Gallery> => {
  // English stands in for what does not come.
  const translated = (await galleries[language]?.().catch(() => null)) ?? {};
  return gallery.map((entry) => ({ ...entry, ...translated[entry.id] }));
});

/** The gallery in the language of the page, and a wait where that is on its way. */
export function useGallery(): Gallery {
  const language = useLanguage();
  return language === 'en' ? gallery : use(galleryIn(language));
}

/** The viewer's own file has this id in the address. */
export const givenId = 'yours';

export const library = createLibrary(parseAside, tabStorage());

/** The scenario of an address in the language of the page; null where there is none, and a wait where it is on its way. */
export function useScenario(id: string): Scenario | null {
  const language = useLanguage();
  const given = useStore(library, (state) => state.given?.scenario ?? null);
  const found = id === givenId ? givenScenario(given) : shippedScenario(id, language);
  return found instanceof Promise ? use(found) : found;
}

const scenarioIn = loadedOnce(async (place: string): Promise<Scenario> => {
  const [id, language] = place.split(' ') as [string, Language];
  const { load, texts } = scenarios.find((entry) => entry.id === id)!;
  // English stands in for what does not come.
  const [scenario, words] = await Promise.all([load(), texts[language]?.().catch(() => null)]);
  return words ? withTexts(scenario, words) : scenario;
});

const shippedScenario = (id: string, language: Language): Promise<Scenario> | null =>
  scenarios.some((entry) => entry.id === id) ? scenarioIn(`${id} ${language}`) : null;

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

/** The cases of a gallery with a record beside the one of an id, and the viewer's file while it is open. */
export function otherCases(cases: Gallery, id: string): readonly OtherCase[] {
  const given = library.getState().given?.scenario;
  return [
    ...cases
      .filter((entry) => entry.hasRecord && entry.id !== id)
      .map((entry) => ({ id: entry.id, name: entry.short, load: () => loadShipped(entry.id) })),
    ...(given?.record && id !== givenId
      ? [{ id: givenId, name: given.meta.short, load: async () => given }]
      : []),
  ];
}

/** A shipped scenario by its id, in the language of the page. @throws where there is none, or it cannot be loaded. */
export async function loadShipped(id: string): Promise<Scenario> {
  const scenario = await shippedScenario(id, languageNow());
  if (!scenario) throw new Error(`There is no shipped scenario ${id}.`);
  return scenario;
}
