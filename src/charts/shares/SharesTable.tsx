import { useIntl } from 'react-intl';
import { signed } from '../../words/shares.ts';
import frame from '../frame/frame.module.css';
import type { SharesSeries } from './sharesProps.ts';

/** The shares with their intervals, per 100 runs. Exact shares stand in `value`. */
export function SharesTable({ events, total, unit }: SharesSeries) {
  const intl = useIntl();
  const none = intl.formatMessage({ id: 'labCharts.table.none' });
  const say = (value: number): string =>
    Number.isFinite(value) ? signed(value * 100, intl.locale, 1) : none;
  const between = (low: number, high: number): string =>
    intl.formatMessage({ id: 'labCharts.table.between' }, { low: say(low), high: say(high) });
  const hasSpread = events.some(({ spread }) => spread);
  const rows = [
    ...events,
    { id: ' total', label: intl.formatMessage({ id: 'labCharts.shares.all' }), share: total, spread: null },
  ];
  return (
    <table className={frame.table}>
      <caption>{unit}</caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.shares.event' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.shares.share' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.interval' })}</th>
          {hasSpread && <th scope="col">{intl.formatMessage({ id: 'labCharts.shares.spread' })}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, share, spread }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <data value={share.value}>{say(share.value)}</data>
            </td>
            <td>{between(share.low, share.high)}</td>
            {hasSpread && <td>{spread ? between(spread.low, spread.high) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
