import { compile } from '../engine/compile.ts';
import { runTraced } from '../engine/run.ts';
import type { Setup } from '../engine/setup.ts';
import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';
import { power } from '../math/power.ts';

/** Time-dependent concession from kappa at the start to 1 at the deadline (Faratin, Sierra & Jennings 1998). */
export function polynomialConcession(kappa: number, beta: number, time: number, deadline: number): number {
  return kappa + (1 - kappa) * power(Math.min(time, deadline) / deadline, 1 / beta);
}

/** The exponential form of the same; kappa must be above 0. */
export function exponentialConcession(kappa: number, beta: number, time: number, deadline: number): number {
  return exp(power(1 - Math.min(time, deadline) / deadline, beta) * ln(kappa));
}

/**
 * What the engine's diplomacy concedes at a meeting `time` steps after the opening, both whole numbers, when trust is 1/2: the
 * polynomial tactic with kappa 0.
 */
export function engineConcession(beta: number, time: number, deadline: number): number {
  const parties = ['one', 'two'];
  const each = (value: number) => Object.fromEntries(parties.map((party) => [party, value]));
  const setup: Setup = {
    id: 'concession',
    stepHours: 12,
    steps: time + 1,
    places: 1,
    outside: 0,
    acts: 'per-rivalry',
    defaults: {},
    actors: { one: { seenControl: 0.9 }, two: { seenControl: 0.9 } },
    rivalries: { 'one/two': {}, 'two/one': {} },
    ties: { 'one|two': 0.5, 'two|one': 0.5 },
    patronages: {},
    channels: {
      talks: {
        parties,
        opens: 0,
        deadline,
        meetings: [time],
        beta: each(beta),
        meetingsToLeave: 1,
        issues: { only: { weights: each(1), redLines: each(1) } },
      },
    },
    spoilers: {},
    agreement: { window: 1, minimum: 1, strained: 2, collapsed: 2, renewals: {} },
    events: {},
    ranges: {},
  };
  const { steps } = runTraced(compile(setup), { mode: 'model', seed: 0, index: 0, draws: false, from: 0 });
  return steps[time]!.channels[0]!.offers!['one']!;
}
