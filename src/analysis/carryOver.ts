import type { Change } from '../scenario/changes.ts';
import { applyChanges } from '../scenario/changes.ts';
import { findPath } from '../scenario/paths.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { membersOfForecast } from './hindcastVariants.ts';
import { effectiveSize, systematicPlaces } from './weighted.ts';

/** What of one case's numbers can be put into another case. */
export interface CarryOver {
  /** By member: the changes for the other case, in the order of `carried`. */
  readonly members: readonly (readonly Change[])[];
  /** Paths that carried over. */
  readonly carried: readonly string[];
  /** Those that did not, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** Numbers of one case, fitted or given: for each path a value for every member. */
export interface CaseNumbers {
  readonly paths: readonly string[];
  /** Value of path n in member m: m * paths + n. */
  readonly values: ArrayLike<number>;
}

/** What of a fit can be carried: a value for each path by particle, and what that weighs. */
export interface WeighedNumbers {
  readonly paths: readonly string[];
  readonly particles: readonly { readonly weight: number; readonly values: ArrayLike<number> }[];
}

/** Numbers of a fit that are equally likely. */
export interface LikelyNumbers extends CaseNumbers {
  /** Particles of equal weight that would tell as much as the fit's. */
  readonly effective: number;
}

/** Equally likely numbers of a fit, as many as make a forecast: each particle as often as it weighs. */
export function likelyNumbers({ paths, particles }: WeighedNumbers): LikelyNumbers {
  const weights = particles.map(({ weight }) => weight);
  const places = systematicPlaces(weights, Math.min(membersOfForecast, particles.length), 0.5);
  return {
    effective: effectiveSize(weights),
    paths,
    values: places.flatMap((place) => Array.from(particles[place]!.values)),
  };
}

/**
 * Takes numbers of one case over to another. A number carries over if the other case has a number of the model at the
 * same path, that is with the same name under the same ids: `rivalries.assad/opposition.gain` is the gain of Damascus
 * against the opposition in either truce, because cases that share actors share their ids; a number of a channel, a
 * spoiler or an event carries over only where that has the same id, too. A value that the other case refuses is left.
 */
export function carryOver({ paths, values }: CaseNumbers, to: Scenario): CarryOver {
  const members = paths.length === 0 ? 0 : values.length / paths.length;
  const changesOf = (n: number): Change[] =>
    Array.from({ length: members }, (_, m) => ({ set: paths[n]!, to: values[m * paths.length + n]! }));
  const whys = paths.map((path, n) => whyNot(to, path, changesOf(n)));
  const kept = paths.flatMap((_, n) => (whys[n] === null ? [n] : []));
  const lists = kept.map(changesOf);
  return {
    members: Array.from({ length: members }, (_, m) => lists.map((list) => list[m]!)),
    carried: kept.map((n) => paths[n]!),
    left: paths.flatMap((path, n) => (whys[n] === null ? [] : [{ path, why: whys[n]! }])),
  };
}

function whyNot(to: Scenario, path: string, changes: readonly Change[]): string | null {
  const { rule } = findPath(to as never, path);
  if (rule?.value.kind !== 'quantity') return 'no such number there';
  for (const change of changes) {
    const refused = applyChanges(to, [change]).notes.find(({ severity }) => severity === 'error');
    if (refused !== undefined) return refused.message;
  }
  return null;
}
