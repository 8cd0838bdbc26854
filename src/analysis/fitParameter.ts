import { applyChanges } from '../scenario/changes.ts';
import { findPath, parameterAt } from '../scenario/paths.ts';
import { isRange, type Quantity } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { getPath } from '../scenario/setPath.ts';
import { numberInput, type Input } from './input.ts';

/** A number that a fit looks for: before the record is seen, every value between the ends is alike on its scale. */
export type FitParameter = Extract<Input, { kind: 'number' }>;

/**
 * A number of the scenario between two ends, or in its own range where none are given. An own range is cut to what a
 * scenario may state as a value.
 *
 * @throws RangeError for a path with no number of the model, without a range, or for ends that the scenario refuses
 */
export function fitParameter(
  scenario: Scenario,
  path: string,
  ends: { readonly low: number; readonly high: number } | null = null,
): FitParameter {
  const parameter = parameterAt(scenario as never, path);
  if (parameter === null) {
    const found = findPath(scenario as never, path);
    const near = found.rule === null && found.nearest !== null ? ` Did you mean ${found.nearest}?` : '';
    throw new RangeError(`There is no number of the model at "${path}".${near}`);
  }
  const { low, high } = ends ?? ownRange(scenario, path, parameter);
  if (!(low < high))
    throw new RangeError(`"${path}" needs a least value below its largest, not ${low}:${high}.`);
  for (const to of [low, high]) {
    const refused = applyChanges(scenario, [{ set: path, to }]).notes.find(
      ({ severity }) => severity === 'error',
    );
    if (refused !== undefined) throw new RangeError(refused.message);
  }
  const input = numberInput(scenario, path, low, high);
  if (input.kind !== 'number') throw new RangeError(`"${path}" is no number.`);
  return input;
}

function ownRange(scenario: Scenario, path: string, { min, max }: { min: number; max: number }) {
  const found = getPath(scenario, path.split('.'));
  const quantity = (typeof found === 'object' && found !== null && 'trust' in found ? found.trust : found) as
    | Quantity
    | undefined;
  if (quantity === undefined || !isRange(quantity))
    throw new RangeError(`"${path}" has no range in this scenario: say between which values to look.`);
  return { low: Math.max(min, quantity.low), high: Math.min(max, quantity.high) };
}

/** Paths of the numbers that the scenario gives as ranges and that `fitParameter` takes, as they stand in the file. */
export function rangedPaths(scenario: Scenario): string[] {
  const paths: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    if ('low' in value && 'high' in value) {
      const isLong = path.startsWith('ties.') && path.endsWith('.trust');
      if (isRange(value as Quantity) && parameterAt(scenario as never, path) !== null)
        paths.push(isLong ? path.slice(0, -6) : path);
      return;
    }
    for (const key of Object.keys(value).sort())
      walk((value as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`);
  };
  for (const part of [
    'actors',
    'channels',
    'defaults',
    'outside',
    'patronages',
    'rivalries',
    'spoilers',
    'ties',
  ])
    walk((scenario as unknown as Record<string, unknown>)[part], part);
  return paths;
}
