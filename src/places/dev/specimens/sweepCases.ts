import type { HeatMapSeries, SweepLineSeries, SweepPoint } from '../../../charts/sweep/sweepProps.ts';
import { logistic } from '../../../math/logistic.ts';

const holds = { name: 'Truce holds past 25 September', kind: 'runs' } as const;
const patience = { name: 'Government: patience', kind: 'number' } as const;
const control = { name: 'Opposition: control of its forces', kind: 'percent' } as const;

const at = (value: number, share: number, half = 0.03): SweepPoint => ({
  value,
  outcome: share,
  low: Math.max(0, share - half),
  high: Math.min(1, share + half),
});

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i / (count - 1));

/** Invented numbers throughout. */
export const patienceSweep: SweepLineSeries = {
  title: 'How much patience does the truce need?',
  parameter: patience,
  outcome: holds,
  points: steps(11).map((x) => at(x, 0.12 + 0.66 * logistic(9 * (x - 0.55)))),
  scenario: 0.62,
};

export const halfComputed: SweepLineSeries = {
  ...patienceSweep,
  points: patienceSweep.points.map((point, i) =>
    i === 2 || i > 6 ? { ...point, outcome: null, low: null, high: null } : point,
  ),
};

export const nothingComputed: SweepLineSeries = {
  ...patienceSweep,
  points: patienceSweep.points.map((point) => ({ ...point, outcome: null, low: null, high: null })),
};

export const flat: SweepLineSeries = {
  ...patienceSweep,
  points: steps(11).map((x) => ({ value: x, outcome: 0, low: 0, high: 0 })),
};

export const hostileSweep: SweepLineSeries = {
  title:
    'Сколько терпения нужно правительству, чтобы перемирие продержалось дольше двадцать пятого сентября, если остальное не меняется?',
  parameter: {
    name: 'Правительство: насколько будущее значит для решения в сравнении с сегодняшним днём',
    kind: 'number',
    unit: 'за двенадцать часов',
  },
  outcome: { name: 'Продолжительностьперемириявсутках', kind: 'number', unit: 'суток' },
  points: Array.from({ length: 40 }, (_, i) => ({
    value: 1000.125 + i * 3.125,
    outcome: i === 7 ? NaN : 12345 + 400 * i,
    low: i === 9 ? Infinity : 12000 + 400 * i,
    high: 13000 + 400 * i,
  })),
  scenario: 1000.125,
};

export const onePoint: SweepLineSeries = { ...patienceSweep, points: [at(0.4, 0.5)], scenario: 0.9 };

export const noPoint: SweepLineSeries = { ...patienceSweep, points: [], scenario: null };

const pairs = (columns: number, rows: number, share: (x: number, y: number) => number): number[] =>
  steps(rows).flatMap((y) => steps(columns).map((x) => share(x, y)));

export const patienceAndControl: HeatMapSeries = {
  title: 'Patience of the government and control of the opposition’s forces',
  outcome: holds,
  x: { parameter: patience, values: steps(11), scenario: 0.62 },
  y: { parameter: control, values: steps(9), scenario: 0.55 },
  outcomes: pairs(11, 9, (x, y) => 0.04 + 0.92 * logistic(7 * (x + 0.8 * y - 0.95))),
};

export const mapHalfComputed: HeatMapSeries = {
  ...patienceAndControl,
  outcomes: patienceAndControl.outcomes.map((value, k) => (k % 11 > 6 || k === 24 ? null : value)),
};

export const mapNothing: HeatMapSeries = {
  ...patienceAndControl,
  outcomes: patienceAndControl.outcomes.map(() => null),
};

export const mapFlat: HeatMapSeries = {
  ...patienceAndControl,
  outcomes: patienceAndControl.outcomes.map(() => 0),
};

export const mapHostile: HeatMapSeries = {
  title: hostileSweep.title,
  outcome: hostileSweep.outcome,
  x: {
    parameter: hostileSweep.parameter,
    values: Array.from({ length: 40 }, (_, i) => 1000.125 + i),
    scenario: 1039.2,
  },
  y: {
    parameter: hostileSweep.parameter,
    values: Array.from({ length: 40 }, (_, i) => 0.001 * i),
    scenario: 0,
  },
  outcomes: Array.from({ length: 1600 }, (_, k) => (k % 17 === 0 ? NaN : ((k * 7919) % 1600) - 800)),
};

export const mapOneCell: HeatMapSeries = {
  ...patienceAndControl,
  x: { parameter: patience, values: [0.5], scenario: 0.5 },
  y: { parameter: control, values: [0.5], scenario: 0.1 },
  outcomes: [0.4],
};

export const mapNoCell: HeatMapSeries = {
  ...patienceAndControl,
  x: { parameter: patience, values: [], scenario: 0.5 },
  y: { parameter: control, values: [], scenario: 0.1 },
  outcomes: [],
};
