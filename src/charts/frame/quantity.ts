import type { IntlShape } from 'react-intl';
import { outOfHundred } from '../../words/shares.ts';

/** A number that is drawn: what it is called and how it is written. */
export interface Quantity {
  /** "Government: patience". */
  name: string;
  /** Shares of runs and per cent are given as 0..1. */
  kind: 'runs' | 'percent' | 'days' | 'number';
  /** After a number: "per 12 h"; empty for a pure number. */
  unit?: string;
}

/** What is written of a value on its scale: shares count to 100. */
export const onScale = (value: number, quantity: Quantity): number => value * timesOf(quantity);

/** Whether a value is a share of all, 0..1. */
export const isShare = ({ kind }: Quantity): boolean => kind === 'runs' || kind === 'percent';

/** What a value is multiplied by to be read. */
export const timesOf = (quantity: Quantity): 1 | 100 => (isShare(quantity) ? 100 : 1);

/** Decimals that tell a hundredth of a range apart, 0 to 3. */
export function digitsForRange(low: number, high: number, quantity: Quantity): number {
  const hundredth = Math.abs(high - low) / 100;
  if (isShare(quantity) || !(hundredth > 0)) return 0;
  return Math.min(3, Math.max(0, -Math.floor(Math.log10(hundredth) + 1e-9)));
}

/** Decimals with which every one of some values is written in full, 0 to 3. */
export function digitsOfValues(values: readonly number[], quantity: Quantity): number {
  const isWhole = (value: number, digits: number): boolean => {
    const scaled = onScale(value, quantity) * 10 ** digits;
    return Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, Math.abs(scaled));
  };
  return [0, 1, 2].find((digits) => values.every((value) => isWhole(value, digits))) ?? 3;
}

/** A value away from its scale, with as many decimals as it has. */
export const ownFull = (value: number, quantity: Quantity, intl: IntlShape): string =>
  inFull(value, quantity, digitsOfValues([value], quantity), intl);

/** A bare number with a true minus sign. */
export function bare(value: number, digits: number, intl: IntlShape): string {
  const text = intl.formatNumber(Math.abs(value), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value < 0 && Number(Math.abs(value).toFixed(digits)) !== 0 ? `−${text}` : text;
}

/** A value as its scale has it: "62" of runs and of per cent, "0.75". */
export function figure(value: number, quantity: Quantity, digits: number, intl: IntlShape): string {
  if (quantity.kind === 'runs') return intl.formatNumber(outOfHundred(value));
  return bare(onScale(value, quantity), digits, intl);
}

/** A value away from its scale: "62 of 100 runs", "38 %", "1 day". */
export function inFull(value: number, quantity: Quantity, digits: number, intl: IntlShape): string {
  const text = figure(value, quantity, digits, intl);
  if (quantity.kind === 'runs') return intl.formatMessage({ id: 'labAnalyses.ofRuns' }, { value: text });
  if (quantity.kind === 'percent') return intl.formatMessage({ id: 'labAnalyses.percent' }, { value: text });
  if (quantity.kind === 'days')
    return intl.formatMessage({ id: 'labAnalyses.days' }, { value: text, count: value });
  return quantity.unit
    ? intl.formatMessage({ id: 'labAnalyses.withUnit' }, { value: text, unit: quantity.unit })
    : text;
}

/** What stands over a scale: its name and, in brackets or words, in what it counts. */
export function scaleName(quantity: Quantity, intl: IntlShape): string {
  const { name, kind, unit } = quantity;
  if (kind === 'runs') return intl.formatMessage({ id: 'labAnalyses.scale.runs' }, { name });
  if (kind === 'percent') return intl.formatMessage({ id: 'labAnalyses.scale.percent' }, { name });
  if (kind === 'days') return intl.formatMessage({ id: 'labAnalyses.scale.days' }, { name });
  return unit ? intl.formatMessage({ id: 'labAnalyses.scale.unit' }, { name, unit }) : name;
}
