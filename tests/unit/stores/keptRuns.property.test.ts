import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeptRuns } from '../../../src/stores/keptRuns.ts';
import { emptyStore, fakeKeep, type Refuse } from './fakeKeep.ts';

type Step =
  | { do: 'keep'; name: string }
  | { do: 'rename' | 'duplicate' | 'remove'; which: number; name: string }
  | { do: 'undo' | 'retry' | 'export' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('keep' as const), name: fc.stringMatching(/^[a-z]{1,4}$/) }),
  fc.record({
    do: fc.constantFrom('rename' as const, 'duplicate' as const, 'remove' as const),
    which: fc.nat(5),
    name: fc.stringMatching(/^[a-z]{1,4}$/),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'retry' as const, 'export' as const) }),
);
const refusal = fc.constantFrom<ReturnType<Refuse>>(
  null,
  null,
  null,
  'full',
  'broken',
  'missing',
  'newer',
  'throws',
);

/** Steps of a viewer in one tab, and for each operation of the store in its turn whether it is refused. */
const story = fc.tuple(fc.array(step, { maxLength: 14 }), fc.array(refusal, { maxLength: 60 }));

async function live(steps: readonly Step[], refusals: readonly ReturnType<Refuse>[]) {
  const store = emptyStore();
  let operation = -1;
  let ids = 0;
  let healed = false;
  const refuse: Refuse = () => (healed ? null : (refusals[(operation += 1)] ?? null));
  const parts = { newId: () => `id-${(ids += 1)}`, now: () => 0, parley: '0.1.0' };
  const { getState } = createKeptRuns({ openKeep: fakeKeep(store, refuse), ...parts });
  /** Names on the screen, as the viewer expects them; a deletion that is refused leaves its run there. */
  let expected: string[] = [];
  const shown = (): string[] =>
    getState()
      .runs.map(({ name }) => name)
      .sort();
  for (const one of steps) {
    const target =
      'which' in one ? getState().runs[one.which % Math.max(1, getState().runs.length)] : undefined;
    const { deleted } = getState();
    if (one.do === 'keep') {
      await getState().keep({
        ...one,
        kind: 'variant',
        scenario: { id: 's', hash: 'h' },
        payload: ids,
        receipt: null,
      });
      expected.push(one.name);
    } else if (one.do === 'undo') {
      await getState().undo();
      expected.push(...deleted.slice(-1).map(({ name }) => name));
    } else if (one.do === 'retry') {
      await getState().retry();
    } else if (one.do === 'export') {
      const file = JSON.parse(getState().exportRuns()) as { runs: { name: string }[] };
      expect(file.runs.map(({ name }) => name).sort()).toEqual(shown());
    } else if (target) {
      const without = expected.toSpliced(expected.indexOf(target.name), 1);
      if (one.do === 'rename') {
        await getState().rename(target.id, one.name);
        expected = [...without, one.name];
      } else if (one.do === 'duplicate') {
        await getState().duplicate(target.id, one.name);
        expected.push(one.name);
      } else {
        await getState().remove(target.id);
        if (getState().deleted.length > deleted.length) expected = without;
      }
    }
    expect(shown()).toEqual(expected.toSorted());
    if (getState().loose.size > 0) expect(getState().trouble).not.toBeNull();
  }
  healed = true;
  await getState().retry();
  expect([getState().loose.size, getState().trouble, shown()]).toEqual([0, null, expected.toSorted()]);
  const after = createKeptRuns({ openKeep: fakeKeep(store), ...parts });
  await after.getState().open();
  return { expected: expected.toSorted(), after: after.getState().runs.map(({ name }) => name) };
}

test('nothing on the screen is lost, whichever operations the store refuses, and all is kept once it works again', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ([steps, refusals]) => {
      const { expected, after } = await live(steps, refusals);
      for (const name of expected) expect(after).toContain(name);
    }),
    { numRuns: 300 },
  );
});

test('a store that works keeps exactly what is on the screen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { expected, after } = await live(steps, []);
      expect(after.toSorted()).toEqual(expected);
    }),
  );
});

const busy: readonly Step[] = [
  { do: 'keep', name: 'a' },
  { do: 'keep', name: 'b' },
  { do: 'rename', which: 0, name: 'c' },
  { do: 'duplicate', which: 1, name: 'd' },
  { do: 'remove', which: 0, name: '' },
  { do: 'retry' },
  { do: 'undo' },
  { do: 'remove', which: 1, name: '' },
];

test('nothing is lost when each operation of a busy hour is refused in its turn', async () => {
  for (const how of ['full', 'broken', 'newer', 'throws'] as const) {
    for (let turn = 0; turn < 60; turn += 1) {
      const { expected, after } = await live(busy, [...Array<null>(turn).fill(null), how]);
      for (const name of expected) expect(after).toContain(name);
    }
  }
});

test('any file, and any store that holds what it likes, throws nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.json(), async (anything, text) => {
      const store = emptyStore();
      store.runs.set('x', anything);
      store.parts.set('a 0', { index: 0, data: anything });
      const { getState } = createKeptRuns({
        openKeep: fakeKeep(store),
        newId: () => 'id',
        now: () => 0,
        parley: '0.1.0',
      });
      await getState().open();
      expect(getState().runs).toEqual([]);
      await getState().partsOf('a');
      for (const file of [text, `{"format":1,"runs":[${text}]}`, `{"format":1,"runs":${text}}`]) {
        expect((await getState().importRuns(file)).added).toEqual([]);
      }
    }),
  );
});
