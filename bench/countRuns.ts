import { compile } from '../src/engine/compile.ts';
import type { RunOptions } from '../src/engine/options.ts';
import { runPlain, runTraced } from '../src/engine/run.ts';
import type { Setup } from '../src/engine/setup.ts';
import { createWorkspace } from '../src/engine/workspace.ts';
import { counts } from './counts.ts';

/** What runs cannot do without, all together. */
export interface Needed {
  readonly runs: number;
  readonly steps: number;
  /** Blocks of Threefry, logistics, and additions of evidence on routes. */
  readonly blocks: number;
  readonly logistics: number;
  readonly routes: number;
}

/**
 * Has the plain engine count what it does in the first runs of a seed. It draws only what it needs: nothing at P <= 0 and
 * P >= 1. To be built with the counting modules in the places of the engine's own.
 */
export function countRuns(setup: Setup, options: Omit<RunOptions, 'index'>, runs: number): Needed {
  const model = compile(setup);
  const work = createWorkspace(model);
  counts.blocks = 0;
  counts.logistics = 0;
  for (let index = 0; index < runs; index += 1) runPlain(work, { ...options, index }, {});
  const { blocks, logistics } = counts;
  const evidence = runTraced(model, { ...options, index: 0 }).steps.map((step) =>
    step.causes.reduce((sum, causes) => sum + causes.filter(({ kind }) => kind === 'act').length, 0),
  );
  const routes = evidence.reduce((sum, each) => sum + each, 0);
  if (routes !== model.steps * model.routes.tie.length) throw new Error('Not every route carries every act.');
  return { runs, steps: runs * model.steps, blocks, logistics, routes: runs * routes };
}
