import { CHANNEL_STATUSES } from '../engine/codes.ts';
import type { Lanes } from '../engine/lanes/lanes.ts';
import type { Model } from '../engine/model.ts';
import { endKey } from './endKey.ts';
import type { Measure } from './measure.ts';
import { seriesActors } from './seriesActors.ts';

/** Watches the measures of a request in the lanes of one group of runs after the other. */
export interface MeasureFollower {
  /** A new group begins; what the record answers is taken from there. */
  begin(): void;
  /** A step was done. */
  take(lanes: Lanes): void;
  /** What measure `number` is in a lane, once the last step was done. */
  value(number: number, lanes: Lanes, lane: number): number;
}

/** One measure: what a step adds to it, lane by lane. */
interface Watch {
  readonly first: number;
  readonly last: number;
  recorded(t: number): number;
  now(lanes: Lanes, lane: number): number;
  /** Absent: the mean of what the steps added. */
  atEnd?(lanes: Lanes, lane: number): number;
}

/** Throws `RangeError` for a name with nothing behind it, and for a measure against the record where there is none. */
export function followMeasures(
  model: Model,
  from: number,
  measures: readonly Measure[],
  width: number,
): MeasureFollower {
  const watches = measures.map((measure) => watchOf(model, measure));
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
    value(number, lanes, lane) {
      const { first, last, atEnd } = watches[number]!;
      return atEnd ? atEnd(lanes, lane) : sums[number]![lane]! / (last - first + 1);
    },
  };
}

function watchOf(model: Model, measure: Measure): Watch {
  const within = (t: number) => Math.max(0, Math.min(model.steps - 1, t));
  switch (measure.kind) {
    case 'inForce': {
      const at = within(measure.at);
      return {
        first: at,
        last: at,
        recorded: (t) => model.record!.inForce[t]!,
        now: ({ rows, ints }, lane) => ints[rows.inForce + lane]!,
      };
    }
    case 'channel': {
      const at = within(measure.at);
      const c = numberOf(model.channelIds, measure.channel, 'channel');
      const isAsked = CHANNEL_STATUSES.map((status) => (measure.is.includes(status) ? 1 : 0));
      return {
        first: at,
        last: at,
        recorded: (t) => isAsked[model.record!.channels[t * model.channelIds.length + c]!]!,
        now: ({ rows, ints }, lane) => isAsked[ints[rows.channelStatus + c * rows.width + lane]!]!,
      };
    }
    case 'restraint':
      return {
        first: within(measure.fromStep),
        last: within(measure.toStep),
        ...restraintOf(model, measure.of),
      };
    case 'end':
      return {
        first: model.steps,
        last: model.steps,
        recorded: () => 0,
        now: () => 0,
        atEnd: ({ rows, ints }, lane) =>
          endKey(ints[rows.endAt + lane]!, ints[rows.endCause + lane]!, ints[rows.endBy + lane]!),
      };
    case 'squaredError':
      return { ...recordedSteps(model, measure), recorded: () => 0, now: squaredError(model) };
    case 'forceError':
      return {
        ...recordedSteps(model, measure),
        recorded: () => 0,
        now: ({ t, rows, ints }, lane) =>
          ints[rows.inForce + lane] === model.record!.inForce[t - 1] ? 0 : 1,
      };
  }
}

function recordedSteps(model: Model, { fromStep, toStep }: { fromStep: number; toStep: number }) {
  const steps = model.record?.inForce.length ?? 0;
  if (steps === 0) throw new RangeError('There is no record to compare with.');
  const within = (t: number) => Math.max(0, Math.min(steps - 1, t));
  return { first: within(fromStep), last: within(toStep) };
}

function squaredError(model: Model): Watch['now'] {
  const sides = seriesActors(model);
  return ({ t, rows, reals }, lane) => {
    let sum = 0;
    for (const actor of sides) {
      const error =
        reals[rows.restraint + actor * rows.width + lane]! - recordedRestraint(model, t - 1, actor);
      sum += error * error;
    }
    return sum / sides.length;
  };
}

function recordedRestraint({ actors, record, rivalryIds }: Model, t: number, actor: number): number {
  const { rivalryStart } = actors;
  let sum = 0;
  for (let r = rivalryStart[actor]!; r < rivalryStart[actor + 1]!; r += 1)
    sum += record!.acts[t * rivalryIds.length + r]!;
  return sum / (rivalryStart[actor + 1]! - rivalryStart[actor]!);
}

function restraintOf(model: Model, of: string): Pick<Watch, 'recorded' | 'now'> {
  if (of === 'all') {
    const sides = seriesActors(model);
    return {
      recorded: (t) =>
        sides.reduce((sum, actor) => sum + recordedRestraint(model, t, actor), 0) / sides.length,
      now: ({ rows, reals }, lane) => reals[rows.restraintOfAll + lane]!,
    };
  }
  if (of.includes('/')) {
    const r = numberOf(model.rivalryIds, of, 'rivalry');
    return {
      recorded: (t) => model.record!.acts[t * model.rivalryIds.length + r]!,
      now: ({ rows, reals }, lane) => reals[rows.act + r * rows.width + lane]!,
    };
  }
  const actor = numberOf(model.actorIds, of, 'actor');
  return {
    recorded: (t) => recordedRestraint(model, t, actor),
    now: ({ rows, reals }, lane) => reals[rows.restraint + actor * rows.width + lane]!,
  };
}

function numberOf(ids: readonly string[], id: string, kind: string): number {
  const number = ids.indexOf(id);
  if (number < 0) throw new RangeError(`There is no ${kind} "${id}".`);
  return number;
}
