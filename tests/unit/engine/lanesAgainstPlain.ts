import { expect } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { beginLanes, createLaneEngine, type LaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import { restrainLanes, stepLanes } from '../../../src/engine/lanes/stepLanes.ts';
import type { Model } from '../../../src/engine/model.ts';
import type { PlainOutput } from '../../../src/engine/plainOutput.ts';
import { runPlain } from '../../../src/engine/run.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';

/** Runs compared: `count` of them from number `first` on. */
export interface Compared {
  seed: number;
  first: number;
  count: number;
  draws: boolean;
  from: number;
  endogenous?: boolean;
}

type Plain = Required<Omit<PlainOutput, 'agreement'>>;

function plainOutput(model: Model): Plain {
  const { steps } = model;
  return {
    acts: new Float64Array(steps * model.rivalryIds.length),
    propensity: new Float64Array(steps * model.rivalryIds.length),
    logOdds: new Float64Array(steps * model.tieIds.length),
    restraint: new Float64Array(steps),
    actorRestraint: new Float64Array(steps * model.actorIds.length),
    inForce: new Uint8Array(steps),
    channels: new Uint8Array(steps * model.channelIds.length),
    progress: new Float64Array(steps * model.channelIds.length),
    end: new Int32Array(3),
  };
}

/** Fails at the first number of the lanes that is not the plain engine's to the bit. */
export function expectSameAsPlain(setup: Setup | LaneEngine, runs: Compared): void {
  const engine = 'lanes' in setup ? setup : createLaneEngine(compile(setup));
  const { lanes } = engine;
  const { model, rows } = lanes;
  const work = createWorkspace(model);
  const plain = Array.from({ length: runs.count }, (_, n) => {
    const out = plainOutput(model);
    runPlain(work, { mode: 'model', ...runs, index: runs.first + n }, out);
    return out;
  });

  const compare = (
    name: Exclude<keyof Plain, 'end'>,
    block: number,
    each: number,
    array: ArrayLike<number>,
  ) => {
    for (let lane = 0; lane < runs.count; lane += 1) {
      for (let n = 0; n < each; n += 1) {
        const found = array[block + n * rows.width + lane]!;
        const expected = plain[lane]![name][(lanes.t - 1) * each + n]!;
        if (!Object.is(found + 0, expected + 0)) {
          expect(found, `${name} ${n} of run ${runs.first + lane} in step ${lanes.t - 1}`).toBe(expected);
        }
      }
    }
  };
  beginLanes(engine, { endogenous: false, ...runs });
  const { reals, ints } = lanes;
  expect(lanes.t).toBe(runs.from);
  while (lanes.t < model.steps) {
    stepLanes(lanes);
    restrainLanes(lanes);
    compare('acts', rows.act, model.rivalryIds.length, reals);
    compare('propensity', rows.propensity, model.rivalryIds.length, reals);
    compare('logOdds', rows.logOdds, model.tieIds.length, reals);
    compare('inForce', rows.inForce, 1, ints);
    compare('channels', rows.channelStatus, model.channelIds.length, ints);
    compare('progress', rows.progress, model.channelIds.length, reals);
    compare('restraint', rows.restraintOfAll, 1, reals);
  }
  for (let lane = 0; lane < runs.count; lane += 1) {
    const end = [rows.endAt, rows.endCause, rows.endBy].map((row) => ints[row + lane]!);
    const [at, cause, by] = plain[lane]!.end;
    if (at! >= 0) expect(end, `end of run ${runs.first + lane}`).toEqual([at, cause, by]);
    else expect(end[0]).toBeLessThan(0);
  }
}
