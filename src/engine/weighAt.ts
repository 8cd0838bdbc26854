import type { Model } from './model.ts';
import { begin, advance, resume } from './run.ts';
import type { RunOptions } from './options.ts';
import { endEffects } from './startEffects.ts';
import { copyState, createState, type State } from './state.ts';
import { thresholdOf } from './threshold.ts';
import type { Regime } from './trace.ts';
import { weighChoices } from './weighChoices.ts';
import { createWorkspace } from './workspace.ts';

/** What the holder of a rivalry makes of a moment. */
export interface Weighed {
  /** pi, 0..1. */
  readonly propensity: number;
  /** b*, 0..1; null in the regimes without one. */
  readonly threshold: number | null;
  readonly regime: Regime;
}

/** The state of a run before step t. Throws `SetupError` for options that do not fit the model. */
export function stateBefore(model: Model, options: RunOptions, t: number): State {
  const work = createWorkspace(model);
  begin(work, options);
  advance(work, t);
  const state = createState(model);
  copyState(work.state, state);
  return state;
}

/**
 * By rivalry, the choice as the step after a state weighs it at central values, before anything happens in that step.
 * `isInForce` says whether the agreement counts as in force in it.
 */
export function weighAt(model: Model, state: State, isInForce: boolean): Weighed[] {
  const work = createWorkspace(model);
  resume(work, { mode: 'model', seed: 0, index: 0, draws: false, from: 0 }, state);
  endEffects(work);
  work.inForce = isInForce ? 1 : 0;
  weighChoices(work);
  const { at } = model.parameters;
  return model.rivalryIds.map((_, r) => {
    const holder = model.rivalries.from[r]!;
    const slope = work.derived.slope[r]! + work.values[at.benefit + holder]! * work.progressOf[holder]!;
    return {
      propensity: work.propensity[r]!,
      ...thresholdOf(slope, work.derived.exposure[r]!, work.cost[r]!),
    };
  });
}
