import type { Change } from './changes.ts';

/** What a change is about: two changes of the same thing cannot stand side by side. */
export function changeKey(change: Change): string {
  if ('account' in change) return 'account';
  return 'without' in change ? `without ${change.without}` : change.set;
}
