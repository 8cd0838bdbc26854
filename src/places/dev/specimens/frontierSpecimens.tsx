import type { ReactNode } from 'react';
import { Frontier } from '../../../charts/frontier/Frontier.tsx';
import type { FrontierSeries } from '../../../charts/frontier/frontierProps.ts';
import { FrontierTable } from '../../../charts/frontier/FrontierTable.tsx';
import * as cases from './frontierCases.ts';

const specimen = (name: string, series: FrontierSeries) => ({
  name,
  render: (width: number): ReactNode => <Frontier series={series} width={width} />,
});

/** Named cases of the frontier. */
export const frontierSpecimens = [
  specimen('frontier, reached', cases.reached),
  specimen('frontier, not reached', cases.notReached),
  specimen('frontier, reached by the scenario itself', cases.atOnce),
  specimen('frontier, all zero', cases.allZero),
  specimen('frontier, 40 settings with long names', cases.forty),
  { name: 'frontier, its table', render: (): ReactNode => <FrontierTable series={cases.reached} /> },
];
