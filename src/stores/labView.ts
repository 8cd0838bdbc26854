import { readDifference, writeDifference, type Difference } from '../scenario/difference.ts';
import { readInstant, type Instant } from '../scenario/time.ts';
import type { RefusedPiece } from '../scenario/changesText.ts';

/** What of the lab stands in the address bar: a copied link shows the same. */
export interface LabView {
  readonly difference: Difference;
  /** Start of the step at whose end the answer counts; null: the usual one. */
  readonly date: Instant | null;
  /** Whose restraint is shown; null: all. */
  readonly series: string | null;
}

/** Reads a view from the query of a link; what it does not understand is left out and told: links are hostile. */
export function readLabView(search: string): { view: LabView; refused: RefusedPiece[] } {
  const { difference, refused } = readDifference(search);
  const date = /(?:^|&)date=([\dTZ:.+-]{10,40})(?:&|$)/.exec(decodeTime(search))?.[1];
  const series = /(?:^|&)series=([\w.-]{1,80})(?:&|$)/.exec(search)?.[1];
  return {
    view: {
      difference,
      date: date === undefined || readInstant(date) === null ? null : date,
      series: series ?? null,
    },
    refused,
  };
}

/** Colons come out of some programs as %3A. */
const decodeTime = (search: string): string => search.replaceAll(/%3a/gi, ':');

/** Writes only what differs from the plain view, in a fixed order. */
export function writeLabView({ difference, date, series }: LabView): string {
  return [
    writeDifference(difference),
    ...(date === null ? [] : [`date=${date}`]),
    ...(series === null ? [] : [`series=${series}`]),
  ]
    .filter((part) => part !== '')
    .join('&');
}
