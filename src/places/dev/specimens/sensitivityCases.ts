import type { MorrisSeries, SobolInput, SobolSeries } from '../../../charts/sensitivity/sensitivityProps.ts';

const input = (id: string, name: string, alone: number, withOthers: number, half = 0.03): SobolInput => ({
  id,
  name,
  first: { value: alone, low: alone - half, high: alone + half },
  total: { value: withOthers, low: Math.max(0, withOthers - half), high: withOthers + half },
});

const longName =
  'Оппозиция: доля вооружённых групп, которые выполняют приказы о прекращении огня в первые сутки';

const empty = { value: null, low: null, high: null };

/** Invented numbers throughout. */
export const sobol: SobolSeries = {
  title: 'Which inputs decide whether the truce holds?',
  inputs: [
    input('c', 'Cost at home of breaking the truce', 0.11, 0.14),
    input('a', 'Government: patience', 0.23, 0.31, 0.04),
    input('b', 'Opposition: control of its forces', 0.18, 0.24),
    input('d', 'Reports that get it wrong', 0.02, 0.09),
    input('e', 'Attacks by outside groups', 0.12, 0.13),
    input('f', 'US: leverage on the opposition', 0.004, 0.008, 0.01),
    input('g', 'Russia: leverage on the government', 0.05, 0.08, 0.02),
  ],
};

export const sobolMany: SobolSeries = {
  title: sobol.title,
  inputs: Array.from({ length: 40 }, (_, i) =>
    input(`i${i}`, i % 5 === 0 ? `${longName} ${i}` : `Input ${i}`, 0.3 / (i + 1), 0.4 / (i + 1), 0.02),
  ),
};

export const sobolZero: SobolSeries = {
  title: sobol.title,
  inputs: sobol.inputs.map((one) => ({
    ...one,
    first: { value: 0, low: 0, high: 0 },
    total: { value: 0, low: 0, high: 0 },
  })),
};

export const sobolFlat: SobolSeries = {
  title: sobol.title,
  inputs: sobol.inputs.map((one, i) => ({
    ...one,
    first: i % 2 ? empty : { value: NaN, low: NaN, high: NaN },
    total: empty,
  })),
};

export const sobolWild: SobolSeries = {
  title: longName,
  inputs: [
    {
      id: 'a',
      name: longName,
      first: { value: -0.4, low: -7, high: 0.1 },
      total: { value: 3, low: 0.1, high: 9 },
    },
    { id: 'b', name: 'Безпробеловдлинноеназваниебезединогопробела'.repeat(3), first: empty, total: empty },
    input('c', '', 0.1, 0.2),
  ],
};

export const sobolNone: SobolSeries = { title: sobol.title, inputs: [] };

export const morris: MorrisSeries = {
  title: 'Which inputs move the outcome at all?',
  outcome: { name: 'Truce holds past 25 September', kind: 'runs' },
  inputs: [
    { id: 'a', name: 'Government: patience', muStar: 0.31, sigma: 0.12 },
    { id: 'b', name: 'Opposition: control of its forces', muStar: 0.24, sigma: 0.26 },
    { id: 'c', name: 'Cost at home of breaking the truce', muStar: 0.13, sigma: 0.04 },
    { id: 'd', name: 'Reports that get it wrong', muStar: 0.09, sigma: 0.11 },
    { id: 'e', name: 'Attacks by outside groups', muStar: 0.08, sigma: 0.02 },
    { id: 'f', name: 'US: leverage on the opposition', muStar: 0.01, sigma: 0.01 },
  ],
};

export const morrisMany: MorrisSeries = {
  title: longName,
  outcome: { name: longName, kind: 'number', unit: 'суток' },
  inputs: sobolMany.inputs.map(({ id, name }, i) => ({
    id,
    name,
    muStar: i === 3 ? NaN : 12.5 / (i + 1),
    sigma: i === 4 ? null : 4 / (i + 1),
  })),
};

export const morrisZero: MorrisSeries = {
  ...morris,
  inputs: morris.inputs.map((one) => ({ ...one, muStar: 0, sigma: 0 })),
};

export const morrisNone: MorrisSeries = {
  ...morris,
  inputs: morris.inputs.map((one) => ({ ...one, muStar: null, sigma: null })),
};
