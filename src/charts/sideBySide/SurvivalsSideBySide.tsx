import { SurvivalChart } from '../survival/SurvivalChart.tsx';
import type { SurvivalSeries } from '../survival/survivalProps.ts';
import { SmallMultiples } from './SmallMultiples.tsx';

export interface NamedSurvival extends SurvivalSeries {
  id: string;
  /** Stands over it: the variant's name. */
  name: string;
}

interface SurvivalsSideBySideProps {
  survivals: readonly NamedSurvival[];
  /** The step at whose end the shares of all are told. */
  date: number;
  width: number;
  /** Of each, px. */
  height?: number;
}

/** In how many runs of up to six variants the truce still holds, the unchanged scenario behind each; all told at one date. */
export const SurvivalsSideBySide = ({ survivals, date, width, height = 200 }: SurvivalsSideBySideProps) => (
  <SmallMultiples items={survivals} width={width}>
    {({ id: _, name, ...series }, each) => (
      <SurvivalChart {...series} date={date} title={name} keepsRoom width={each} height={height} />
    )}
  </SmallMultiples>
);
