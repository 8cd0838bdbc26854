import { useIntl } from 'react-intl';
import { signed } from '../../words/shares.ts';
import { DataTable } from '../frame/DataTable.tsx';
import type { SharesSeries } from './sharesProps.ts';

const percent = { name: '', kind: 'percent' } as const;

/** The shares with their intervals, per 100 runs. */
export function SharesTable({ events, total, unit }: SharesSeries) {
  const intl = useIntl();
  const hasSpread = events.some(({ spread }) => spread);
  const rows = [
    ...events,
    { id: ' total', label: intl.formatMessage({ id: 'labCharts.shares.all' }), share: total, spread: null },
  ];
  const more = (value: number) => ({
    value,
    quantity: percent,
    digits: 1,
    text: signed(value * 100, intl.locale, 1),
  });
  const between = ({ low, high }: { low: number; high: number }): string => {
    const [from, to] = [low, high].map((value) =>
      Number.isFinite(value)
        ? signed(value * 100, intl.locale, 1)
        : intl.formatMessage({ id: 'labCharts.table.none' }),
    );
    return intl.formatMessage({ id: 'labCharts.table.between' }, { low: from, high: to });
  };
  return (
    <DataTable
      caption={unit}
      columns={[
        intl.formatMessage({ id: 'labCharts.shares.event' }),
        intl.formatMessage({ id: 'labCharts.shares.share' }),
        intl.formatMessage({ id: 'labCharts.table.interval' }),
        ...(hasSpread ? [intl.formatMessage({ id: 'labCharts.shares.spread' })] : []),
      ]}
      rows={rows.map(({ id, label, share, spread }) => ({
        id,
        cells: [
          label,
          more(share.value),
          between(share),
          ...(hasSpread ? [spread ? between(spread) : ''] : []),
        ],
      }))}
    />
  );
}
