import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { momentWords } from '../frame/momentWords.ts';
import { quantileNames } from '../restraint/coneBands.ts';
import { fanValues } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';
import { fanName } from './fanSentences.ts';

const percent = { name: '', kind: 'percent' } as const;

const perCent: Readonly<Record<(typeof quantileNames)[number], number>> = {
  q025: 2.5,
  q10: 10,
  q25: 25,
  q50: 50,
  q75: 75,
  q90: 90,
  q975: 97.5,
};

/** The fan's numbers by step: what share of the runs lies under which restraint. */
export function FanTable(series: FanSeries) {
  const intl = useIntl();
  const { clock, from, quantiles, baseline, runs } = series;
  const cell = (value: number | undefined) => ({ value, quantity: percent, digits: 0 });
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'labCharts.table.runs' }, { caption: fanName(series, intl), runs })}
      columns={[
        intl.formatMessage({ id: 'labCharts.table.until' }),
        ...quantileNames.map((name) =>
          name === 'q50'
            ? intl.formatMessage({ id: 'labCharts.table.median' })
            : intl.formatMessage({ id: 'labCharts.table.per' }, { value: intl.formatNumber(perCent[name]) }),
        ),
        ...(baseline ? [intl.formatMessage({ id: 'labCharts.table.scenarioMedian' })] : []),
      ]}
      rows={Array.from({ length: quantiles['0.5'].length }, (_, i) => {
        const values = fanValues(quantiles, i);
        return {
          id: String(i),
          cells: [
            momentWords(clock, from + i + 1, intl),
            ...quantileNames.map((name) => cell(values?.[name])),
            ...(baseline ? [cell(fanValues(baseline, i)?.q50)] : []),
          ],
        };
      })}
    />
  );
}
