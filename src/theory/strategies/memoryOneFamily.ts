import type { Payoffs } from '../../engine/setup.ts';
import type { FourVector } from '../memoryOnePair.ts';
import { zeroDeterminant } from '../zeroDeterminant.ts';

/** A named strategy that looks at the last turn alone: the engine's memory-one rule with these numbers. */
export interface MemoryOneMember {
  readonly name: string;
  /** Its numbers, in the order in which they are written after the name. */
  readonly parameters: readonly { readonly name: string; readonly value: number }[];
  /** Chance of C in the first turn. */
  readonly first: number;
  readonly vector: (parameters: readonly number[], payoffs: Payoffs) => FourVector;
}

const fixed = (name: string, first: number, vector: FourVector): MemoryOneMember => ({
  name,
  parameters: [],
  first,
  vector: () => vector,
});

/** A zero-determinant player (Press & Dyson 2012) whose line goes through mutual P (extorts) or mutual R (is generous). */
const zeroDeterminantMember = (
  name: string,
  phi: number,
  s: number,
  through: 'P' | 'R',
): MemoryOneMember => ({
  name,
  parameters: [
    { name: 'phi', value: phi },
    { name: 's', value: s },
  ],
  first: 1,
  vector: ([givenPhi = phi, givenS = s], payoffs) =>
    zeroDeterminant(givenPhi, givenS, payoffs[through], payoffs),
});

export const memoryOneFamily: readonly MemoryOneMember[] = [
  // Boyd & Lorberbaum 1987; Beaufils et al. 1997: tit for tat with first act D.
  fixed('SuspiciousTitForTat', 0, [1, 0, 1, 0]),
  // Li et al. 2011: D iff both did the same.
  fixed('WinShiftLoseStay', 0, [0, 1, 1, 0]),
  // Nachbar 1992: the opposite of the other's last act.
  fixed('Bully', 0, [0, 1, 0, 1]),
  // Hilbe et al. 2013: the same with first act C.
  fixed('AntiTitForTat', 1, [0, 1, 0, 1]),
  // Frean 1994: C except after being exploited; after mutual D with chance 2/3.
  fixed('FirmButFair', 1, [1, 0, 1, 2 / 3]),
  // Adami & Hintze 2013.
  fixed('StochasticCooperator', 1, [0.935, 0.229, 0.266, 0.42]),
  {
    // Axelrod-Python: win-stay lose-shift with an error.
    name: 'StochasticWSLS',
    parameters: [{ name: 'ep', value: 0.05 }],
    first: 1,
    vector: ([ep = 0.05]) => [1 - ep, ep, ep, 1 - ep],
  },
  {
    // PRISON 1998: C after C; after D it plays D with chance q.
    name: 'SoftJoss',
    parameters: [{ name: 'q', value: 0.9 }],
    first: 1,
    vector: ([q = 0.9]) => [1, 1 - q, 1, 1 - q],
  },
  {
    // Joss, in Axelrod 1980: C with chance p after C; D after D.
    name: 'FirstByJoss',
    parameters: [{ name: 'p', value: 0.9 }],
    first: 1,
    vector: ([p = 0.9]) => [p, 0, p, 0],
  },
  {
    // Li et al. 2011: tit for tat that plays D after C with chance p.
    name: 'NaiveProber',
    parameters: [{ name: 'p', value: 0.1 }],
    first: 1,
    vector: ([p = 0.1]) => [1 - p, 0, 1 - p, 0],
  },
  zeroDeterminantMember('ZDExtort2', 1 / 9, 1 / 2, 'P'),
  zeroDeterminantMember('ZDExtort3', 3 / 26, 1 / 3, 'P'),
  zeroDeterminantMember('ZDGTFT2', 1 / 4, 1 / 2, 'R'),
  zeroDeterminantMember('ZDGen2', 1 / 8, 1 / 2, 'R'),
];
