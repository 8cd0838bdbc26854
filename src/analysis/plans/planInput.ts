import type { PlainValue } from '../../scenario/plainValue.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { numberInput, type Input } from '../input.ts';
import { isNumber, isMap, isText } from '../plainChecks.ts';

/** Something that a plan varies: a number, a path with a few settings, an event that is there or not, the accounts. */
export type PlanInput =
  | { readonly path: string; readonly low: number; readonly high: number }
  | { readonly path: string; readonly settings: readonly PlainValue[] }
  | { readonly event: string }
  | { readonly accounts: true };

export function isPlanInput(value: unknown): value is PlanInput {
  if (!isMap(value)) return false;
  switch (Object.keys(value).sort().join(' ')) {
    case 'high low path':
      return isText(value['path']) && isNumber(value['low']) && isNumber(value['high']);
    case 'path settings':
      return isText(value['path']) && Array.isArray(value['settings']) && value['settings'].length > 0;
    case 'event':
      return isText(value['event']);
    case 'accounts':
      return value['accounts'] === true;
    default:
      return false;
  }
}

/** The input in a scenario. @throws RangeError for an event or accounts that it does not have. */
export function inputOf(scenario: Scenario, input: PlanInput): Input {
  if ('low' in input) return numberInput(scenario, input.path, input.low, input.high);
  if ('settings' in input) {
    const { path, settings } = input;
    return {
      kind: 'choice',
      name: path,
      options: settings.map((to) => ({
        name: typeof to === 'string' ? to : JSON.stringify(to),
        changes: [{ set: path, to }],
      })),
    };
  }
  if ('event' in input) {
    const { event } = input;
    if (!Object.hasOwn(scenario.events, event))
      throw new RangeError(`There is no event "${event}" in this scenario.`);
    return {
      kind: 'choice',
      name: `events.${event}`,
      options: [
        { name: 'off', changes: [{ without: event }] },
        { name: 'on', changes: [] },
      ],
    };
  }
  const accounts = Object.keys(scenario.accounts).sort();
  if (accounts.length === 0) throw new RangeError('This scenario has no accounts to switch between.');
  return {
    kind: 'choice',
    name: 'accounts',
    options: [
      { name: 'middle', changes: [] },
      ...accounts.map((account) => ({ name: account, changes: [{ account }] })),
    ],
  };
}
