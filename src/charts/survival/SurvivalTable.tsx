import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import frame from '../frame/frame.module.css';
import { momentOf } from '../restraint/localDays.ts';
import type { SurvivalSeries } from './survivalProps.ts';

/** The shares of runs in force by step. Exact values stand in `value`. */
export function SurvivalTable({ clock, from, shares, low, high, baseline, runs }: SurvivalSeries) {
  const intl = useIntl();
  const none = intl.formatMessage({ id: 'labCharts.table.none' });
  const share = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value)
      ? none
      : intl.formatNumber(value * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <table className={frame.table}>
      <caption>
        {intl.formatMessage(
          { id: 'labCharts.table.runs' },
          { caption: intl.formatMessage({ id: 'labCharts.survival.title' }), runs },
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.until' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.yours' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.interval' })}</th>
          {baseline && <th scope="col">{intl.formatMessage({ id: 'labCharts.table.scenario' })}</th>}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: shares.length }, (_, i) => {
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
              <td>
                <data value={shares[i]}>{share(shares[i])}</data>
              </td>
              <td>
                {intl.formatMessage(
                  { id: 'labCharts.table.between' },
                  { low: share(low[i]), high: share(high[i]) },
                )}
              </td>
              {baseline && (
                <td>
                  <data value={baseline[i]}>{share(baseline[i])}</data>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
