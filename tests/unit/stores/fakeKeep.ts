import {
  KeepFault,
  type KeepFaultCode,
  type KeepNews,
  type KeepPort,
  type OpenKeep,
} from '../../../src/stores/keepPort.ts';
import type { KeptRun } from '../../../src/stores/keptRun.ts';

/** A browser's store that several tabs open. */
export interface FakeStore {
  runs: Map<string, unknown>;
  parts: Map<string, { index: number; data: unknown }>;
  tabs: Set<(news: KeepNews) => void>;
}

export const emptyStore = (): FakeStore => ({ runs: new Map(), parts: new Map(), tabs: new Set() });

/** What the next operation does: its name is given, from `open` to `dropParts`. */
export type Refuse = (operation: string) => KeepFaultCode | 'throws' | 'lies' | null;

/** Opens a tab's port to a store; `refuse` may make any operation fail, or a write change what it was given. */
export function fakeKeep(store: FakeStore, refuse: Refuse = () => null): OpenKeep {
  const asked = async <T>(operation: string, work: (lies: boolean) => T): Promise<T> => {
    // An answer of the browser is never at once.
    await Promise.resolve();
    const refusal = refuse(operation);
    if (refusal === 'throws') throw new TypeError('Something unheard of.');
    if (refusal !== null && refusal !== 'lies') throw new KeepFault(refusal);
    return structuredClone(work(refusal === 'lies'));
  };
  return async (): Promise<KeepPort> => {
    await asked('open', () => null);
    let listener: ((news: KeepNews) => void) | null = null;
    const tell = (news: KeepNews): void => {
      for (const tab of store.tabs) if (tab !== listener) tab(news);
    };
    const revisionOf = (id: string) => (store.runs.get(id) as KeptRun | undefined)?.revision ?? null;
    return {
      list: () => asked('list', () => [...store.runs.values()]),
      read: (id) => asked('read', () => store.runs.get(id)),
      write: (run, over) =>
        asked('write', (lies) => {
          if (revisionOf(run.id) !== over || (over === null && store.runs.has(run.id))) return false;
          store.runs.set(run.id, structuredClone(lies ? { ...run, payload: 'something else' } : run));
          tell({ id: run.id, removed: false });
          return true;
        }),
      remove: (id, revision) =>
        asked('remove', (lies) => {
          if (revisionOf(id) !== revision) return false;
          if (!lies) store.runs.delete(id);
          tell({ id, removed: true });
          return true;
        }),
      parts: (analysis) =>
        asked('parts', () =>
          [...store.parts].filter(([key]) => key.startsWith(`${analysis} `)).map(([, part]) => part),
        ),
      part: (analysis, index) => asked('part', () => store.parts.get(`${analysis} ${index}`)?.data),
      addPart: (analysis, index, data) =>
        asked('addPart', (lies) => {
          const key = `${analysis} ${index}`;
          if (store.parts.has(key)) return false;
          store.parts.set(key, structuredClone({ index, data: lies ? null : data }));
          return true;
        }),
      dropParts: (analysis) =>
        asked('dropParts', () => {
          for (const key of store.parts.keys()) if (key.startsWith(`${analysis} `)) store.parts.delete(key);
        }),
      onNews: (next) => {
        listener = next;
        store.tabs.add(next);
      },
      close: () => {
        if (listener) store.tabs.delete(listener);
      },
    };
  };
}
