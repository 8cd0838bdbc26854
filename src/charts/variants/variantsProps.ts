import type { ReactNode } from 'react';
import type { Estimate } from '../../analysis/comparison.ts';

/** A variant that was kept, or the one on screen. */
export interface VariantRow {
  id: string;
  name: string;
  /** Something in it was changed by the viewer and is not kept yet: "◆ On screen: 3 changes". */
  isOnScreen?: boolean;
  /** Share of the runs of which the question holds, 0..1; null: not counted yet. */
  share: number | null;
  /** Share of the runs in force by step. */
  survival: ArrayLike<number>;
  /** To the unchanged scenario, paired run by run; null: it is the scenario, or not counted yet. */
  difference: Estimate | null;
}

export interface VariantsTableProps {
  rows: readonly VariantRow[];
  /** Survival of the unchanged scenario, dashed behind each row's. */
  baseline: ArrayLike<number>;
  /** Head of the shares, already translated: "lasts past 25 Sept". */
  shareHead: string;
  /** The last day, already in words: "3 Oct". */
  lastDay: string;
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** What can be done with a row. */
  actions?: (row: VariantRow) => ReactNode;
  /** Room for them, px. */
  actionsWidth?: number;
  /** Name of the table; the page has its own heading. */
  caption?: string;
  width: number;
}
