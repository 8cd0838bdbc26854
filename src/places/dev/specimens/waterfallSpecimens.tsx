import type { ReactNode } from 'react';
import { TrustWaterfall } from '../../../charts/waterfall/TrustWaterfall.tsx';
import type { WaterfallSeries } from '../../../charts/waterfall/waterfallProps.ts';
import { WaterfallTable } from '../../../charts/waterfall/WaterfallTable.tsx';
import {
  certain,
  limited,
  longLabels,
  never,
  quiet,
  reversed,
  rise,
  small,
  strike,
  twelve,
} from './waterfallCases.ts';

const ignore = (): void => {};

const specimen = (name: string, series: WaterfallSeries, selected: string | null = null) => ({
  name,
  series,
  render: (width: number): ReactNode => (
    <TrustWaterfall {...series} selectedCause={selected} onCause={ignore} width={width} />
  ),
});

/** Named cases of the waterfall. */
export const waterfallSpecimens = [
  {
    name: 'waterfall, the strike as drawn',
    series: strike,
    render: (width: number): ReactNode => (
      <TrustWaterfall
        {...strike}
        title="Russia’s trust in the US fell from 52 to 36 %. Why?"
        beforeWord="Before the strike"
        onCause={ignore}
        width={width}
      />
    ),
  },
  specimen('waterfall, a rise', rise, 'b'),
  specimen('waterfall, almost nothing', small),
  specimen('waterfall, nothing', quiet),
  specimen('waterfall, cut off at the end of the scale', limited),
  specimen('waterfall, never enough', never),
  specimen('waterfall, only certainty is enough', certain),
  specimen('waterfall, reversed', reversed),
  specimen('waterfall, twelve causes', twelve),
  specimen('waterfall, long labels', longLabels),
  { name: 'waterfall, its table', series: twelve, render: (): ReactNode => <WaterfallTable {...twelve} /> },
];
