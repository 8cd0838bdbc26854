import type {
  CodedPoint,
  Cone,
  PinnedCone,
  RestraintEvent,
  RestraintSeries,
  RestraintValues,
} from '../../charts/restraint/restraintProps.ts';
import type { History } from '../../analysis/history.ts';
import type { Quantiles } from '../../analysis/ensemble.ts';
import type { ActorLook } from '../../charts/actorLook.ts';
import { eventsShown, type ReplayCase } from '../../stores/replayCase.ts';
import type { ViewMode } from '../../stores/view.ts';
import type { Guess } from '../../stores/questions.ts';
import type { Replay, ShownCone } from '../../stores/replay.ts';

/** Restraint of a history as the chart wants it: lists by step, actors in the order of the model's sorted ids. */
function valuesOf(history: History): RestraintValues {
  const { steps, restraint, actorRestraint } = history;
  const count = history.model.actorIds.length;
  return {
    all: Array.from(restraint),
    actors: history.model.actorIds.map((_, a) =>
      Array.from({ length: steps }, (__, t) => actorRestraint[t * count + a] ?? NaN),
    ),
  };
}

const drawnValues = new WeakMap<History, RestraintValues>();

function keptValues(history: History): RestraintValues {
  let values = drawnValues.get(history);
  if (!values) {
    values = valuesOf(history);
    drawnValues.set(history, values);
  }
  return values;
}

/** The coded points of the record: one for each day, and one more for a half-day that was coded otherwise. */
export function codedPoints({ scenario, record, coding }: ReplayCase): CodedPoint[] {
  if (!record || !coding || !scenario.record) return [];
  const { components } = scenario.record;
  const count = record.model.actorIds.length;
  return coding.flatMap((step, t) => {
    const before = coding[t - 1];
    if (before && before.code === step.code && before.exception === step.exception) return [];
    return record.model.actorIds.flatMap((actor, a): CodedPoint[] => {
      const coded = step.actors[actor];
      const act = record.actorRestraint[t * count + a] ?? NaN;
      if (!coded || Number.isNaN(act)) return [];
      return [
        {
          actor,
          step: t,
          act,
          parts: Object.entries(coded.parts).map(
            ([part, value]) => [components[part] ?? part, value] as const,
          ),
          level: coded.level,
          low: coded.low,
          high: coded.high,
          ...(step.note === null ? {} : { note: step.note }),
        },
      ];
    });
  });
}

const from = (list: ArrayLike<number>, first: number): number[] => Array.prototype.slice.call(list, first);

function cutQuantiles(all: Quantiles, first: number) {
  return {
    q025: from(all['0.025'], first),
    q10: from(all['0.1'], first),
    q25: from(all['0.25'], first),
    q50: from(all['0.5'], first),
    q75: from(all['0.75'], first),
    q90: from(all['0.9'], first),
    q975: from(all['0.975'], first),
  };
}

/** The part of a cone that lies after the cursor: in model mode the runs began before it. */
export function coneAt(cone: ShownCone | null, cursor: number): Cone | null {
  if (!cone || cone.from > cursor) return null;
  const first = cursor - cone.from;
  return {
    from: cursor,
    apart: cone.from < cursor,
    runs: cone.ensemble.runs,
    total: cone.total,
    quantiles: cutQuantiles(cone.ensemble.restraint.all, first),
    stillHolding: from(cone.ensemble.survival, first),
  };
}

export function pinnedCone(cone: ShownCone | null, label: string): PinnedCone | null {
  return cone && { from: cone.from, quantiles: cutQuantiles(cone.ensemble.restraint.all, 0), label };
}

/** In how many of the steps since it was pinned the record lay inside the bands of 80 and of 95 of 100 runs. */
export function insidePinned(
  pinned: ShownCone,
  record: History,
  cursor: number,
): { all: number; inside: number; wide: number } {
  const bands = pinned.ensemble.restraint.all;
  let [all, inside, wide] = [0, 0, 0];
  for (let t = pinned.from; t < cursor; t++) {
    const value = record.restraint[t] ?? NaN;
    const at = t - pinned.from;
    const between = (low: ArrayLike<number>, high: ArrayLike<number>): boolean =>
      value >= (low[at] ?? NaN) && value <= (high[at] ?? NaN);
    all += 1;
    if (between(bands['0.1'], bands['0.9'])) inside += 1;
    if (between(bands['0.025'], bands['0.975'])) wide += 1;
  }
  return { all, inside, wide };
}

function chartEvents(opened: ReplayCase, mode: ViewMode): RestraintEvent[] {
  return eventsShown(opened, mode).map((event) => ({
    id: event.id,
    time: Date.parse(event.time ?? ''),
    short: event.short,
    headline: event.headline,
    by: event.by,
    direction: event.direction,
    contested: event.contested,
    weight: event.weight,
  }));
}

/** What does not change while the cursor moves. */
export interface StillSeries {
  clock: RestraintSeries['clock'];
  actors: readonly ActorLook[];
  coded: readonly CodedPoint[];
  events: readonly RestraintEvent[];
}

export const stillSeries = (
  opened: ReplayCase,
  actors: readonly ActorLook[],
  mode: ViewMode,
): StillSeries => ({
  clock: {
    start: Date.parse(opened.scenario.clock.start),
    stepHours: opened.scenario.clock.step,
    steps: opened.facts.steps,
    zone: opened.scenario.clock.zone,
  },
  actors,
  coded: codedPoints(opened),
  events: chartEvents(opened, mode),
});

/** All that the restraint chart and its table draw. */
export function restraintSeries(
  opened: ReplayCase,
  still: StillSeries,
  state: Pick<Replay, 'cursor' | 'mode' | 'seed' | 'cone' | 'pinned'>,
  guesses: Readonly<Record<string, Guess>>,
  pinnedLabel: string,
): RestraintSeries {
  const { record } = opened;
  const run = state.mode === 'record' ? null : opened.runOf(state.seed);
  const told = state.mode === 'model' ? run : record;
  return {
    ...still,
    cursor: state.cursor,
    mode: state.mode,
    record: record && keptValues(record),
    run: run && keptValues(run),
    cone: coneAt(state.cone, state.cursor),
    pinned: pinnedCone(state.pinned, pinnedLabel),
    questions: opened.questions.map(({ id, step, text }) => ({
      id,
      step,
      text,
      asked: Object.hasOwn(guesses, id),
    })),
    status: told?.agreement ?? [],
  };
}
