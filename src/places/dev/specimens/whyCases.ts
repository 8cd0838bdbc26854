import type { WhyRow } from '../../../charts/why/whyProps.ts';
import type { DiagramSeries } from '../../../charts/diagram/diagramProps.ts';
import { extremes, longWords, onlySeen, regimes, september, sixSides, twoSides } from './diagramCases.ts';

export interface WhyCase {
  actors: DiagramSeries['actors'];
  rows: readonly WhyRow[];
}

/** The why table of a diagram's case, with chances as in the pictures of the design. */
const whyOf = (series: DiagramSeries, chances: readonly number[]): WhyCase => ({
  actors: series.actors,
  rows: series.ties.map(({ id, of, in: subject, trust, trustBefore, threshold, regime }, i) => ({
    id,
    of,
    in: subject,
    trust,
    trustBefore,
    threshold,
    regime,
    propensity: regime === null ? null : (chances[i % chances.length] ?? 50) / 100,
  })),
});

const drawn = [86, 46, 31, 12, 44, 19, 37, 40];

export const whySeptember = whyOf(september, drawn);
export const whyOnlySeen = whyOf(onlySeen, drawn);
export const whyRegimes = whyOf(regimes, [0, 100, 31, 12]);
export const whyExtremes = whyOf(extremes, [0, 100]);
export const whyLongWords = whyOf(longWords, drawn);
export const whyTwo = whyOf(twoSides, [71, 29]);
export const whySix = whyOf(sixSides, drawn);
