import type { Measure } from './measure.ts';

type Of<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

/** A yes-or-no question about a run: a measure that is yes or no by itself, or one that must reach a level. */
export type Outcome =
  | Of<'inForce'>
  | Of<'channel'>
  /** The mean must reach `atLeast`, 0..1. */
  | (Of<'restraint'> & { readonly atLeast: number });
