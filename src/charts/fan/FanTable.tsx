import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import frame from '../frame/frame.module.css';
import { quantileNames } from '../restraint/coneBands.ts';
import { momentOf } from '../restraint/localDays.ts';
import { fanValues } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';
import { fanName } from './fanSentences.ts';

const perCent: Readonly<Record<(typeof quantileNames)[number], number>> = {
  q025: 2.5,
  q10: 10,
  q25: 25,
  q50: 50,
  q75: 75,
  q90: 90,
  q975: 97.5,
};

/** The fan's numbers by step: what share of the runs lies under which restraint. Exact values stand in `value`. */
export function FanTable(series: FanSeries) {
  const intl = useIntl();
  const { clock, from, quantiles, baseline, runs } = series;
  const none = intl.formatMessage({ id: 'labCharts.table.none' });
  const cell = (value: number | undefined) =>
    value === undefined ? none : <data value={value}>{intl.formatNumber(Math.round(value * 100))}</data>;
  return (
    <table className={frame.table}>
      <caption>
        {intl.formatMessage({ id: 'labCharts.table.runs' }, { caption: fanName(series, intl), runs })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.until' })}</th>
          {quantileNames.map((name) => (
            <th scope="col" key={name}>
              {name === 'q50'
                ? intl.formatMessage({ id: 'labCharts.table.median' })
                : intl.formatMessage(
                    { id: 'labCharts.table.per' },
                    { value: intl.formatNumber(perCent[name]) },
                  )}
            </th>
          ))}
          {baseline && <th scope="col">{intl.formatMessage({ id: 'labCharts.table.scenarioMedian' })}</th>}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: quantiles['0.5'].length }, (_, i) => {
          const values = fanValues(quantiles, i);
          const time = momentOf(clock, from + i + 1);
          return (
            <tr key={i}>
              <th scope="row">
                {intl.formatMessage(
                  { id: 'restraint.moment' },
                  {
                    day: formatDay(time, intl.locale, clock.zone),
                    time: formatTime(time, intl.locale, clock.zone),
                  },
                )}
              </th>
              {quantileNames.map((name) => (
                <td key={name}>{cell(values?.[name])}</td>
              ))}
              {baseline && <td>{cell(fanValues(baseline, i)?.q50)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
