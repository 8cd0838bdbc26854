import { writeReceipt, type Receipt } from './receipt.ts';

/** What a citation of a program names; Parley's own stands in CITATION.cff. */
export interface CitedWork {
  readonly authors: readonly string[];
  readonly title: string;
  readonly version: string;
}

/** As in CITATION.cff; a test holds them together. */
export const parleyAuthors: readonly string[] = ['The Parley authors'];
export const parleyTitle = 'Parley: a negotiation-dynamics simulator of ceasefires';

/** One line that cites Parley for a result, with its receipt. */
export function citeLine({ authors, title, version }: CitedWork, receipt: Receipt): string {
  const { kind, scenario, runs, seed } = receipt;
  const names =
    authors.length < 2 ? authors.join('') : `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}`;
  const result = `${kind} of ${scenario.id}, ${runs} ${runs === 1 ? 'run' : 'runs'}, seed ${seed}`;
  return `${names}. ${title} (version ${version}) [Computer software]; ${result}. ${writeReceipt(receipt).replace(/\s+/g, ' ')}`;
}
