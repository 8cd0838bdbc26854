import type { ActorShapeName } from '../actorLook.ts';
import type { RestraintActor, RestraintEvent } from './restraintProps.ts';

export interface EventLook {
  /** Null: a question mark. */
  shape: ActorShapeName | null;
  colour: string;
}

/** The first actor that the event names gives shape and colour; a disputed author has none; anybody else is an outsider. */
export function eventLook(event: Pick<RestraintEvent, 'by'>, actors: readonly RestraintActor[]): EventLook {
  const first = event.by.find((id) => id === 'disputed' || actors.some((a) => a.id === id));
  const actor = actors.find((a) => a.id === first);
  if (actor) return { shape: actor.shape, colour: `var(--${actor.role})` };
  return { shape: first === 'disputed' ? null : 'hexagon', colour: 'var(--ink)' };
}
