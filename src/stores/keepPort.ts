import type { KeptRun } from './keptRun.ts';
import type { Payload } from './payload.ts';

/** What can be wrong with a store. */
export type KeepFaultCode =
  /** The browser has none, or forbids it: a private window, a setting. */
  | 'missing'
  | 'full'
  /** A tab with an older Parley holds it. */
  | 'blocked'
  /** A newer Parley has been at it, perhaps in another tab. */
  | 'newer'
  /** It gives back another thing than it was given. */
  | 'differs'
  | 'broken';

export class KeepFault extends Error {
  readonly code: KeepFaultCode;

  constructor(code: KeepFaultCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

/** What another tab did. */
export interface KeepNews {
  readonly id: string;
  readonly removed: boolean;
}

/**
 * Where runs are kept: the browser's store, a list in a test. Every function may reject with a `KeepFault`, and what it gives is
 * hostile until checked.
 */
export interface KeepPort {
  list: () => Promise<readonly unknown[]>;
  /** Undefined where there is none. */
  read: (id: string) => Promise<unknown>;
  /** Writes if the one of this id has this revision, or there is none for null; false, and nothing written, if not. */
  write: (run: KeptRun, over: number | null) => Promise<boolean>;
  /** Removes if it has this revision; false if not. */
  remove: (id: string, revision: number) => Promise<boolean>;
  parts: (analysis: string) => Promise<readonly { index: number; data: unknown }[]>;
  /** Undefined where there is none. */
  part: (analysis: string, index: number) => Promise<unknown>;
  /** Adds a part where there is none; false where there is one. */
  addPart: (analysis: string, index: number, data: Payload) => Promise<boolean>;
  dropParts: (analysis: string) => Promise<void>;
  /** Calls back when another tab has changed a run. */
  onNews: (listener: (news: KeepNews) => void) => void;
  close: () => void;
}

/** Opens the store. Rejects with a `KeepFault`. */
export type OpenKeep = () => Promise<KeepPort>;
