import { use } from 'react';
import { exercises, lists } from 'virtual:exercises';
import { createConeSource } from '../pool/cone.ts';
import { bindExercise, type BoundExercise } from '../stores/boundExercise.ts';
import { createStudent } from '../stores/student.ts';
import type { Language } from '../words/languages.ts';
import { loadedOnce } from './loadedOnce.ts';
import { loadShipped } from './openScenarios.ts';
import { deviceStorage, languageNow, useLanguage } from './settings.ts';
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
    level,
    minutes,
    title,
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
  const bound = bindExercise(translated ?? (await load()), bindingParts);
  return { bound, inEnglish: language !== 'en' && !translated };
});

/** The exercise of an address in the language of the page, bound once; null where there is none, and a wait where it is on its way. */
export function useExercise(id: string): OpenExercise | null {
  const language = useLanguage();
  return exercises.some((entry) => entry.id === id) ? use(exerciseIn(`${id} ${language}`)) : null;
}

/** The shipped exercise of an id in the language of the page at this moment, bound once; null where there is none. */
export function openExercise(id: string): Promise<BoundExercise> | null {
  if (!exercises.some((entry) => entry.id === id)) return null;
  return exerciseIn(`${id} ${languageNow()}`).then(({ bound }) => bound);
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

const measure: Parameters<typeof bindExercise>[1]['measure'] = async (scenario, request, runs) => {
  const values = new Float64Array(request.measures.length * runs);
  const { done } = workers().study({
    scenario,
    request,
    points: [{ changes: [] }],
    runs,
    onRuns: (_, first, some) => {
      const each = some.length / request.measures.length;
      request.measures.forEach((__, m) =>
        values.set(some.subarray(m * each, (m + 1) * each), m * runs + first),
      );
    },
  });
  if (!(await done)) throw new Error('stopped');
  return values;
};

/** What a challenge needs is loaded with the first of them. */
const challengeOf: Parameters<typeof bindExercise>[1]['challengeOf'] = async (challenge, exercise) =>
  (await import('./openChallenge.ts')).openChallenge(challenge, exercise);

/** What exercises and the question bank are bound to. */
export const bindingParts = {
  storage: deviceStorage(),
  student: createStudent(deviceStorage()),
  scenarioOf: loadShipped,
  count,
  measure,
  challengeOf,
};
