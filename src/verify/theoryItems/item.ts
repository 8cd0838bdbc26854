import type { Payoffs } from '../../engine/setup.ts';
import {
  actsAt,
  isObject,
  matrixAt,
  mostTurns,
  numberAt,
  numbersAt,
  payoffsAt,
  textAt,
  wholeAt,
  type JsonObject,
} from '../reading.ts';

/** Something in a point that cannot be recomputed yet; the message is its name. */
export class NotYetError extends Error {}

/** How one entry of theory.json is recomputed. */
export interface TheoryItem {
  /** Inputs that are understood; a point with another one is not compared. */
  readonly inputs: readonly string[];
  /** Rules that the item is about, for --only; absent: none. */
  readonly rules?: (input: Inputs) => readonly string[];
  /**
   * All outputs that can be worked out for this input. `asked` is the expected output, of which only the names, and the turn
   * numbers in it, may be used.
   */
  readonly compute: (input: Inputs, asked: JsonObject) => JsonObject;
}

/** The inputs of a point, read by name with errors that say where. */
export class Inputs {
  readonly values: JsonObject;
  readonly where: string;

  constructor(values: JsonObject, where: string) {
    this.values = values;
    this.where = where;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  number(name: string, absent?: number): number {
    if (absent !== undefined && !this.has(name)) return absent;
    return numberAt(this.values[name], this.at(name));
  }

  whole(name: string, least = 0): number {
    return wholeAt(this.values[name], this.at(name), least, mostTurns);
  }

  text(name: string): string {
    return textAt(this.values[name], this.at(name));
  }

  numbers(name: string, length?: number): number[] {
    return numbersAt(this.values[name], this.at(name), length);
  }

  matrix(name: string): number[][] {
    const rows = this.values[name];
    const size = Array.isArray(rows) ? rows.length : 0;
    const columns: number = Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0].length : 0;
    return matrixAt(rows, this.at(name), size, columns);
  }

  /** A row of letters as acts, C is true. */
  acts(name: string): boolean[] {
    return [...actsAt(this.values[name], this.at(name))].map((letter) => letter === 'C');
  }

  four(name: string): [number, number, number, number] {
    return this.numbers(name, 4) as [number, number, number, number];
  }

  payoffs(): Payoffs {
    return payoffsAt(this.has('T') ? this.values : undefined, this.where);
  }

  /** The inputs inside an input. */
  inside(name: string): Inputs {
    const inner = this.values[name];
    return new Inputs(isObject(inner) ? inner : {}, this.at(name));
  }

  at(name: string): string {
    return `${this.where}.${name}`;
  }
}

export const payoffInputs = ['T', 'R', 'P', 'S'] as const;

/** Adds `prefix_200` for every such name that is asked for, worked out for that number of turns. */
export function byHorizon(
  asked: JsonObject,
  prefix: string,
  compute: (turns: number) => unknown,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key of Object.keys(asked)) {
    const turns = key.startsWith(`${prefix}_`) ? Number(key.slice(prefix.length + 1)) : Number.NaN;
    if (Number.isInteger(turns) && turns > 0 && turns <= mostTurns) found[key] = compute(turns);
  }
  return found;
}
