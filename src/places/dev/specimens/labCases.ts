import type { EndCounts } from '../../../charts/ends/endsProps.ts';
import type { FanQuantiles, FanSeries } from '../../../charts/fan/fanProps.ts';
import type { RestraintClock } from '../../../charts/restraint/restraintProps.ts';
import type { SharesSeries } from '../../../charts/shares/sharesProps.ts';
import type { SurvivalSeries } from '../../../charts/survival/survivalProps.ts';
import type { VariantRow } from '../../../charts/variants/variantsProps.ts';
import type { ActorLook } from '../../../charts/actorLook.ts';
import { repeatable } from './inventedNumbers.ts';
import { septemberActors, septemberClock } from './restraintCases.ts';
import * as september from './septemberLab.ts';

const from = 7;
/** Ends on 25 September, 19:00. */
export const askedStep = 32;

const septemberFan = (quantiles: FanQuantiles, baseline: FanQuantiles | null): FanSeries => ({
  clock: septemberClock,
  from,
  quantiles,
  baseline,
  colour: null,
  runs: september.runs,
  total: september.runs,
});

/** The same value at each step of a list. */
const flat = (value: number, steps: number): number[] => Array.from({ length: steps }, () => value);

const everywhere = (value: number, steps: number): FanQuantiles => ({
  '0.025': flat(value, steps),
  '0.1': flat(value, steps),
  '0.25': flat(value, steps),
  '0.5': flat(value, steps),
  '0.75': flat(value, steps),
  '0.9': flat(value, steps),
  '0.975': flat(value, steps),
});

/** Sixty days by the hour. */
const strangerClock: RestraintClock = {
  start: Date.parse('2031-05-03T00:00+03:00'),
  stepHours: 1,
  steps: 1440,
  zone: 'Etc/GMT-3',
};

/** Numbers that wander between two values; invented. */
function wandering(steps: number, start: number, end: number, width: number, seed: number): FanQuantiles {
  const random = repeatable(seed);
  const at = (share: number): number[] =>
    Array.from({ length: steps }, (_, i) => {
      const way = (i + 1) / steps;
      const value = start + (end - start) * way + share * width * Math.sqrt(way) + (random() - 0.5) * 0.02;
      return Math.min(1, Math.max(0, value));
    });
  return {
    '0.025': at(-1),
    '0.1': at(-0.7),
    '0.25': at(-0.35),
    '0.5': at(0),
    '0.75': at(0.35),
    '0.9': at(0.7),
    '0.975': at(1),
  };
}

const { unchanged, withoutStrike, threeChanges, oppositionInControl, governmentWithoutControl } = september;

/** Named fans. */
export const fanCases: readonly (readonly [name: string, series: FanSeries])[] = [
  ['three changes', { ...septemberFan(threeChanges.all, unchanged.all), start: 0.66 }],
  ['without the strike', septemberFan(withoutStrike.all, unchanged.all)],
  ['worse than the scenario', septemberFan(governmentWithoutControl.all, unchanged.all)],
  ['nothing changed', septemberFan(unchanged.all, null)],
  ['changed, to no effect', septemberFan(unchanged.all, unchanged.all)],
  [
    'the government alone',
    {
      ...septemberFan(threeChanges.assad, unchanged.assad),
      colour: septemberActors[2] as ActorLook,
    },
  ],
  ['the first 50 runs', { ...septemberFan(september.coarse, unchanged.all), runs: 50 }],
  ['no restraint at all', septemberFan(everywhere(0, 43), everywhere(0, 43))],
  ['one run, full restraint', { ...septemberFan(everywhere(1, 43), unchanged.all), runs: 1, total: 1 }],
  ['nothing yet', { ...septemberFan(everywhere(NaN, 43), unchanged.all), runs: 0, total: 1000 }],
  [
    'sixty days by the hour',
    {
      clock: strangerClock,
      from: 24,
      quantiles: wandering(1416, 0.6, 0.4, 0.4, 3),
      baseline: wandering(1416, 0.6, 0.5, 0.3, 5),
      colour: null,
      runs: 1000,
      total: 1000,
    },
  ],
  [
    'two days by the hour',
    {
      clock: { ...strangerClock, steps: 48 },
      from: 0,
      quantiles: wandering(48, 0.6, 0.8, 0.2, 3),
      baseline: wandering(48, 0.6, 0.3, 0.25, 5),
      colour: null,
      runs: 1000,
      total: 1000,
    },
  ],
];

