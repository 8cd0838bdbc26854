import { useIntl } from 'react-intl';
import type { Ensemble } from '../../analysis/ensemble.ts';
import { DataTable } from '../../charts/frame/DataTable.tsx';
import { momentWords } from '../../charts/frame/momentWords.ts';
import type { RestraintClock } from '../../charts/restraint/restraintProps.ts';
import { percent } from '../../words/shares.ts';

const columns = ['until', 'decided', 'decided80', 'other', 'other80'] as const;

/** Both roads by step: the median, and between what 80 of 100 runs lie. */
export function RoadTable({
  clock,
  decided,
  other,
}: {
  clock: RestraintClock;
  decided: Ensemble;
  other: Ensemble;
}) {
  const intl = useIntl();
  const share = (value: number | undefined): string => percent(value ?? NaN, intl.locale);
  const cells = ({ restraint: { all } }: Ensemble, n: number): string[] => [
    share(all['0.5'][n]),
    intl.formatMessage(
      { id: 'labCharts.table.between' },
      { low: share(all['0.1'][n]), high: share(all['0.9'][n]) },
    ),
  ];
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'road.table.caption' }, { runs: other.runs })}
      columns={columns.map((column) => intl.formatMessage({ id: `road.table.${column}` }))}
      rows={Array.from({ length: decided.restraint.all['0.5'].length }, (_, n) => ({
        id: String(n),
        cells: [momentWords(clock, decided.from + n + 1, intl), ...cells(decided, n), ...cells(other, n)],
      }))}
    />
  );
}
