import { createStore } from 'zustand/vanilla';
import type { Problem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A file that the viewer gave: read, checked, and either open or with its problems. */
export interface GivenFile {
  name: string;
  /** The file's own text, for the lines around a problem. */
  text: string;
  scenario: Scenario | null;
  problems: readonly Problem[];
}

interface LibraryState {
  /** Name of the file that is being read. */
  reading: string | null;
  /** The last file given, good or bad. */
  given: GivenFile | null;
  tooLarge: string | null;
  /** Reads and checks; a newer file wins over one that is still being read. */
  give: (file: { name: string; size: number; text: () => Promise<string> }) => Promise<Scenario | null>;
  dismiss: () => void;
}

/** Parses away from the page's own thread: a hostile file can then hang nothing. */
export type ParseAside = (
  text: string,
  file: string,
) => Promise<{ scenario: Scenario | null; problems: readonly Problem[] }>;

/** 2 MB: a scenario has some kilobytes. */
export const largestFile = 2 * 1024 * 1024;

/** The files that the viewer opens. They stay on the device, and in memory only. */
export function createLibrary(parseAside: ParseAside) {
  let turn = 0;
  return createStore<LibraryState>()((set) => ({
    reading: null,
    given: null,
    tooLarge: null,
    give: async (file) => {
      turn += 1;
      const mine = turn;
      if (file.size > largestFile) {
        set({ tooLarge: file.name, reading: null });
        return null;
      }
      set({ reading: file.name, tooLarge: null });
      const text = await file.text();
      const { scenario, problems } = await parseAside(text, file.name);
      if (mine !== turn) return null;
      set({ reading: null, given: { name: file.name, text, scenario, problems } });
      return scenario;
    },
    dismiss: () => set({ given: null, tooLarge: null }),
  }));
}
