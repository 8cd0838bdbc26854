import { expect, it } from 'vitest';
import { keptRuns } from '../../../src/app/keptRuns.ts';

/** Whether the browser would ask a viewer who leaves now. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('asks whoever leaves while something is on the screen that is not written yet, and nobody else', async () => {
  expect(asks()).toBe(false);
  const keeping = keptRuns.getState().keep({
    name: 'Mine',
    kind: 'variant',
    scenario: { id: 'two-sides', hash: '0123456789abcdef' },
    payload: { changes: '', from: 0, seed: 1 },
    receipt: null,
  });
  expect(asks()).toBe(true);
  await keeping;
  expect(asks()).toBe(false);
});
