import { OF_ACT } from '../codes.ts';
import { endToEnd } from '../ids.ts';
import type { Model } from '../model.ts';
import { actLevels } from './actLevels.ts';
import { dependentsOf, type Dependents } from './dependents.ts';
import type { RowCounts } from './rows.ts';

/** What lanes need to know of a model, worked out once. */
export interface Plan {
  readonly counts: RowCounts;
  /** What the draws of a run change, and what shifts may change. */
  readonly drawn: Dependents;
  readonly shifted: Dependents;
  /** Slots that a shift names, ascending. */
  readonly shiftable: Int32Array;
  /** By rivalry: its number among those that answer provocation, or whose acts are remembered; -1 for the others. */
  readonly provoked: Int32Array;
  readonly watched: Int32Array;
  /** By rivalry: 1 if spoilers strike in its name. */
  readonly spoilt: Uint8Array;
  /** By rivalry: its first block of observers; none is drawn where no observer can err. */
  readonly turnedStart: Int32Array;
  readonly errs: Uint8Array;
  /** Routes of each tie, in the order in which they are weighed: from `routeStart[tie]` in `route`. */
  readonly routeStart: Int32Array;
  readonly route: Int32Array;
  /** By event: its number among those that do not happen in every run alike; -1 for the others. */
  readonly uncertain: Int32Array;
  /** Rivalries whose holder does not go by pi. */
  readonly ruled: Int32Array;
  /** Act by the bits of a draw: the share of the places whose bit is set. */
  readonly levels: Float64Array;
}

export function planLanes(model: Model): Plan {
  const { parameters, rivalries, events, channels, spoilers, routes } = model;
  const { central, at, ranges } = parameters;
  const count = model.rivalryIds.length;
  const shiftable = Int32Array.from(new Set(events.shiftSlot)).sort();
  const drawn = dependentsOf(
    model,
    ranges.flatMap((range) => [...range.slots]),
  );
  const shifted = dependentsOf(model, shiftable);
  const changes = new Uint8Array(central.length);
  for (const slot of drawn.slots) changes[slot] = 1;
  for (const slot of shifted.slots) changes[slot] = 1;
  const mayDiffer = (slot: number, from: number) => changes[slot] === 1 || central[slot] !== from;

  const watches = new Set(channels.over);
  events.conditionOf.forEach((of, n) => {
    if (of === OF_ACT) watches.add(events.conditionTarget[n]!);
  });
  const provoked = numbered(count, (r) => mayDiffer(at.provocation + r, 0) && rivalries.back[r]! >= 0);
  const watched = numbered(count, (r) => watches.has(r));
  const turnedStart = new Int32Array(count + 1);
  const errs = new Uint8Array(count);
  const spoilt = new Uint8Array(count);
  for (let r = 0; r < count; r += 1) {
    const observers = rivalries.observer.subarray(
      rivalries.observerStart[r]!,
      rivalries.observerStart[r + 1]!,
    );
    turnedStart[r + 1] = turnedStart[r]! + Math.ceil(observers.length / 4);
    errs[r] = observers.some((observer) => mayDiffer(at.noise + observer, 0)) ? 1 : 0;
  }
  for (const r of spoilers.laidTo) spoilt[r] = 1;
  const uncertain = numbered(model.eventIds.length, (event) => {
    const probability = at.probability + event;
    return (
      events.time[event] !== events.time[event] || changes[probability] === 1 || !(central[probability]! >= 1)
    );
  });
  const routesOfTie = model.tieIds.map((_, tie) =>
    Array.from(routes.tie.keys()).filter((route) => routes.tie[route] === tie),
  );
  const { start: routeStart, members: route } = endToEnd(routesOfTie);
  return {
    counts: {
      shiftable: shiftable.length,
      provoked: howMany(provoked),
      watched: howMany(watched),
      turned: turnedStart[count]!,
      uncertain: howMany(uncertain),
    },
    drawn,
    shifted,
    shiftable,
    provoked,
    watched,
    spoilt,
    turnedStart,
    errs,
    routeStart,
    route,
    uncertain,
    ruled: Int32Array.from(rivalries.rule.flatMap((rule, r) => (rule.choice === 'propensity' ? [] : [r]))),
    levels: actLevels(model.places),
  };
}

function numbered(count: number, test: (n: number) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from({ length: count }, (_, n) => (test(n) ? next++ : -1));
}

function howMany(numbers: Int32Array): number {
  return numbers.reduce((most, n) => Math.max(most, n + 1), 0);
}
