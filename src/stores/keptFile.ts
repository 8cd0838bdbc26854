import { readReceipt } from '../analysis/receipt.ts';
import { checkedRun, type KeptRun } from './keptRun.ts';
import { payloadFromJson, payloadToJson } from './payload.ts';

/** Runs as one JSON file that the viewer can take along. */
export function writeKeptFile(runs: readonly KeptRun[], parley: string): string {
  const plain = runs.map(({ payload, ...run }) => ({ ...run, payload: payloadToJson(payload) }));
  return `${JSON.stringify({ format: 1, parley, runs: plain }, null, 1)}\n`;
}

/** 128 MB of letters: more than a browser gives to most pages. */
export const largestKeptFile = 128 * 1024 * 1024;

export type KeptFileFault = 'too-large' | 'no-json' | 'no-runs' | 'newer';

/** A run of a file that is none, by its place in the list. */
export interface RefusedRun {
  readonly index: number;
  readonly name: string | null;
  readonly reason: 'shape' | 'receipt';
}

/** Reads a file of runs, which is hostile until checked. */
export function readKeptFile(
  text: string,
): { fault: KeptFileFault } | { runs: KeptRun[]; refused: RefusedRun[] } {
  if (text.length > largestKeptFile) return { fault: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: 'no-json' };
  }
  if (typeof file !== 'object' || file === null) return { fault: 'no-runs' };
  const { format, runs: list } = file as Readonly<Record<string, unknown>>;
  if (!Array.isArray(list)) return { fault: 'no-runs' };
  if (format !== 1) return { fault: 'newer' };
  const runs: KeptRun[] = [];
  const refused: RefusedRun[] = [];
  list.forEach((one: unknown, index) => {
    const map = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    const run = checkedRun({ ...map, payload: payloadFromJson(map['payload']) });
    const name = typeof map['name'] === 'string' ? map['name'].slice(0, 100) : null;
    if (run === null) refused.push({ index, name, reason: 'shape' });
    else if (run.receipt !== null && 'fault' in readReceipt(run.receipt))
      refused.push({ index, name, reason: 'receipt' });
    else runs.push(run);
  });
  return { runs, refused };
}
