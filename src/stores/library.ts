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
  /** The file that was open before a reload, from this tab's memory; null without one. */
  restore: () => Promise<Scenario | null>;
}

/** Parses away from the page's own thread: a hostile file can then hang nothing. */
export type ParseAside = (
  text: string,
  file: string,
) => Promise<{ scenario: Scenario | null; problems: readonly Problem[] }>;

/** Where the open file's text waits for a reload: the tab's own storage, or nothing where that is forbidden. */
export interface TextMemory {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
}

const memoryKey = 'parley.given';

/** 2 MB: a scenario has some kilobytes. */
export const largestFile = 2 * 1024 * 1024;

/** The files that the viewer opens. They stay on the device, and in memory only. */
export function createLibrary(parseAside: ParseAside, memory: TextMemory | null) {
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
      try {
        if (scenario) memory?.setItem(memoryKey, JSON.stringify([file.name, text]));
      } catch {
        // Without room the file is there until the page is left.
      }
      return scenario;
    },
    restore: async () => {
      const [name, text] = remembered(memory);
      if (name === null || text === null) return null;
      const { scenario, problems } = await parseAside(text, name);
      set({ given: { name, text, scenario, problems } });
      return scenario;
    },
    dismiss: () => set({ given: null, tooLarge: null }),
  }));
}

function remembered(memory: TextMemory | null): readonly [name: string | null, text: string | null] {
  try {
    const kept: unknown = JSON.parse(memory?.getItem(memoryKey) ?? 'null');
    if (!Array.isArray(kept)) return [null, null];
    const [name, text] = kept as unknown[];
    return typeof name === 'string' && typeof text === 'string' ? [name, text] : [null, null];
  } catch {
    return [null, null];
  }
}
