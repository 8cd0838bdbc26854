import type { Numbering } from './ids.ts';

/** The numberings that the parts of a compilation share. */
export interface Names {
  readonly actors: Numbering;
  readonly rivalries: Numbering;
  readonly ties: Numbering;
  readonly channels: Numbering;
}
