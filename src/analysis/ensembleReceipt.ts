import { compile } from '../engine/compile.ts';
import type { Setup } from '../engine/setup.ts';
import type { Change } from '../scenario/changes.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { PlainValue } from '../scenario/plainValue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import { toSetup } from '../scenario/toSetup.ts';
import { changedScenario, stepBeginning } from './changedScenario.ts';
import { engineFingerprint } from './engineFingerprint.ts';
import { summarise, type Ensemble, type EnsembleRequest, type Tally } from './ensemble.ts';
import { ensembleHash } from './ensembleHash.ts';
import { questionsOf } from './question.ts';
import { mostRuns, type Receipt } from './receipt.ts';
import type { Replay } from './replayReceipt.ts';

/** An ensemble and what it was made of. */
export interface MadeEnsemble {
  /** Before the changes. */
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
  readonly request: EnsembleRequest;
  /** Ids of the questions whose outcomes were asked for, in the order of the request. */
  readonly questions: readonly string[];
  readonly ensemble: Ensemble;
  /** Version of this Parley. */
  readonly parley: string;
}

/** The receipt of an ensemble; its outcome is `ensembleHash` of the summary. */
export function ensembleReceipt(made: MadeEnsemble): Receipt {
  const { scenario, changes, request, questions, ensemble, parley } = made;
  const { actors, trust } = request.want;
  const options: Record<string, PlainValue> = {
    ...(questions.length === 0 ? {} : { questions: [...questions] }),
    ...(actors ? {} : { actors }),
    ...(trust ? {} : { trust }),
    ...(request.endogenous ? { endogenous: true } : {}),
  };
  return {
    kind: 'ensemble',
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    changes,
    seed: request.seed,
    from: timeOfStep(scenario, request.from),
    runs: ensemble.runs,
    draws: request.draws,
    measures: [],
    options,
    parley,
    engine: engineFingerprint,
    outcome: ensembleHash(ensemble),
  };
}

/** Runs that are tallied elsewhere: on this thread, or in workers. */
export type TallyRuns = (setup: Setup, request: EnsembleRequest, runs: number) => Promise<Tally>;

/** Makes ensembles again. */
export function ensembleReplay(tally: TallyRuns): Replay {
  return async (receipt, scenario) => {
    const { questions, actors, trust, endogenous } = optionsOf(receipt);
    if (receipt.runs < 1 || receipt.runs > mostRuns)
      throw new RangeError(`An ensemble has 1 to ${mostRuns} runs, not ${receipt.runs}.`);
    const from = stepBeginning(scenario, receipt.from);
    const changed = changedScenario(scenario, receipt.changes, from, endogenous);
    const asked = questionsOf(changed);
    const outcomes = questions.map((id) => {
      const question = asked.find((one) => one.id === id);
      if (question === undefined) throw new RangeError(`The scenario asks no question "${id}" any more.`);
      return question.outcome;
    });
    const { seed, draws, runs } = receipt;
    const request = { seed, from, draws, endogenous, outcomes, want: { actors, trust } };
    const setup = toSetup(changed);
    return ensembleHash(summarise(compile(setup), request, await tally(setup, request, runs)));
  };
}

function optionsOf({ options }: Receipt) {
  const { questions = [], actors = true, trust = true, endogenous = false, ...more } = options;
  const [stranger] = Object.keys(more);
  const fits =
    Array.isArray(questions) &&
    questions.every((id) => typeof id === 'string') &&
    typeof actors === 'boolean' &&
    typeof trust === 'boolean' &&
    typeof endogenous === 'boolean';
  if (stranger !== undefined || !fits) {
    throw new RangeError(
      `This Parley does not know the options of this receipt${stranger ? `: ${stranger}` : ''}.`,
    );
  }
  return { questions, actors, trust, endogenous };
}
