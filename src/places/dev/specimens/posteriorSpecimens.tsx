import type { ReactNode } from 'react';
import { PairPanel } from '../../../charts/posterior/PairPanel.tsx';
import type {
  PairSeries,
  PosteriorSeries,
  PredictiveSeries,
} from '../../../charts/posterior/posteriorProps.ts';
import { PosteriorRanges } from '../../../charts/posterior/PosteriorRanges.tsx';
import { PairTable, PosteriorTable } from '../../../charts/posterior/PosteriorTables.tsx';
import { PredictiveCone } from '../../../charts/posterior/PredictiveCone.tsx';
import * as cases from './posteriorCases.ts';

const ranges = (name: string, series: PosteriorSeries) => ({
  name,
  render: (width: number): ReactNode => <PosteriorRanges series={series} width={width} />,
});

const pair = (name: string, series: PairSeries) => ({
  name,
  render: (width: number): ReactNode => <PairPanel series={series} width={Math.min(width, 480)} />,
});

const predictive = (name: string, series: PredictiveSeries) => ({
  name,
  render: (width: number): ReactNode => <PredictiveCone series={series} width={width} />,
});

/** Named cases of what the record teaches about the parameters. */
export const posteriorSpecimens = [
  ranges('posterior, some learned', cases.posterior),
  ranges('posterior, nothing accepted yet', cases.posteriorNothing),
  ranges('posterior, nothing learned', cases.posteriorSame),
  ranges('posterior, long names and odd numbers', cases.posteriorHostile),
  pair('pair, a trade-off', cases.pair),
  pair('pair, 5,000 draws and no trade-off', cases.pairMany),
  pair('pair, odd numbers', cases.pairHostile),
  predictive('cone against the record, a third held out', cases.predictive),
  predictive('cone against the record, all of it fitted', cases.predictiveAll),
  predictive('cone against the record, almost all held out', cases.predictiveShort),
  { name: 'posterior, its table', render: (): ReactNode => <PosteriorTable series={cases.posterior} /> },
  {
    name: 'pair, its table',
    render: (): ReactNode => <PairTable series={{ ...cases.pair, draws: cases.pair.draws.slice(0, 5) }} />,
  },
];
