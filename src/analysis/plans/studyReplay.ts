import type { Scenario } from '../../scenario/scenario.ts';
import type { LikelyNumbers } from '../carryOver.ts';
import type { Replays } from '../replayReceipt.ts';
import { resultHash } from '../resultHash.ts';
import { numbersOf, type FitOfCase } from './fitOfCase.ts';
import {
  openStudyPlan,
  readPlan,
  studyKinds,
  type Plan,
  type ResultOf,
  type Study,
  type StudyKind,
} from './studies.ts';

/** Runs a study, on this thread or in workers. */
export type RunStudy = <Kind extends StudyKind>(study: Study<Kind>) => Promise<ResultOf<Kind>>;

/** Finds a scenario as it was written. @throws RangeError, in a sentence, where there is none. */
export type FindScenario = (about: { readonly id: string; readonly hash: string }) => Promise<Scenario>;

/** Makes the results of all kinds of studies again. */
export const studyReplays = (run: RunStudy, find: FindScenario): Replays =>
  Object.fromEntries(
    studyKinds.map((kind) => [
      kind,
      async (receipt, scenario) => {
        const plan = readPlan(receipt);
        const study = openStudyPlan(plan, scenario, await numbersFor(plan, run, find));
        return resultHash(await run(study));
      },
    ]),
  ) satisfies Replays;

/** The numbers that a plan takes over from the fit of another scenario, fitted anew; null where it takes none. */
export async function numbersFor(
  plan: Plan,
  run: RunStudy,
  find: FindScenario,
): Promise<LikelyNumbers | null> {
  const fit = plan.kind === 'score' ? (plan as Plan<'score'>).options.fit : null;
  return fit === null ? null : numbersOfFit(fit, run, find);
}

async function numbersOfFit(
  { scenario: about, plan }: FitOfCase,
  run: RunStudy,
  find: FindScenario,
): Promise<LikelyNumbers> {
  const study = openStudyPlan<'fit'>({ kind: 'fit', ...plan }, await find(about));
  return numbersOf((await run(study)).fit);
}
