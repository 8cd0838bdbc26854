import { version } from '../../package.json';
import type { StudyKind } from '../analysis/plans/studies.ts';
import { receiptDocument, writeReceipt, type Receipt } from '../analysis/receipt.ts';
import { csv } from '../words/csv.ts';
import type { MadeStudy } from './analysis.ts';
import type { DatedDifference } from './labDifference.ts';

/** A result of the page with what made it, to be taken along. */
export interface ResultFiles {
  readonly receipt: Receipt;
  readonly json: () => string;
  readonly csv: () => string;
}

/** The files of a study: the document and the rows that the terminal gives for the same plan. */
export function studyFiles<Kind extends StudyKind>({ study, result }: MadeStudy<Kind>): ResultFiles {
  const receipt = study.receipt(result, version);
  return {
    receipt,
    json: () => document(study.document(result, version)),
    csv: () => {
      const { head, rows } = study.table(result);
      return csv(head, rows);
    },
  };
}

/** A receipt as it is copied, pasted and kept. */
export const receiptText = (receipt: Receipt): string => writeReceipt(receipt);

/** The JSON document of the lab's own ensemble, with the truce in force beside the unchanged scenario's. */
export const ensembleJson = (
  receipt: Receipt,
  ensemble: unknown,
  inForce: readonly DatedDifference[],
): string => document({ ensemble, inForce, receipt: receiptDocument(receipt) });

function document(body: Readonly<Record<string, unknown>>): string {
  const plain = (_: string, value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
  };
  return `${JSON.stringify({ format: 1, parley: version, ...body }, plain, 2)}\n`;
}

/** What stands under every picture: enough to know which Parley drew what; the receipt in the file says the rest. */
export function stampOf({ kind, scenario, seed, runs, parley, engine, outcome }: Receipt): string {
  const made = `${kind} of ${scenario.id}@${scenario.hash}, ${runs} ${runs === 1 ? 'run' : 'runs'}, seed ${seed}`;
  return `Parley ${parley} · ${made} · engine ${engine} · outcome ${outcome}`;
}
