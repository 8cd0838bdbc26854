import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { CalibrationTable } from './SkillTables.tsx';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { calibrationLayout } from './calibrationLayout.ts';
import type { CalibrationSeries } from './skillProps.ts';
import styles from './skill.module.css';

/** Whether what is forecast in 40 of 100 cases comes in 40 of 100: dots on the diagonal. */
export function Calibration({ series, width }: { series: CalibrationSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => calibrationLayout(series, setting), [series, setting]);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <CalibrationTable series={series} />}
    >
      <PlotGrid plot={layout.plot} rows={layout.rows} columns={layout.columns} />
      <line className={styles.diagonal} {...layout.diagonal} />
      {layout.bins.map(({ key, x, low, high }) =>
        low === null || high === null ? null : (
          <line key={key} className={styles.interval} x1={x} x2={x} y1={low} y2={high} />
        ),
      )}
      {layout.bins.map(({ key, x, y, radius }) => (
        <circle key={key} className={styles.bin} cx={x} cy={y} r={radius} />
      ))}
      {layout.samples.map(({ x, y, radius }) => (
        <circle key={x} className={styles.sample} cx={x} cy={y} r={radius} />
      ))}
    </ChartFigure>
  );
}
