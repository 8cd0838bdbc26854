import { type ReactNode, useState } from 'react';
import type { ScaleSeries } from '../../../charts/probability/probabilityLayout.ts';
import { ProbabilityScale } from '../../../charts/probability/ProbabilityScale.tsx';
import { probabilityCases } from './probabilityCases.ts';

function Scale({ series, width }: { series: ScaleSeries; width: number }) {
  const [guess, setGuess] = useState(series.guess);
  return series.open ? (
    <ProbabilityScale label="How likely, do you think?" guess={guess} onGuess={setGuess} width={width} />
  ) : (
    <ProbabilityScale
      label="Lasts three more days, in 100"
      guess={series.guess}
      model={series.model}
      record={series.record}
      width={width}
    />
  );
}

/** Named cases of the probability scale. */
export const probabilitySpecimens = probabilityCases.map(([name, series]) => ({
  name: `probability, ${name}`,
  series,
  render: (width: number): ReactNode => <Scale series={series} width={width} />,
}));