const septemberSurvival = (
  yours: september.LabNumbers,
  baseline: ArrayLike<number> | null,
): SurvivalSeries => ({
  clock: septemberClock,
  from,
  shares: yours.survival,
  low: yours.low,
  high: yours.high,
  baseline,
  runs: september.runs,
});

const noShares = flat(0, 43);

/** Named survival charts, each with the step that it is asked about. */
export const survivalCases: readonly (readonly [name: string, series: SurvivalSeries, date: number])[] = [
  ['three changes', septemberSurvival(threeChanges, unchanged.survival), askedStep],
  ['without the strike', septemberSurvival(withoutStrike, unchanged.survival), askedStep],
  ['worse, at the end', septemberSurvival(governmentWithoutControl, unchanged.survival), 49],
  ['at the first step', septemberSurvival(threeChanges, unchanged.survival), from],
  ['nothing changed', septemberSurvival(unchanged, null), askedStep],
  ['changed, to no effect', septemberSurvival(unchanged, unchanged.survival), askedStep],
  [
    'no run holds',
    { ...septemberSurvival(unchanged, noShares), shares: noShares, low: noShares, high: flat(0.002, 43) },
    askedStep,
  ],
  [
    'not yet in force in the first days',
    {
      ...septemberSurvival(unchanged, [...flat(NaN, 12), ...unchanged.survival.slice(12)]),
      shares: [...flat(NaN, 12), ...threeChanges.survival.slice(12)],
      low: [...flat(NaN, 12), ...threeChanges.low.slice(12)],
      high: [...flat(NaN, 12), ...threeChanges.high.slice(12)],
    },
    from + 4,
  ],
  [
    'sixty days by the hour',
    {
      clock: strangerClock,
      from: 24,
      shares: Array.from({ length: 1416 }, (_, i) => Math.exp(-i / 900)),
      low: Array.from({ length: 1416 }, (_, i) => Math.max(0, Math.exp(-i / 900) - 0.03)),
      high: Array.from({ length: 1416 }, (_, i) => Math.min(1, Math.exp(-i / 900) + 0.03)),
      baseline: Array.from({ length: 1416 }, (_, i) => Math.exp(-i / 700)),
      runs: 1000,
    },
    700,
  ],
];

const counts = ({ ends }: september.LabNumbers): EndCounts => ({ runs: september.runs, ends });

export interface EndsCase {
  clock: RestraintClock;
  yours: EndCounts;
  baseline: EndCounts | null;
  actors: readonly ActorLook[];
}

/** Twelve sides with long names. */
export const twelveActors: readonly ActorLook[] = Array.from({ length: 12 }, (_, i) => ({
  id: `side-${i}`,
  name: `Provisional Administration of Region ${i + 1}`,
  short: `Provisional Administration ${i + 1}`,
  role: (['a1', 'a2', 'a3', 'a4'] as const)[i % 4] ?? 'a1',
  shape: 'circle',
}));

/** Named lists of ends. */
export const endsCases: readonly (readonly [name: string, series: EndsCase])[] = [
  [
    'three changes',
    {
      clock: septemberClock,
      yours: counts(threeChanges),
      baseline: counts(unchanged),
      actors: septemberActors,
    },
  ],
  [
    'nothing changed',
    { clock: septemberClock, yours: counts(unchanged), baseline: null, actors: septemberActors },
  ],
  [
    'twelve sides, one after the other and together',
    {
      clock: strangerClock,
      yours: {
        runs: 1000,
        ends: [
          { cause: null, by: [], count: 4 },
          ...twelveActors.map(({ id }, i) => ({ cause: 'renewal' as const, by: [id], count: 60 - i })),
          { cause: 'renewal', by: twelveActors.map(({ id }) => id), count: 300 },
          { cause: 'event', by: [], event: 'a-very-long-event', count: 42 },
        ],
      },
      baseline: { runs: 1000, ends: [{ cause: 'collapsed', by: [], count: 1000 }] },
      actors: twelveActors,
    },
  ],
  [
    'one run',
    {
      clock: septemberClock,
      yours: { runs: 1, ends: [{ cause: null, by: [], count: 1 }] },
      baseline: counts(unchanged),
      actors: septemberActors,
    },
  ],
  [
    'no run yet',
    {
      clock: septemberClock,
      yours: { runs: 0, ends: [] },
      baseline: null,
      actors: septemberActors,
    },
  ],
];

