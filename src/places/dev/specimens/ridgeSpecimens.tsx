import type { ReactNode } from 'react';
import { RidgeLanes } from '../../../charts/ridge/RidgeLanes.tsx';
import type { RidgeSeries } from '../../../charts/ridge/ridgeProps.ts';
import { RidgeTable } from '../../../charts/ridge/RidgeTable.tsx';
import * as cases from './ridgeCases.ts';

const specimen = (name: string, series: RidgeSeries) => ({
  name,
  render: (width: number): ReactNode => <RidgeLanes series={series} width={width} />,
});

/** Named cases of the lanes at the ridge. */
export const ridgeSpecimens = [
  specimen('ridge, September', cases.ridge),
  specimen('ridge, without draws, two basins', cases.ridgeNoSpread),
  specimen('ridge, all regimes and ends of the scale', cases.ridgeRegimes),
  specimen('ridge, 40 ties with long names', cases.ridgeLong),
  { name: 'ridge, its table', render: (): ReactNode => <RidgeTable series={cases.ridgeRegimes} /> },
];
