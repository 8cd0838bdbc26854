import type { EnsembleRequest } from '../src/analysis/ensembleRequest.ts';
import { readEngineSetup } from '../src/theory/readEngineReference.ts';
import september from './golden/engine/september-model.json';

/** An ensemble whose every bit is asserted: in Node and in the browser, on one thread and on several. */
export const referenceSetup = readEngineSetup(september.scenario as Parameters<typeof readEngineSetup>[0]);

export const referenceRequest: EnsembleRequest = {
  seed: 2016,
  from: 7,
  draws: true,
  endogenous: false,
  outcomes: [
    { kind: 'inForce', at: 21 },
    { kind: 'channel', channel: 'us-russia', is: ['open', 'strained', 'threatened'], at: 30 },
    { kind: 'restraint', of: 'all', atLeast: 0.5, fromStep: 10, toStep: 13 },
  ],
  want: { actors: true, trust: true },
};

export const referenceRuns = 1000;

/** May change only with a line in the CHANGELOG that says why the same seed gives another history. */
export const referenceHash = 'd15f2f1a';
