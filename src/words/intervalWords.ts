import { signed } from './shares.ts';
import type { Wording } from './wording.ts';

/** The ends of an interval in hundredths, "12 to 16": with one decimal where both are under 10, or less than 2 apart. */
export function intervalWords(intl: Wording, low: number, high: number): string {
  const isFine = Math.max(Math.abs(low), Math.abs(high)) * 100 < 10 || (high - low) * 100 < 2;
  const digits = isFine ? 1 : 0;
  const isSigned = low < 0;
  const say = (value: number): string => {
    const text = signed(value * 100, intl.locale, digits);
    // A plus says nothing where nothing is below zero.
    return isSigned ? text : text.replace(/^\+/, '');
  };
  return intl.formatMessage({ id: 'labCharts.table.between' }, { low: say(low), high: say(high) });
}
