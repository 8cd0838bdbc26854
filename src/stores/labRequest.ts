import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { LabQuestion } from './lab.ts';

/** The ensemble that a question of the lab asks for: what `parley ensemble` gives for the same changes, seed and start. */
export const ensembleRequest = ({ from, seed }: Pick<LabQuestion, 'from' | 'seed'>): EnsembleRequest => ({
  seed,
  from,
  draws: true,
  endogenous: false,
  outcomes: [],
  want: { actors: true, trust: true },
});
