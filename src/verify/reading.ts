import type { Payoffs } from '../engine/setup.ts';
import { STANDARD_PAYOFFS } from '../engine/rules/payoffs.ts';
import { ReferenceFileError } from './fileVerification.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const wrong = (where: string, wanted: string, found: unknown): never => {
  throw new ReferenceFileError(`${where} should be ${wanted}, but it is ${shown(found)}.`);
};

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function objectAt(value: unknown, where: string): JsonObject {
  return isObject(value) ? value : wrong(where, 'an object', value);
}

export function listAt(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(where, 'a list', value);
}

export function numberAt(value: unknown, where: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : wrong(where, 'a number', value);
}

/** A whole number; `most` keeps a broken file from asking for endless work. */
export function wholeAt(value: unknown, where: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const fits = Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  if (fits) return value as number;
  return wrong(
    where,
    `a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''}`,
    value,
  );
}

/** Most turns of a match, and most runs of a table. */
export const mostTurns = 1_000_000;
/** Most steps of a scenario. */
export const mostSteps = 100_000;

export function chanceAt(value: unknown, where: string): number {
  return typeof value === 'number' && value >= 0 && value <= 1
    ? value
    : wrong(where, 'a number from 0 to 1', value);
}

export function textAt(value: unknown, where: string): string {
  return typeof value === 'string' ? value : wrong(where, 'a text', value);
}

export function flagAt(value: unknown, where: string): boolean {
  return typeof value === 'boolean' ? value : wrong(where, 'true or false', value);
}

/** A history of the letters C and D, `turns` long. */
export function actsAt(value: unknown, where: string, turns?: number): string {
  if (typeof value !== 'string' || !/^[CD]*$/.test(value))
    return wrong(where, 'a row of the letters C and D', value);
  if (turns !== undefined && value.length !== turns) {
    throw new ReferenceFileError(`${where} should hold ${turns} acts, but it holds ${value.length}.`);
  }
  return value;
}

export function numbersAt(value: unknown, where: string, length?: number): number[] {
  const list = listAt(value, where).map((item, i) => numberAt(item, `${where}[${i}]`));
  if (length !== undefined && list.length !== length) {
    throw new ReferenceFileError(`${where} should hold ${length} numbers, but it holds ${list.length}.`);
  }
  return list;
}

export function textsAt(value: unknown, where: string): string[] {
  return listAt(value, where).map((item, i) => textAt(item, `${where}[${i}]`));
}

/** Rows of `rows` lists of `columns` numbers. */
export function matrixAt(value: unknown, where: string, rows: number, columns = rows): number[][] {
  const list = listAt(value, where);
  if (list.length !== rows) {
    throw new ReferenceFileError(`${where} should hold ${rows} rows, but it holds ${list.length}.`);
  }
  return list.map((row, i) => numbersAt(row, `${where}[${i}]`, columns));
}

/** Payoffs T, R, P, S at the top of a file; 5, 3, 1, 0 where there are none. */
export function payoffsAt(value: unknown, where: string): Payoffs {
  if (value === undefined) return STANDARD_PAYOFFS;
  const payoffs = objectAt(value, where);
  return {
    T: numberAt(payoffs['T'], `${where}.T`),
    R: numberAt(payoffs['R'], `${where}.R`),
    P: numberAt(payoffs['P'], `${where}.P`),
    S: numberAt(payoffs['S'], `${where}.S`),
  };
}

/** Keys of an object that are not among those known. */
export function unknownKeys(object: JsonObject, known: readonly string[]): string[] {
  return Object.keys(object).filter((key) => !known.includes(key));
}
