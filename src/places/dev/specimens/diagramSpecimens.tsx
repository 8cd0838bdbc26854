import { type ReactNode, useState } from 'react';
import { ActorsDiagram } from '../../../charts/diagram/ActorsDiagram.tsx';
import type { DiagramSeries } from '../../../charts/diagram/diagramProps.ts';
import { DiagramTable } from '../../../charts/diagram/DiagramTable.tsx';
import {
  beforeAnyAct,
  eightSides,
  extremes,
  fiveSides,
  fullFour,
  longWords,
  nineSides,
  onlySeen,
  regimes,
  september,
  sixSides,
  threeSides,
  twelveSides,
  twoSides,
} from './diagramCases.ts';

function Diagram({ series, tie, width }: { series: DiagramSeries; tie: string | null; width: number }) {
  const [selected, select] = useState(tie);
  const [step, setStep] = useState(16);
  return (
    <>
      <ActorsDiagram {...series} selectedTie={selected} onSelectTie={select} step={step} width={width} />
      <button type="button" onClick={() => setStep(step + 1)}>
        {step}
      </button>
    </>
  );
}

const specimen = (name: string, series: DiagramSeries, tie: string | null = null) => ({
  name,
  series,
  render: (width: number): ReactNode => <Diagram series={series} tie={tie} width={width} />,
});

/** Named cases of the diagram. */
export const diagramSpecimens = [
  specimen('diagram, September as drawn', september, 'opposition|assad'),
  specimen('diagram, two ties only seen', onlySeen),
  specimen('diagram, before any act', beforeAnyAct),
  specimen('diagram, all regimes', regimes, 'us|russia'),
  specimen('diagram, ends of the scale', extremes),
  specimen('diagram, long words', longWords),
  specimen('diagram, two actors', twoSides),
  specimen('diagram, three actors', threeSides, 'south|north'),
  specimen('diagram, four actors with all ties', fullFour),
  specimen('diagram, five actors', fiveSides),
  specimen('diagram, six actors', sixSides, 'side3|side4'),
  specimen('diagram, eight actors', eightSides),
  specimen('diagram, nine actors', nineSides, 'side0|side2'),
  specimen('diagram, twelve actors', twelveSides),
  {
    name: 'diagram, its table',
    series: september,
    render: (): ReactNode => <DiagramTable {...september} />,
  },
];
