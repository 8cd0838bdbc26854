import type { EventSetup, Setup } from '../src/engine/setup.ts';

/** A conflict of a given size: every side the rival of every other, a truce from the first step, incidents now and then. */
export function syntheticSetup({
  actors,
  steps,
  events,
}: {
  actors: number;
  steps: number;
  events: number;
}): Setup {
  const ids = Array.from({ length: actors }, (_, n) => `side-${n}`);
  const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const));
  const incidents = Array.from({ length: events }, (_, n): [string, EventSetup] => [
    `incident-${n}`,
    {
      at: ((n + 0.5) * steps) / events,
      class: 'exogenous',
      effects: [{ kind: 'incident', rivalry: pairs[n % pairs.length]!.join('/'), severity: 0.1 }],
    },
  ]);
  return {
    id: 'synthetic',
    stepHours: 12,
    steps,
    places: 4,
    outside: 0.3,
    acts: 'per-rivalry',
    defaults: { forgetting: 0.04, attention: 0.1, noise: 0.05, control: 0.85, audience: 0.05 },
    actors: Object.fromEntries(ids.map((id) => [id, {}])),
    rivalries: Object.fromEntries(pairs.map((pair) => [pair.join('/'), { field: true, warring: true }])),
    ties: Object.fromEntries(pairs.map((pair) => [pair.join('|'), 0.45])),
    patronages: {},
    channels: {},
    spoilers: {},
    agreement: { window: 4, minimum: 2, strained: 0.4, collapsed: 0.9, renewals: {} },
    events: {
      start: { at: 0, class: 'exogenous', effects: [{ kind: 'start' }] },
      ...Object.fromEntries(incidents),
    },
    ranges: {},
  };
}
