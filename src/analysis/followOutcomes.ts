import { CHANNEL_STATUSES } from '../engine/codes.ts';
import type { Lanes } from '../engine/lanes/lanes.ts';
import type { Model } from '../engine/model.ts';
import type { EnsembleRequest } from './ensembleRequest.ts';
import type { Outcome } from './outcome.ts';
import { seriesActors } from './seriesActors.ts';

/** Watches the outcomes of a request in the lanes of one group of runs after the other. */
export interface OutcomeFollower {
  /** A new group begins; what the record answers is taken from there. */
  begin(): void;
  /** A step was done. */
  take(lanes: Lanes): void;
  /** Adds the lanes in which each outcome holds. */
  count(into: Uint32Array, lanes: number): void;
}

/** One outcome: what a step adds to it, lane by lane, and what makes it true. */
interface Watch {
  readonly first: number;
  readonly last: number;
  /** At least this is asked of the mean over the steps. */
  readonly line: number;
  recorded(t: number): number;
  now(lanes: Lanes, lane: number): number;
}

/** A step beyond the horizon is taken for the last one. Throws `RangeError` for a name with nothing behind it. */
export function followOutcomes(
  model: Model,
  { from, outcomes }: EnsembleRequest,
  width: number,
): OutcomeFollower {
  const watches = outcomes.map((outcome) => watchOf(model, outcome));
  const sums = watches.map(() => new Float64Array(width));
  return {
    begin() {
      watches.forEach((watch, n) => {
        let sum = 0;
        for (let t = watch.first; t <= watch.last && t < from; t += 1) sum += watch.recorded(t);
        sums[n]!.fill(sum);
      });
    },
    take(lanes) {
      const t = lanes.t - 1;
      watches.forEach((watch, n) => {
        if (t < watch.first || t > watch.last) return;
        const sum = sums[n]!;
        for (let lane = 0; lane < lanes.count; lane += 1) sum[lane]! += watch.now(lanes, lane);
      });
    },
    count(into, lanes) {
      watches.forEach(({ first, last, line }, n) => {
        const sum = sums[n]!;
        for (let lane = 0; lane < lanes; lane += 1)
          if (sum[lane]! / (last - first + 1) >= line) into[n]! += 1;
      });
    },
  };
}

function watchOf(model: Model, outcome: Outcome): Watch {
  const within = (t: number) => Math.max(0, Math.min(model.steps - 1, t));
  switch (outcome.kind) {
    case 'inForce': {
      const at = within(outcome.at);
      return {
        first: at,
        last: at,
        line: 1,
        recorded: (t) => model.record!.inForce[t]!,
        now: ({ rows, ints }, lane) => ints[rows.inForce + lane]!,
      };
    }
    case 'channel': {
      const at = within(outcome.at);
      const c = numberOf(model.channelIds, outcome.channel, 'channel');
      const isAsked = CHANNEL_STATUSES.map((status) => (outcome.is.includes(status) ? 1 : 0));
      return {
        first: at,
        last: at,
        line: 1,
        recorded: (t) => isAsked[model.record!.channels[t * model.channelIds.length + c]!]!,
        now: ({ rows, ints }, lane) => isAsked[ints[rows.channelStatus + c * rows.width + lane]!]!,
      };
    }
    case 'restraint':
      return {
        first: within(outcome.fromStep),
        last: within(outcome.toStep),
        line: outcome.atLeast,
        ...restraintOf(model, outcome.of),
      };
  }
}

function restraintOf(model: Model, of: string): Pick<Watch, 'recorded' | 'now'> {
  const { rivalryStart } = model.actors;
  const recordedAct = (t: number, r: number) => model.record!.acts[t * model.rivalryIds.length + r]!;
  const recordedActor = (t: number, actor: number) => {
    let sum = 0;
    for (let r = rivalryStart[actor]!; r < rivalryStart[actor + 1]!; r += 1) sum += recordedAct(t, r);
    return sum / (rivalryStart[actor + 1]! - rivalryStart[actor]!);
  };
  if (of === 'all') {
    const sides = seriesActors(model);
    return {
      recorded: (t) => sides.reduce((sum, actor) => sum + recordedActor(t, actor), 0) / sides.length,
      now: ({ rows, reals }, lane) => reals[rows.restraintOfAll + lane]!,
    };
  }
  if (of.includes('/')) {
    const r = numberOf(model.rivalryIds, of, 'rivalry');
    return {
      recorded: (t) => recordedAct(t, r),
      now: ({ rows, reals }, lane) => reals[rows.act + r * rows.width + lane]!,
    };
  }
  const actor = numberOf(model.actorIds, of, 'actor');
  return {
    recorded: (t) => recordedActor(t, actor),
    now: ({ rows, reals }, lane) => reals[rows.restraint + actor * rows.width + lane]!,
  };
}

function numberOf(ids: readonly string[], id: string, kind: string): number {
  const number = ids.indexOf(id);
  if (number < 0) throw new RangeError(`There is no ${kind} "${id}".`);
  return number;
}
