import { readInstant, type Instant } from '../scenario/time.ts';
import { isPayload, samePayload, type Payload } from './payload.ts';

/** Work that the viewer keeps: a variant, a sweep, a fit. Only its name ever changes. */
export interface KeptRun {
  readonly format: 1;
  readonly id: string;
  readonly name: string;
  readonly kind: KeptKind;
  /** When it was kept. */
  readonly time: Instant;
  readonly scenario: { readonly id: string; readonly hash: string };
  /** Version of the Parley that made it. */
  readonly parley: string;
  readonly payload: Payload;
  /** As `receipt.ts` writes it; null where the work has no result. */
  readonly receipt: string | null;
  /** Grows with every change, so that two tabs do not write over each other. */
  readonly revision: number;
}

/** `variant`, or a kind of study. */
export type KeptKind = 'variant' | (string & Record<never, never>);

/** What the maker of a run gives; the rest is the keeper's. */
export type NewRun = Pick<KeptRun, 'name' | 'kind' | 'scenario' | 'payload' | 'receipt'>;

export const longestName = 200;

/** A name as it is kept: in one line, and not too long. */
export const cleanName = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, longestName);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isId = (value: unknown): value is string => isText(value, 200) && value !== '';

/** A run out of a store or a file, which is hostile until checked: null for what is none. */
export function checkedRun(value: unknown): KeptRun | null {
  if (typeof value !== 'object' || value === null) return null;
  const run = value as Readonly<Record<keyof KeptRun, unknown>>;
  const { format, id, name, kind, time, scenario, parley, payload, receipt, revision } = run;
  const about = (typeof scenario === 'object' ? scenario : null) as Partial<KeptRun['scenario']> | null;
  const fits =
    format === 1 &&
    isId(id) &&
    isText(name, longestName) &&
    isId(kind) &&
    isText(time, 40) &&
    readInstant(time) !== null &&
    isId(about?.id) &&
    isId(about.hash) &&
    isText(parley, 100) &&
    (receipt === null || isText(receipt, 100_000)) &&
    Number.isSafeInteger(revision) &&
    (revision as number) > 0 &&
    isPayload(payload);
  if (!fits) return null;
  return {
    format,
    id,
    name,
    kind,
    time,
    scenario: { id: about.id, hash: about.hash },
    parley,
    payload,
    receipt,
    revision: revision as number,
  };
}

/** The same work, whatever its name and however often that was changed. */
export function sameWork(a: KeptRun, b: KeptRun): boolean {
  return samePayload({ ...a, name: '', revision: 0 }, { ...b, name: '', revision: 0 });
}

/** Newest first. */
export const byTime = (a: KeptRun, b: KeptRun): number =>
  b.time.localeCompare(a.time) || (a.id < b.id ? -1 : 1);
