import type { Prose } from './prose.ts';

/** The teacher's guide, ready to be shown. */
export interface Guide {
  title: string;
  lead: readonly Prose[];
  /** Not empty. */
  parts: readonly { title: string; prose: readonly Prose[] }[];
}
