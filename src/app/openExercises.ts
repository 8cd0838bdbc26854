import { use } from 'react';
import { exercises } from 'virtual:exercises';
import { createConeSource } from '../pool/cone.ts';
import { bindExercise, type BoundExercise } from '../stores/boundExercise.ts';
import { createStudent } from '../stores/student.ts';
import { loadShipped } from './openScenarios.ts';
import { deviceStorage } from './settings.ts';
import { workers } from './workers.ts';

export { exercises };

const opened = new Map<string, Promise<BoundExercise>>();

/** The exercise of an address, bound once; null where there is none, and a wait where it is on its way. */
export function useExercise(id: string): BoundExercise | null {
  const promise = openExercise(id);
  return promise && use(promise);
}

/** The shipped exercise of an id, bound once; null where there is none. */
export function openExercise(id: string): Promise<BoundExercise> | null {
  const shipped = exercises.find((entry) => entry.id === id);
  if (!shipped) return null;
  let promise = opened.get(id);
  if (!promise) {
    promise = shipped.load().then((exercise) => bindExercise(exercise, bindingParts));
    opened.set(id, promise);
    // What failed once is asked for again the next time.
    promise.catch(() => opened.delete(id));
  }
  return promise;
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

/** What exercises and the question bank are bound to. */
export const bindingParts = {
  storage: deviceStorage(),
  student: createStudent(deviceStorage()),
  scenarioOf: loadShipped,
  count,
};
