import type { Change } from '../scenario/changes.ts';

/** What a change is about: two changes of the same thing cannot stand side by side. */
export function changeKey(change: Change): string {
  if ('account' in change) return 'account';
  return 'without' in change ? `without ${change.without}` : change.set;
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
