import { useIntl } from 'react-intl';
import frame from '../frame/frame.module.css';
import { endRows } from './endRows.ts';
import type { EndsSeries } from './endsProps.ts';

/** How the runs end, as a table: every end by itself. Exact shares stand in `value`. */
export function EndsTable(series: EndsSeries) {
  const intl = useIntl();
  const share = (value: number) => (
    <data value={value}>
      {intl.formatNumber(value * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
    </data>
  );
  return (
    <table className={frame.table}>
      <caption>
        {intl.formatMessage(
          { id: 'labCharts.table.runs' },
          { caption: intl.formatMessage({ id: 'labCharts.ends.title' }), runs: series.yours.runs },
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.ends.end' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'labCharts.table.yours' })}</th>
          {series.baseline && <th scope="col">{intl.formatMessage({ id: 'labCharts.table.scenario' })}</th>}
        </tr>
      </thead>
      <tbody>
        {endRows(series, Infinity, intl).map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label.map(({ text }) => text).join('')}</th>
            <td>{share(row.share)}</td>
            {row.was !== null && <td>{share(row.was)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
