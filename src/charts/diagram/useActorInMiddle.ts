import { useState } from 'react';
import type { ActorLook } from '../actorLook.ts';
import type { DiagramTie } from './diagramProps.ts';

/**
 * Whose ties are shown where there are too many for all: the one that was chosen, until a tie of others is selected.
 * @returns the actor's id and how to choose another.
 */
export function useActorInMiddle(
  actors: readonly ActorLook[],
  ties: readonly DiagramTie[],
  selectedTie: string | null,
): readonly [string, (actorId: string) => void] {
  const tie = ties.find(({ id }) => id === selectedTie);
  const first = tie?.of ?? actors[0]?.id ?? '';
  const [state, setState] = useState({ selectedTie, actor: first });
  if (state.selectedTie !== selectedTie) {
    const isShown = tie?.of === state.actor || tie?.in === state.actor;
    setState({ selectedTie, actor: isShown || !tie ? state.actor : tie.of });
  }
  const actor = actors.some(({ id }) => id === state.actor) ? state.actor : first;
  return [actor, (actorId) => setState({ selectedTie, actor: actorId })];
}
