import { createStore } from 'zustand/vanilla';
import { writeInstant } from '../scenario/time.ts';
import { KeepFault, type KeepFaultCode, type KeepNews, type KeepPort, type OpenKeep } from './keepPort.ts';
import { readKeptFile, writeKeptFile, type KeptFileFault, type RefusedRun } from './keptFile.ts';
import { createKeptParts, type KeptParts } from './keptParts.ts';
import { byTime, checkedRun, cleanName, sameWork, type KeptRun, type NewRun } from './keptRun.ts';
import { samePayload } from './payload.ts';

/** What the page says in a line, with the one thing that can be done about it. */
export interface KeepTrouble {
  readonly code:
    | KeepFaultCode
    /** Runs in the store cannot be read; they are left there as they are. */
    | 'unreadable'
    /** Another tab has changed what was to be deleted; it stays. */
    | 'elsewhere';
  /** `retry`: `retry()`; `export`: `exportRuns()`, for the work is in memory only; `reload`: the page; `dismiss`: `dismiss()`. */
  readonly action: 'retry' | 'export' | 'reload' | 'dismiss';
}

const actions: Readonly<Record<KeepTrouble['code'], KeepTrouble['action']>> = {
  missing: 'export',
  full: 'export',
  blocked: 'retry',
  newer: 'reload',
  differs: 'retry',
  broken: 'retry',
  unreadable: 'dismiss',
  elsewhere: 'dismiss',
};

/** What came of a file. */
export interface ImportReport {
  readonly fault: KeptFileFault | null;
  readonly added: readonly KeptRun[];
  /** Runs that were here already. */
  readonly already: number;
  readonly refused: readonly RefusedRun[];
}

interface KeptRunsState extends KeptParts {
  /** `memory`: the store cannot be used; all works, until the page is left. */
  status: 'closed' | 'opening' | 'ready' | 'memory';
  /** Newest first. */
  runs: readonly KeptRun[];
  /** Ids of runs that are in memory only. */
  loose: ReadonlySet<string>;
  trouble: KeepTrouble | null;
  /** Deleted runs that can be brought back, the last one last. */
  deleted: readonly KeptRun[];
  /** Opens the store and reads what is in it. The other functions do that by themselves. */
  open: () => Promise<void>;
  keep: (run: NewRun) => Promise<KeptRun>;
  rename: (id: string, name: string) => Promise<void>;
  /** Null where there is no run of this id. */
  duplicate: (id: string, name?: string) => Promise<KeptRun | null>;
  remove: (id: string) => Promise<void>;
  /** Brings back what was deleted last. */
  undo: () => Promise<void>;
  /** All runs, or those of these ids, as the text of one JSON file. */
  exportRuns: (ids?: readonly string[]) => string;
  /** Takes over the runs of a file; nothing that is here is written over. */
  importRuns: (text: string) => Promise<ImportReport>;
  /** Opens the store again and writes what is in memory only. */
  retry: () => Promise<void>;
  dismiss: () => void;
}

interface Parts {
  openKeep: OpenKeep;
  newId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Version of this Parley. */
  parley: string;
}

/** So often another tab may be quicker. */
const mostTries = 8;

/** The runs of one scenario, newest first. */
export const runsOf = (runs: readonly KeptRun[], scenario: string): readonly KeptRun[] =>
  runs.filter((run) => run.scenario.id === scenario);

/**
 * The runs that the viewer keeps. What is on the screen is in memory first; then it is written to the browser's store, read
 * back and compared. A store that refuses costs the memory of the work over a reload and not the work: nothing here throws.
 */
