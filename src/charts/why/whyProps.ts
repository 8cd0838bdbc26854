import type { ReactNode } from 'react';
import type { Regime } from '../../engine/trace.ts';
import type { ActorLook } from '../actorLook.ts';

/** One tie of the why table; trusts, threshold and propensity are 0..1. */
export interface WhyRow {
  /** 'of|in'. */
  id: string;
  of: string;
  in: string;
  trust: number;
  trustBefore: number;
  /** b*; null where the regime has none, and on a tie that is only seen. */
  threshold: number | null;
  /** null: a tie that is only seen. */
  regime: Regime | null;
  /** pi, how likely it restrains itself; null on a tie that is only seen. */
  propensity: number | null;
}

/** The numbers of a row that can be explained. */
export type WhyFigure = 'trust' | 'threshold' | 'propensity' | 'regime';

export interface WhyTableProps {
  actors: readonly ActorLook[];
  rows: readonly WhyRow[];
  selectedTie: string | null;
  onSelectTie: (tieId: string) => void;
  /** One plain sentence about the selected row. */
  sentence: ReactNode;
  /** How a figure is computed; null: nothing to say, no button. */
  explain: (figure: WhyFigure, tieId: string) => ReactNode;
  /** End of the scale, 0..1; give the highest value of the whole replay, so that the scale never changes. */
  upTo?: number;
  width: number;
}
