import type { IntlShape } from 'react-intl';
import { finite } from '../frame/finite.ts';
import { bare } from '../frame/quantity.ts';
import type { SobolInput, VarianceShare } from './sensitivityProps.ts';

/** A share in whole hundredths. */
const hundredths = (share: number): number => Math.round(share * 100);

/** Whether a share cannot be told from none: its interval reaches what is written as 0. */
export const isNone = ({ value, low }: VarianceShare): boolean => {
  const least = finite(low) ?? finite(value);
  return least === null || hundredths(least) <= 0;
};

/** Largest total first; inputs without a number last. */
export const bySobol = (inputs: readonly SobolInput[]): SobolInput[] =>
  inputs.toSorted((a, b) => (finite(b.total.value) ?? -Infinity) - (finite(a.total.value) ?? -Infinity) || 0);

/** An input's row in words: "alone 23, with others 31". */
export function sobolFigures({ first, total }: SobolInput, intl: IntlShape): string {
  const [alone, withOthers] = [finite(first.value), finite(total.value)];
  if (alone === null || withOthers === null) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  if (isNone(total) && isNone(first)) return intl.formatMessage({ id: 'labAnalyses.sobol.none' });
  const whole = (share: number): string => bare(Math.max(0, hundredths(share)), 0, intl);
  return intl.formatMessage(
    { id: isNone(first) ? 'labAnalyses.sobol.onlyWithOthers' : 'labAnalyses.sobol.figures' },
    { alone: whole(alone), withOthers: whole(withOthers) },
  );
}

/** What the bars say: which input matters most, and how much comes of inputs acting together. */
export function sobolSays(inputs: readonly SobolInput[], intl: IntlShape): string {
  const [first] = bySobol(inputs);
  const most = finite(first?.total.value);
  const alone = finite(first?.first.value);
  if (!first || most === null || alone === null) return intl.formatMessage({ id: 'labAnalyses.sobol.flat' });
  if (isNone(first.total)) return intl.formatMessage({ id: 'labAnalyses.sobol.nothing' });
  const sum = inputs.reduce((total, input) => total + Math.max(0, finite(input.first.value) ?? 0), 0);
  const whole = (share: number): string => bare(Math.max(0, hundredths(share)), 0, intl);
  return intl.formatMessage(
    { id: 'labAnalyses.sobol.says' },
    {
      name: first.name,
      alone: whole(alone),
      withOthers: whole(most),
      sum: whole(Math.min(1, sum)),
      rest: whole(Math.max(0, 1 - sum)),
    },
  );
}
