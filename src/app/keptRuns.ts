import { version } from '../../package.json';
import { createKeptRuns } from '../stores/keptRuns.ts';

/** The runs that the viewer keeps on this device. The store is loaded when it is first asked for, and this file with the lab. */
export const keptRuns = createKeptRuns({
  openKeep: async () => (await import('./indexedDbPort.ts')).openIndexedDb(),
  newId,
  now: () => Date.now(),
  parley: version,
});

// Before what is kept is written it is on the screen already: the browser asks whoever leaves in between.
window.addEventListener('beforeunload', (leaving) => {
  if (keptRuns.getState().loose.size > 0) leaving.preventDefault();
});

/** Pages that did not come over https have no `randomUUID`. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
