import type { ActorLook } from '../actorLook.ts';

/** How far the trust of one in another is from what would be just enough. */
export interface RidgeTie {
  id: string;
  of: ActorLook;
  in: ActorLook;
  /** Trust b now, 0..1. */
  trust: number | null;
  /** Threshold b*; null where none has a meaning, and then `regime` says which. */
  threshold: number | null;
  regime: 'threshold' | 'always' | 'never';
  /** Where the margin b - b* lies in 80 of 100 draws of the parameters; null where none were made. */
  spread: { low: number; high: number } | null;
}

/** The spectral radius of the map of trust, and where it lies in 80 of 100 draws. */
export interface SpectralRadius {
  value: number;
  low: number | null;
  high: number | null;
}

export interface RidgeSeries {
  /** Already translated: "How near is each to the ridge?". */
  title: string;
  /** One sentence of the lab's, over all; empty: none. */
  sentence: string;
  radius: SpectralRadius | null;
  ties: readonly RidgeTie[];
}
