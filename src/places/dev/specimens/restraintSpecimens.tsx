import { useState } from 'react';
import type { ReactElement } from 'react';
import { RestraintChart } from '../../../charts/restraint/RestraintChart.tsx';
import type { RestraintSize } from '../../../charts/restraint/restraintProps.ts';
import { longCase, septemberCase, strangerCase, twoSidesCase } from './restraintCases.ts';
import type { RestraintCase } from './restraintCases.ts';

/** A chart whose cursor can be dragged; the case is made anew for each cursor. */
function RestraintSpecimen({
  at,
  width,
  make,
}: {
  at: number;
  width: number;
  make: (cursor: number) => RestraintCase;
}) {
  const [cursor, setCursor] = useState(at);
  const [picked, setPicked] = useState<string | null>(null);
  const { series, title, selectedEvent } = make(cursor);
  const size: RestraintSize = width >= 900 ? 'wide' : width >= 560 ? 'projector' : 'phone';
  return (
    <RestraintChart
      {...series}
      width={width}
      size={size}
      title={title}
      summary={`Restraint chart, ${title.date[0] ?? ''}`}
      selectedEvent={picked ?? selectedEvent}
      onCursor={setCursor}
      onSelectEvent={setPicked}
    />
  );
}

const strike = '2016-09-17-deir-ez-zor-strike';
const offensive = '2016-09-22-aleppo-offensive';

const cases: readonly { name: string; at: number; make: (cursor: number) => RestraintCase }[] = [
  { name: '10 September, early', at: 3, make: (c) => septemberCase(c) },
  { name: '17 September, the strike', at: 17, make: (c) => septemberCase(c, { selected: strike }) },
  {
    name: '17 September, coarse cone',
    at: 17,
    make: (c) => septemberCase(c, { selected: strike, runs: 50 }),
  },
  { name: '22 September, collapsed', at: 27, make: (c) => septemberCase(c, { selected: offensive }) },
  { name: 'the end', at: 50, make: (c) => septemberCase(c, { selected: '2016-10-03-us-suspends' }) },
  { name: 'before the first step', at: 0, make: (c) => septemberCase(c) },
  {
    name: 'with deaths by day and a pinned cone',
    at: 24,
    make: (c) => septemberCase(c, { deaths: true, pinned: true }),
  },
  { name: 'both record and run', at: 17, make: (c) => septemberCase(c, { mode: 'both', selected: strike }) },
  { name: 'a single run of the model', at: 30, make: (c) => septemberCase(c, { mode: 'model' }) },
  { name: 'two actors without history', at: 20, make: twoSidesCase },
  { name: 'three months', at: 110, make: longCase },
  { name: 'six actors, 200 events, 1,440 steps', at: 800, make: (c) => strangerCase(c) },
  { name: 'six actors, a run of 1,440 steps', at: 1100, make: (c) => strangerCase(c, 'model') },
];

/** Named pictures of the restraint chart; `width` in px is that of the chart. */
export const restraintSpecimens: readonly { name: string; render: (width: number) => ReactElement }[] =
  cases.map(({ name, at, make }) => ({
    name,
    render: (width) => <RestraintSpecimen key={name} at={at} width={width} make={make} />,
  }));
