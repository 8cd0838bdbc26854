import type { ReactNode } from 'react';
import { MorrisBars } from '../../../charts/sensitivity/MorrisBars.tsx';
import type { MorrisSeries, SobolSeries } from '../../../charts/sensitivity/sensitivityProps.ts';
import { MorrisTable, SobolTable } from '../../../charts/sensitivity/SensitivityTables.tsx';
import { SobolBars } from '../../../charts/sensitivity/SobolBars.tsx';
import * as cases from './sensitivityCases.ts';

const sobol = (name: string, series: SobolSeries) => ({
  name,
  render: (width: number): ReactNode => <SobolBars series={series} width={width} />,
});

const morris = (name: string, series: MorrisSeries) => ({
  name,
  render: (width: number): ReactNode => <MorrisBars series={series} width={width} />,
});

/** Named cases of the bars of sensitivity. */
export const sensitivitySpecimens = [
  sobol('sobol, as expected', cases.sobol),
  sobol('sobol, all zero', cases.sobolZero),
  sobol('sobol, the outcome does not vary', cases.sobolFlat),
  sobol('sobol, estimates beyond 0 and 1', cases.sobolWild),
  morris('morris, as expected', cases.morris),
  morris('morris, all zero', cases.morrisZero),
  morris('morris, 40 inputs', cases.morrisMany),
  { name: 'sobol, its table', render: (): ReactNode => <SobolTable series={cases.sobol} /> },
  { name: 'morris, its table', render: (): ReactNode => <MorrisTable series={cases.morris} /> },
];
