/** A finite Markov chain: for each state the states it can move to, with their probabilities (sum 1). */
export interface Chain {
  readonly size: number;
  /** Row i holds [state, probability] pairs. */
  readonly rows: readonly (readonly (readonly [state: number, probability: number])[])[];
}

/** A chain from a full transition matrix; zeros are left out. */
export function chainOf(matrix: readonly (readonly number[])[]): Chain {
  const rows = matrix.map((row) => row.flatMap((p, j) => (p > 0 ? [[j, p] as const] : [])));
  return { size: rows.length, rows };
}

/**
 * Strongly connected components without a way out, each a sorted list of states (Tarjan 1972, without recursion).
 * Every chain has at least one.
 */
export function recurrentClasses({ size, rows }: Chain): number[][] {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const next = new Int32Array(size);
  const stack: number[] = [];
  const path: number[] = [];
  const components: number[][] = [];
  let count = 0;
  const enter = (v: number): void => {
    order[v] = low[v] = count++;
    stack.push(v);
    path.push(v);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      const row = rows[v]!;
      const i = next[v]!;
      if (i < row.length) {
        next[v] = i + 1;
        const w = row[i]![0];
        if (order[w] === -1) enter(w);
        else if (component[w] === -1) low[v] = Math.min(low[v]!, order[w]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[v]!);
      if (low[v] !== order[v]) continue;
      const members: number[] = [];
      for (let w = stack.pop()!; ; w = stack.pop()!) {
        component[w] = components.length;
        members.push(w);
        if (w === v) break;
      }
      components.push(members.sort((a, b) => a - b));
    }
  }
  return components.filter((members, c) => members.every((v) => rows[v]!.every(([w]) => component[w] === c)));
}

/**
 * Stationary law of one closed class, in the order of `members` (Grassmann, Taksar & Heyman 1985: elimination without
 * subtraction, so that no digit is lost).
 */
export function stationaryLaw(chain: Chain, members: readonly number[]): number[] {
  const n = members.length;
  const place = new Map(members.map((v, i) => [v, i]));
  const a = members.map((v) => {
    const row = new Float64Array(n);
    for (const [w, p] of chain.rows[v]!) row[place.get(w)!]! += p;
    return row;
  });
  for (let k = n - 1; k > 0; k--) {
    const last = a[k]!;
    let out = 0;
    for (let j = 0; j < k; j++) out += last[j]!;
    for (let i = 0; i < k; i++) {
      const row = a[i]!;
      const share = row[k]! / out;
      row[k] = share;
      if (share === 0) continue;
      for (let j = 0; j < k; j++) row[j]! += share * last[j]!;
    }
  }
  const law = new Array<number>(n).fill(0);
  law[0] = 1;
  let total = 1;
  for (let k = 1; k < n; k++) {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += law[i]! * a[i]![k]!;
    law[k] = sum;
    total += sum;
  }
  return law.map((x) => x / total);
}

/** Solves A x = b by elimination with the largest pivot; null where A is singular. A and b are used up. */
export function solveLinear(a: number[][], b: number[]): number[] | null {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[best]![k]!)) best = i;
    if (a[best]![k] === 0) return null;
    [a[k], a[best]] = [a[best]!, a[k]!];
    [b[k], b[best]] = [b[best]!, b[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) a[i]![j]! -= factor * a[k]![j]!;
      b[i]! -= factor * b[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) b[k]! -= a[k]![j]! * b[j]!;
    b[k]! /= a[k]![k]!;
  }
  return b;
}

/**
 * Share of time that the chain spends in each state in the long run when it starts from state `from`. With more than one
 * closed class each counts by its chance of being reached (Kemeny & Snell 1960).
 */
export function longRunLaw(chain: Chain, from: number): number[] {
  const law = new Array<number>(chain.size).fill(0);
  const classes = recurrentClasses(chain);
  const classOf = new Int32Array(chain.size).fill(-1);
  classes.forEach((members, c) => members.forEach((v) => (classOf[v] = c)));
  const reached = classOf[from]! >= 0 ? [classOf[from]!] : classes.map((_, c) => c);
  const chances = reached.length === 1 ? [1] : absorption(chain, classOf, classes.length, from);
  reached.forEach((c, k) => {
    if (chances[k] === 0) return;
    const members = classes[c]!;
    const within = stationaryLaw(chain, members);
    members.forEach((v, i) => (law[v] = chances[k]! * within[i]!));
  });
  return law;
}

/** Chance that a walk from the transient state `from` ends in each closed class. */
function absorption(chain: Chain, classOf: Int32Array, classes: number, from: number): number[] {
  const transient = [...classOf.keys()].filter((v) => classOf[v] === -1);
  const place = new Map(transient.map((v, i) => [v, i]));
  // Expected visits x to each transient state solve x (I - Q) = start.
  const a = transient.map((_, j) => transient.map((_v, i) => (i === j ? 1 : 0)));
  transient.forEach((v, i) => {
    for (const [w, p] of chain.rows[v]!) {
      const j = place.get(w);
      if (j !== undefined) a[j]![i]! -= p;
    }
  });
  const visits = solveLinear(
    a,
    transient.map((v) => (v === from ? 1 : 0)),
  );
  const chances = new Array<number>(classes).fill(0);
  transient.forEach((v, i) => {
    for (const [w, p] of chain.rows[v]!) if (classOf[w]! >= 0) chances[classOf[w]!]! += visits![i]! * p;
  });
  return chances;
}
