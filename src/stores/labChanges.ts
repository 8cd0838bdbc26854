import { changeKey } from '../scenario/changeKey.ts';
import { applyChanges, type Change } from '../scenario/changes.ts';
import { writeChanges } from '../scenario/changesText.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A piece of a link that is left out, and why. */
export interface RefusedChange {
  readonly piece: string;
  readonly message: string;
}

/** Changes that this scenario can take, and those that it cannot, each with the reason and the way out. */
export function sortChanges(
  scenario: Scenario,
  changes: readonly Change[],
): { able: readonly Change[]; unable: readonly RefusedChange[] } {
  const able: Change[] = [];
  const unable: RefusedChange[] = [];
  for (const change of changes) {
    const fault = applyChanges(scenario, [change]).notes.find(({ severity }) => severity === 'error');
    if (fault === undefined) able.push(change);
    else
      unable.push({
        piece: writeChanges([change]),
        message: `${fault.message} ${fault.suggestion ?? ''}`.trimEnd(),
      });
  }
  return { able, unable };
}

/** The order in which changes are made, so that the same ones are always the same list: the account, numbers, events left out. */
const rank = (change: Change): number => ('account' in change ? 0 : 'set' in change ? 1 : 2);

export function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) => rank(a) - rank(b) || (changeKey(a) < changeKey(b) ? -1 : changeKey(a) > changeKey(b) ? 1 : 0),
  );
}

/** The list with this change in the place of one about the same thing. */
export const withChange = (changes: readonly Change[], change: Change): Change[] =>
  inOrder([...changes.filter((one) => changeKey(one) !== changeKey(change)), change]);

export const withoutChange = (changes: readonly Change[], key: string): Change[] =>
  changes.filter((one) => changeKey(one) !== key);
