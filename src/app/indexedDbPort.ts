import { KeepFault, type KeepFaultCode, type KeepNews, type KeepPort } from '../stores/keepPort.ts';
import type { KeptRun } from '../stores/keptRun.ts';

interface Options {
  /** Of the database, and of the channel by which tabs tell one another what they changed. */
  name?: string;
  /** Raised when a version needs other stores; each step from one version to the next stands in `upgrade`. */
  version?: number;
  /** Milliseconds after which an opening that neither comes nor fails is given up. */
  patience?: number;
}

/**
 * The browser's own store, IndexedDB, as a port. Without a package: a port of nine functions uses little of one, and what matters
 * here (one transaction that compares and writes, upgrades that are blocked, stores that a newer version has) it would
 * leave to us.
 */
export async function openIndexedDb({
  name = 'parley',
  version = 1,
  patience = 5000,
}: Options = {}): Promise<KeepPort> {
  const db = await openDatabase(name, version, patience);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  let gone: KeepFaultCode | null = null;
  // Another tab wants to upgrade: it may, and this one is told when it writes next.
  db.onversionchange = ({ newVersion }) => {
    // Null: the store is deleted, by the viewer or the browser.
    gone = newVersion === null ? 'broken' : 'newer';
    db.close();
  };
  db.onclose = () => {
    gone ??= 'broken';
  };

  const inStore = <T>(store: 'runs' | 'parts', mode: IDBTransactionMode, work: Work<T>): Promise<T> => {
    if (gone !== null) return Promise.reject(new KeepFault(gone));
    return inTransaction(db, store, mode, work);
  };
  const tell = (news: KeepNews): void => channel?.postMessage(news);

  return {
    list: () => inStore<unknown[]>('runs', 'readonly', (runs, give) => give(runs.getAll())),
    read: (id) => inStore<unknown>('runs', 'readonly', (runs, give) => give(runs.get(id))),
    write: async (run, over) => {
      const written = await inStore<boolean>('runs', 'readwrite', (runs, give, then) => {
        then(runs.get(run.id), (there) => {
          const fits =
            over === null ? there === undefined : (there as KeptRun | undefined)?.revision === over;
          if (fits) runs.put(run);
          give(fits);
        });
      });
      if (written) tell({ id: run.id, removed: false });
      return written;
    },
    remove: async (id, revision) => {
      const removed = await inStore<boolean>('runs', 'readwrite', (runs, give, then) => {
        then(runs.get(id), (there) => {
          const fits = (there as KeptRun | undefined)?.revision === revision;
          if (fits) runs.delete(id);
          give(fits);
        });
      });
      if (removed) tell({ id, removed: true });
      return removed;
    },
    parts: (analysis) =>
      inStore<{ index: number; data: unknown }[]>('parts', 'readonly', (parts, give) =>
        give(parts.getAll(partsOf(analysis))),
      ),
    part: async (analysis, index) => {
      const part = await inStore<{ data: unknown } | undefined>('parts', 'readonly', (parts, give) =>
        give(parts.get([analysis, index])),
      );
      return part?.data;
    },
    addPart: (analysis, index, data) =>
      inStore<boolean>('parts', 'readwrite', (parts, give, then) => {
        then(parts.count([analysis, index]), (there) => {
          if (there === 0) parts.put({ analysis, index, data });
          give(there === 0);
        });
      }),
    dropParts: async (analysis) => {
      await inStore<undefined>('parts', 'readwrite', (parts, give) => give(parts.delete(partsOf(analysis))));
    },
    onNews: (listener) => {
      if (channel !== null) channel.onmessage = ({ data }: MessageEvent<KeepNews>) => listener(data);
    },
    close: () => {
      gone ??= 'broken';
      channel?.close();
      db.close();
    },
  };
}

/** A list is greater than every number. */
const partsOf = (analysis: string): IDBKeyRange => IDBKeyRange.bound([analysis, 0], [analysis, []]);

function openDatabase(name: string, version: number, patience: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let waiting = true;
    const fail = (error: unknown): void => {
      waiting = false;
      reject(faultOf(error));
    };
    // Some browsers neither open nor refuse, or throw already when it is named.
    const timer = setTimeout(() => fail(new KeepFault('broken', 'The store does not answer.')), patience);
    try {
      if (typeof indexedDB === 'undefined' || indexedDB === null) throw new KeepFault('missing');
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
      request.onblocked = () => fail(new KeepFault('blocked'));
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        if (waiting) resolve(request.result);
        // It was given up meanwhile, and must not stand in the way of others.
        else request.result.close();
        clearTimeout(timer);
      };
    } catch (error) {
      fail(error);
    }
  });
}

function upgrade(db: IDBDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    db.createObjectStore('runs', { keyPath: 'id' });
    db.createObjectStore('parts', { keyPath: ['analysis', 'index'] });
  }
}

/** Does something in a transaction: `give` says what comes of it, at once or by a request; `then` goes on after a request. */
type Work<T> = (
  store: IDBObjectStore,
  give: (result: T | IDBRequest) => void,
  then: (request: IDBRequest, next: (result: unknown) => void) => void,
) => void;

/** Gives the result once all is on the disk, and rejects with a `KeepFault` where anything fails. */
function inTransaction<T>(
  db: IDBDatabase,
  name: string,
  mode: IDBTransactionMode,
  work: Work<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let result: T | IDBRequest | undefined;
    let failure: unknown = null;
    try {
      const transaction = db.transaction(name, mode, { durability: 'strict' });
      const guard = (step: () => void): void => {
        try {
          step();
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      };
      transaction.oncomplete = () => resolve((result instanceof IDBRequest ? result.result : result) as T);
      transaction.onabort = () => reject(faultOf(failure ?? transaction.error));
      guard(() =>
        work(
          transaction.objectStore(name),
          (given) => {
            result = given;
          },
          (request, next) => {
            request.onsuccess = () => guard(() => next(request.result));
          },
        ),
      );
    } catch (error) {
      reject(faultOf(error));
    }
  });
}

/** What the browser says by the names of its errors. */
const codes: Readonly<Record<string, KeepFaultCode>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'missing',
  // Firefox in a private window, of old.
  InvalidStateError: 'missing',
};

function faultOf(error: unknown): KeepFault {
  if (error instanceof KeepFault) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new KeepFault(codes[name] ?? 'broken', `${name}: ${message}`);
}
