import { createContext, use } from 'react';
import { useReplay } from './useReplay.ts';

/** Whether an exercise waits for an answer about what the model expects; given by the app. */
export const KeptBackContext = createContext(false);

/** Whether an exercise keeps back the fan of runs as well, which would hint at its answer. */
export const useIsFanKeptBack = (): boolean => use(KeptBackContext);

/** Whether what the model expects is kept back: a question waits, the replay's own or an exercise's. */
export function useIsAsked(): boolean {
  const waits = useReplay(({ question, guesses }) => question !== null && !Object.hasOwn(guesses, question));
  return use(KeptBackContext) || waits;
}
