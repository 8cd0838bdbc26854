import type { Model } from '../model.ts';

/** What of `Derived`, and of the rows made from parameters, follows from some slots. By number, ascending. */
export interface Dependents {
  /** Slots that change themselves, followers included. */
  readonly slots: Int32Array;
  /** Ties whose prior or memory changes. */
  readonly ties: Int32Array;
  /** Rivalries whose slope, exposure or steepness changes. */
  readonly rivalries: Int32Array;
  /** Routes whose kappa changes, and those whose wC and wD do. */
  readonly tempers: Int32Array;
  readonly weights: Int32Array;
  /** Actors whose noise changes. */
  readonly noises: Int32Array;
}

/** All that changes when these slots do. */
export function dependentsOf(model: Model, changed: Iterable<number>): Dependents {
  const { parameters, routes, ties, rivalries, spoilers } = model;
  const { at, follows } = parameters;
  const changes = new Uint8Array(parameters.central.length);
  for (const slot of changed) changes[slot] = 1;
  follows.forEach((followed, slot) => {
    if (followed >= 0 && changes[followed] === 1) changes[slot] = 1;
  });
  const any = (...slots: readonly number[]) => slots.some((slot) => changes[slot] === 1);
  const all = (count: number, test: (n: number) => boolean) =>
    Int32Array.from(Array.from({ length: count }, (_, n) => n).filter(test));

  const shareChanges = routes.shareSlot.map((slot) => (slot >= 0 && changes[slot] === 1 ? 1 : 0));
  const sharesChange = new Uint8Array(ties.observer.length);
  routes.tie.forEach((tie, route) => {
    if (shareChanges[route] === 1) sharesChange[tie] = 1;
  });
  const spoiltChanges = new Uint8Array(rivalries.from.length);
  spoilers.laidTo.forEach((r, spoiler) => {
    if (any(at.spoilerSeen + spoiler)) spoiltChanges[r] = 1;
  });
  return {
    slots: all(changes.length, (slot) => changes[slot] === 1),
    ties: all(ties.observer.length, (tie) => any(at.trust + tie, at.forgetting + ties.observer[tie]!)),
    rivalries: all(rivalries.from.length, (r) =>
      any(at.gain + r, at.loss + r, at.patience + r, at.width + r),
    ),
    tempers: all(
      routes.tie.length,
      (route) => any(at.attention + routes.observer[route]!) || sharesChange[routes.tie[route]!] === 1,
    ),
    weights: all(routes.tie.length, (route) => {
      const r = routes.rivalry[route]!;
      return (
        shareChanges[route] === 1 ||
        spoiltChanges[r] === 1 ||
        any(at.breachRate + rivalries.from[r]!, routes.controlSlot[route]!)
      );
    }),
    noises: all(model.actorIds.length, (actor) => any(at.noise + actor)),
  };
}
