import { summarise, type Ensemble } from '../analysis/ensemble.ts';
import type { StagedSource } from '../pool/stagedEnsemble.ts';
import { coarseRuns } from '../pool/stagedEnsemble.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openLabCase } from './labCase.ts';
import { ensembleRequest } from './labRequest.ts';
import { openCase } from './replayCase.ts';

/** Runs of a preview: enough for a shape. */
const previewRuns = 1000;

/** What the model makes of a scenario from the start of its truce on, told in stages. @throws RangeError where it cannot be compiled. */
export function previewOf(
  source: StagedSource,
  scenario: Scenario,
  onStage: (ensemble: Ensemble) => void,
  onError: (reason: string) => void,
): void {
  const { runFrom: from } = openCase(scenario, null);
  const { setup, model } = openLabCase(scenario, [], from);
  const request = ensembleRequest({ from, seed: 0 });
  source.request(
    { setup, model, request, measures: [], stages: [...new Set([coarseRuns(setup), previewRuns])] },
    {
      onStage: ({ tally }) => onStage(summarise(model, request, tally)),
      onError: (error) => onError(error.message),
    },
  );
}
