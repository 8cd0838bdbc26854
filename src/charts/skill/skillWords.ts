import type { IntlShape } from 'react-intl';
import { finite } from '../frame/finite.ts';
import { bare, ownFull } from '../frame/quantity.ts';
import type { CalibrationBin, CalibrationSeries, SkillLine, SkillSeries } from './skillProps.ts';

/** What the lines say: where carried numbers beat the model's own, or up to which lead time it beats both baselines. */
export function skillSays({ lines, lead }: SkillSeries, intl: IntlShape): string {
  const model = lines.find(({ id }) => id === 'model');
  const carried = lines.find(({ id }) => id === 'carried');
  if (model && carried) return carriedSays(carried, model, intl);
  const others = lines.filter(({ id }) => id !== 'model');
  const compared = (model?.points ?? []).flatMap((point) => {
    const own = finite(point.score);
    const best = others.flatMap(({ points }) => {
      const score = finite(points.find((other) => other.lead === point.lead)?.score);
      return score === null ? [] : [score];
    });
    return own === null || best.length === 0 ? [] : [{ lead: point.lead, wins: own < Math.min(...best) }];
  });
  if (compared.length === 0) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const wins = compared.filter((one) => one.wins);
  if (wins.length === compared.length) return intl.formatMessage({ id: 'labAnalyses.skill.always' });
  if (wins.length === 0) return intl.formatMessage({ id: 'labAnalyses.skill.never' });
  const until = compared.findIndex((one) => !one.wins);
  if (until === wins.length)
    return intl.formatMessage(
      { id: 'labAnalyses.skill.until' },
      { lead: ownFull(compared[until - 1]?.lead ?? 0, lead, intl) },
    );
  return intl.formatMessage(
    { id: 'labAnalyses.skill.some' },
    { wins: intl.formatNumber(wins.length), all: intl.formatNumber(compared.length) },
  );
}

function carriedSays(carried: SkillLine, model: SkillLine, intl: IntlShape): string {
  const pairs = carried.points.flatMap(({ lead, score }) => {
    const [own, other] = [model.points.find((point) => point.lead === lead)?.score, score].map(finite);
    return own == null || other == null ? [] : [other < own];
  });
  return intl.formatMessage(
    { id: 'labAnalyses.skill.carried' },
    { wins: intl.formatNumber(pairs.filter(Boolean).length), all: intl.formatNumber(pairs.length) },
  );
}

/** A bin of which forecast and result are known. */
export interface KnownBin extends CalibrationBin {
  came: number;
}

export const knownBins = ({ bins }: CalibrationSeries): KnownBin[] =>
  bins.flatMap((bin) => {
    const came = finite(bin.came);
    return came === null || finite(bin.forecast) === null || !(bin.count > 0) ? [] : [{ ...bin, came }];
  });

/** What the dots say: in how many bins the forecast lies within the interval, and which way it errs. */
export function calibrationSays(series: CalibrationSeries, intl: IntlShape): string {
  const bins = knownBins(series);
  if (bins.length === 0) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const fits = bins.filter(
    ({ forecast, low, high }) => (finite(low) ?? 1) <= forecast && forecast <= (finite(high) ?? 0),
  ).length;
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const bias = bins.reduce((sum, bin) => sum + (bin.count / count) * (bin.forecast - bin.came), 0);
  const whole = Math.round(Math.abs(bias) * 100);
  return intl.formatMessage(
    { id: 'labAnalyses.calibration.says' },
    {
      fits: intl.formatNumber(fits),
      all: intl.formatNumber(bins.length),
      bias: bare(whole, 0, intl),
      way: whole === 0 ? 'none' : bias > 0 ? 'high' : 'low',
    },
  );
}
