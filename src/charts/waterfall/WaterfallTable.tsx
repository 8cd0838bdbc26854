import { useIntl } from 'react-intl';
import { logistic } from '../../math/logistic.ts';
import { percent, signed } from '../../words/shares.ts';
import type { WaterfallSeries } from './waterfallProps.ts';
import { waterfallBars } from './waterfallRows.ts';

/** The waterfall's numbers as a table, every cause by itself. */
export function WaterfallTable(series: WaterfallSeries) {
  const intl = useIntl();
  const share = (value: number): string =>
    intl.formatMessage(
      { id: 'waterfall.percent' },
      {
        value: intl.formatNumber(value * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      },
    );
  return (
    <table>
      <caption>
        {intl.formatMessage({ id: 'waterfall.table.caption' }, { of: series.of.name, in: series.in.name })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'waterfall.table.cause' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'waterfall.logOdds' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'waterfall.table.after' })}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{intl.formatMessage({ id: 'waterfall.before' })}</th>
          <td />
          <td>{share(series.before)}</td>
        </tr>
        {waterfallBars(series, Infinity).map((bar) => (
          <tr key={bar.id}>
            <th scope="row">{'label' in bar.cause ? bar.cause.label : ''}</th>
            <td>{signed(bar.logOdds, intl.locale, 3)}</td>
            <td>{share(logistic(bar.to))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{intl.formatMessage({ id: series.past ? 'waterfall.after' : 'waterfall.now' })}</th>
          <td />
          <td>{share(series.now)}</td>
        </tr>
        {series.threshold !== null && (
          <tr>
            <th scope="row">{intl.formatMessage({ id: 'waterfall.table.enough' })}</th>
            <td />
            <td>{percent(series.threshold, intl.locale)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
