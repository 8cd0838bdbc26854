import { improvements, reachable, type GraphConflict } from './graphModel.ts';

/** Nash; general metarational; symmetric metarational; sequential (Fang, Hipel & Kilgour 1993). */
export type StabilityConcept = 'nash' | 'gmr' | 'smr' | 'seq';

export const stabilityConcepts: readonly StabilityConcept[] = ['nash', 'gmr', 'smr', 'seq'];

/** For each concept and decision maker the states that are stable for it, and those stable for all; sorted. */
export type Stability = Readonly<Record<StabilityConcept, { stable: number[][]; equilibria: number[] }>>;

export function stability(conflict: GraphConflict): Stability {
  const { decisionMakers, states } = conflict;
  const everybody = Array.from({ length: decisionMakers }, (_, i) => i);
  const all = Array.from({ length: states }, (_, s) => s);
  const sanctions = everybody.map((who) => sanctionsAgainst(conflict, who));
  const result = {} as Record<StabilityConcept, { stable: number[][]; equilibria: number[] }>;
  for (const concept of stabilityConcepts) {
    const stable = everybody.map((who) =>
      all.filter((state) => isStable(conflict, concept, who, state, sanctions[who]!)),
    );
    result[concept] = {
      stable,
      equilibria: all.filter((state) => stable.every((list) => list.includes(state))),
    };
  }
  return result;
}

/** Where the others can take the conflict from a state, by any moves and by improvements only; worked out once a state. */
interface Sanctions {
  any(from: number): readonly number[];
  credible(from: number): readonly number[];
}

function sanctionsAgainst(conflict: GraphConflict, who: number): Sanctions {
  const others = Array.from({ length: conflict.decisionMakers }, (_, i) => i).filter((i) => i !== who);
  const remembered = (improving: boolean) => {
    const known = new Map<number, readonly number[]>();
    return (from: number): readonly number[] => {
      const found =
        known.get(from) ?? (others.length === 0 ? [] : reachable(conflict, others, from, improving));
      known.set(from, found);
      return found;
    };
  };
  return { any: remembered(false), credible: remembered(true) };
}

function isStable(
  conflict: GraphConflict,
  concept: StabilityConcept,
  who: number,
  state: number,
  sanctions: Sanctions,
): boolean {
  const rank = conflict.ranks[who]!;
  const notPreferred = (to: number): boolean => rank[to]! <= rank[state]!;
  const sanctioned: Record<StabilityConcept, (to: number) => boolean> = {
    nash: () => false,
    gmr: (to) => sanctions.any(to).some(notPreferred),
    // It must not be able to leave the sanction for something better than where it stands, either.
    smr: (to) =>
      sanctions.any(to).some((end) => notPreferred(end) && conflict.moves[who]![end]!.every(notPreferred)),
    seq: (to) => sanctions.credible(to).some(notPreferred),
  };
  return improvements(conflict, who, state).every(sanctioned[concept]);
}
