import { citeLine, parleyAuthors, parleyTitle } from '../analysis/citation.ts';
import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import { ensembleReceipt, ensembleReplay } from '../analysis/ensembleReceipt.ts';
import { readPlan, studyKinds } from '../analysis/plans/studies.ts';
import { readReceipt, type Receipt } from '../analysis/receipt.ts';
import { compareReceipts, replayReceipt, type Departure, type Replay } from '../analysis/replayReceipt.ts';
import { resultHash } from '../analysis/resultHash.ts';
import type { Pool } from '../pool/pool.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { stepOf } from '../scenario/stepTimes.ts';
import type { BoundLab } from './boundLab.ts';
import type { LabAnalyses } from './labAnalyses.ts';
import { questionKey } from './lab.ts';
import { ensembleRequest } from './labRequest.ts';

/** What came of a receipt that was pasted, or of kept work that was opened. */
export type ReceiptCheck =
  | { readonly kind: 'same' }
  | { readonly kind: 'departs'; readonly departures: readonly Departure[] }
  /** It cannot be read or made again; a sentence. */
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'elsewhere'; readonly scenario: string };

/** The receipt of what is on the screen; null until all of its runs are there. */
export function receiptOfLab(
  { scenario, store }: Pick<BoundLab, 'scenario' | 'store'>,
  parley: string,
): Receipt | null {
  const state = store.getState();
  const { shown, changes } = state;
  if (shown === null || shown.runs < shown.total || shown.about !== questionKey(state)) return null;
  return ensembleReceipt({
    scenario,
    changes,
    request: ensembleRequest(state),
    questions: [],
    ensemble: shown.ensemble,
    parley,
  });
}

/** What of a receipt is not as a new one of the same plan has it. */
export const departuresOf = (then: Receipt, now: Receipt): readonly Departure[] =>
  compareReceipts(then, now).departures;

/** A line by which to cite the result of a receipt. */
export const citeReceipt = (receipt: Receipt, version: string): string =>
  citeLine({ authors: parleyAuthors, title: parleyTitle, version }, receipt);

/** Makes the result of a receipt again and compares; its question is put to the lab, and its study is opened. */
export async function checkReceipt(
  { scenario, store }: Pick<BoundLab, 'scenario' | 'store'>,
  analyses: LabAnalyses,
  pool: Pool,
  parley: string,
  text: string,
): Promise<ReceiptCheck> {
  const read = readReceipt(text);
  if ('fault' in read) return { kind: 'fault', message: read.fault.message };
  const { receipt } = read;
  if (receipt.scenario.id !== scenario.id && receipt.scenario.hash !== scenarioHash(scenario))
    return { kind: 'elsewhere', scenario: receipt.scenario.id };
  const remade = ensembleReplay(async (setup, request, count) => {
    const done = await pool.ensemble({ setup, request, first: 0, count }).done;
    if (done === null) throw new RangeError('The runs were stopped.');
    return done.tally;
  });
  const ensemble: Replay = async (told) => {
    const outcome = await remade(told, scenario);
    const from = told.from === null ? 0 : Math.round(stepOf(scenario, told.from));
    store.getState().ask({ changes: told.changes, seed: told.seed, from });
    return outcome;
  };
  const study: Replay = async (told) => resultHash((await analyses.open(readPlan(told), told)).result);
  try {
    const replays = { ensemble, ...Object.fromEntries(studyKinds.map((kind) => [kind, study])) };
    const here = { parley, engine: engineFingerprint };
    const verdict = await replayReceipt(receipt, scenario, replays, here);
    return verdict.same && verdict.departures.length === 0
      ? { kind: 'same' }
      : { kind: 'departs', departures: verdict.departures };
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}
