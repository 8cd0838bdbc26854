import type { Change } from '../scenario/changes.ts';
import { stepOf } from '../scenario/stepTimes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from './comparison.ts';
import { shapleyShares } from './shapley.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';
import { STUDY_PURPOSE, uniforms } from './uniforms.ts';
import { z95 } from './wilson.ts';

/** Something that a run has or has not: an event, or a date on which the agreement must be renewed. */
export interface Cause {
  readonly kind: 'event' | 'renewal';
  readonly id: string;
}

/** What an attribution measures. */
export interface AttributionDesign {
  readonly causes: readonly Cause[];
  /** One measure. */
  readonly request: StudyRequest;
  readonly runs: number;
  /** Orders that are tried where there are more than `exactCauses`. */
  readonly orders: number;
}

/** A cause's fair share of what all causes together change (Shapley 1953). */
export interface CauseShare extends Estimate {
  readonly cause: Cause;
  /** Least and largest change that it makes, over what else is there when it comes. */
  readonly least: number;
  readonly most: number;
}

export interface Attribution {
  readonly shares: readonly CauseShare[];
  /** Mean measure without any of the causes, and with all. */
  readonly none: number;
  readonly all: number;
  /** all - none, to which the shares add up. */
  readonly total: Estimate;
  /** Every order was counted; else a sample of them. */
  readonly isExact: boolean;
  /** Settings that were measured. */
  readonly points: number;
}

/** With so many causes all 2^n settings are measured. */
export const exactCauses = 10;

/**
 * The causes that can matter to runs from step `from` on: events with effects that the model plays then, but for the one
 * that brings the agreement about, and renewals. By id.
 */
export function causesOf(scenario: Scenario, from: number, endogenous: boolean): Cause[] {
  const events = Object.entries(scenario.events)
    .filter(([, event]) => {
      const effects = Object.values(event.effects);
      if (event.background || effects.length === 0 || effects.some(({ kind }) => kind === 'start'))
        return false;
      if (event.class === 'endogenous' && !endogenous) return false;
      return event.time === undefined || Math.floor(stepOf(scenario, event.time)) >= from;
    })
    .map(([id]): Cause => ({ kind: 'event', id }));
  const renewals = Object.entries(scenario.agreement.renewals)
    .filter(([, { time }]) => Math.floor(stepOf(scenario, time)) >= from)
    .map(([id]): Cause => ({ kind: 'renewal', id }));
  const byId = (a: Cause, b: Cause) => (a.id < b.id ? -1 : 1);
  return [...events.sort(byId), ...renewals.sort(byId)];
}

/** Settings that an attribution measures, at most. */
export const attributionCost = (causes: number, orders: number): number =>
  causes <= exactCauses ? 2 ** causes : orders * (causes - 1) + 2;

/**
 * How much each cause contributed: exact from all settings for few causes, else the mean over orders drawn by chance
 * (Castro, Gómez and Tejada 2009). All settings share their luck; the intervals hold what runs and orders leave open.
 */
export async function attribute(evaluate: Evaluate, design: AttributionDesign): Promise<Attribution> {
  return design.causes.length <= exactCauses ? exactly(evaluate, design) : byOrders(evaluate, design);
}

async function exactly(evaluate: Evaluate, design: AttributionDesign): Promise<Attribution> {
  const { causes, runs } = design;
  const n = causes.length;
  const present = Array.from({ length: 2 ** n }, (_, subset) => causes.map((__, i) => (subset >> i) & 1));
  const values = await evaluate(
    present.map((there) => pointOf(design, there)),
    design.request,
    runs,
  );
  const means = values.map(meanOf);
  const byRun = Array.from({ length: runs }, (_, run) =>
    n === 0 ? [] : shapleyShares(n, (subset) => values[subset]![run]!),
  );
  const changes = causes.map((_, i) =>
    means.flatMap((mean, subset) => ((subset >> i) & 1 ? [] : [means[subset | (1 << i)]! - mean])),
  );
  const shares = n === 0 ? [] : shapleyShares(n, (subset) => means[subset]!);
  return {
    shares: causes.map((cause, i) => ({
      cause,
      ...around(shares[i]!, deviationOfMean(byRun.map((list) => list[i]!))),
      least: Math.min(...changes[i]!),
      most: Math.max(...changes[i]!),
    })),
    ...ends(values[0]!, values.at(-1)!),
    isExact: true,
    points: values.length,
  };
}

