import { compile } from '../engine/compile.ts';
import { createDerived, derive } from '../engine/derive.ts';
import { runTraced } from '../engine/run.ts';
import type { Setup } from '../engine/setup.ts';
import { ln } from '../math/ln.ts';
import { logit } from '../math/logistic.ts';

/** The one tie of a scenario with nothing else in it: an observer that watches what one side does to it. */
export interface OneTie {
  /** Chance that a committed side is seen to violate: 1 - control. */
  committed: number;
  /** Chance that an uncommitted side violates, above that. */
  uncommitted: number;
  /** Chance per step that spoilers alone make it look like a violation. */
  spoilers?: number;
  /** Trust at the start. */
  trust?: number;
  forgetting?: number;
  attention?: number;
}

/** That scenario for the engine, in force throughout; the side's acts are C (1) and D (0), or any number between. */
export function oneTieSetup(tie: OneTie, acts: readonly number[]): Setup {
  const { committed, uncommitted, spoilers = 0, trust = 0.5, forgetting = 0, attention = 1 } = tie;
  return {
    id: 'one-tie',
    stepHours: 12,
    steps: acts.length,
    places: 1,
    outside: 1,
    acts: 'per-rivalry',
    defaults: { breachRate: uncommitted, forgetting, attention },
    actors: { observer: {}, side: { seenControl: 1 - committed } },
    rivalries: { 'side/observer': { field: true } },
    ties: { 'observer|side': trust, 'side|observer': trust },
    patronages: {},
    channels: {},
    spoilers:
      spoilers > 0 ? { outsiders: { laidTo: 'side/observer', rate: 0, size: 0, seen: spoilers } } : {},
    agreement: { window: 1, minimum: 1, strained: 2, collapsed: 2, renewals: {} },
    events: {},
    record: {
      acts: { 'side/observer': acts },
      inForce: acts.map(() => true),
      agreement: acts.map(() => 'holding'),
      channels: {},
    },
    ranges: {},
  };
}

/**
 * The engine's weights of evidence, in log-odds, for a seen restraint and a seen violation on that tie. The engine takes no
 * side for sure never or always to violate; there the weights are the limits, one of them infinite.
 */
export function evidenceWeights(tie: OneTie): { restraint: number; violation: number } {
  const { committed, uncommitted, spoilers = 0 } = tie;
  const seen = (v: number): number => spoilers + (1 - spoilers) * v;
  if (seen(committed) === 0 || seen(uncommitted) === 1) {
    return {
      restraint: ln((1 - seen(committed)) / (1 - seen(uncommitted))),
      violation: ln(seen(committed) / seen(uncommitted)),
    };
  }
  const model = compile(oneTieSetup(tie, [1]));
  const derived = createDerived(model);
  derive(model, model.parameters.central, derived);
  const route = model.routes.tie.indexOf(model.tieIds.indexOf('observer|side'));
  return { restraint: derived.weightC[route]!, violation: derived.weightD[route]! };
}

/** The engine's log-odds of trust on that tie after these acts, in record mode. */
export function engineTrust(tie: OneTie, acts: readonly number[]): number {
  if (acts.length === 0) return logit(tie.trust ?? 0.5);
  const model = compile(oneTieSetup(tie, acts));
  const { steps } = runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 });
  return steps.at(-1)!.logOddsAfter[model.tieIds.indexOf('observer|side')]!;
}
