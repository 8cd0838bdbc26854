import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { Interval } from '../frame/Interval.tsx';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { fiveNumbers, readValue, stripLayout } from './stripLayout.ts';
import type { StripSeries } from './stripProps.ts';
import styles from './strip.module.css';

/** What a class said, a dot a student, beside what the model and the record say. */
export function StripChart({ series, width }: { series: StripSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => stripLayout(series, setting), [series, setting]);
  const { left, right, top, bottom, columns, strips, radius, model, record } = layout;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <StripTable series={series} />}
    >
      <PlotGrid plot={{ left, right, top, bottom }} rows={[]} columns={columns} />
      {strips.map(({ id, base, dots }) => (
        <g key={id}>
          <line className={styles.base} x1={left} x2={right} y1={base} y2={base} />
          {dots.map(({ x, y }) => (
            <circle key={`${x} ${y}`} className={styles.dot} cx={x} cy={y} r={radius} />
          ))}
        </g>
      ))}
      {model ? (
        <>
          <Interval from={model.from} to={model.to} y={model.y} ends={8} />
          <circle className={styles.model} cx={model.x} cy={model.y} r={4.5} />
        </>
      ) : null}
      {record === null ? null : (
        <line className={styles.record} x1={record} x2={record} y1={top} y2={bottom} />
      )}
    </ChartFigure>
  );
}

function StripTable({ series }: { series: StripSeries }) {
  const intl = useIntl();
  const say = (id: 'round' | 'number' | 'least' | 'quarter' | 'median' | 'threeQuarters' | 'most'): string =>
    intl.formatMessage({ id: `class.strip.${id}` });
  return (
    <DataTable
      caption={series.title}
      columns={[
        say('round'),
        say('number'),
        say('least'),
        say('quarter'),
        say('median'),
        say('threeQuarters'),
        say('most'),
      ]}
      rows={series.rows
        .filter(({ values }) => values.length > 0)
        .map(({ id, name, values }) => ({
          id,
          cells: [
            name,
            intl.formatNumber(values.length),
            ...fiveNumbers(values).map((value) => readValue(value, series, intl)),
          ],
        }))}
    />
  );
}
