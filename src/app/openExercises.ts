import { use } from 'react';
import { exercises, lists } from 'virtual:exercises';
import { createConeSource } from '../pool/cone.ts';
import { bindExercise, type BoundExercise } from '../stores/boundExercise.ts';
import type { Language } from '../words/languages.ts';
import { loadedOnce } from './loadedOnce.ts';
import { loadShipped } from './openScenarios.ts';
import { deviceStorage, useLanguage } from './settings.ts';
import { workers } from './workers.ts';

/** What the list of exercises shows of one; `inEnglish`: it is not translated to the language of the page. */
export type ListedExercise = Pick<
  (typeof exercises)[number],
  'id' | 'title' | 'level' | 'minutes' | 'aims'
> & { inEnglish: boolean };

const listIn = loadedOnce(async (language: Language): Promise<readonly ListedExercise[]> => {
  // English stands in for what does not come.
  const translated = (await lists[language]?.().catch(() => null)) ?? {};
  return exercises.map(({ id, title, level, minutes, aims }) => ({
    id,
    title,
    level,
    minutes,
    aims,
    ...translated[id],
    inEnglish: language !== 'en' && !Object.hasOwn(translated, id),
  }));
});

/** All exercises in the language of the page, and a wait where that is on its way. */
export const useExercises = (): readonly ListedExercise[] => use(listIn(useLanguage()));

export interface OpenExercise {
  bound: BoundExercise;
  /** It is not translated to the language of the page. */
  inEnglish: boolean;
}

const exerciseIn = loadedOnce(async (place: string): Promise<OpenExercise> => {
  const [id, language] = place.split(' ') as [string, Language];
  const { load, translations } = exercises.find((entry) => entry.id === id)!;
  const translated = await translations[language]?.().catch(() => null);
  const bound = bindExercise(translated ?? (await load()), {
    storage: deviceStorage(),
    scenarioOf: loadShipped,
    count,
  });
  return { bound, inEnglish: language !== 'en' && !translated };
});

/** The exercise of an address in the language of the page, bound once; null where there is none, and a wait where it is on its way. */
export function useExercise(id: string): OpenExercise | null {
  const language = useLanguage();
  return exercises.some((entry) => entry.id === id) ? use(exerciseIn(`${id} ${language}`)) : null;
}

/** Each question is counted by itself: the answers of a step do not drop one another. */
const count: Parameters<typeof bindExercise>[1]['count'] = (setup, request) =>
  new Promise((resolve, reject) => {
    createConeSource(workers()).request(setup, request, {
      onCoarse: () => undefined,
      onFull: ({ runs, outcomes }) => resolve({ runs, yes: outcomes[0] ?? 0 }),
      onError: reject,
    });
  });