async function byOrders(evaluate: Evaluate, design: AttributionDesign): Promise<Attribution> {
  const { causes, runs, orders, request } = design;
  const n = causes.length;
  const at = uniforms(request.seed, STUDY_PURPOSE.orders);
  const drawn = Array.from({ length: orders }, (_, order) => shuffled(n, (i) => at(order, i)));
  const points = new Map<string, Point>();
  const chains = drawn.map((order) => {
    const there = causes.map(() => 0);
    return [-1, ...order].map((next) => {
      if (next >= 0) there[next] = 1;
      const key = there.join('');
      if (!points.has(key)) points.set(key, pointOf(design, there));
      return key;
    });
  });
  const list = await evaluate([...points.values()], request, runs);
  const values = new Map([...points.keys()].map((key, i) => [key, list[i]!]));
  const means = new Map([...values].map(([key, runsOf]) => [key, meanOf(runsOf)]));
  const shares = causes.map((cause, i): CauseShare => {
    const steps = chains.map((chain, o) => {
      const place = drawn[o]!.indexOf(i);
      return [chain[place]!, chain[place + 1]!] as const;
    });
    const changes = steps.map(([before, after]) => means.get(after)! - means.get(before)!);
    const perRun = new Float64Array(runs);
    for (const [before, after] of steps) {
      const [a, b] = [values.get(before)!, values.get(after)!];
      for (let run = 0; run < runs; run += 1) perRun[run]! += (b[run]! - a[run]!) / orders;
    }
    const [byOrder, byRun] = [deviationOfMean(changes), deviationOfMean(perRun)];
    // Not Math.hypot, whose last bit is the platform's.
    const error = Math.sqrt(byOrder * byOrder + byRun * byRun);
    return {
      cause,
      ...around(meanOf(changes), error),
      least: Math.min(...changes),
      most: Math.max(...changes),
    };
  });
  const zero = '0'.repeat(n);
  const one = '1'.repeat(n);
  return {
    shares,
    ...ends(values.get(zero)!, values.get(one)!),
    isExact: false,
    points: points.size,
  };
}

function pointOf({ causes }: AttributionDesign, there: readonly number[]): Point {
  const without = causes.filter((_, i) => there[i] === 0);
  return { changes: without.map(removeCause) };
}

/** The change that takes a cause out. */
export const removeCause = ({ kind, id }: Cause): Change =>
  kind === 'event' ? { without: id } : { set: `agreement.renewals.${id}`, to: null };

function ends(none: Float64Array, all: Float64Array): Pick<Attribution, 'none' | 'all' | 'total'> {
  const differences = Array.from(all, (value, run) => value - none[run]!);
  return {
    none: meanOf(none),
    all: meanOf(all),
    total: around(meanOf(all) - meanOf(none), deviationOfMean(differences)),
  };
}

const around = (value: number, error: number): Estimate => ({
  value,
  low: value - z95 * error,
  high: value + z95 * error,
});

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}

/** Standard error of the mean of these values; 0 for one. */
function deviationOfMean(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return 0;
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (values[i]! - mean) * (values[i]! - mean);
  return Math.sqrt(squares / (n - 1) / n);
}

/** 0 to n - 1 in an order drawn by Fisher and Yates from the numbers `at(0)`, `at(1)`, ... */
function shuffled(n: number, at: (i: number) => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(at(i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
