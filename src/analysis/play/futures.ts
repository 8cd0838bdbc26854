import type { PlainOutput } from '../../engine/plainOutput.ts';
import { runPlain } from '../../engine/run.ts';
import { createWorkspace } from '../../engine/workspace.ts';
import { endKey } from '../endKey.ts';
import { summarise, type Ensemble } from '../ensemble.ts';
import { countKeys, openTally, tallyValue } from '../tally.ts';
import type { Game } from './game.ts';
import type { PlayCase } from './playCase.ts';

/** Many histories of a game, and the mean restraint of all in each of them up to a step. */
export interface Futures {
  readonly ensemble: Ensemble;
  /** By run, 0..1. */
  readonly restraint: Float64Array;
}

/**
 * Runs 0 to `runs - 1` of a game's seed, each with its own draws of the uncertain numbers.
 * @param mode play: under the decisions of the game; model: nobody sits anywhere.
 * @param until step up to which the mean restraint of each run is taken, from the game's first on.
 */
export function gameFutures(
  { model }: PlayCase,
  game: Game,
  mode: 'play' | 'model',
  until: number,
  runs: number,
): Futures {
  const { seed, from, decisions } = game;
  const steps = model.steps - from;
  const request = {
    seed,
    from,
    draws: true,
    endogenous: false,
    outcomes: [],
    want: { actors: false, trust: false },
  };
  const tally = openTally({ runs, series: 1, steps, outcomes: 0 });
  const work = createWorkspace(model);
  const out = {
    restraint: new Float64Array(model.steps),
    inForce: new Uint8Array(model.steps),
    end: new Int32Array(3),
  } satisfies PlainOutput;
  const keys: number[] = [];
  const restraint = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    runPlain(work, { ...request, mode, decisions, index: run }, out);
    let started = out.inForce.subarray(0, from).includes(1);
    for (let i = 0; i < steps; i += 1) {
      const t = from + i;
      tallyValue(tally, i, run, out.restraint[t]!);
      started ||= out.inForce[t] === 1;
      tally.inForce[i]! += out.inForce[t]!;
      tally.started[i]! += started ? 1 : 0;
    }
    restraint[run] = meanBetween(out.restraint, from, until);
    keys.push(endKey(out.end[0]!, out.end[1]!, out.end[2]!));
  }
  return { ensemble: summarise(model, request, { ...tally, ...countKeys(keys) }), restraint };
}

/** Mean of the values of the steps from one up to, not including, another; NaN for none. */
export function meanBetween(values: ArrayLike<number>, from: number, until: number): number {
  let sum = 0;
  for (let t = from; t < until; t += 1) sum += values[t]!;
  return sum / (until - from);
}
