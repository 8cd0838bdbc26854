import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndexedDb } from '../../../src/app/indexedDbPort.ts';
import type { KeepPort } from '../../../src/stores/keepPort.ts';
import type { NewRun } from '../../../src/stores/keptRun.ts';
import { createKeptRuns } from '../../../src/stores/keptRuns.ts';

let count = 0;
/** A database of its own for each test. */
const newName = (): string => `parley-test-${(count += 1)}-${crypto.randomUUID()}`;
const ports: KeepPort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A tab of the page, as the page opens it. */
function tab(name: string) {
  const { getState } = createKeptRuns({
    openKeep: async () => {
      const port = await openIndexedDb({ name });
      ports.push(port);
      return port;
    },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    parley: '0.1.0',
  });
  return getState;
}

const given = (name: string, payload: NewRun['payload'] = new Float64Array([1, NaN, -0])): NewRun => ({
  name,
  kind: 'sweep',
  scenario: { id: 'september-2016', hash: '0123456789abcdef' },
  payload,
  receipt: null,
});

/** A connection that knows nothing of Parley. */
const openPlainly = (name: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No reason.'));
  });

describe('runs in the browser’s own store', () => {
  it('are there to the last bit after the tab was closed', async () => {
    const name = newName();
    const before = tab(name);
    const { id } = await before().keep(given('first'));
    await before().keep(given('second', { deep: [null, 'text', new Uint32Array([7])] }));
    await before().rename(id, 'better');
    expect([before().status, before().trouble, before().loose.size]).toEqual(['ready', null, 0]);
    for (const port of ports.splice(0)) port.close();
    const after = tab(name);
    await after().open();
    expect(after().runs).toEqual(before().runs);
    await after().remove(id);
    await after().undo();
    expect(after().runs).toEqual(before().runs);
  });

  it('are not written over by two connections, which tell each other', async () => {
    const name = newName();
    const [one, other] = [tab(name), tab(name)];
    await other().open();
    const { id } = await one().keep(given('first'));
    await expect.poll(() => other().runs.length).toBe(1);
    await Promise.all([one().rename(id, 'one'), other().rename(id, 'other')]);
    await expect.poll(() => one().runs[0]?.revision).toBe(3);
    await expect.poll(() => other().runs).toEqual(one().runs);
    const [a, b] = ports as [KeepPort, KeepPort];
    const stale = { ...one().runs[0]!, name: 'stale' };
    expect(await Promise.all([a.write(stale, 1), b.write(stale, null), b.remove(id, 2)])).toEqual([
      false,
      false,
      false,
    ]);
    await other().remove(id);
    await expect.poll(() => one().runs).toEqual([]);
  });

  // Chromium takes no smaller quota from a test, so the refusal is made here, in both ways in which browsers give it.
  it.each(['at once', 'at the end of the transaction'])(
    'stay in memory when the room is used up, told %s, and are kept once there is some',
    async (when) => {
      const kept = tab(newName());
      await kept().keep(given('small'));
      const full = new DOMException('No room.', 'QuotaExceededError');
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
      ) {
        if (when === 'at once') throw full;
        Object.defineProperty(this.transaction, 'error', { value: full });
        this.transaction.abort();
        return null as never;
      });
      await kept().keep(given('large', new Uint8Array(500_000)));
      expect(kept().trouble).toEqual({ code: 'full', action: 'export' });
      expect(
        kept()
          .runs.map(({ name }) => name)
          .toSorted(),
      ).toEqual(['large', 'small']);
      expect(kept().loose.size).toBe(1);
      expect(kept().exportRuns().length).toBeGreaterThan(500_000);
      put.mockRestore();
      await kept().retry();
      expect([kept().trouble, kept().loose.size]).toEqual([null, 0]);
    },
  );

  it('stay in memory where the browser has no store, forbids it, or never answers', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const without = tab(newName());
    await without().keep(given('first'));
    expect([without().status, without().trouble?.code]).toEqual(['memory', 'missing']);
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Not here.', 'SecurityError');
      },
    });
    await without().retry();
    expect(without().trouble?.code).toBe('missing');
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    await expect(openIndexedDb({ name: newName(), patience: 50 })).rejects.toMatchObject({ code: 'broken' });
    vi.unstubAllGlobals();
    await without().retry();
    expect([without().status, without().trouble, without().loose.size]).toEqual(['ready', null, 0]);
  });
});

describe('another version of the store', () => {
  it('from the future is left alone', async () => {
    const name = newName();
    (await openPlainly(name, 7)).close();
    const kept = tab(name);
    await kept().keep(given('first'));
    expect([kept().status, kept().trouble]).toEqual(['memory', { code: 'newer', action: 'reload' }]);
  });

  it('can be made by a newer tab, and this one says so when it writes next', async () => {
    const name = newName();
    const kept = tab(name);
    await kept().keep(given('first'));
    const newer = await openPlainly(name, 2);
    await kept().keep(given('second'));
    expect([kept().trouble?.code, kept().runs.length, kept().loose.size]).toEqual(['newer', 2, 1]);
    newer.close();
  });

  it('that an old tab does not let go of is told at once, and opens when it has gone', async () => {
    const name = newName();
    (await openIndexedDb({ name })).close();
    const old = await openPlainly(name, 1);
    await expect(openIndexedDb({ name, version: 2 })).rejects.toMatchObject({ code: 'blocked' });
    old.close();
    const port = await openIndexedDb({ name, version: 2 });
    expect(await port.list()).toEqual([]);
    port.close();
  });
});

describe('parts of a long analysis', () => {
  it('are there after the tab was closed in its middle', async () => {
    const name = newName();
    const before = tab(name);
    for (const index of [10, 2, 0]) await before().addPart('sweep', index, new Float64Array([index]));
    await before().addPart('sweep', 2, 'the first one stays');
    await before().addPart('sweep!', 0, null);
    for (const port of ports.splice(0)) port.close();
    const after = tab(name);
    expect([...(await after().partsOf('sweep'))]).toEqual(
      [0, 2, 10].map((index) => [index, new Float64Array([index])]),
    );
    await after().dropParts('sweep');
    expect([(await after().partsOf('sweep')).size, (await after().partsOf('sweep!')).size]).toEqual([0, 1]);
  });
});
