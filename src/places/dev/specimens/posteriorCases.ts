import type {
  ConeRange,
  PairSeries,
  PosteriorParameter,
  PosteriorSeries,
  PredictiveSeries,
} from '../../../charts/posterior/posteriorProps.ts';

const row = (
  name: string,
  prior: readonly [number, number, number],
  after: readonly [number, number, number] | null,
  [from, to]: readonly [number, number] = [0, 1],
  kind: 'number' | 'percent' = 'number',
): PosteriorParameter => ({
  id: name,
  parameter: { name, kind },
  from,
  to,
  prior: { low: prior[0], median: prior[1], high: prior[2] },
  posterior: after && { low: after[0], median: after[1], high: after[2] },
});

/** Invented numbers throughout. */
export const posterior: PosteriorSeries = {
  title: 'What does the record teach about the parameters?',
  parameters: [
    row('Government: patience', [0.1, 0.5, 0.9], [0.52, 0.66, 0.78]),
    row('Opposition: control of its forces', [0.1, 0.5, 0.9], [0.22, 0.46, 0.71], [0, 1], 'percent'),
    row('Reports that get it wrong', [0.02, 0.1, 0.25], [0.03, 0.1, 0.24], [0, 0.3], 'percent'),
    row('US: leverage on the opposition', [0.3, 1, 1.9], [0.25, 0.7, 1.2], [0, 2]),
    row('Attacks by outside groups', [0.1, 0.5, 2], [0.3, 0.5, 0.7], [0, 3]),
    row('Cost at home of breaking the truce', [0.2, 0.8, 1.8], [0.2, 0.85, 1.8], [0, 2]),
  ],
};

export const posteriorNothing: PosteriorSeries = {
  ...posterior,
  parameters: posterior.parameters.map((one) => ({ ...one, posterior: null })),
};

export const posteriorSame: PosteriorSeries = {
  ...posterior,
  parameters: posterior.parameters.map((one) => ({ ...one, posterior: one.prior })),
};

const longName = 'Оппозиция: доля вооружённых групп, которые выполняют приказы о прекращении огня';

export const posteriorHostile: PosteriorSeries = {
  title: 'Чему учит летопись перемирия: какие значения параметров с ней согласуются, а какие нет?',
  parameters: [
    row('zero', [0, 0, 0], [0, 0, 0], [0, 0]),
    row('no number', [NaN, 0.5, 1], [0.1, Infinity, 0.3]),
    row('large', [100000.5, 150000, 190000], [120000, 130000, 140000], [100000, 200000]),
    row('beyond its scale', [-1, 0.5, 2], [-3, -2, -1]),
    ...Array.from({ length: 40 }, (_, i) =>
      row(`${longName} ${i}`, [0.1, 0.5, 0.9], [0.3, 0.4 + i / 100, 0.8]),
    ),
  ],
};

// A plain linear congruential generator: the pictures have to stay the same.
function cloud(count: number, slope: number): [number, number][] {
  let state = 7;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: count }, () => {
    const x = 0.25 + 0.6 * next();
    const noise = (next() + next() + next() - 1.5) * 0.22;
    return [x, Math.min(1, Math.max(0, 0.5 + slope * (x - 0.55) + noise))];
  });
}

export const pair: PairSeries = {
  title: 'Patience and control: which pairs fit?',
  x: { parameter: { name: 'Government: patience', kind: 'number' }, from: 0, to: 1 },
  y: { parameter: { name: 'Opposition: control of its forces', kind: 'percent' }, from: 0, to: 1 },
  draws: cloud(400, -0.9),
};

export const pairMany: PairSeries = { ...pair, draws: cloud(5000, 0) };

export const pairNone: PairSeries = { ...pair, draws: [] };

export const pairZero: PairSeries = { ...pair, draws: Array.from({ length: 9 }, () => [0, 0] as const) };

export const pairHostile: PairSeries = {
  title: posteriorHostile.title,
  x: { parameter: { name: longName, kind: 'number', unit: 'суток' }, from: 123456, to: 654321 },
  y: { parameter: { name: longName.repeat(2), kind: 'number' }, from: NaN, to: Infinity },
  draws: [
    [NaN, 1],
    [1, Infinity],
    [200000, -1e9],
    [300000, 1e9],
    [400000, 3],
  ],
};

const coneAround = (middle: number, reach: number): ConeRange[] =>
  Array.from({ length: 40 }, (_, n) => {
    const median = middle + 0.2 * Math.cos(n / 9);
    return { step: 8 + n, low: median - reach, median, high: median + reach };
  });

/** Two weeks by steps of eight hours, the last third held out. */
export const predictive: PredictiveSeries = {
  title: 'The cone of the fit against the record',
  clock: { start: Date.UTC(2016, 8, 10), stepHours: 8, steps: 48, zone: 'Asia/Damascus' },
  after: coneAround(0.55, 0.15),
  before: coneAround(0.5, 0.25),
  record: Array.from({ length: 48 }, (_, step) => 0.55 + 0.25 * Math.cos(step / 8)),
  until: 35,
};

export const predictiveAll: PredictiveSeries = { ...predictive, until: 48 };

export const predictiveShort: PredictiveSeries = { ...predictive, title: posteriorHostile.title, until: 9 };
