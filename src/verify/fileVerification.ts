/** A value in which a reference file and the recomputation differ. */
export interface Difference {
  /** Path inside the file. */
  where: string;
  expected: unknown;
  found: unknown;
}

/** What the recomputation of one reference file came to. */
export interface FileVerification {
  kind: string;
  /** Number of values compared: a history counts as one. */
  compared: number;
  /** Largest difference of two numbers, relative to max(1, |expected|); sampled means are not among them. */
  worst: number;
  /** Largest difference of a sampled mean in standard errors; null where nothing was sampled. */
  worstStandardErrors: number | null;
  differences: Difference[];
  /** Names of what cannot be recomputed yet, sorted. */
  notYet: string[];
}

/** A file that is no reference file, or is broken; the message is one plain sentence. */
export class ReferenceFileError extends Error {}
