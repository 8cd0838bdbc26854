import type { FrontierSeries, FrontierSetting } from '../../../charts/frontier/frontierProps.ts';

const setting = (name: string, cost: number, share: number | null): FrontierSetting => ({
  id: name,
  name,
  cost,
  share,
  low: share === null ? null : Math.max(0, share - 0.03),
  high: share === null ? null : Math.min(1, share + 0.03),
});

/** Invented numbers throughout. */
export const reached: FrontierSeries = {
  title: 'What is the cheapest way to 60 of 100 runs?',
  outcome: 'Truce holds past 25 September',
  cost: { name: 'Cost: sum of changes, each as a part of its range', kind: 'number' },
  wanted: 0.6,
  settings: [
    setting('Scenario, unchanged', 0, 0.39),
    setting('Patience 0.7', 0.16, 0.44),
    setting('Control 60 %', 0.1, 0.4),
    setting('Patience 0.75', 0.26, 0.52),
    setting('Control 70 %', 0.3, 0.47),
    setting('Patience 0.75, control 65 %', 0.46, 0.62),
    setting('Patience 0.8, control 70 %', 0.7, 0.71),
    setting('Monitoring twice', 0.5, 0.43),
    setting('Patience 0.9', 0.6, 0.61),
    setting('All four', 1.2, 0.76),
    setting('Control 90 %', 0.8, 0.55),
  ],
};

export const notReached: FrontierSeries = {
  ...reached,
  title: 'What is the cheapest way to 90 of 100 runs?',
  wanted: 0.9,
};

export const atOnce: FrontierSeries = { ...reached, wanted: 0.1 };

export const nothing: FrontierSeries = {
  ...reached,
  settings: reached.settings.map((s) => ({ ...s, share: null })),
};

export const allZero: FrontierSeries = {
  ...reached,
  settings: reached.settings.map((s) => ({ ...s, cost: 0, share: 0, low: 0, high: 0 })),
};

export const forty: FrontierSeries = {
  title:
    'Какой самый дешёвый способ добиться того, чтобы перемирие продержалось дольше двадцать пятого сентября?',
  outcome: 'Перемирие держится дольше двадцать пятого сентября при неизменных остальных условиях',
  cost: { name: 'Затраты: сумма изменений, каждое как доля своего диапазона', kind: 'number', unit: 'долей' },
  wanted: 0.5,
  settings: Array.from({ length: 40 }, (_, i) => ({
    ...setting(
      `Терпение правительства ${i}, контроль оппозиции над вооружёнными группами и двойной надзор`,
      i === 9 ? NaN : i * 0.125,
      i === 5 ? NaN : 1 - 1 / (1 + i / 9),
    ),
    id: `s${i}`,
    high: i === 12 ? Infinity : 1,
  })),
};
