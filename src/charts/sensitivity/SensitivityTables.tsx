import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { ended } from '../frame/ended.ts';
import { byMuStar, morrisDigits, morrisScaleName } from './morrisLayout.ts';
import type { MorrisSeries, SobolSeries } from './sensitivityProps.ts';
import { bySobol } from './sobolWords.ts';

const parts = { name: '', kind: 'percent' } as const;

/** Shares of the variance of each input, of 100, with their intervals. */
export function SobolTable({ series }: { series: SobolSeries }) {
  const intl = useIntl();
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'labAnalyses.sobol.caption' }, { title: ended(series.title) })}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.table.input' }),
        intl.formatMessage({ id: 'labAnalyses.sobol.alone' }),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
        intl.formatMessage({ id: 'labAnalyses.sobol.withOthers' }),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
      ]}
      rows={bySobol(series.inputs).map(({ id, name, first, total }) => ({
        id,
        cells: [
          name,
          ...[first.value, first.low, first.high, total.value, total.low, total.high].map((value) => ({
            value,
            quantity: parts,
            digits: 1,
          })),
        ],
      }))}
    />
  );
}

/** Mean effect of each input and its spread. */
export function MorrisTable({ series }: { series: MorrisSeries }) {
  const intl = useIntl();
  // Effects of runs are differences: 0.3 of 100 is not "1 of 100".
  const quantity = series.outcome.kind === 'runs' ? parts : series.outcome;
  const digits = Math.max(1, morrisDigits(series));
  return (
    <DataTable
      caption={`${ended(series.title)} ${morrisScaleName(series.outcome, intl)}`}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.table.input' }),
        intl.formatMessage({ id: 'labAnalyses.morris.keyMean' }),
        intl.formatMessage({ id: 'labAnalyses.morris.keySpread' }),
      ]}
      rows={byMuStar(series.inputs).map(({ id, name, muStar, sigma }) => ({
        id,
        cells: [name, { value: muStar, quantity, digits }, { value: sigma, quantity, digits }],
      }))}
    />
  );
}
