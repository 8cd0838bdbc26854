import { use } from 'react';
import { exercises } from 'virtual:exercises';
import { createConeSource } from '../pool/cone.ts';
import { bindExercise, type BoundExercise } from '../stores/boundExercise.ts';
import { loadShipped } from './openScenarios.ts';
import { deviceStorage } from './settings.ts';
import { workers } from './workers.ts';

export { exercises };

const opened = new Map<string, Promise<BoundExercise>>();

/** The exercise of an address, bound once; null where there is none, and a wait where it is on its way. */
export function useExercise(id: string): BoundExercise | null {
  const shipped = exercises.find((entry) => entry.id === id);
  if (!shipped) return null;
  let promise = opened.get(id);
  if (!promise) {
    promise = shipped.load().then((exercise) =>
      bindExercise(exercise, {
        storage: deviceStorage(),
        scenarioOf: loadShipped,
        count,
        measure,
        challengeOf,
      }),
    );
    opened.set(id, promise);
    // What failed once is asked for again the next time.
    promise.catch(() => opened.delete(id));
  }
  return use(promise);
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
