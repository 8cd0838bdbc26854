import { STANDARD_PAYOFFS } from '../engine/rules/payoffs.ts';
import type { Payoffs } from '../engine/setup.ts';
import { fnv1a } from '../math/fnv1a.ts';
import { happensAt, threefry } from '../math/threefry.ts';
import { payoff } from './payoffs.ts';
import type { Strategy } from './strategy.ts';

/** One match: executed acts as letters, turn 1 first, and total scores. */
export interface Match {
  rules: [string, string];
  A: string;
  B: string;
  score: [number, number];
}

/** Turn from 1, player 1 or 2. */
export type Flip = readonly [turn: number, player: 1 | 2];

export interface MatchOptions {
  /** At least 1. */
  turns: number;
  /** Chance 0..1 that an intended act comes out as its opposite, for both to see. */
  noise?: number;
  /** Whole number, 0 to 2^53 - 1. */
  seed?: number;
  /** Number of the match among those of the seed, 0 to 2^32 - 1. */
  index?: number;
  /** Acts that come out as their opposite, whatever the noise. */
  flips?: readonly Flip[];
  payoffs?: Payoffs;
}

// The draws are those of the engine for two sides a and b that play at one place: purpose 7 a rule's lot, 9 a lapse.
const ruleDraw = 7;
const lapseDraw = 9;
const twoTo32 = 4294967296;
const idOfA = fnv1a('a/b');
const idOfB = fnv1a('b/a');

/** Plays one match; both choose at once from executed acts. The same options give the same match everywhere. */
export function playMatch(a: Strategy, b: Strategy, options: MatchOptions): Match {
  const { payoffs = STANDARD_PAYOFFS } = options;
  const match: Match = { rules: [a.name, b.name], A: '', B: '', score: [0, 0] };
  playTurns(a, b, options, (actOfA, actOfB) => {
    match.A += actOfA ? 'C' : 'D';
    match.B += actOfB ? 'C' : 'D';
    match.score[0] += payoff(actOfA, actOfB, payoffs);
    match.score[1] += payoff(actOfB, actOfA, payoffs);
  });
  return match;
}

/** The same without letters, for many matches: tells each turn's executed acts, C as true. */
export function playTurns(
  a: Strategy,
  b: Strategy,
  { turns, noise = 0, seed = 0, index = 0, flips = [] }: MatchOptions,
  told: (actOfA: boolean, actOfB: boolean) => void,
): void {
  const words = new Int32Array(4);
  const low = (seed % twoTo32) | 0;
  const high = Math.floor(seed / twoTo32) | 0;
  const happens = (chance: number, turn: number, id: number, purpose: number): boolean => {
    if (chance <= 0) return false;
    if (chance >= 1) return true;
    threefry(low, high, index, 0, turn, id, purpose, 0, words);
    return happensAt(words[0]!, chance);
  };
  const flipped = new Set(flips.map(([turn, player]) => 2 * (turn - 1) + (player - 1)));
  let stateOfA = a.start;
  let stateOfB = b.start;
  for (let turn = 0; turn < turns; turn++) {
    const meantByA = happens(a.chance(stateOfA), turn, idOfA, ruleDraw);
    const meantByB = happens(b.chance(stateOfB), turn, idOfB, ruleDraw);
    const turnedA = flipped.has(2 * turn) !== happens(noise, turn, idOfA, lapseDraw);
    const turnedB = flipped.has(2 * turn + 1) !== happens(noise, turn, idOfB, lapseDraw);
    const actOfA = meantByA !== turnedA;
    const actOfB = meantByB !== turnedB;
    told(actOfA, actOfB);
    stateOfA = a.next(stateOfA, { intended: meantByA, own: actOfA, other: actOfB });
    stateOfB = b.next(stateOfB, { intended: meantByB, own: actOfB, other: actOfA });
  }
}
