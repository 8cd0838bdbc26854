import type { Change } from '../scenario/changes.ts';

/** Whether a stranger's value is a map. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A whole number from 0 to 2^53 - 1. */
export const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** A hash as receipts have them, 8 to 64 hexadecimal digits. */
export const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{8,64}$/.test(value);

/** Whether a stranger's value has the shape of a change; whether it can be made is for `applyChanges` to say. */
export function isChange(value: unknown): value is Change {
  if (!isMap(value)) return false;
  const names = Object.keys(value).sort().join(' ');
  if (names === 'set to') return isText(value['set']);
  return (names === 'without' || names === 'account') && isText(value[names]);
}

/** A list whose every entry passes. */
export const isListOf =
  <Entry>(passes: (value: unknown) => value is Entry) =>
  (value: unknown): value is readonly Entry[] =>
    Array.isArray(value) && value.every(passes);
