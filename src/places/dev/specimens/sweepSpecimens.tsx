import { type ReactNode, useState } from 'react';
import { HeatMap } from '../../../charts/sweep/HeatMap.tsx';
import { SweepLine } from '../../../charts/sweep/SweepLine.tsx';
import type { HeatMapSeries, SweepLineSeries } from '../../../charts/sweep/sweepProps.ts';
import { HeatMapTable, SweepLineTable } from '../../../charts/sweep/SweepTables.tsx';
import * as cases from './sweepCases.ts';

function Line({ series, width }: { series: SweepLineSeries; width: number }) {
  const [picked, pick] = useState<number | null>(null);
  return <SweepLine series={series} picked={picked} onPick={pick} width={width} />;
}

function Cells({ series, width }: { series: HeatMapSeries; width: number }) {
  const [picked, pick] = useState<readonly [number, number] | null>(null);
  return <HeatMap series={series} picked={picked} onPick={(ix, iy) => pick([ix, iy])} width={width} />;
}

const line = (name: string, series: SweepLineSeries) => ({
  name,
  render: (width: number): ReactNode => <Line series={series} width={width} />,
});

const cells = (name: string, series: HeatMapSeries) => ({
  name,
  render: (width: number): ReactNode => <Cells series={series} width={width} />,
});

/** Named cases of the sweeps over one and two parameters. */
export const sweepSpecimens = [
  line('sweep, patience', cases.patienceSweep),
  line('sweep, half computed', cases.halfComputed),
  line('sweep, nothing computed', cases.nothingComputed),
  line('sweep, all zero', cases.flat),
  line('sweep, long names and large numbers', cases.hostileSweep),
  cells('heat map, patience and control', cases.patienceAndControl),
  cells('heat map, half computed', cases.mapHalfComputed),
  cells('heat map, all zero', cases.mapFlat),
  cells('heat map, 40 by 40', cases.mapHostile),
  cells('heat map, one cell', cases.mapOneCell),
  {
    name: 'sweep, its table',
    render: (): ReactNode => <SweepLineTable series={cases.halfComputed} />,
  },
  {
    name: 'heat map, its table',
    render: (): ReactNode => <HeatMapTable series={cases.mapHalfComputed} />,
  },
];
