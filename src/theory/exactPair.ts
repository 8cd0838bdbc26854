import type { Payoffs } from '../engine/setup.ts';
import { longRunLaw } from './markovChain.ts';
import { pairLaw, type PairLaw } from './memoryOnePair.ts';
import type { State, Strategy } from './strategy.ts';

/** How acts go wrong between two players. */
export interface Errors {
  /** Chance that an intended act comes out as its opposite, for both to see. */
  execution: number;
  /** Chance that a player sees the other's act as its opposite, by itself. */
  perception: number;
}

/**
 * One player's states by number. What follows a state is worked out once per kind of turn.
 * A turn is coded 4 intended + 2 own + other, with C as 1.
 */
class Player {
  readonly strategy: Strategy;
  readonly states: State[] = [];
  readonly chances: number[] = [];
  readonly following: Int32Array[] = [];
  readonly numbers = new Map<string, number>();

  constructor(strategy: Strategy) {
    this.strategy = strategy;
    this.numberOf(strategy.start);
  }

  after(state: number, turn: number): number {
    const known = this.following[state]!;
    if (known[turn] === -1) {
      known[turn] = this.numberOf(
        this.strategy.next(this.states[state]!, {
          intended: (turn & 4) !== 0,
          own: (turn & 2) !== 0,
          other: (turn & 1) !== 0,
        }),
      );
    }
    return known[turn]!;
  }

  numberOf(state: State): number {
    const key = state.join(',');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.states.length;
    this.numbers.set(key, number);
    this.states.push(state);
    this.chances.push(this.strategy.chance(state));
    this.following.push(new Int32Array(8).fill(-1));
    return number;
  }
}

/** Place of the executed acts 2 own + other among CC, CD, DC, DD. */
const placeOfActs = [3, 2, 1, 0] as const;

/** The joint states that two players reach from their beginnings, by number; 0 is the beginning. */
class JointStates {
  /** Per joint state: what can follow, with its chance, and the law of the executed acts CC, CD, DC, DD. */
  readonly targets: Int32Array[] = [];
  readonly chances: Float64Array[] = [];
  readonly acts: Float64Array[] = [];
  readonly one: Player;
  readonly two: Player;
  readonly errors: Errors;
  /** State of player 1, then of player 2, to the joint number. */
  readonly numbers: Map<number, number>[] = [];
  readonly pairs: [number, number][] = [];

  constructor(a: Strategy, b: Strategy, errors: Errors) {
    this.one = new Player(a);
    this.two = new Player(b);
    this.errors = errors;
    this.numberOf(0, 0);
  }

  get size(): number {
    return this.pairs.length;
  }

  numberOf(a: number, b: number): number {
    const row = (this.numbers[a] ??= new Map());
    let number = row.get(b);
    if (number === undefined) {
      number = this.pairs.length;
      row.set(b, number);
      this.pairs.push([a, b]);
    }
    return number;
  }

  /** Works out what can follow a joint state, unless that is known. */
  open(state: number): void {
    if (this.targets[state]) return;
    const [a, b] = this.pairs[state]!;
    const { one, two } = this;
    const { execution, perception } = this.errors;
    const targets: number[] = [];
    const chances: number[] = [];
    const acts = new Float64Array(4);
    for (let kind = 0; kind < 64; kind++) {
      const meantA = kind & 1;
      const meantB = (kind >> 1) & 1;
      const didA = (kind >> 2) & 1;
      const didB = (kind >> 3) & 1;
      const seenByA = (kind >> 4) & 1;
      const seenByB = (kind >> 5) & 1;
      const chance =
        (meantA ? one.chances[a]! : 1 - one.chances[a]!) *
        (meantB ? two.chances[b]! : 1 - two.chances[b]!) *
        (meantA === didA ? 1 - execution : execution) *
        (meantB === didB ? 1 - execution : execution) *
        (seenByA === didB ? 1 - perception : perception) *
        (seenByB === didA ? 1 - perception : perception);
      if (chance === 0) continue;
      acts[placeOfActs[2 * didA + didB]!]! += chance;
      const target = this.numberOf(
        one.after(a, 4 * meantA + 2 * didA + seenByA),
        two.after(b, 4 * meantB + 2 * didB + seenByB),
      );
      const place = targets.indexOf(target);
      if (place >= 0) chances[place]! += chance;
      else {
        targets.push(target);
        chances.push(chance);
      }
    }
    this.targets[state] = Int32Array.from(targets);
    this.chances[state] = Float64Array.from(chances);
    this.acts[state] = acts;
  }
}

// A hundred million such joint states left out change no mean by more than 1e-10.
const negligible = 1e-18;

/**
 * Mean rates and payoffs over `turns` turns of two strategies that start afresh, by following the chance of every joint
 * state; null where more than `stateLimit` joint states are reached.
 */
export function exactMeans(
  a: Strategy,
  b: Strategy,
  turns: number,
  errors: Errors,
  payoffs: Payoffs,
  stateLimit = 200_000,
): PairLaw | null {
  const joint = new JointStates(a, b, errors);
  const sums = [0, 0, 0, 0];
  let weights = new Float64Array(1024);
  let nextWeights = new Float64Array(1024);
  weights[0] = 1;
  let active = [0];
  for (let t = 0; t < turns; t++) {
    const next: number[] = [];
    for (const state of active) {
      const weight = weights[state]!;
      weights[state] = 0;
      if (weight < negligible) continue;
      joint.open(state);
      if (joint.size > weights.length) {
        weights = enlarged(weights, joint.size);
        nextWeights = enlarged(nextWeights, joint.size);
      }
      const acts = joint.acts[state]!;
      for (let place = 0; place < 4; place++) sums[place]! += weight * acts[place]!;
      const targets = joint.targets[state]!;
      const chances = joint.chances[state]!;
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i]!;
        if (nextWeights[target] === 0) next.push(target);
        nextWeights[target]! += weight * chances[i]!;
      }
    }
    if (joint.size > stateLimit) return null;
    active = next;
    [weights, nextWeights] = [nextWeights, weights];
  }
  return pairLaw(
    sums.map((x) => x / turns),
    payoffs,
  );
}

function enlarged(values: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * size);
  larger.set(values);
  return larger;
}

/**
 * Long-run rates and payoffs of two strategies that start afresh: the stationary law of their joint states, each closed
 * class by its chance of being reached; null where there are more joint states than the limit allows.
 */
export function longRunPair(
  a: Strategy,
  b: Strategy,
  errors: Errors,
  payoffs: Payoffs,
  stateLimit = 1_500,
): PairLaw | null {
  const joint = new JointStates(a, b, errors);
  for (let state = 0; state < joint.size; state++) {
    if (joint.size > stateLimit) return null;
    joint.open(state);
  }
  const rows = joint.targets.map((targets, state) =>
    Array.from(targets, (target, i) => [target, joint.chances[state]![i]!] as const),
  );
  const law = longRunLaw({ size: joint.size, rows }, 0);
  return pairLaw(
    [0, 1, 2, 3].map((place) => law.reduce((sum, weight, i) => sum + weight * joint.acts[i]![place]!, 0)),
    payoffs,
  );
}
