import { expect, test } from 'vitest';
import type { Check } from '../../../src/exercise/exercise.ts';
import { isDone, isPinned } from '../../../src/stores/exerciseAddress.ts';
import type { KeptRun } from '../../../src/stores/keptRun.ts';

const check = (done: Check['done']): Check => ({
  kind: 'check',
  id: 'c',
  label: 'L',
  scenario: 'two-sides',
  done,
});

const kept = (more: Partial<KeptRun>): KeptRun =>
  ({
    id: '1',
    name: 'A',
    kind: 'variant',
    scenario: { id: 'two-sides', hash: 'h' },
    payload: { changes: 'actors.south.control=0.5', from: 0, seed: 0 },
    ...more,
  }) as KeptRun;

test('the replay has come to a step once it stands there or later', () => {
  const reached = check({ what: 'reached', step: 4 });
  expect(isDone(reached, '/replay/two-sides', 't=3')).toBe(false);
  expect(isDone(reached, '/replay/two-sides', 't=4')).toBe(true);
  expect(isDone(reached, '/replay/february-2016', 't=9')).toBe(false);
});

test('the lab shows in its address what was changed and left out', () => {
  const changed = check({ what: 'changed', path: 'actors.south.control' });
  const without = check({ what: 'without', event: 'shot-at-the-bridge' });
  const search = 'changes=actors.south.control=0.5;without=shot-at-the-bridge';
  for (const one of [changed, without]) {
    expect(isDone(one, '/lab/two-sides', search)).toBe(true);
    expect(isDone(one, '/lab/two-sides', 'changes=actors.north.control=0.5')).toBe(false);
  }
});

test('a pinned variant counts where it is of the scenario and changes what was asked for', () => {
  const any = check({ what: 'pinned', path: null });
  const control = check({ what: 'pinned', path: 'actors.south.control' });
  const north = check({ what: 'pinned', path: 'actors.north.control' });
  expect([any, control, north].map((one) => isPinned(one, [kept({})]))).toEqual([true, true, false]);
  expect(isPinned(any, [])).toBe(false);
  expect(isPinned(any, [kept({ scenario: { id: 'february-2016', hash: 'h' } })])).toBe(false);
  expect(isPinned(any, [kept({ kind: 'sweep' })])).toBe(false);
  expect(isPinned(any, [kept({ payload: { changes: 'no', from: 'x' } })])).toBe(false);
  expect(isDone(any, '/lab/two-sides', '')).toBe(false);
});
