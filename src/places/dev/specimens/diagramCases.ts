import type { ActorLook, ActorShapeName, ColourRole } from '../../../charts/actorLook.ts';
import type { DiagramSeries, DiagramTie } from '../../../charts/diagram/diagramProps.ts';
import type { Regime } from '../../../engine/trace.ts';

const look = (
  id: string,
  name: string,
  short: string,
  role: ColourRole,
  shape: ActorShapeName,
): ActorLook => ({ id, name, short, role, shape });

export const us = look('us', 'United States', 'US', 'a1', 'circle');
export const russia = look('russia', 'Russia', 'Russia', 'a2', 'square');
export const government = look('assad', 'Syrian government', 'Government', 'a3', 'triangle');
export const opposition = look('opposition', 'Syrian opposition', 'Opposition', 'a4', 'diamond');
export const fourLooks = [us, russia, government, opposition];

/** A tie in the whole numbers that its words show. */
export const tieCase = (
  of: string,
  subject: string,
  trust: number,
  before: number,
  threshold: number | null,
  act: number | null,
  regime: Regime | null = threshold === null ? null : 'threshold',
): DiagramTie => ({
  id: `${of}|${subject}`,
  of,
  in: subject,
  trust: trust / 100,
  trustBefore: before / 100,
  threshold: threshold === null ? null : threshold / 100,
  regime,
  act,
  kept: act !== null && act >= 0.5,
});

/** Invented numbers of 17 September 2016, as in the pictures of the design. */
export const september: DiagramSeries = {
  actors: fourLooks,
  ties: [
    tieCase('us', 'russia', 44, 46, 35, 0.75),
    tieCase('russia', 'us', 36, 52, 38, 0.5),
    tieCase('us', 'assad', 23, 23, 30, 0.25),
    tieCase('assad', 'us', 14, 31, 33, 0.75),
    tieCase('opposition', 'assad', 38, 40, 41, 0.5),
    tieCase('assad', 'opposition', 29, 29, 41, 0.25),
    tieCase('russia', 'opposition', 28, 28, 33, 0.75),
    tieCase('opposition', 'russia', 25, 27, 29, 0.75),
  ],
  patronages: [
    { patron: 'us', client: 'opposition' },
    { patron: 'russia', client: 'assad' },
  ],
  channels: [
    { id: 'us-russia', name: 'US–Russia channel', parties: ['us', 'russia'], statusWord: 'strained' },
  ],
};

/** The model's own September: two ties are only seen. */
export const onlySeen: DiagramSeries = {
  ...september,
  ties: september.ties.map((tie) =>
    tie.id === 'assad|us' || tie.id === 'opposition|russia'
      ? { ...tie, threshold: null, regime: null, act: null, kept: false }
      : tie,
  ),
};

export const beforeAnyAct: DiagramSeries = {
  ...september,
  ties: september.ties.map((tie) => ({ ...tie, trustBefore: tie.trust, act: null, kept: false })),
};

export const regimes: DiagramSeries = {
  ...september,
  ties: september.ties.map((tie, i) => {
    if (i % 4 === 0) return { ...tie, regime: 'never', threshold: null };
    if (i % 4 === 1) return { ...tie, regime: 'always', threshold: null };
    return i % 4 === 2 ? { ...tie, regime: 'reversed' } : tie;
  }),
};

/** Trust at both ends of the scale, and thresholds there, too. */
export const extremes: DiagramSeries = {
  ...september,
  ties: september.ties.map((tie, i) => ({
    ...tie,
    trust: i % 2 ? 0.998 : 0.0025,
    trustBefore: i % 2 ? 0.0025 : 0.998,
    threshold: i % 3 ? 1 : 0.01,
  })),
};

/** Words about as long as Russian's, in letters whose widths the tests know. */
export const longWords: DiagramSeries = {
  ...september,
  actors: [
    look('us', 'Vereinigte Staaten', 'Vereinigte Staaten', 'a1', 'circle'),
    look('russia', 'Russische Föderation', 'Russische Föderation', 'a2', 'square'),
    look('assad', 'Übergangsregierung', 'Übergangsregierung', 'a3', 'triangle'),
    look('opposition', 'Oppositionsbündnis', 'Oppositionsbündnis', 'a4', 'diamond'),
  ],
  channels: [
    {
      id: 'us-russia',
      name: 'Gespräche zwischen Washington und Moskau',
      parties: ['us', 'russia'],
      statusWord: 'vorläufig unterbrochen',
    },
  ],
};

