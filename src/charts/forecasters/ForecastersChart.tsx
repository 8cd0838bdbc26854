import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import {
  forecastersLayout,
  markRadius,
  type Forecaster,
  type ForecastersSeries,
} from './forecastersLayout.ts';
import styles from './forecasters.module.css';

/** Whether what class and model forecast in 40 of 100 cases came in 40 of 100: circles and diamonds by one diagonal. */
export function ForecastersChart({ series, width }: { series: ForecastersSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => forecastersLayout(series, setting), [series, setting]);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <ForecastersTable series={series} />}
    >
      <PlotGrid plot={layout.plot} rows={layout.rows} columns={layout.columns} />
      <line className={styles.diagonal} {...layout.diagonal} />
      {layout.marks.map(({ id, of, x, low, high }) => (
        <line
          key={id}
          className={of === 'class' ? styles.classInterval : styles.modelInterval}
          x1={x}
          x2={x}
          y1={low}
          y2={high}
        />
      ))}
      {layout.marks.map(({ id, of, x, y }) => (
        <Mark key={id} of={of} x={x} y={y} />
      ))}
      {layout.samples.map(({ id, x, y }) => (
        <Mark key={id} of={id as Forecaster} x={x + sampleWidth / 2} y={y} />
      ))}
    </ChartFigure>
  );
}

/** A full circle for the class, an open diamond for the model: told apart without colour. */
function Mark({ of, x, y }: { of: Forecaster; x: number; y: number }) {
  const r = markRadius;
  return of === 'class' ? (
    <circle className={styles.class} cx={x} cy={y} r={r} />
  ) : (
    <path
      className={styles.model}
      d={`M${x},${y - r - 1}l${r + 1},${r + 1}l${-r - 1},${r + 1}l${-r - 1},${-r - 1}z`}
    />
  );
}

const percent = { name: '', kind: 'percent' } as const;

function ForecastersTable({ series }: { series: ForecastersSeries }) {
  const intl = useIntl();
  const share = (value: number) => ({ value, quantity: percent, digits: 0 });
  return (
    <DataTable
      caption={series.title}
      columns={[
        intl.formatMessage({ id: 'class.brier.who' }),
        intl.formatMessage({ id: 'labAnalyses.calibration.forecast' }),
        intl.formatMessage({ id: 'labAnalyses.calibration.came' }),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
        intl.formatMessage({ id: 'labAnalyses.calibration.number' }),
      ]}
      rows={(['class', 'model'] as const).flatMap((of) =>
        series[of].map((bin, i) => ({
          id: `${of} ${i}`,
          cells: [
            intl.formatMessage({ id: `class.forecasters.${of}` }),
            share(bin.forecast),
            share(bin.came),
            share(bin.low),
            share(bin.high),
            intl.formatNumber(bin.count),
          ],
        })),
      )}
    />
  );
}
