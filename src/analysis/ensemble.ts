import { BY_EVENT, END_CAUSES } from '../engine/codes.ts';
import type { Model } from '../engine/model.ts';
import type { Id } from '../engine/setup.ts';
import type { End } from '../engine/trace.ts';
import { histogramBins, histogramQuantiles, sortedQuantiles } from '../math/histogramQuantiles.ts';
import { endKeyWithoutStep, readEndKey, type EndNumbers } from './endKey.ts';
import type { EnsembleRequest } from './ensembleRequest.ts';
import { seriesActors } from './seriesActors.ts';
import { columnBins, columnCounts, tallyMean, type Tally } from './tally.ts';

export type { EnsembleRequest } from './ensembleRequest.ts';
export { mergeTallies, type Tally } from './tally.ts';

/** One number a step, from the ensemble's first step on: mean and quantiles over the runs. */
export interface Quantiles {
  readonly mean: Float64Array;
  readonly '0.025': Float64Array;
  readonly '0.1': Float64Array;
  readonly '0.25': Float64Array;
  readonly '0.5': Float64Array;
  readonly '0.75': Float64Array;
  readonly '0.9': Float64Array;
  readonly '0.975': Float64Array;
}

/** How many runs ended so: cause null for those in force at the horizon, and those that never began. */
export interface EndShare {
  readonly cause: End['cause'] | null;
  /** Who refused to renew. */
  readonly by: readonly Id[];
  /** The event that ended it. */
  readonly event?: Id;
  readonly count: number;
}

/** What many runs have in common, from step `from` to the horizon. */
export interface Ensemble {
  readonly from: number;
  readonly runs: number;
  /** Share of the runs in force at the end of each step; NaN before it first came into force. */
  readonly survival: Float64Array;
  /** Restraint of all, and of each actor by number: null for one without a rivalry; empty unless wanted. */
  readonly restraint: { readonly all: Quantiles; readonly actors: readonly (Quantiles | null)[] };
  /** Trust b at the end of each step, by tie; empty unless wanted. */
  readonly trust: readonly Quantiles[];
  /** By cause, then by sides or event; those without an end first. */
  readonly ends: readonly EndShare[];
  /** Number of runs in which each outcome of the request holds. */
  readonly outcomes: readonly number[];
}

const probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** The ensemble that a tally of this model and request amounts to. Same tally, same bytes, however it was put together. */
export function summarise(model: Model, request: EnsembleRequest, tally: Tally): Ensemble {
  const { from, want } = request;
  const steps = model.steps - from;
  const counts = new Uint32Array(histogramBins);
  const quantilesOf = (series: number) => seriesQuantiles(tally, series * steps, steps, counts);
  const actors = want.actors ? seriesActors(model) : [];
  const firstTie = 1 + actors.length;
  return {
    from,
    runs: tally.runs,
    survival: Float64Array.from(tally.inForce, (inForce, i) =>
      tally.started[i]! > 0 ? inForce / tally.runs : NaN,
    ),
    restraint: {
      all: quantilesOf(0),
      actors: want.actors
        ? model.actorIds.map((_, actor) =>
            actors.includes(actor) ? quantilesOf(1 + actors.indexOf(actor)) : null,
          )
        : [],
    },
    trust: want.trust ? model.tieIds.map((_, tie) => quantilesOf(firstTie + tie)) : [],
    ends: endShares(model, tally),
    outcomes: [...tally.outcomes],
  };
}

function seriesQuantiles(tally: Tally, first: number, steps: number, counts: Uint32Array): Quantiles {
  const lists = probabilities.map(() => new Float64Array(steps));
  const mean = new Float64Array(steps);
  for (let step = 0; step < steps; step += 1) {
    columnQuantiles(tally, first + step, counts).forEach((quantile, i) => {
      lists[i]![step] = quantile;
    });
    mean[step] = tallyMean(tally, first + step);
  }
  return {
    mean,
    '0.025': lists[0]!,
    '0.1': lists[1]!,
    '0.25': lists[2]!,
    '0.5': lists[3]!,
    '0.75': lists[4]!,
    '0.9': lists[5]!,
    '0.975': lists[6]!,
  };
}

/** From so many runs on, counting is quicker than sorting. */
const manyRuns = 128;

function columnQuantiles(tally: Tally, column: number, counts: Uint32Array): number[] {
  if (tally.listed !== null && tally.runs > 0 && tally.runs < manyRuns)
    return sortedQuantiles(columnBins(tally, column), probabilities);
  columnCounts(tally, column, counts);
  return histogramQuantiles(counts, tally.runs, probabilities);
}

function endShares(model: Model, tally: Tally): EndShare[] {
  const counts = new Map<number, number>();
  tally.endKeys.forEach((key, i) => {
    const sides = endKeyWithoutStep(key);
    counts.set(sides, (counts.get(sides) ?? 0) + tally.endCounts[i]!);
  });
  return [...counts.keys()]
    .sort((a, b) => a - b)
    .map((key) => ({ ...endOf(model, readEndKey(key)), count: counts.get(key)! }));
}

function endOf(model: Model, { cause, by }: EndNumbers): Omit<EndShare, 'count'> {
  if (cause < 0) return { cause: null, by: [] };
  if (cause === BY_EVENT) return { cause: 'event', by: [], event: model.eventIds[by]! };
  return {
    cause: END_CAUSES[cause]!,
    by: model.actorIds.filter((_, actor) => ((by >> actor) & 1) === 1),
  };
}
