import { fnv1a } from '../math/fnv1a.ts';
import { ln } from '../math/ln.ts';
import { logit } from '../math/logistic.ts';
import type { Parameters, ParameterLayout, ParameterRange } from './model.ts';
import type { ByObserver, RangeSetup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** The parameter vector while it is being filled. */
export interface ParameterList {
  readonly values: number[];
  readonly follows: number[];
  readonly slots: Map<string, number[]>;
}

export function emptyList(): ParameterList {
  return { values: [], follows: [], slots: new Map() };
}

/** Adds a number under its paths, the first of which names it in messages; returns its slot. */
export function addNumber(list: ParameterList, value: number, ...paths: readonly string[]): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new SetupError(`${paths[0]}: ${String(value)} is not a finite number`);
  }
  return addSlot(list, value, -1, paths);
}

/** Makes paths known even where no number is taken from them: a range or a shift of such a path moves nothing. */
export function declarePaths(list: ParameterList, ...paths: readonly string[]): void {
  for (const path of paths) if (!list.slots.has(path)) list.slots.set(path, []);
}

/** Adds a number that takes the value of another slot until it is set. */
export function addFollower(list: ParameterList, follows: number, ...paths: readonly string[]): number {
  return addSlot(list, NaN, follows, paths);
}

function addSlot(list: ParameterList, value: number, follows: number, paths: readonly string[]): number {
  const slot = list.values.length;
  list.values.push(value);
  list.follows.push(follows);
  for (const path of paths) {
    const slots = list.slots.get(path);
    if (slots === undefined) list.slots.set(path, [slot]);
    else slots.push(slot);
  }
  return slot;
}

/**
 * Adds a number for every observer. A plain number is one number for all; in a map those that are not named have the
 * `default`; what is absent follows a slot where one is given.
 */
export function addByObserver(
  list: ParameterList,
  given: ByObserver | undefined,
  path: string,
  observers: readonly string[],
  follows: number,
): void {
  const map = given === undefined || typeof given === 'number' ? undefined : given;
  if (map?.['default'] !== undefined) declarePaths(list, `${path}.default`);
  for (const observer of Object.keys(map ?? {})) {
    if (observer !== 'default' && !observers.includes(observer)) {
      throw new SetupError(`${path}: there is no actor "${observer}"`);
    }
  }
  for (const observer of observers) {
    const own = `${path}.${observer}`;
    const value = map === undefined ? (given as number | undefined) : (map[observer] ?? map['default']);
    const shared = map === undefined ? path : map[observer] === undefined ? `${path}.default` : null;
    const paths = shared === null ? [own] : [own, shared];
    if (value !== undefined) addNumber(list, value, ...paths);
    else addFollower(list, follows, ...paths);
  }
}

/** Closes the list. Throws `SetupError` where a range names no number, or its ends do not fit its scale. */
export function closeList(
  list: ParameterList,
  at: ParameterLayout,
  ranges: Readonly<Record<string, RangeSetup>>,
): Parameters {
  const slots = new Map([...list.slots].map(([path, numbers]) => [path, Int32Array.from(numbers)]));
  const drawn = Object.keys(ranges)
    .sort()
    .map((path) => rangeOf(path, ranges[path]!, slots.get(path)));
  return {
    central: Float64Array.from(list.values),
    follows: Int32Array.from(list.follows),
    slots,
    at,
    ranges: drawn,
  };
}

function rangeOf(path: string, range: RangeSetup, slots: Int32Array | undefined): ParameterRange {
  if (slots === undefined) throw new SetupError(`ranges: "${path}" names no number of this setup`);
  const { low, high, scale } = range;
  const fits =
    low <= high && (scale === 'linear' || (low > 0 && (scale === 'log' ? Number.isFinite(high) : high < 1)));
  if (!fits) throw new SetupError(`ranges: "${path}" from ${low} to ${high} does not fit the scale ${scale}`);
  const start = onScale(low, scale);
  return {
    path,
    hash: fnv1a(`param:${range.drawnAs ?? path}`) | 0,
    scale,
    start,
    reach: onScale(high, scale) - start,
    slots,
  };
}

function onScale(value: number, scale: RangeSetup['scale']): number {
  if (scale === 'linear') return value;
  return scale === 'log' ? ln(value) : logit(value);
}
