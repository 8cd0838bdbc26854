import { describe, expect, test } from 'vitest';
import type { KeepFaultCode } from '../../../src/stores/keepPort.ts';
import type { KeptRun, NewRun } from '../../../src/stores/keptRun.ts';
import { createKeptRuns, runsOf } from '../../../src/stores/keptRuns.ts';
import { emptyStore, fakeKeep, type FakeStore, type Refuse } from './fakeKeep.ts';

let count = 0;
/** A tab of the page; ids and time are numbered. */
function tab(store: FakeStore, refuse: Refuse = () => null) {
  let seconds = 0;
  const kept = createKeptRuns({
    openKeep: fakeKeep(store, refuse),
    newId: () => `id-${(count += 1)}`,
    now: () => Date.UTC(2030, 0, 1, 0, 0, (seconds += 1)),
    parley: '0.1.0',
  });
  return { kept, get: () => kept.getState() };
}

const given = (name: string, more: Partial<NewRun> = {}): NewRun => ({
  name,
  kind: 'variant',
  scenario: { id: 'september-2016', hash: '0123456789abcdef' },
  payload: { changes: [{ set: 'outside', to: 0.2 }], values: new Float64Array([1, NaN, -0]) },
  receipt: null,
  ...more,
});
const names = (runs: readonly KeptRun[]): string[] => runs.map(({ name }) => name);
/** Lets all answers of the fake store come. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
};

describe('kept runs', () => {
  test('are there after a reload, newest first, by scenario', async () => {
    const store = emptyStore();
    const { get } = tab(store);
    await get().keep(given('first'));
    await get().keep(given('  second\n one '));
    await get().keep(given('other', { scenario: { id: 'two-sides', hash: '00' } }));
    expect(get().loose.size).toBe(0);
    const again = tab(store);
    await again.get().open();
    expect(again.get().status).toBe('ready');
    expect(again.get().runs).toEqual(get().runs);
    expect(names(runsOf(again.get().runs, 'september-2016'))).toEqual(['second one', 'first']);
    expect(again.get().trouble).toBeNull();
  });

  test('are on the screen before the store has answered', () => {
    const { get } = tab(emptyStore());
    void get().keep(given('first'));
    expect(names(get().runs)).toEqual(['first']);
    expect(get().loose.size).toBe(1);
  });

  test('can be renamed, duplicated, deleted and brought back', async () => {
    const store = emptyStore();
    const { get } = tab(store);
    const { id } = await get().keep(given('first'));
    await get().rename(id, 'better');
    const copy = await get().duplicate(id, 'copy');
    expect(copy!.id).not.toBe(id);
    expect(copy!.payload).toEqual(given('').payload);
    await get().remove(id);
    expect(names(get().runs)).toEqual(['copy']);
    expect(store.runs.size).toBe(1);
    await get().undo();
    expect(names(get().runs)).toEqual(['copy', 'better']);
    expect([store.runs.size, get().deleted]).toEqual([2, []]);
    await get().undo();
    expect(await get().duplicate('nothing')).toBeNull();
    await get().rename('nothing', 'x');
    await get().remove('nothing');
    expect(names(get().runs)).toEqual(['copy', 'better']);
  });

  test('do not lose what the store cannot read, and say so', async () => {
    const store = emptyStore();
    const first = tab(store);
    await first.get().keep(given('good'));
    store.runs.set('x', { id: 'x', format: 2, surprise: true });
    const { get } = tab(store);
    await get().open();
    expect(names(get().runs)).toEqual(['good']);
    expect(get().trouble).toEqual({ code: 'unreadable', action: 'dismiss' });
    get().dismiss();
    expect([get().trouble, store.runs.has('x')]).toEqual([null, true]);
  });
});

describe('a store that refuses', () => {
  test.each<[KeepFaultCode, string]>([
    ['missing', 'export'],
    ['blocked', 'retry'],
    ['newer', 'reload'],
    ['broken', 'retry'],
  ])('to open, being %s, leaves all at work in memory', async (code, action) => {
    const { get } = tab(emptyStore(), (operation) => (operation === 'open' ? code : null));
    const { id } = await get().keep(given('first'));
    expect(get().trouble).toEqual({ code, action });
    expect(get().status).toBe('memory');
    await get().rename(id, 'better');
    await get().duplicate(id);
    await get().remove(id);
    await get().undo();
    expect(names(get().runs)).toEqual(['better', 'better']);
    expect(get().loose.size).toBe(2);
    expect((JSON.parse(get().exportRuns()) as { runs: unknown[] }).runs).toHaveLength(2);
    get().dismiss();
    await get().keep(given('third'));
    expect(get().trouble?.code).toBe(code);
  });

  test('for a while takes all at the next try', async () => {
    const store = emptyStore();
    let refusal: ReturnType<Refuse> = 'full';
    const { get } = tab(store, (operation) => (operation === 'write' ? refusal : null));
    await get().keep(given('first'));
    await get().keep(given('second'));
    expect([get().trouble, get().loose.size]).toEqual([{ code: 'full', action: 'export' }, 2]);
    await get().retry();
    expect(get().loose.size).toBe(2);
    refusal = null;
    await get().retry();
    expect([get().trouble, get().loose.size, store.runs.size]).toEqual([null, 0, 2]);
  });

  test('that gives back another thing than it was given is found out', async () => {
    const store = emptyStore();
    let lies = true;
    const { get } = tab(store, (operation) => (operation === 'write' && lies ? 'lies' : null));
    await get().keep(given('first'));
    expect(get().trouble?.code).toBe('differs');
    expect([names(get().runs), get().loose.size]).toEqual([['first'], 1]);
    lies = false;
    await get().retry();
    expect([get().trouble, get().loose.size]).toEqual([null, 0]);
    expect(get().runs.some(({ name, payload }) => name === 'first' && typeof payload === 'object')).toBe(
      true,
    );
  });

  test('to delete shows the run again', async () => {
    const store = emptyStore();
    const { get } = tab(store, (operation) => (operation === 'remove' ? 'broken' : null));
    const { id } = await get().keep(given('first'));
    await get().remove(id);
    expect([names(get().runs), get().deleted, get().trouble?.code]).toEqual([['first'], [], 'broken']);
    expect(store.runs.has(id)).toBe(true);
  });

  test('that was emptied behind the page is filled again at the next try', async () => {
    const store = emptyStore();
    const { get } = tab(store);
    await get().keep(given('first'));
    store.runs.clear();
    await get().retry();
    expect([names(get().runs), store.runs.size]).toEqual([['first'], 1]);
  });
});

describe('two tabs', () => {
  test('see what the other does', async () => {
    const store = emptyStore();
    const [one, other] = [tab(store), tab(store)];
    await other.get().open();
    const { id } = await one.get().keep(given('first'));
    await settle();
    expect(names(other.get().runs)).toEqual(['first']);
    await other.get().rename(id, 'better');
    await settle();
    expect(names(one.get().runs)).toEqual(['better']);
    await one.get().remove(id);
    await settle();
    expect([other.get().runs, store.runs.size]).toEqual([[], 0]);
  });

  test('that rename at once both end with the later name', async () => {
    const store = emptyStore();
    const [one, other] = [tab(store), tab(store)];
    const { id } = await one.get().keep(given('first'));
    await other.get().open();
    await Promise.all([one.get().rename(id, 'one'), other.get().rename(id, 'other')]);
    await settle();
    const stored = store.runs.get(id) as KeptRun;
    expect(stored.revision).toBe(3);
    expect([one.get().runs[0], other.get().runs[0]]).toEqual([stored, stored]);
  });

  test('keep what one renames while the other deletes it', async () => {
    const store = emptyStore();
    const [one, other] = [tab(store), tab(store)];
    const { id } = await one.get().keep(given('first'));
    await other.get().open();
    // The news does not reach the other tab before it deletes.
    store.tabs.clear();
    await one.get().rename(id, 'better');
    await other.get().remove(id);
    expect([names(other.get().runs), other.get().trouble?.code]).toEqual([['better'], 'elsewhere']);
    expect(store.runs.size).toBe(1);
  });

  test('bring a run back that one renames after the other has deleted it', async () => {
    const store = emptyStore();
    const [one, other] = [tab(store), tab(store)];
    const { id } = await one.get().keep(given('first'));
    await other.get().open();
    store.tabs.clear();
    await one.get().remove(id);
    await other.get().rename(id, 'mine');
    expect((store.runs.get(id) as KeptRun).name).toBe('mine');
  });
});

describe('a file of runs', () => {
  const fileOf = async (): Promise<string> => {
    const { get } = tab(emptyStore());
    await get().keep(given('first'));
    await get().keep(given('second'));
    return get().exportRuns();
  };

  test('brings all of them into another browser', async () => {
    const text = await fileOf();
    const store = emptyStore();
    const { get } = tab(store);
    const report = await get().importRuns(text);
    expect([report.fault, names(report.added), report.already, report.refused]).toEqual([
      null,
      ['second', 'first'],
      0,
      [],
    ]);
    expect(get().exportRuns()).toBe(text);
    expect(store.runs.size).toBe(2);
    const [newest] = get().runs;
    expect((JSON.parse(get().exportRuns([newest!.id])) as { runs: unknown[] }).runs).toHaveLength(1);
  });

  test('adds nothing twice, and writes over nothing', async () => {
    const text = await fileOf();
    const { get } = tab(emptyStore());
    await get().importRuns(text);
    const [run] = get().runs;
    await get().rename(run!.id, 'mine');
    const again = await get().importRuns(text);
    expect([again.added, again.already]).toEqual([[], 2]);
    const forged = text.replaceAll('"outside"', '"acts"');
    const report = await get().importRuns(forged);
    expect(report.added).toHaveLength(2);
    expect(names(get().runs).sort()).toEqual(['first', 'first', 'mine', 'second']);
    expect(new Set(get().runs.map(({ id }) => id)).size).toBe(4);
  });

  test.each([
    ['', 'no-json'],
    ['[]', 'no-runs'],
    ['null', 'no-runs'],
    ['{"format":2,"runs":[]}', 'newer'],
  ])('that is none is told: %s', async (text, fault) => {
    const { get } = tab(emptyStore());
    expect((await get().importRuns(text)).fault).toBe(fault);
  });

  test('loses only the runs that are none', async () => {
    const file = JSON.parse(await fileOf()) as { runs: Record<string, unknown>[] };
    const [good] = file.runs;
    const bad = [
      null,
      { ...good, id: '' },
      { ...good, name: 'x'.repeat(300) },
      { ...good, revision: 0.5 },
      { ...good, payload: { $Float64Array: 'A' } },
      { ...good, scenario: 'september' },
      { ...good, receipt: 'Parley receipt 1 | forged' },
    ];
    const { get } = tab(emptyStore());
    const report = await get().importRuns(JSON.stringify({ format: 1, runs: [...bad, good] }));
    expect(report.refused.map(({ index, reason }) => [index, reason])).toEqual([
      [0, 'shape'],
      [1, 'shape'],
      [2, 'shape'],
      [3, 'shape'],
      [4, 'shape'],
      [5, 'shape'],
      [6, 'receipt'],
    ]);
    expect(names(get().runs)).toEqual(['second']);
  });
});

describe('parts of an analysis', () => {
  const part = (n: number) => new Float64Array([n, n / 3]);

  test('are there after a reload, each once, until they are dropped', async () => {
    const store = emptyStore();
    const { get } = tab(store);
    await get().addPart('a', 2, part(2));
    await get().addPart('a', 0, part(0));
    await get().addPart('b', 0, part(9));
    await get().addPart('a', 2, part(2));
    const again = tab(store);
    expect([...(await again.get().partsOf('a'))]).toEqual([
      [0, part(0)],
      [2, part(2)],
    ]);
    await again.get().dropParts('a');
    expect((await again.get().partsOf('a')).size).toBe(0);
    expect((await again.get().partsOf('b')).size).toBe(1);
  });

  test.each<ReturnType<Refuse>>(['full', 'throws', 'lies'])(
    'stay in memory where the store is %s',
    async (how) => {
      const { get } = tab(emptyStore(), (operation) => (operation === 'addPart' ? how : null));
      await get().addPart('a', 0, part(1));
      expect(get().trouble).not.toBeNull();
      expect((await get().partsOf('a')).get(0)).toEqual(part(1));
    },
  );

  test('that cannot be read are left to be computed again', async () => {
    const store = emptyStore();
    store.parts.set('a 0', { index: 0, data: new Map() });
    store.parts.set('a 1', { index: 1, data: part(1) });
    expect([...(await tab(store).get().partsOf('a')).keys()]).toEqual([1]);
  });
});
