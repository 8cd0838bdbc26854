import type { IntlShape } from 'react-intl';
import type { Challenge, Design } from '../../exercise/exercise.ts';

/** What a design buys, a line a thing: numbers with their value, then what is agreed in addition. */
export function designWords(
  intl: IntlShape,
  { knobs, choices }: Pick<Challenge, 'knobs' | 'choices'>,
  { turns, chosen }: Design,
): string[] {
  return [
    ...knobs
      .filter(({ path }) => turns[path] !== undefined)
      .map(({ path, label }) => `${label}: ${intl.formatNumber(turns[path]!, { maximumFractionDigits: 3 })}`),
    ...choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label),
  ];
}
