import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnswerStorage } from './exerciseAnswers.ts';

/** Who answers on this device: a name or a code, as the files of answers tell it. Empty: nobody has said. */
export interface Student {
  name: string;
  /** At most 80 characters are kept. */
  setName: (name: string) => void;
}

export type StudentStore = StoreApi<Student>;

const KEY = 'parley.student';
const LONGEST = 80;

/** A full or forbidden storage costs the memory, not the name. */
export function createStudent(storage: AnswerStorage | null): StudentStore {
  const read = (): string => {
    try {
      return storage?.getItem(KEY)?.slice(0, LONGEST) ?? '';
    } catch {
      return '';
    }
  };
  return createStore<Student>()((set) => ({
    name: read(),
    setName: (given) => {
      const name = given.slice(0, LONGEST);
      set({ name });
      try {
        storage?.setItem(KEY, name);
      } catch {
        // Said above.
      }
    },
  }));
}
