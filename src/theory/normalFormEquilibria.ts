import { solveLinear } from './markovChain.ts';

/** A game of any number of players: how many acts each has, and what each gets in every profile. */
export interface NormalForm {
  readonly shape: readonly number[];
  /** Payoffs of all players in a profile of acts. */
  readonly payoffs: (profile: readonly number[]) => readonly number[];
}

/** All profiles of acts from which nobody gains by leaving alone, in order. */
export function pureProfiles(game: NormalForm): number[][] {
  return profiles(game.shape).filter((profile) => {
    const stay = game.payoffs(profile);
    return profile.every((act, player) =>
      Array.from({ length: game.shape[player]! }, (_, other) => other).every(
        (other) => other === act || game.payoffs(profile.with(player, other))[player]! <= stay[player]!,
      ),
    );
  });
}

/** The most that any player could gain by leaving a profile of mixed strategies alone. */
export function regret(game: NormalForm, mixed: readonly (readonly number[])[]): number {
  let most = 0;
  mixed.forEach((own, player) => {
    const worths = own.map((_, act) => expected(game, mixed, player, act));
    const mean = own.reduce((sum, chance, act) => sum + chance * worths[act]!, 0);
    most = Math.max(most, Math.max(...worths) - mean);
  });
  return most;
}

function expected(
  game: NormalForm,
  mixed: readonly (readonly number[])[],
  player: number,
  act: number,
): number {
  let sum = 0;
  for (const profile of profiles(game.shape)) {
    if (profile[player] !== act) continue;
    const chance = profile.reduce((p, a, k) => (k === player ? p : p * mixed[k]![a]!), 1);
    if (chance > 0) sum += chance * game.payoffs(profile)[player]!;
  }
  return sum;
}

function profiles(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (found, acts) => found.flatMap((start) => Array.from({ length: acts }, (_, act) => [...start, act])),
    [[]],
  );
}

export interface TwoActSolution {
  /** Chances of the first act, by player, for each equilibrium. */
  equilibria: number[][];
  /** Some support has endlessly many solutions, or more than can be told apart. */
  degenerate: boolean;
}

const tie = 1e-9;

/**
 * All equilibria of a game in which every player has two acts: for each choice of who mixes, the zeros of the indifference
 * conditions, found by halving boxes. A condition is linear in each chance, so its range on a box is that of the corners,
 * and no coefficient is divided by.
 */
export function twoActEquilibria(game: NormalForm): TwoActSolution {
  const players = game.shape.length;
  const equilibria: number[][] = [];
  let degenerate = false;
  for (const roles of profiles(game.shape.map(() => 3))) {
    // Role 0 plays the first act, 1 the second, 2 mixes.
    const mixers = [...roles.keys()].filter((player) => roles[player] === 2);
    const chancesOf = (mix: readonly number[]): number[] => {
      const chances = roles.map((role): number => (role === 0 ? 1 : 0));
      mixers.forEach((player, k) => (chances[player] = mix[k]!));
      return chances;
    };
    const lead = (player: number, mix: readonly number[]): number => {
      const mixed = chancesOf(mix).map((chance) => [chance, 1 - chance]);
      return expected(game, mixed, player, 0) - expected(game, mixed, player, 1);
    };
    const pure = Array.from({ length: players }, (_, player) => player).filter(
      (player) => roles[player] !== 2,
    );
    // Turned so that a player who acts purely is content where its value is not below 0.
    const stays = (mix: readonly number[]): number[] =>
      pure.map((player) => (roles[player] === 0 ? lead(player, mix) : -lead(player, mix)));
    const content = (mix: readonly number[]): boolean => stays(mix).every((value) => value >= -tie);
    if (mixers.length === 0) {
      if (content([])) equilibria.push(chancesOf([]));
      continue;
    }
    const zeros = commonZeros(mixers.length, (mix) => mixers.map((player) => lead(player, mix)), stays);
    if (zeros === null) degenerate = true;
    else for (const mix of zeros) if (content(mix)) equilibria.push(chancesOf(mix));
  }
  return { equilibria, degenerate };
}

const halvings = 12;
const mostBoxes = 4_000;

/**
 * Points inside the unit cube where all of these functions, each linear in every coordinate, are zero, and none of the
 * bounds, linear in the same way, is below zero; null if there are too many boxes that may hold one, as on a curve of zeros.
 */
function commonZeros(
  dimensions: number,
  functions: (point: readonly number[]) => readonly number[],
  bounds: (point: readonly number[]) => readonly number[],
): number[][] | null {
  const corners = profiles(new Array<number>(dimensions).fill(2));
  const mayHoldZero = (low: readonly number[], width: number): boolean => {
    const points = corners.map((corner) => corner.map((bit, k) => low[k]! + bit * width));
    const ranges = (values: readonly (readonly number[])[]): [number, number][] =>
      values[0]!.map((_, f) => {
        const ofF = values.map((value) => value[f]!);
        return [Math.min(...ofF), Math.max(...ofF)];
      });
    return (
      ranges(points.map(functions)).every(([least, most]) => least <= tie && most >= -tie) &&
      ranges(points.map(bounds)).every(([, most]) => most >= -tie)
    );
  };
  let boxes: number[][] = [new Array<number>(dimensions).fill(0)];
  let width = 1;
  for (let step = 0; step < halvings; step++) {
    width /= 2;
    boxes = boxes
      .flatMap((low) => corners.map((corner) => low.map((x, k) => x + corner[k]! * width)))
      .filter((low) => mayHoldZero(low, width));
    if (boxes.length > mostBoxes) return null;
  }
  const zeros: number[][] = [];
  for (const low of boxes) {
    const zero = polished(
      low.map((x) => x + width / 2),
      functions,
    );
    const inside = zero?.every(
      (x, k) => x > tie && x < 1 - tie && Math.abs(x - low[k]! - width / 2) < 2 * width,
    );
    const known = zeros.some((other) => other.every((x, k) => Math.abs(x - zero![k]!) < 1e-7));
    if (zero && inside && !known) zeros.push(zero);
  }
  return zeros;
}

/** Newton's method; the functions are of low degree, so differences give exact slopes along each coordinate. */
function polished(
  start: readonly number[],
  functions: (point: readonly number[]) => readonly number[],
): number[] | null {
  let point = [...start];
  for (let step = 0; step < 50; step++) {
    const values = functions(point);
    const slopes = point.map((_, k) => {
      const start = functions(point.with(k, 0));
      return functions(point.with(k, 1)).map((value, f) => value - start[f]!);
    });
    const jacobian = values.map((_, f) => slopes.map((slope) => slope[f]!));
    const change = solveLinear(jacobian, [...values]);
    if (!change || !change.every(Number.isFinite)) return null;
    point = point.map((x, k) => x - change[k]!);
    if (change.every((d) => Math.abs(d) < 1e-14)) return point;
  }
  return functions(point).every((value) => Math.abs(value) < tie) ? point : null;
}
