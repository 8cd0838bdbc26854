import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { markHeight, movedLayout, type MovedSeries } from './movedLayout.ts';
import styles from './moved.module.css';

const radius = 5;

/** How many were right before and after, question by question: an open circle, a line, a full one. */
export function MovedChart({ series, width }: { series: MovedSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => movedLayout(series, setting), [series, setting]);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <MovedTable series={series} />}
    >
      <RowGrid lines={layout.columns} zero={null} placed={layout.placed} top={layout.top} mark={markHeight} />
      {layout.rows.map(({ id, before, after, y }) => (
        <g key={id}>
          <line className={styles.way} x1={before} x2={after} y1={y} y2={y} />
          <circle className={styles.before} cx={before} cy={y} r={radius} />
          <circle className={styles.after} cx={after} cy={y} r={radius - 1} />
        </g>
      ))}
      {layout.samples.map(({ id, x, y }) => (
        <circle
          key={id}
          className={id === 'before' ? styles.before : styles.after}
          cx={x + sampleWidth / 2}
          cy={y}
          r={id === 'before' ? radius : radius - 1}
        />
      ))}
    </ChartFigure>
  );
}

function MovedTable({ series }: { series: MovedSeries }) {
  const intl = useIntl();
  return (
    <DataTable
      caption={series.title}
      columns={[
        intl.formatMessage({ id: 'class.moved.question' }),
        intl.formatMessage({ id: 'class.moved.before' }),
        intl.formatMessage({ id: 'class.moved.after' }),
        intl.formatMessage({ id: 'class.moved.of' }),
      ]}
      rows={series.rows.map(({ id, name, before, after, of }) => ({
        id,
        cells: [name, ...[before, after, of].map((count) => intl.formatNumber(count))],
      }))}
    />
  );
}
