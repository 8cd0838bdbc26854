import type {
  ChannelSetup,
  EventSetup,
  RecordSetup,
  RivalrySetup,
  Setup,
} from '../../../src/engine/setup.ts';
import type { RunOptions } from '../../../src/engine/options.ts';
import { readEngineSetup } from '../../../src/theory/readEngineReference.ts';
import { readGolden, type ReferenceFile } from './reference.ts';

/** Two sides, north and south, with nothing else: no noise, spoilers, events or talks. */
export function twoSides(changes: Partial<Setup> = {}, rivalry: RivalrySetup = {}): Setup {
  return {
    id: 'two',
    stepHours: 12,
    steps: 20,
    places: 4,
    outside: 0.3,
    acts: 'per-rivalry',
    defaults: { control: 0.85, forgetting: 0.04 },
    actors: { north: {}, south: {} },
    rivalries: {
      'north/south': { field: true, warring: true, ...rivalry },
      'south/north': { field: true, warring: true, ...rivalry },
    },
    ties: { 'north|south': 0.45, 'south|north': 0.45 },
    patronages: {},
    channels: {},
    spoilers: {},
    agreement: { window: 4, minimum: 2, strained: 0.4, collapsed: 0.6, renewals: {} },
    events: {},
    ranges: {},
    ...changes,
  };
}

/** An event at the start of step 0 that fixes the acts of one rivalry. */
export function forceFromStart(rivalry: string, level: number, steps?: number): EventSetup {
  return {
    at: 0,
    class: 'exogenous',
    effects: [{ kind: 'force', rivalry, level, ...(steps === undefined ? {} : { steps }) }],
  };
}

export const startAt = (at: number): EventSetup => ({ at, class: 'exogenous', effects: [{ kind: 'start' }] });

/** A channel of the parties on one issue that both weigh fully and could concede fully. */
export function channelOf(parties: readonly string[], changes: Partial<ChannelSetup> = {}): ChannelSetup {
  return {
    parties,
    opens: 0,
    deadline: 10,
    meetings: [1, 3, 5, 7, 9, 11, 13],
    meetingsToLeave: 2,
    issues: {
      land: {
        weights: Object.fromEntries(parties.map((id) => [id, 1])),
        redLines: Object.fromEntries(parties.map((id) => [id, 1])),
      },
    },
    ...changes,
  };
}

/** A record of two sides at fixed acts, in force from a step on. */
export function recordOf(setup: Setup, act: number, inForceFrom: number): RecordSetup {
  const steps = Array.from({ length: setup.steps }, (_, t) => t);
  return {
    acts: Object.fromEntries(Object.keys(setup.rivalries).map((id) => [id, steps.map(() => act)])),
    inForce: steps.map((t) => t >= inForceFrom),
    agreement: steps.map((t) => (t >= inForceFrom ? 'holding' : 'none')),
    channels: Object.fromEntries(
      Object.keys(setup.channels).map((id) => [id, steps.map(() => 'open' as const)]),
    ),
  };
}

export const september = (): Setup =>
  readEngineSetup(readGolden<ReferenceFile>('september-model.json').scenario);

export const threeCorners = (): Setup =>
  readEngineSetup(readGolden<{ cases: ReferenceFile[] }>('three-corners.json').cases[0]!.scenario);

export const twoSidesLoud = (): Setup =>
  readEngineSetup(readGolden<{ cases: ReferenceFile[] }>('two-sides.json').cases[2]!.scenario);

export function inModel(changes: Partial<RunOptions> = {}): RunOptions {
  return { mode: 'model', seed: 7, index: 0, draws: false, from: 0, ...changes };
}