export function createKeptRuns({ openKeep, newId, now, parley }: Parts) {
  return createStore<KeptRunsState>()((set, get) => {
    let opening: Promise<KeepPort | null> | null = null;
    let openFault: unknown = null;
    let queue: Promise<unknown> = Promise.resolve();

    /** One after the other, so that what comes later sees what came before. */
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = queue.then(work);
      queue = turn.catch(() => {});
      return turn;
    };

    const tell = (code: KeepTrouble['code']): void => set({ trouble: { code, action: actions[code] } });
    const tellFault = (error: unknown): void => tell(error instanceof KeepFault ? error.code : 'broken');

    const show = (run: KeptRun, loose: boolean): void => {
      const ids = new Set(get().loose);
      if (loose) ids.add(run.id);
      else ids.delete(run.id);
      const runs = [...get().runs.filter(({ id }) => id !== run.id), run].sort(byTime);
      set({ runs, loose: ids });
    };
    const hide = (id: string): void => {
      const loose = new Set(get().loose);
      loose.delete(id);
      set({ runs: get().runs.filter((run) => run.id !== id), loose });
    };
    const find = (id: string): KeptRun | undefined => get().runs.find((run) => run.id === id);

    const openPort = async (): Promise<KeepPort | null> => {
      set({ status: 'opening' });
      let close = (): void => {};
      try {
        const port = await openKeep();
        close = port.close;
        const kept = await port.list();
        const runs = kept.map(checkedRun).filter((run) => run !== null);
        const ids = new Set(runs.map(({ id }) => id));
        // What is on the screen stays; what the store has lost or never had is in memory only.
        const mine = get().runs.filter(({ id }) => get().loose.has(id) || !ids.has(id));
        const others = runs.filter(({ id }) => !mine.some((run) => run.id === id));
        set({
          status: 'ready',
          trouble: null,
          runs: [...mine, ...others].sort(byTime),
          loose: new Set(mine.map(({ id }) => id)),
        });
        if (runs.length < kept.length) tell('unreadable');
        port.onNews((news) => void inTurn(() => hear(port, news)));
        return port;
      } catch (error) {
        close();
        openFault = error;
        tellFault(error);
        set({ status: 'memory' });
        return null;
      }
    };
    const opened = (): Promise<KeepPort | null> => (opening ??= openPort());

    const attempt = async <T>(work: (port: KeepPort) => Promise<T>): Promise<T | null> => {
      const port = await opened();
      if (port === null) {
        tellFault(openFault);
        return null;
      }
      try {
        return await work(port);
      } catch (error) {
        tellFault(error);
        return null;
      }
    };

    const hear = async (port: KeepPort, { id, removed }: KeepNews): Promise<void> => {
      if (get().loose.has(id)) return;
      if (removed) {
        hide(id);
        return;
      }
      try {
        const run = checkedRun(await port.read(id));
        if (run !== null) show(run, false);
      } catch (error) {
        tellFault(error);
      }
    };

    /** Writes a run over what is there of it, reads it back, and gives it as it stands then. */
    const put = async (port: KeepPort, run: KeptRun): Promise<KeptRun> => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const there = await port.read(run.id);
        const known = checkedRun(there);
        if (known !== null && known.name === run.name && sameWork(known, run)) return known;
        const foreign = there !== undefined && (known === null || !sameWork(known, run));
        const over = foreign ? null : (known?.revision ?? null);
        const next = foreign
          ? { ...run, id: newId(), revision: 1 }
          : { ...run, revision: Math.max(run.revision, (over ?? 0) + 1) };
        if (!(await port.write(next, over))) continue;
        const back = checkedRun(await port.read(next.id));
        if (samePayload(back, next)) return next;
        if (back !== null && back.revision > next.revision) return back;
        // What came of it must not stand there as if it were the run.
        await port.remove(next.id, next.revision).catch(() => false);
        throw new KeepFault('differs');
      }
      throw new KeepFault('broken', 'Other tabs are always quicker.');
    };

    /** Keeps in the store what is on the screen already. */
    const save = async (run: KeptRun): Promise<KeptRun> => {
      show(run, true);
      const stored = await attempt((port) => put(port, run));
      if (stored === null) return run;
      if (stored.id !== run.id) hide(run.id);
      show(stored, false);
      if (get().loose.size === 0 && actions[get().trouble?.code ?? 'elsewhere'] !== 'dismiss')
        set({ trouble: null });
      return stored;
    };

    const removeStored = async (port: KeepPort, run: KeptRun): Promise<KeptRun | null> => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const there = await port.read(run.id);
        if (there === undefined) return null;
        const known = checkedRun(there);
        if (known === null || known.revision > run.revision || !sameWork(known, run)) return known ?? run;
        if (await port.remove(run.id, known.revision)) {
          if ((await port.read(run.id)) !== undefined) throw new KeepFault('differs');
          return null;
        }
      }
      throw new KeepFault('broken', 'Other tabs are always quicker.');
    };

    const made = (run: NewRun): KeptRun => ({
      format: 1,
      id: newId(),
      name: cleanName(run.name),
      kind: run.kind,
      time: writeInstant(now()),
      scenario: { id: run.scenario.id, hash: run.scenario.hash },
      parley,
      payload: run.payload,
      receipt: run.receipt,
      revision: 1,
    });

    return {
      status: 'closed',
      runs: [],
      loose: new Set(),
      trouble: null,
      deleted: [],
      ...createKeptParts(attempt),

      open: async () => {
        await inTurn(opened);
      },
      keep: (given) => {
        const run = made(given);
        show(run, true);
        return inTurn(() => save(run));
      },
      rename: (id, name) =>
        inTurn(async () => {
          await opened();
          const run = find(id);
          if (run) await save({ ...run, name: cleanName(name) });
        }),
      duplicate: (id, name) =>
        inTurn(async () => {
          await opened();
          const run = find(id);
          if (run === undefined) return null;
          return save({ ...made({ ...run, name: name ?? run.name }), parley: run.parley });
        }),
      remove: (id) =>
        inTurn(async () => {
          await opened();
          const run = find(id);
          if (run === undefined) return;
          const wasLoose = get().loose.has(id);
          hide(id);
          const left = await attempt(async (port) => ({ run: await removeStored(port, run) }));
          // Whether the store still has it is not known: `retry` will find out.
          if (left === null && !wasLoose) show(run, true);
          else if (left !== null && left.run !== null) {
            show(left.run, false);
            tell('elsewhere');
          } else set({ deleted: [...get().deleted, run] });
        }),
      undo: () =>
        inTurn(async () => {
          const run = get().deleted.at(-1);
          if (run === undefined) return;
          set({ deleted: get().deleted.slice(0, -1) });
          await save(run);
        }),
      exportRuns: (ids) =>
        writeKeptFile(
          ids === undefined ? get().runs : get().runs.filter(({ id }) => ids.includes(id)),
          parley,
        ),
      importRuns: (text) =>
        inTurn(async () => {
          const read = readKeptFile(text);
          if ('fault' in read) return { fault: read.fault, added: [], already: 0, refused: [] };
          await opened();
          const added: KeptRun[] = [];
          let already = 0;
          for (const run of read.runs) {
            const here = find(run.id);
            if (here !== undefined && sameWork(here, run)) {
              already += 1;
              continue;
            }
            added.push(await save({ ...run, id: here === undefined ? run.id : newId(), revision: 1 }));
          }
          return { fault: null, added, already, refused: read.refused };
        }),
      retry: () =>
        inTurn(async () => {
          const port = await opening;
          port?.close();
          opening = null;
          await opened();
          for (const run of get().runs.filter(({ id }) => get().loose.has(id))) await save(run);
        }),
      dismiss: () => set({ trouble: null }),
    };
  });
}

export type KeptRunsStore = ReturnType<typeof createKeptRuns>;
