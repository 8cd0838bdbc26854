import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { digitsForRange, scaleName } from '../frame/quantity.ts';
import type { DrawRange, PairSeries, PosteriorSeries } from './posteriorProps.ts';
import { isLearned, posteriorDigits } from './posteriorWords.ts';

/** Ranges before and after the record, a row a parameter. */
export function PosteriorTable({ series }: { series: PosteriorSeries }) {
  const intl = useIntl();
  const parts = (['low', 'median', 'high'] as const).map((part) =>
    intl.formatMessage({ id: `labAnalyses.posterior.${part}` }),
  );
  return (
    <DataTable
      caption={series.title}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.table.input' }),
        ...parts.map((what) => intl.formatMessage({ id: 'labAnalyses.posterior.prior' }, { what })),
        ...parts.map((what) => intl.formatMessage({ id: 'labAnalyses.posterior.after' }, { what })),
        intl.formatMessage({ id: 'labAnalyses.posterior.learnedColumn' }),
      ]}
      rows={series.parameters.map((one) => {
        const digits = posteriorDigits(one);
        const cells = (range: DrawRange | null) =>
          [range?.low, range?.median, range?.high].map((value) => ({
            value,
            quantity: one.parameter,
            digits,
          }));
        return {
          id: one.id,
          cells: [
            scaleName(one.parameter, intl),
            ...cells(one.prior),
            ...cells(one.posterior),
            intl.formatMessage({ id: isLearned(one) ? 'labAnalyses.yes' : 'labAnalyses.no' }),
          ],
        };
      })}
    />
  );
}

/** The accepted draws of a pair. */
export function PairTable({ series }: { series: PairSeries }) {
  const intl = useIntl();
  const { x, y, draws, title } = series;
  return (
    <DataTable
      caption={title}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.pair.number' }),
        scaleName(x.parameter, intl),
        scaleName(y.parameter, intl),
      ]}
      rows={draws.map(([one, other], i) => ({
        id: String(i),
        cells: [
          intl.formatNumber(i + 1),
          { value: one, quantity: x.parameter, digits: digitsForRange(x.from, x.to, x.parameter) },
          { value: other, quantity: y.parameter, digits: digitsForRange(y.from, y.to, y.parameter) },
        ],
      }))}
    />
  );
}
