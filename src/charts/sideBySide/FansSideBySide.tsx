import { FanChart } from '../fan/FanChart.tsx';
import type { FanSeries } from '../fan/fanProps.ts';
import { SmallMultiples } from './SmallMultiples.tsx';

export interface NamedFan extends FanSeries {
  id: string;
  /** Stands over it: the variant's name. */
  name: string;
}

interface FansSideBySideProps {
  fans: readonly NamedFan[];
  width: number;
  /** Of each, px. */
  height?: number;
}

/** Restraint of up to six variants, the unchanged scenario behind each. */
export const FansSideBySide = ({ fans, width, height = 200 }: FansSideBySideProps) => (
  <SmallMultiples items={fans} width={width}>
    {({ id: _, name, ...series }, each) => <FanChart {...series} title={name} width={each} height={height} />}
  </SmallMultiples>
);
