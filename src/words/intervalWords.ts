import { signed } from './shares.ts';
import type { Wording } from './wording.ts';

/** The ends of an interval in hundredths, "12 to 16": with one decimal where both are under 10. */
export function intervalWords(intl: Wording, low: number, high: number): string {
  const digits = Math.max(Math.abs(low), Math.abs(high)) * 100 < 10 ? 1 : 0;
  const isSigned = low < 0;
  const say = (value: number): string => {
    const text = signed(value * 100, intl.locale, digits);
    // A plus says nothing where nothing is below zero.
    return isSigned ? text : text.replace(/^\+/, '');
  };
  return intl.formatMessage({ id: 'labCharts.table.between' }, { low: say(low), high: say(high) });
}
