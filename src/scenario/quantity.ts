import type { Parameter, Scale } from './parameters.ts';

/** A number of the model: as it stands, or with the two ends between which a run draws it. */
export type Quantity = number | { value: number; low: number; high: number; why?: string | undefined };

/** The value that is used where nothing is drawn. */
export function central(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : quantity.value;
}

/** Whether a run draws it. */
export function isRange(quantity: Quantity): quantity is Exclude<Quantity, number> {
  return typeof quantity !== 'number' && quantity.low < quantity.high;
}

/**
 * The scale of a range: the parameter's own, logit for shares and log for positive numbers; linear where an end is no
 * point of that scale.
 */
export function scaleOfRange(parameter: Pick<Parameter, 'scale'>, low: number, high: number): Scale {
  if (low <= 0) return 'linear';
  if (parameter.scale === 'logit' && high >= 1) return 'linear';
  return parameter.scale;
}

/** The middle of a range on a scale. Takes square roots only, so that every platform gets the same bits. */
export function midpoint(scale: Scale, low: number, high: number): number {
  if (low === high) return low;
  if (scale === 'linear') return (low + high) / 2;
  if (scale === 'log') return Math.sqrt(low * high);
  const odds = Math.sqrt((low / (1 - low)) * (high / (1 - high)));
  return odds / (1 + odds);
}
