import { histogramBin, histogramBins } from '../math/histogramQuantiles.ts';

/**
 * What is kept of many runs: whole numbers only, so that a tally of any division into parts, merged in any order, gives
 * the same summary to the byte. A column is one series at one step.
 *
 * Up to `listedRuns` runs a column lists the bin of each run (2 bytes a run); beyond, it counts the runs in each of the
 * 4,096 bins (16 kB), so that memory stays flat.
 */
export interface Tally {
  readonly runs: number;
  /** Column of series s at step i of the tally: s * steps + i. */
  readonly columns: number;
  /** `columns * runs` bins, column by column; null when counted. */
  readonly listed: Uint16Array | null;
  /** `columns * 4096` counts; null when listed. */
  readonly counted: Uint32Array | null;
  /** By column: sum of the values in units of 2^-32. Exact up to two million runs. */
  readonly sums: Float64Array;
  /** By step: runs in force at its end. */
  readonly inForce: Uint32Array;
  /** By step: runs in which the agreement had started by its end. */
  readonly started: Uint32Array;
  /** Keys of `endKey`, ascending, and the runs that ended so. */
  readonly endKeys: Float64Array;
  readonly endCounts: Uint32Array;
  /** By outcome of the request: runs in which it holds. */
  readonly outcomes: Uint32Array;
}

/** Most runs that a tally lists one by one: from here on a list would take more memory than counts. */
export const listedRuns = 8192;

const unit = 4294967296;

/** An empty tally of so many runs, to be filled with `tallyValue` and by hand. */
export function openTally(size: {
  runs: number;
  series: number;
  steps: number;
  outcomes: number;
}): Tally & { endKeys: Float64Array } {
  const columns = size.series * size.steps;
  return {
    runs: size.runs,
    columns,
    listed: new Uint16Array(columns * size.runs),
    counted: null,
    sums: new Float64Array(columns),
    inForce: new Uint32Array(size.steps),
    started: new Uint32Array(size.steps),
    endKeys: new Float64Array(0),
    endCounts: new Uint32Array(0),
    outcomes: new Uint32Array(size.outcomes),
  };
}

/** Books values in 0..1 of the runs `first`, `first + 1`, ... of a listed tally in a column. */
export function tallyValues(
  tally: Tally,
  column: number,
  first: number,
  values: Float64Array,
  offset: number,
  count: number,
): void {
  const listed = tally.listed!;
  const at = column * tally.runs + first;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = values[offset + i]!;
    listed[at + i] = histogramBin(value);
    sum += Math.floor(value * unit + 0.5);
  }
  tally.sums[column]! += sum;
}

/** Books one value in 0..1 of the run `run` of a listed tally in a column. */
export function tallyValue(tally: Tally, column: number, run: number, value: number): void {
  tally.listed![column * tally.runs + run] = histogramBin(value);
  tally.sums[column]! += Math.floor(value * unit + 0.5);
}

/** Mean of a column, exact to 2^-33. */
export function tallyMean(tally: Tally, column: number): number {
  return tally.sums[column]! / unit / tally.runs;
}

/** The counts by bin of a column, written into `into` (4,096 long). */
export function columnCounts(tally: Tally, column: number, into: Uint32Array): void {
  if (tally.counted !== null) {
    into.set(tally.counted.subarray(column * histogramBins, (column + 1) * histogramBins));
    return;
  }
  into.fill(0);
  const from = column * tally.runs;
  for (let i = from; i < from + tally.runs; i++) into[tally.listed![i]!]! += 1;
}

/** The bins of the runs of a listed tally in a column, ascending. */
export function columnBins(tally: Tally, column: number): Uint16Array {
  return tally.listed!.slice(column * tally.runs, (column + 1) * tally.runs).sort();
}

/** The runs of all parts together. The parts must come from one model and one request. */
export function mergeTallies(...parts: readonly Tally[]): Tally {
  const first = parts[0];
  if (first === undefined) throw new RangeError('There is no tally to merge.');
  if (parts.length === 1) return first;
  let runs = 0;
  for (const part of parts) runs += part.runs;
  const listed = runs <= listedRuns && parts.every((part) => part.listed !== null);
  const merged = {
    runs,
    columns: first.columns,
    listed: listed ? mergeLists(parts, runs) : null,
    counted: listed ? null : mergeCounts(parts),
    sums: new Float64Array(first.columns),
    inForce: new Uint32Array(first.inForce.length),
    started: new Uint32Array(first.started.length),
    ...mergeEnds(parts),
    outcomes: new Uint32Array(first.outcomes.length),
  };
  for (const part of parts) {
    addTo(merged.sums, part.sums);
    addTo(merged.inForce, part.inForce);
    addTo(merged.started, part.started);
    addTo(merged.outcomes, part.outcomes);
  }
  return merged;
}

/** The buffers of a tally, to be transferred to another thread. */
export function tallyBuffers(tally: Tally): ArrayBuffer[] {
  const arrays = [
    tally.listed,
    tally.counted,
    tally.sums,
    tally.inForce,
    tally.started,
    tally.endKeys,
    tally.endCounts,
    tally.outcomes,
  ];
  return arrays.flatMap((array) => (array === null ? [] : [array.buffer as ArrayBuffer]));
}

/** The distinct keys, ascending, with their numbers. */
export function countKeys(keys: Iterable<number>): { endKeys: Float64Array; endCounts: Uint32Array } {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return sortedCounts(counts);
}

function mergeEnds(parts: readonly Tally[]): { endKeys: Float64Array; endCounts: Uint32Array } {
  const counts = new Map<number, number>();
  for (const part of parts) {
    part.endKeys.forEach((key, i) => counts.set(key, (counts.get(key) ?? 0) + part.endCounts[i]!));
  }
  return sortedCounts(counts);
}

function sortedCounts(counts: Map<number, number>): { endKeys: Float64Array; endCounts: Uint32Array } {
  const endKeys = Float64Array.from(counts.keys()).sort();
  return { endKeys, endCounts: Uint32Array.from(endKeys, (key) => counts.get(key)!) };
}

function mergeLists(parts: readonly Tally[], runs: number): Uint16Array {
  const { columns } = parts[0]!;
  const merged = new Uint16Array(columns * runs);
  let before = 0;
  for (const { listed, runs: ours } of parts) {
    // A view for each column and part would cost more than the copying itself.
    for (let column = 0, from = 0; column < columns; column++) {
      const to = column * runs + before;
      for (let run = 0; run < ours; run++) merged[to + run] = listed![from++]!;
    }
    before += ours;
  }
  return merged;
}

function mergeCounts(parts: readonly Tally[]): Uint32Array {
  const { columns } = parts[0]!;
  const merged = new Uint32Array(columns * histogramBins);
  for (const part of parts) {
    if (part.counted !== null) {
      addTo(merged, part.counted);
      continue;
    }
    for (let column = 0; column < columns; column++) {
      const bins = column * histogramBins;
      const from = column * part.runs;
      for (let i = from; i < from + part.runs; i++) merged[bins + part.listed![i]!]! += 1;
    }
  }
  return merged;
}

function addTo(sum: Float64Array | Uint32Array, part: Float64Array | Uint32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
}
