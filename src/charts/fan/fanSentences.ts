import type { IntlShape } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import { percent } from '../../words/shares.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { momentOf } from '../restraint/localDays.ts';
import { fanValues } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';

/** What both variants say of the step with this index; null where yours says nothing. */
export const toldAt = ({ quantiles, baseline, from }: FanSeries, index: number) => {
  const own = index < 0 ? null : fanValues(quantiles, index);
  return own && { own, other: baseline && fanValues(baseline, index), step: from + index };
};

/** Day and time at which a step ends. */
const moment = ({ clock }: FanSeries, step: number, intl: IntlShape) => {
  const time = momentOf(clock, step + 1);
  return {
    day: formatDay(time, intl.locale, clock.zone),
    time: formatTime(time, intl.locale, clock.zone),
  };
};

/** Whose restraint it is. */
export const fanName = ({ colour }: Pick<FanSeries, 'colour'>, intl: IntlShape): string =>
  colour
    ? intl.formatMessage({ id: 'labCharts.fan.of' }, { name: colour.name })
    : intl.formatMessage({ id: 'labCharts.fan.ofAll' });

/** What the fan says of its last step, in a sentence; null where it says nothing. */
export function fanSummary(series: FanSeries, intl: IntlShape): string | null {
  const told = toldAt(series, series.quantiles['0.5'].length - 1);
  if (!told) return null;
  return intl.formatMessage(
    { id: 'labCharts.fan.summary' },
    {
      day: formatDay(dayOfStep(series.clock, told.step), intl.locale, series.clock.zone),
      runs: series.runs,
      median: percent(told.own.q50, intl.locale),
      low: percent(told.own.q25, intl.locale),
      high: percent(told.own.q75, intl.locale),
      hasScenario: !told.other ? 'no' : series.beside ? 'choice' : 'yes',
      scenario: percent(told.other?.q50 ?? 0, intl.locale),
    },
  );
}

/** What the fan says of one step, in a sentence; null where it says nothing. */
export function fanReading(series: FanSeries, index: number, intl: IntlShape): string | null {
  const told = toldAt(series, index);
  if (!told) return null;
  const isCoarse = series.runs < series.total;
  return intl.formatMessage(
    { id: isCoarse ? 'labCharts.fan.cursorValueCoarse' : 'labCharts.fan.cursorValue' },
    {
      ...moment(series, told.step, intl),
      median: percent(told.own.q50, intl.locale),
      low50: percent(told.own.q25, intl.locale),
      high50: percent(told.own.q75, intl.locale),
      low80: percent(told.own.q10, intl.locale),
      high80: percent(told.own.q90, intl.locale),
      hasScenario: !told.other ? 'no' : series.beside ? 'choice' : 'yes',
      scenario: percent(told.other?.q50 ?? 0, intl.locale),
    },
  );
}
