import type { Model } from '../engine/model.ts';

/** The actors of which an ensemble keeps a series: those that have a rivalry. */
export function seriesActors(model: Model): number[] {
  const { rivalryStart } = model.actors;
  return model.actorIds.flatMap((_, actor) =>
    rivalryStart[actor + 1]! > rivalryStart[actor]! ? [actor] : [],
  );
}
