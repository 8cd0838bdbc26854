import type { IntlShape } from 'react-intl';
import { finite } from '../frame/finite.ts';
import { bare } from '../frame/quantity.ts';
import type { RidgeTie, SpectralRadius } from './ridgeProps.ts';

/** Trust less what is just enough; infinite where trust decides nothing, null where it is not known. */
export function marginOf({ trust, threshold, regime }: RidgeTie): number | null {
  if (regime === 'never') return -Infinity;
  if (regime === 'always') return Infinity;
  const [b, enough] = [finite(trust), finite(threshold)];
  return b === null || enough === null ? null : b - enough;
}

/** What falls shortest first; what is not known last. */
export function byMargin(ties: readonly RidgeTie[]): RidgeTie[] {
  return ties.toSorted((a, b) => {
    const [one, other] = [marginOf(a), marginOf(b)];
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    // Of equal infinities the difference is no number.
    return one === other ? 0 : one - other;
  });
}

const hundredths = (share: number): number => Math.round(share * 100);

/** A tie's figures in words: "38, needs 41: short by 3 (−8 to 4)". */
export function ridgeFigures(tie: RidgeTie, intl: IntlShape): string {
  const [trust, threshold] = [finite(tie.trust), finite(tie.threshold)];
  if (trust === null) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  const whole = (share: number): string => bare(hundredths(share), 0, intl);
  const values = { trust: whole(trust), threshold: threshold === null ? '' : whole(threshold) };
  if (tie.regime !== 'threshold')
    return intl.formatMessage({ id: `labAnalyses.ridge.${tie.regime}` }, values);
  if (threshold === null) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  // As the two numbers are written, so that the reader's own sum agrees.
  const margin = hundredths(trust) - hundredths(threshold);
  const said = intl.formatMessage(
    { id: margin < 0 ? 'labAnalyses.ridge.short' : 'labAnalyses.ridge.spare' },
    { ...values, margin: bare(Math.abs(margin), 0, intl) },
  );
  const [low, high] = [finite(tie.spread?.low), finite(tie.spread?.high)];
  return low === null || high === null
    ? said
    : intl.formatMessage({ id: 'labAnalyses.ridge.spread' }, { said, low: whole(low), high: whole(high) });
}

/** "Government in US". */
export const tieName = (tie: RidgeTie, intl: IntlShape): string =>
  intl.formatMessage({ id: 'labAnalyses.ridge.tie' }, { of: tie.of.short, in: tie.in.short });

/** The spectral radius in words. */
export function radiusWords({ value, low, high }: SpectralRadius, intl: IntlShape): string {
  const rho = finite(value);
  if (rho === null) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  const basins = intl.formatMessage({
    id: rho < 1 ? 'labAnalyses.ridge.oneBasin' : 'labAnalyses.ridge.twoBasins',
  });
  const [least, most] = [finite(low), finite(high)];
  if (least === null || most === null)
    return intl.formatMessage({ id: 'labAnalyses.ridge.rho' }, { rho: bare(rho, 2, intl), basins });
  return intl.formatMessage(
    { id: 'labAnalyses.ridge.rhoSpread' },
    {
      rho: bare(rho, 2, intl),
      basins,
      low: bare(least, 2, intl),
      high: bare(most, 2, intl),
      crosses: least < 1 && most > 1 ? 'yes' : 'no',
    },
  );
}

/** What the lanes say: how many fall short, and which is nearest to tipping. */
export function ridgeSays(ties: readonly RidgeTie[], intl: IntlShape): string {
  const known = ties.flatMap((tie) => {
    const margin = marginOf(tie);
    return margin === null ? [] : [{ tie, margin }];
  });
  if (known.length === 0) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const short = known.filter(({ margin }) => margin < 0).length;
  const nearest = known
    .filter(({ margin }) => Number.isFinite(margin))
    .toSorted((a, b) => Math.abs(a.margin) - Math.abs(b.margin))[0];
  const counted = intl.formatMessage(
    { id: 'labAnalyses.ridge.says' },
    { short: intl.formatNumber(short), all: intl.formatNumber(known.length) },
  );
  return nearest
    ? `${counted} ${intl.formatMessage(
        { id: 'labAnalyses.ridge.nearest' },
        {
          tie: tieName(nearest.tie, intl),
          margin: bare(Math.round(Math.abs(nearest.margin) * 100), 0, intl),
        },
      )}`
    : counted;
}
