import type { Workspace } from './workspace.ts';

/** Mean of an actor's acts over its rivalries in the step at hand; NaN without a rivalry. */
export function restraintOfActor(work: Workspace, actor: number): number {
  const { rivalryStart } = work.model.actors;
  const start = rivalryStart[actor]!;
  const end = rivalryStart[actor + 1]!;
  let sum = 0;
  for (let r = start; r < end; r += 1) sum += work.acts[r]!;
  return sum / (end - start);
}

/** Mean restraint over the actors that have a rivalry. */
export function restraintOfAll(work: Workspace): number {
  let sum = 0;
  let count = 0;
  for (let actor = 0; actor < work.model.actorIds.length; actor += 1) {
    const restraint = restraintOfActor(work, actor);
    if (restraint !== restraint) continue;
    sum += restraint;
    count += 1;
  }
  return sum / count;
}
