import { tallyAndMeasure } from '../analysis/tallyRuns.ts';
import { decisionsOfRun } from './chunkRuns.ts';
import type { AtOnce } from './stagedEnsemble.ts';

/** What this thread decides in about four milliseconds: less than the way to a worker and back while the page is drawn. */
const decisionsAtOnce = 40_000;

/** Does the first runs of a small case on this thread. Brings the engine's lanes along, which a replay leaves to its workers. */
export const firstAtOnce: AtOnce = ({ setup, model, request, measures, stages: [runs = 0] }) =>
  model === undefined || runs * decisionsOfRun(setup) > decisionsAtOnce
    ? null
    : tallyAndMeasure(model, request, measures, 0, runs);
