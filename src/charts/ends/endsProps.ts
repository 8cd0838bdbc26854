import type { EndShare } from '../../analysis/ensemble.ts';
import type { ActorLook } from '../actorLook.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** How many of how many runs ended how. */
export interface EndCounts {
  runs: number;
  ends: readonly EndShare[];
}

export interface EndsSeries {
  clock: RestraintClock;
  yours: EndCounts;
  /** The unchanged scenario's; null: nothing is changed. */
  baseline: EndCounts | null;
  actors: readonly ActorLook[];
  /** An event's short words, by id. */
  eventName: (id: string) => string;
}

export interface EndsChartProps extends EndsSeries {
  /** Drawn over the rows; without it the page has a heading of its own. */
  title?: string;
  /** Rows at most: the rarest ends share the last one. 8 unless given. */
  most?: number;
  width: number;
}
