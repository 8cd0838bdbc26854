import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { textOfRuns } from '../frame/words.ts';
import { endRows } from './endRows.ts';
import type { EndsSeries } from './endsProps.ts';

const percent = { name: '', kind: 'percent' } as const;

/** How the runs end, as a table: every end by itself. */
export function EndsTable(series: EndsSeries) {
  const intl = useIntl();
  const share = (value: number | null) => ({ value, quantity: percent, digits: 1 });
  return (
    <DataTable
      caption={intl.formatMessage(
        { id: 'labCharts.table.runs' },
        { caption: intl.formatMessage({ id: 'labCharts.ends.title' }), runs: series.yours.runs },
      )}
      columns={[
        intl.formatMessage({ id: 'labCharts.ends.end' }),
        intl.formatMessage({ id: 'labCharts.table.yours' }),
        ...(series.baseline ? [intl.formatMessage({ id: 'labCharts.table.scenario' })] : []),
      ]}
      rows={endRows(series, Infinity, intl).map((row) => ({
        id: row.key,
        cells: [textOfRuns(row.label), share(row.share), ...(row.was === null ? [] : [share(row.was)])],
      }))}
    />
  );
}
