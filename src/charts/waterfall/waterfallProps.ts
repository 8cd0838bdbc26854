import type { ReactNode } from 'react';
import type { Regime } from '../../engine/trace.ts';
import type { ActorLook } from '../actorLook.ts';

/** One item of the exact list whose sum is the change of log-odds. */
export interface WaterfallCause {
  /** Unique within the list. */
  id: string;
  /** In words, already translated: "Strike on army positions". */
  label: string;
  logOdds: number;
  /** Whether it comes from an event: then the row is a link, and `onCause` is called with its id. */
  linked: boolean;
}

/** Why one trust moved in one step. */
export interface WaterfallSeries {
  tieId: string;
  of: ActorLook;
  in: ActorLook;
  /** Trust before and now, 0..1: logit(now) - logit(before) is the sum of the causes. */
  before: number;
  now: number;
  /** b*, 0..1; null where the regime has none. */
  threshold: number | null;
  /** null: a tie that is only seen. */
  regime: Regime | null;
  /** The replay has gone on since: the last row is "After" and not "Now". */
  past?: boolean;
  /** In the order in which they happened. */
  causes: readonly WaterfallCause[];
}

export interface TrustWaterfallProps extends WaterfallSeries {
  onCause: (causeId: string) => void;
  /** The cause whose event is selected: its row is highlighted. */
  selectedCause?: string | null;
  /** Instead of "Russia's trust in the US fell from 52 to 36 %. Why?". */
  title?: ReactNode;
  /** First row's words, already translated: "Before the strike"; "Before" unless given. */
  beforeWord?: string;
  /** Rows of causes at most; the smallest share one row above that. 6 unless given. */
  most?: number;
  width: number;
}
