import { type ReactNode, useState } from 'react';
import { WhyTable } from '../../../charts/why/WhyTable.tsx';
import type { WhyFigure } from '../../../charts/why/whyProps.ts';
import {
  type WhyCase,
  whyExtremes,
  whyLongWords,
  whyOnlySeen,
  whyRegimes,
  whySeptember,
  whySix,
  whyTwo,
} from './whyCases.ts';

const explain = (figure: WhyFigure): ReactNode => <p>How {figure} is computed stands here.</p>;

function Why({ given, tie, width }: { given: WhyCase; tie: string | null; width: number }) {
  const [selected, select] = useState(tie);
  return (
    <WhyTable
      {...given}
      selectedTie={selected}
      onSelectTie={select}
      sentence="The opposition keeps restraint while it thinks it at least 41 % likely that the government means the truce; now it thinks 38 %."
      explain={explain}
      width={width}
    />
  );
}

const specimen = (name: string, given: WhyCase, tie: string | null = null) => ({
  name,
  given,
  render: (width: number): ReactNode => <Why given={given} tie={tie} width={width} />,
});

/** Named cases of the why table. */
export const whySpecimens = [
  specimen('why, September as drawn', whySeptember, 'opposition|assad'),
  specimen('why, two ties only seen', whyOnlySeen, 'assad|us'),
  specimen('why, all regimes', whyRegimes, 'us|russia'),
  specimen('why, ends of the scale', whyExtremes),
  specimen('why, long words', whyLongWords),
  specimen('why, two actors', whyTwo, 'north|south'),
  specimen('why, six actors', whySix),
];
