import { citeLine, parleyAuthors, parleyTitle } from '../analysis/citation.ts';
import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import { ensembleReceipt, ensembleReplay } from '../analysis/ensembleReceipt.ts';
import { readReceipt, writeReceipt } from '../analysis/receipt.ts';
import { replayReceipt, type Departure } from '../analysis/replayReceipt.ts';
import type { Pool } from '../pool/pool.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { stepOf } from '../scenario/stepTimes.ts';
import type { BoundLab } from './boundLab.ts';
import { ensembleRequest } from './labRequest.ts';

/** What came of a receipt that was pasted. */
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
): string | null {
  const state = store.getState();
  const { shown, changes } = state;
  if (shown === null || shown.runs < shown.total) return null;
  return writeReceipt(
    ensembleReceipt({
      scenario,
      changes,
      request: ensembleRequest(state),
      questions: [],
      ensemble: shown.ensemble,
      parley,
    }),
  );
}

/** A line by which to cite what a receipt is of. */
export function citeReceipt(text: string, version: string): string {
  const read = readReceipt(text);
  return 'fault' in read
    ? ''
    : citeLine({ authors: parleyAuthors, title: parleyTitle, version }, read.receipt);
}

/** Makes the result of a pasted receipt again and compares; its question is put to the lab. */
export async function checkReceipt(
  { scenario, store }: Pick<BoundLab, 'scenario' | 'store'>,
  pool: Pool,
  parley: string,
  text: string,
): Promise<ReceiptCheck> {
  const read = readReceipt(text);
  if ('fault' in read) return { kind: 'fault', message: read.fault.message };
  const { receipt } = read;
  if (receipt.scenario.id !== scenario.id && receipt.scenario.hash !== scenarioHash(scenario))
    return { kind: 'elsewhere', scenario: receipt.scenario.id };
  try {
    const replay = ensembleReplay(async (setup, request, count) => {
      const done = await pool.ensemble({ setup, request, first: 0, count }).done;
      if (done === null) throw new RangeError('The runs were stopped.');
      return done.tally;
    });
    const verdict = await replayReceipt(
      receipt,
      scenario,
      { ensemble: replay },
      { parley, engine: engineFingerprint },
    );
    store.getState().ask({
      changes: receipt.changes,
      seed: receipt.seed,
      from: receipt.from === null ? 0 : Math.round(stepOf(scenario, receipt.from)),
    });
    return verdict.same && verdict.departures.length === 0
      ? { kind: 'same' }
      : { kind: 'departs', departures: verdict.departures };
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}
