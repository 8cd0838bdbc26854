/** Screening of inputs: mean effect, mean size of effect, and spread of effects of each. */
export interface MorrisScreening {
  mu: number[];
  muStar: number[];
  sigma: number[];
}

/** Random walks through a grid on the unit cube that change one input at a time (Morris 1991). */
export interface MorrisDesign {
  inputs: number;
  delta: number;
  trajectories: number;
  /** A trajectory has inputs + 1 points of `inputs` coordinates, one after the other. */
  points: Float64Array;
  /** Which input changed between two points, and whether up (1) or down (-1): per trajectory `inputs` pairs. */
  changed: Int32Array;
  direction: Int32Array;
}

/**
 * Trajectories on a grid of `levels` points (even, at least 2) with jumps of levels/(2 (levels - 1)). `random` gives
 * numbers in [0, 1), each call a new one.
 */
export function morrisDesign(
  inputs: number,
  levels: number,
  trajectories: number,
  random: () => number,
): MorrisDesign {
  const jump = levels / 2;
  const delta = jump / (levels - 1);
  const points = new Float64Array(trajectories * (inputs + 1) * inputs);
  const changed = new Int32Array(trajectories * inputs);
  const direction = new Int32Array(trajectories * inputs);
  for (let t = 0; t < trajectories; t++) {
    const place = Array.from({ length: inputs }, () => Math.floor(random() * levels));
    const order = shuffled(inputs, random);
    for (let k = 0; k <= inputs; k++) {
      if (k > 0) {
        const input = order[k - 1]!;
        const sign = place[input]! < jump ? 1 : -1;
        place[input]! += sign * jump;
        changed[t * inputs + k - 1] = input;
        direction[t * inputs + k - 1] = sign;
      }
      points.set(
        place.map((level) => level / (levels - 1)),
        (t * (inputs + 1) + k) * inputs,
      );
    }
  }
  return { inputs, delta, trajectories, points, changed, direction };
}

/**
 * Measures from the outcomes of all points of a design, in its order (mu* after Campolongo, Cariboni & Saltelli 2007).
 * sigma divides by r - 1, and is 0 for one trajectory.
 */
export function morrisScreening(design: MorrisDesign, outcomes: ArrayLike<number>): MorrisScreening {
  const { inputs, delta, trajectories, changed, direction } = design;
  const effects = Array.from({ length: inputs }, () => [] as number[]);
  for (let t = 0; t < trajectories; t++) {
    for (let k = 0; k < inputs; k++) {
      const at = t * (inputs + 1) + k;
      const change = direction[t * inputs + k]! * (outcomes[at + 1]! - outcomes[at]!);
      effects[changed[t * inputs + k]!]!.push(change / delta);
    }
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const mu = effects.map(mean);
  return {
    mu,
    muStar: effects.map((values) => mean(values.map(Math.abs))),
    sigma: effects.map((values, i) => {
      const squares = values.reduce((sum, x) => sum + (x - mu[i]!) * (x - mu[i]!), 0);
      return Math.sqrt(squares / Math.max(1, values.length - 1));
    }),
  };
}

/** 0 to n - 1 in an order drawn by Fisher and Yates. */
function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
