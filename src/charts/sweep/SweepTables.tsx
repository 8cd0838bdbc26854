import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { ended } from '../frame/ended.ts';
import { figure, ownFull, scaleName } from '../frame/quantity.ts';
import { finite } from '../frame/finite.ts';
import { heatDigits } from './heatWords.ts';
import { sweepDigits } from './sweepLineWords.ts';
import type { HeatMapSeries, SweepLineSeries } from './sweepProps.ts';

/** The line's numbers, a row a value of the parameter. */
export function SweepLineTable({ series }: { series: SweepLineSeries }) {
  const intl = useIntl();
  const { title, parameter, outcome, points } = series;
  const digits = sweepDigits(series);
  return (
    <DataTable
      caption={title}
      columns={[
        scaleName(parameter, intl),
        scaleName(outcome, intl),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
      ]}
      rows={points.map((point, i) => ({
        id: String(i),
        cells: [
          { value: point.value, quantity: parameter, digits: digits.parameter },
          ...[point.outcome, point.low, point.high].map((value) => ({
            value,
            quantity: outcome,
            digits: digits.outcome,
          })),
        ],
      }))}
    />
  );
}

/** The map's numbers, a row a value of y (the highest first, as it is drawn), a column a value of x. */
export function HeatMapTable({ series }: { series: HeatMapSeries }) {
  const intl = useIntl();
  const { title, x, y, outcome, outcomes } = series;
  const digits = heatDigits(series);
  const names = { y: y.parameter.name, x: x.parameter.name };
  return (
    <DataTable
      caption={`${ended(title)} ${scaleName(outcome, intl)}`}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.heat.corner' }, names),
        ...x.values.map((value) => figure(finite(value) ?? 0, x.parameter, digits.x, intl)),
      ]}
      rows={y.values
        .map((value, iy) => ({
          id: String(iy),
          cells: [
            ownFull(finite(value) ?? 0, y.parameter, intl),
            ...x.values.map((_, ix) => ({
              value: outcomes[iy * x.values.length + ix],
              quantity: outcome,
              digits: digits.outcome,
            })),
          ],
        }))
        .reverse()}
    />
  );
}
