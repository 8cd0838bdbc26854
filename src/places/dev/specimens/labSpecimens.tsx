import { type ReactNode, useState } from 'react';
import { EndsChart } from '../../../charts/ends/EndsChart.tsx';
import { EndsTable } from '../../../charts/ends/EndsTable.tsx';
import { FanChart } from '../../../charts/fan/FanChart.tsx';
import { FanTable } from '../../../charts/fan/FanTable.tsx';
import { SharesChart } from '../../../charts/shares/SharesChart.tsx';
import { SharesTable } from '../../../charts/shares/SharesTable.tsx';
import { FansSideBySide } from '../../../charts/sideBySide/FansSideBySide.tsx';
import { SurvivalsSideBySide } from '../../../charts/sideBySide/SurvivalsSideBySide.tsx';
import { SurvivalChart } from '../../../charts/survival/SurvivalChart.tsx';
import type { SurvivalSeries } from '../../../charts/survival/survivalProps.ts';
import { SurvivalTable } from '../../../charts/survival/SurvivalTable.tsx';
import { VariantsTable } from '../../../charts/variants/VariantsTable.tsx';
import type { VariantRow } from '../../../charts/variants/variantsProps.ts';
import {
  endsCases,
  fanCases,
  scenarioSurvival,
  sharesCases,
  survivalCases,
  variantsCases,
} from './labCases.ts';

const eventName = (id: string): string => id.replaceAll('-', ' ');
const height = 290;

/** Named cases of the lab's fans, the last one as a table. */
export const fanSpecimens = [
  ...fanCases.map(([name, series]) => ({
    name,
    render: (width: number): ReactNode => (
      <FanChart {...series} title="Restraint" width={width} height={height} />
    ),
  })),
  ...fanCases
    .slice(0, 1)
    .map(([, series]) => ({ name: 'as a table', render: (): ReactNode => <FanTable {...series} /> })),
];

function Survival({ series, at, width }: { series: SurvivalSeries; at: number; width: number }) {
  const [date, setDate] = useState(at);
  return (
    <SurvivalChart
      {...series}
      title="Runs in which the truce still holds"
      date={date}
      onDate={setDate}
      width={width}
      height={height}
    />
  );
}

/** Named cases of the survival chart, whose date can be moved. */
export const survivalSpecimens = [
  ...survivalCases.map(([name, series, at]) => ({
    name,
    render: (width: number): ReactNode => <Survival series={series} at={at} width={width} />,
  })),
  ...survivalCases
    .slice(0, 1)
    .map(([, series]) => ({ name: 'as a table', render: (): ReactNode => <SurvivalTable {...series} /> })),
];

/** Named lists of ends. */
export const endsSpecimens = [
  ...endsCases.map(([name, series]) => ({
    name,
    render: (width: number): ReactNode => (
      <EndsChart {...series} eventName={eventName} title="How the runs end" width={width} />
    ),
  })),
  ...endsCases.slice(0, 1).map(([, series]) => ({
    name: 'as a table',
    render: (): ReactNode => <EndsTable {...series} eventName={eventName} />,
  })),
];

/** Named lists of event shares. */
export const sharesSpecimens = [
  ...sharesCases.map(([name, series]) => ({
    name,
    render: (width: number): ReactNode => (
      <SharesChart {...series} title="Which event mattered for collapse by 25 September?" width={width} />
    ),
  })),
  ...sharesCases
    .slice(0, 1)
    .map(([, series]) => ({ name: 'as a table', render: (): ReactNode => <SharesTable {...series} /> })),
];

function Variants({ rows, first, width }: { rows: readonly VariantRow[]; first: string; width: number }) {
  const [selected, setSelected] = useState(first);
  return (
    <VariantsTable
      rows={rows}
      baseline={scenarioSurvival}
      shareHead="lasts past 25 Sept"
      lastDay="3 Oct"
      selected={selected}
      onSelect={setSelected}
      width={width}
    />
  );
}

/** Named lists of pinned variants. */
export const variantsSpecimens = variantsCases.map(([name, rows, first]) => ({
  name,
  render: (width: number): ReactNode => <Variants rows={rows} first={first} width={width} />,
}));

/** Variants beside each other. */
export const sideBySideSpecimens = [
  {
    name: 'six variants',
    render: (width: number): ReactNode => (
      <FansSideBySide
        fans={fanCases.slice(0, 6).map(([name, series]) => ({ ...series, id: name, name }))}
        width={width}
      />
    ),
  },
  {
    name: 'how long six variants hold',
    render: (width: number): ReactNode => (
      <SurvivalsSideBySide
        survivals={survivalCases.slice(0, 6).map(([name, series]) => ({ ...series, id: name, name }))}
        date={survivalCases[0]?.[2] ?? 0}
        width={width}
      />
    ),
  },
];
