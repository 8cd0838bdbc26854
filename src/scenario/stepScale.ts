import { power } from '../math/power.ts';
import type { Parameter } from './parameters.ts';

/**
 * A number given per 12 hours, for a step of `hours`: shares and rates compound, 1 - (1 - h)^r with r = hours/12, weights
 * of news grow in proportion, at most to 1. Other numbers stay.
 */
export function toStep(parameter: Parameter, value: number, hours: number): number {
  const ratio = hours / 12;
  if (ratio === 1 || parameter.per12h === undefined) return value;
  if (parameter.per12h === 'weight') return Math.min(1, value * ratio);
  return 1 - power(1 - value, ratio);
}

/** Steps in a span of hours: the nearest whole number, at least 1. */
export function stepsIn(span: number, hours: number): number {
  return Math.max(1, Math.round(span / hours));
}
