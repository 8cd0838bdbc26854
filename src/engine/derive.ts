import { ln } from '../math/ln.ts';
import type { Model } from './model.ts';

/** Stretch of log-odds of the logistic from 10 % to 90 %: 2 ln 9. */
const STRETCH = 4.394449154672439;
/** Least |D| by which the width is scaled, so that an indifferent side does not become a switch. */
const LEAST_SLOPE = 0.05;

/** What follows from the parameter vector and is needed in every step. */
export interface Derived {
  /** L0 by tie. */
  readonly prior: Float64Array;
  /** 1 - f of the observer, by tie. */
  readonly kept: Float64Array;
  /** D = w - (1-w) g + (1-w) l, by rivalry. */
  readonly slope: Float64Array;
  /** (1-w) l, by rivalry. */
  readonly exposure: Float64Array;
  /** lambda, by rivalry. */
  readonly steepness: Float64Array;
  /** s: chance that spoilers alone make an act look violated, as observers reckon; by rivalry. */
  readonly spoilt: Float64Array;
  /** kappa, and outside * kappa, by route. */
  readonly kappa: Float64Array;
  readonly kappaOutside: Float64Array;
  /** wC and wD by route. */
  readonly weightC: Float64Array;
  readonly weightD: Float64Array;
  /** Sum of the shares of all routes of a tie. */
  readonly shares: Float64Array;
}

export function createDerived(model: Model): Derived {
  const ties = model.tieIds.length;
  const rivalries = model.rivalryIds.length;
  const routes = model.routes.rivalry.length;
  return {
    prior: new Float64Array(ties),
    kept: new Float64Array(ties),
    slope: new Float64Array(rivalries),
    exposure: new Float64Array(rivalries),
    steepness: new Float64Array(rivalries),
    spoilt: new Float64Array(rivalries),
    kappa: new Float64Array(routes),
    kappaOutside: new Float64Array(routes),
    weightC: new Float64Array(routes),
    weightD: new Float64Array(routes),
    shares: new Float64Array(ties),
  };
}

/** Works out all of it from a parameter vector: after the draws of a run and whenever a shift starts or ends. */
export function derive(model: Model, values: Float64Array, out: Derived): void {
  deriveTies(model, values, out);
  deriveChoices(model, values, out);
  deriveTempers(model, values, out);
  deriveWeights(model, values, out);
}

/** Priors, and what is kept of the distance to them. */
export function deriveTies(model: Model, values: Float64Array, out: Derived): void {
  const { at } = model.parameters;
  const { observer } = model.ties;
  for (let tie = 0; tie < observer.length; tie += 1) {
    const b = values[at.trust + tie]!;
    out.prior[tie] = ln(b / (1 - b));
    out.kept[tie] = 1 - values[at.forgetting + observer[tie]!]!;
  }
}

/** Slope, exposure and steepness. */
export function deriveChoices(model: Model, values: Float64Array, out: Derived): void {
  const { at } = model.parameters;
  for (let r = 0; r < model.rivalryIds.length; r += 1) {
    const w = values[at.patience + r]!;
    const exposure = (1 - w) * values[at.loss + r]!;
    const slope = w - (1 - w) * values[at.gain + r]! + exposure;
    out.exposure[r] = exposure;
    out.slope[r] = slope;
    out.steepness[r] = STRETCH / (values[at.width + r]! * Math.max(Math.abs(slope), LEAST_SLOPE));
  }
}

/** kappa: the attention of an observer, spread over the routes by which news of a subject reaches it. */
export function deriveTempers(model: Model, values: Float64Array, out: Derived): void {
  const { routes } = model;
  const { at } = model.parameters;
  const outside = values[at.outside]!;
  out.shares.fill(0);
  for (let route = 0; route < routes.tie.length; route += 1) {
    const tie = routes.tie[route]!;
    out.shares[tie] = out.shares[tie]! + shareOf(model, values, route);
  }
  for (let route = 0; route < routes.tie.length; route += 1) {
    const shares = out.shares[routes.tie[route]!]!;
    const kappa = values[at.attention + routes.observer[route]!]! / Math.max(1, shares);
    out.kappa[route] = kappa;
    out.kappaOutside[route] = outside * kappa;
  }
}

/**
 * Weights of the evidence of an act, which is that of a mixture: with the share as the chance that the conduct follows the
 * subject's own will, and s of spoilers, wC and wD are the logarithms of the likelihood ratios of restraint and violation.
 */
export function deriveWeights(model: Model, values: Float64Array, out: Derived): void {
  const { routes } = model;
  const { at, follows } = model.parameters;
  const { laidTo } = model.spoilers;
  out.spoilt.fill(1);
  for (let spoiler = 0; spoiler < laidTo.length; spoiler += 1) {
    const r = laidTo[spoiler]!;
    out.spoilt[r] = out.spoilt[r]! * (1 - valueAt(values, follows, at.spoilerSeen + spoiler));
  }
  for (let r = 0; r < out.spoilt.length; r += 1) out.spoilt[r] = 1 - out.spoilt[r]!;
  for (let route = 0; route < routes.tie.length; route += 1) {
    const share = shareOf(model, values, route);
    const rivalry = routes.rivalry[route]!;
    const q = values[at.breachRate + model.rivalries.from[rivalry]!]!;
    const e = 1 - valueAt(values, follows, routes.controlSlot[route]!);
    const s = out.spoilt[rivalry]!;
    const e1 = q - share * (q - e);
    const e2 = s + (1 - s) * e1;
    const q2 = s + (1 - s) * q;
    out.weightC[route] = ln((1 - e2) / (1 - q2));
    out.weightD[route] = ln(e2 / q2);
  }
}

/** Value of a slot, or of the slot that it follows while it has none of its own. */
export function valueAt(values: Float64Array, follows: Int32Array, slot: number): number {
  const value = values[slot]!;
  return value === value ? value : values[follows[slot]!]!;
}

function shareOf(model: Model, values: Float64Array, route: number): number {
  const slot = model.routes.shareSlot[route]!;
  return slot < 0 ? 1 : values[slot]!;
}
