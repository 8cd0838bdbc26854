import { createStore } from 'zustand/vanilla';
import type { Problem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { freeName, readDrafts, writeDrafts, type Draft, type DraftStorage } from './drafts.ts';
import { largestFile, type ParseAside } from './library.ts';

interface EditorState {
  /** Newest first. */
  drafts: readonly Draft[];
  /** The draft that is open; null: none. */
  open: string | null;
  /** Of the open draft, as of the last check. */
  problems: readonly Problem[];
  /** The open draft as it was when it last had no error; null: it never had none. */
  lastGood: Scenario | null;
  /** The text has changed since it was checked. */
  isChecking: boolean;
  /** Counts what was opened: the field of the text begins anew with each. */
  opened: number;
  /** What is written is lost with the page: the device keeps nothing, or has no room for it. Null: all is kept. */
  isLoose: 'nothing' | 'full' | null;
  /** Name of the draft that another window wrote to, so that this one goes on in a copy; null: none. */
  forkedFrom: string | null;
  /** Drafts that can be brought back, the last one last. */
  deleted: readonly Draft[];
  /** Why something was not taken. */
  refused: 'too large' | 'no text' | null;
}

interface EditorActions {
  /** A new draft, which is opened. */
  create: (name: string, text: string) => void;
  openDraft: (id: string) => void;
  write: (text: string) => void;
  rename: (name: string) => void;
  duplicate: (id: string, name: string) => void;
  remove: (id: string) => void;
  undoRemove: () => void;
  refuse: (reason: EditorState['refused']) => void;
}

export type Editor = EditorState & EditorActions;

interface Parts {
  parseAside: ParseAside;
  storage: DraftStorage | null;
  newId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back after some milliseconds; returns how to call it off. */
  timer: (callback: () => void, ms: number) => () => void;
}

/** A check waits until nothing was typed for so long. */
const restMs = 300;

/** What no text holds, and what bytes that are no text become. */
const binary = /[\u0000-\u0008\u000e-\u001f]/;

/** A file name that a scenario can have, whatever was asked for. */
export function fileName(name: string): string {
  const stem = name
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem || 'scenario'}.yaml`;
}

/** Drafts of scenarios: written, checked as they are written, and kept on the device. */
export function createEditor({ parseAside, storage, newId, now, timer }: Parts) {
  let turn = 0;
  let callOff = (): void => {};

  return createStore<Editor>()((set, get) => {
    const current = (): Draft | undefined => get().drafts.find(({ id }) => id === get().open);

    /** What this window wrote and the device could not keep. */
    const unkept = new Map<string, Draft>();

    const keep = (changed: readonly Draft[], removed: readonly string[] = []): void => {
      for (const draft of changed) unkept.set(draft.id, draft);
      for (const id of removed) unkept.delete(id);
      const kept = writeDrafts(storage, [...unkept.values()], removed);
      if (kept !== null) unkept.clear();
      // Of the open draft this window shows its own text, whatever another one has written meanwhile.
      const shown = current();
      const own = new Map([...(shown ? [shown] : []), ...changed].map((draft) => [draft.id, draft]));
      for (const id of removed) own.delete(id);
      const others = (kept ?? get().drafts).filter(({ id }) => !removed.includes(id) && !own.has(id));
      set({
        isLoose: kept !== null ? null : storage === null ? 'nothing' : 'full',
        drafts: [...own.values(), ...others].sort((a, b) => b.time - a.time),
      });
    };

    /** Keeps a change of the open draft; where another window has written to it meanwhile, in a copy, so that neither is lost. */
    const keepOpen = (draft: Draft, change: Partial<Draft>): void => {
      const next = { ...draft, ...change, time: now() };
      const stored = readDrafts(storage);
      const there = stored.find(({ id }) => id === draft.id);
      if (there === undefined || there.time <= draft.time || there.text === next.text) {
        keep([next]);
        return;
      }
      const copy = { ...next, id: newId(), name: freeName(next.name, stored) };
      set({ open: copy.id, forkedFrom: draft.name });
      keep([copy]);
    };

    const check = async (): Promise<void> => {
      const draft = current();
      if (draft === undefined) return;
      turn += 1;
      const mine = turn;
      try {
        const { scenario, problems } = await parseAside(draft.text, draft.name);
        if (mine !== turn) return;
        set({ problems, isChecking: false, ...(scenario === null ? {} : { lastGood: scenario }) });
      } catch {
        // A check that dies leaves what was known; the next letter asks again.
        if (mine === turn) set({ isChecking: false });
      }
    };

    const show = (draft: Draft | undefined): void => {
      callOff();
      turn += 1;
      set({
        open: draft?.id ?? null,
        problems: [],
        lastGood: null,
        isChecking: draft !== undefined,
        refused: null,
        forkedFrom: null,
        opened: get().opened + 1,
      });
      void check();
    };

    const create = (name: string, text: string): void => {
      if (text.length > largestFile) {
        set({ refused: 'too large' });
        return;
      }
      if (binary.test(text)) {
        set({ refused: 'no text' });
        return;
      }
      const draft = { id: newId(), name: fileName(name), text, time: now() };
      keep([draft]);
      show(draft);
    };

    return {
      drafts: readDrafts(storage),
      open: null,
      problems: [],
      lastGood: null,
      isChecking: false,
      opened: 0,
      isLoose: storage === null ? 'nothing' : null,
      forkedFrom: null,
      deleted: [],
      refused: null,

      create,
      openDraft: (id) => show(get().drafts.find((draft) => draft.id === id)),
      write: (text) => {
        const draft = current();
        if (draft === undefined || draft.text === text) return;
        if (text.length > largestFile) {
          set({ refused: 'too large' });
          return;
        }
        keepOpen(draft, { text });
        set({ isChecking: true, refused: null });
        callOff();
        callOff = timer(() => void check(), restMs);
      },
      rename: (name) => {
        const draft = current();
        if (draft === undefined) return;
        keepOpen(draft, { name: fileName(name) });
        void check();
      },
      duplicate: (id, name) => {
        const draft = get().drafts.find((one) => one.id === id);
        if (draft) create(name, draft.text);
      },
      remove: (id) => {
        const draft = get().drafts.find((one) => one.id === id);
        if (draft === undefined) return;
        keep([], [id]);
        set({ deleted: [...get().deleted, draft] });
        if (get().open === id) show(undefined);
      },
      undoRemove: () => {
        const draft = get().deleted.at(-1);
        if (draft === undefined) return;
        set({ deleted: get().deleted.slice(0, -1) });
        keep([{ ...draft, time: now() }]);
        show(get().drafts.find(({ id }) => id === draft.id));
      },
      refuse: (refused) => set({ refused }),
    };
  });
}

export type EditorStore = ReturnType<typeof createEditor>;