const more = 'More collapses per 100 runs.';

const drawn: readonly (readonly [label: string, share: number])[] = [
  ['Strike near Deir ez-Zor', 0.14],
  ['Army’s seven days end', 0.11],
  ['Convoy attack', 0.08],
  ['Permits for aid withheld', 0.03],
  ['Extension by 48 hours', -0.04],
];

/** Named lists of event shares. */
export const sharesCases: readonly (readonly [name: string, series: SharesSeries])[] = [
  ['September', { events: september.eventShares, total: september.allEvents, unit: more }],
  [
    'as drawn',
    {
      events: drawn.map(([label, share]) => ({
        id: label,
        label,
        share: { value: share, low: share - 0.02, high: share + 0.02 },
      })),
      total: { value: 0.32, low: 0.3, high: 0.34 },
      unit: more,
    },
  ],
  [
    'with their spread, most of them lowering',
    {
      events: drawn.map(([label, share]) => ({
        id: label,
        label: `${label} and whatever else was reported from the same place on that day`,
        share: { value: -share, low: -share - 0.02, high: -share + 0.02 },
        spread: { low: -share - 0.1, high: -share + 0.06 },
      })),
      total: { value: -0.32, low: -0.34, high: -0.3 },
      unit: more,
    },
  ],
  [
    'forty-five events',
    {
      events: Array.from({ length: 45 }, (_, i) => {
        const share = Math.sin(i * 1.7) * 0.02 + 0.004;
        return {
          id: `e${i}`,
          label: `Event ${i + 1} of the record`,
          share: { value: share, low: share - 0.006, high: share + 0.006 },
        };
      }),
      total: {
        value: Array.from({ length: 45 }, (_, i) => Math.sin(i * 1.7) * 0.02 + 0.004).reduce(
          (a, b) => a + b,
          0,
        ),
        low: NaN,
        high: NaN,
      },
      unit: more,
    },
  ],
  [
    'nothing matters',
    {
      events: [{ id: 'a', label: 'A meeting', share: { value: 0, low: 0, high: 0 } }],
      total: { value: 0, low: 0, high: 0 },
      unit: more,
    },
  ],
];

const at = (numbers: september.LabNumbers): number => numbers.survival[askedStep - from] ?? NaN;

const row = (
  id: string,
  name: string,
  numbers: september.LabNumbers,
  difference: VariantRow['difference'],
): VariantRow => ({ id, name, share: at(numbers), survival: numbers.survival, difference });

export const scenarioSurvival = unchanged.survival;

/** Named lists of variants. */
export const variantsCases: readonly (readonly [
  name: string,
  rows: readonly VariantRow[],
  selected: string,
])[] = [
  [
    'September',
    [
      row('scenario', 'Scenario, unchanged', unchanged, null),
      row('strike', 'Without the strike', withoutStrike, september.differences.withoutStrike),
      {
        ...row('screen', 'On screen: 3 changes', threeChanges, september.differences.threeChanges),
        isOnScreen: true,
      },
      row('control', 'Opposition in control', oppositionInControl, september.differences.oppositionInControl),
      row(
        'worse',
        'Government without control',
        governmentWithoutControl,
        september.differences.governmentWithoutControl,
      ),
    ],
    'screen',
  ],
  [
    'long names, one run, nothing counted',
    [
      row('scenario', 'Scenario, unchanged', unchanged, null),
      {
        ...row(
          'long',
          'The opposition commands all of its groups and the army never declares an end',
          threeChanges,
          {
            value: 1,
            low: NaN,
            high: NaN,
          },
        ),
        share: 1,
      },
      { id: 'empty', name: 'Still counting', share: null, survival: [], difference: null },
    ],
    'empty',
  ],
];