export const twoSides: DiagramSeries = {
  actors: [look('north', 'North', 'North', 'a1', 'circle'), look('south', 'South', 'South', 'a2', 'square')],
  ties: [tieCase('north', 'south', 62, 58, 45, 1), tieCase('south', 'north', 39, 47, 45, 0.25)],
  patronages: [],
  channels: [],
};

export const threeSides: DiagramSeries = {
  actors: [
    look('north', 'Northern government', 'Government', 'a3', 'triangle'),
    look('south', 'Southern front', 'Southern front', 'a4', 'diamond'),
    look('mediator', 'Guarantor', 'Guarantor', 'a1', 'circle'),
  ],
  ties: [
    tieCase('north', 'south', 33, 41, 45, 0.25),
    tieCase('south', 'north', 39, 47, 45, 0.75),
    tieCase('north', 'mediator', 55, 55, 40, 1),
    tieCase('mediator', 'north', 48, 52, 35, 1),
    tieCase('south', 'mediator', 28, 30, 37, 0.75),
    tieCase('mediator', 'south', 44, 44, 35, 0.25),
  ],
  patronages: [{ patron: 'mediator', client: 'south' }],
  channels: [{ id: 'talks', name: 'Talks', parties: ['north', 'south'], statusWord: 'suspended' }],
};

const roles: readonly ColourRole[] = ['a1', 'a2', 'a3', 'a4'];
const shapes: readonly ActorShapeName[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'pentagon',
  'bar',
  'star',
  'cross',
  'hexagon',
];
const names = [
  'Karsa',
  'Velmar',
  'Government',
  'Opposition',
  'Northern League',
  'Tell Bridge',
  'Orlan',
  'Coast',
  'Highlands',
];

const crowdLooks = (count: number): ActorLook[] =>
  Array.from({ length: count }, (_, i) => {
    const name = names[i % names.length] ?? 'Side';
    const own = i < names.length ? name : `${name} ${i}`;
    return look(`side${i}`, own, own, roles[i % 4] ?? 'a1', shapes[i % shapes.length] ?? 'circle');
  });

/** Numbers that look like trusts, the same on every machine. */
const spread = (i: number): number => 8 + ((i * 37) % 83);

const crowd = (count: number, rivalries: readonly (readonly [number, number])[]): DiagramSeries => ({
  actors: crowdLooks(count),
  ties: rivalries.flatMap(([a, b], i) => [
    tieCase(`side${a}`, `side${b}`, spread(i), spread(i) + 6, spread(i + 3), i % 3 ? 0.75 : 0.25),
    tieCase(`side${b}`, `side${a}`, spread(i + 5), spread(i + 5), spread(i + 1), i % 2 ? 0.75 : 0.25),
  ]),
  patronages: [{ patron: 'side0', client: 'side3' }],
  channels: [
    {
      id: 'talks',
      name: 'Harbour talks',
      parties: ['side0', 'side1', `side${Math.min(4, count - 1)}`],
      statusWord: 'open',
    },
  ],
});

/** Six actors and seven rivalries, as the design tried them. */
export const sixSides = crowd(6, [
  [0, 1],
  [2, 3],
  [0, 2],
  [1, 3],
  [3, 4],
  [4, 5],
  [1, 4],
]);

/** Every pair of four is tied: no square can hold that. */
export const fullFour = crowd(4, [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
]);

export const fiveSides = crowd(5, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [0, 2],
]);

export const eightSides = crowd(8, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [6, 7],
  [0, 7],
  [2, 6],
]);

export const nineSides = crowd(9, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [0, 8],
  [1, 4],
  [2, 7],
  [4, 6],
  [5, 6],
]);

const pairs = (count: number): (readonly [number, number])[] =>
  Array.from({ length: count - 1 }, (_, i) => [0, i + 1] as const);

/** One actor with a tie to each of eleven. */
export const twelveSides = crowd(12, pairs(12));
