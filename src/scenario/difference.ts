import type { Change } from './changes.ts';
import { readChanges, refuse, writeChanges, type RefusedPiece } from './changesText.ts';

/** What a link says about a scenario: how it differs, with which luck it runs, and from where. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly seed: number;
  /** Step from which the runs leave the record; null: where the scenario lets them. */
  readonly from: number | null;
}

export const noDifference: Difference = { changes: [], seed: 0, from: null };

/** Steps from the start of a scenario that a link may name. */
const MOST_STEPS = 1_000_000;

/**
 * The query of a link, `changes=actors.us.control=0.9;account=moscow&from=17&seed=7`: only what differs from `noDifference`, in
 * a fixed order. It is put into a link as it is, with `&` between it and other parts.
 */
export function writeDifference({ changes, seed, from }: Difference): string {
  const parts = [
    ...(changes.length === 0 ? [] : [`changes=${writeChanges(changes)}`]),
    ...(from === null ? [] : [`from=${from}`]),
    ...(seed === 0 ? [] : [`seed=${seed}`]),
  ];
  return parts.join('&');
}

/** Reads the query of a link; parts of other names belong to others. */
export function readDifference(search: string): { difference: Difference; refused: RefusedPiece[] } {
  const refused: RefusedPiece[] = [];
  const found = new Map<string, string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    // Some programs write the equals sign, too, with a per cent sign.
    const [, name, value] = /^(changes|from|seed)(?:=|%3[Dd])(.*)$/s.exec(part) ?? [];
    if (name === undefined || value === undefined) continue;
    if (found.has(name)) refused.push(refuse(part, 'twice'));
    else found.set(name, value);
  }
  const read = readChanges(found.get('changes') ?? '');
  refused.push(...read.refused);
  const number = (name: 'seed' | 'from', most: number): number | null => {
    const text = found.get(name);
    if (text === undefined) return null;
    const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
    if (value <= most) return value;
    refused.push(refuse(`${name}=${text}`, name === 'seed' ? 'no-seed' : 'no-step'));
    return null;
  };
  const seed = number('seed', Number.MAX_SAFE_INTEGER) ?? 0;
  return { difference: { changes: read.changes, seed, from: number('from', MOST_STEPS) }, refused };
}
