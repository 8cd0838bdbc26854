import { useIntl } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import { DataTable } from '../frame/DataTable.tsx';
import { momentOf } from '../restraint/localDays.ts';
import type { PredictiveSeries } from './posteriorProps.ts';

const percent = { name: '', kind: 'percent' } as const;

/** The cones before and after the fit and the record, a row a step. */
export function PredictiveTable({ series }: { series: PredictiveSeries }) {
  const intl = useIntl();
  const { clock, after, before, record, until, title } = series;
  const share = (value: number | undefined) => ({ value, quantity: percent, digits: 0 });
  const parts = (['low', 'median', 'high'] as const).map((part) =>
    intl.formatMessage({ id: `labAnalyses.posterior.${part}` }),
  );
  return (
    <DataTable
      caption={title}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.cone.moment' }),
        intl.formatMessage({ id: 'labAnalyses.cone.key.record' }),
        ...parts.map((what) => intl.formatMessage({ id: 'labAnalyses.posterior.prior' }, { what })),
        ...parts.map((what) => intl.formatMessage({ id: 'labAnalyses.posterior.after' }, { what })),
        intl.formatMessage({ id: 'labAnalyses.cone.seen' }),
      ]}
      rows={after.map(({ step, low, median, high }, n) => {
        const time = momentOf(clock, step + 1);
        return {
          id: String(step),
          cells: [
            intl.formatMessage(
              { id: 'restraint.moment' },
              {
                day: formatDay(time, intl.locale, clock.zone),
                time: formatTime(time, intl.locale, clock.zone),
              },
            ),
            share(record[step]),
            share(before[n]?.low),
            share(before[n]?.median),
            share(before[n]?.high),
            share(low),
            share(median),
            share(high),
            intl.formatMessage({ id: step < until ? 'labAnalyses.yes' : 'labAnalyses.no' }),
          ],
        };
      })}
    />
  );
}
