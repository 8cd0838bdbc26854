import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { momentWords } from '../frame/momentWords.ts';
import type { SurvivalSeries } from './survivalProps.ts';

const percent = { name: '', kind: 'percent' } as const;

/** The shares of runs in force by step. */
export function SurvivalTable({ clock, from, shares, low, high, baseline, runs }: SurvivalSeries) {
  const intl = useIntl();
  const share = (value: number | undefined) => ({ value, quantity: percent, digits: 1 });
  return (
    <DataTable
      caption={intl.formatMessage(
        { id: 'labCharts.table.runs' },
        { caption: intl.formatMessage({ id: 'labCharts.survival.title' }), runs },
      )}
      columns={[
        intl.formatMessage({ id: 'labCharts.table.until' }),
        intl.formatMessage({ id: 'labCharts.table.yours' }),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
        ...(baseline ? [intl.formatMessage({ id: 'labCharts.table.scenario' })] : []),
      ]}
      rows={Array.from({ length: shares.length }, (_, i) => ({
        id: String(i),
        cells: [
          momentWords(clock, from + i + 1, intl),
          share(shares[i]),
          share(low[i]),
          share(high[i]),
          ...(baseline ? [share(baseline[i])] : []),
        ],
      }))}
    />
  );
}
