import { useSyncExternalStore } from 'react';
import { tabStorage } from './settings.ts';

interface Left {
  id: string;
  /** From 1. */
  step: number;
  /** What the model expects is still asked in this step. */
  asks: boolean;
}

const key = 'parley.leftExercise';
const listeners = new Set<() => void>();

function read(): string | null {
  try {
    return tabStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

let kept = read();

function keep(text: string | null): void {
  kept = text;
  try {
    if (text === null) tabStorage()?.removeItem(key);
    else tabStorage()?.setItem(key, text);
  } catch {
    // The way back is then lost with the next reload.
  }
  for (const listener of listeners) listener();
}

/** The exercise from which the viewer went to another place, so that there is a way back; kept over a reload of the tab. */
export const leftExercise = {
  set: ({ id, step, asks }: Left): void => keep(`${id}/${step}${asks ? '?' : ''}`),
  clear: (): void => keep(null),
};

/** Null where no exercise was left. */
export function useLeftExercise(): Left | null {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => kept,
  );
  const [, id, step, asks] = /^([\w-]+)\/([1-9]\d?)(\??)$/.exec(text ?? '') ?? [];
  return id === undefined ? null : { id, step: Number(step), asks: asks === '?' };
}
