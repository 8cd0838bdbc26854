import type { Regime } from '../../engine/trace.ts';
import type { ActorLook } from '../actorLook.ts';

/** One actor's trust in another at the cursor, with what it did last. Trusts and thresholds are 0..1. */
export interface DiagramTie {
  /** 'of|in', as in the trace. */
  id: string;
  /** The one who trusts. */
  of: string;
  /** The one who is trusted. */
  in: string;
  trust: number;
  /** Trust at the step before. */
  trustBefore: number;
  /** b*; null where the regime has none, and on a tie that is only seen. */
  threshold: number | null;
  /** null: a tie that is only seen, without a rivalry. It shows its trust alone. */
  regime: Regime | null;
  /** Last act of `of` toward `in`, 0..1; null: none yet, or a tie that is only seen. */
  act: number | null;
  /** Whether that act counts as keeping the truce; without meaning while `act` is null. */
  kept: boolean;
}

export interface DiagramPatronage {
  patron: string;
  client: string;
}

export interface DiagramChannel {
  id: string;
  name: string;
  /** Ids of the actors that it joins. */
  parties: readonly string[];
  /** Its state in words, already translated: "strained". */
  statusWord: string;
}

/** What picture, table and summary of the diagram are made of. */
export interface DiagramSeries {
  actors: readonly ActorLook[];
  ties: readonly DiagramTie[];
  patronages: readonly DiagramPatronage[];
  channels: readonly DiagramChannel[];
}

export interface ActorsDiagramProps extends DiagramSeries {
  selectedTie: string | null;
  onSelectTie: (tieId: string) => void;
  /** Step of the cursor: when it moves on by one, the acts of that step travel along their ties. */
  step: number;
  /** false while scrubbing: then acts are shown at their end. true unless given. */
  travels?: boolean;
  /** Width in CSS px; the height follows. */
  width: number;
}
