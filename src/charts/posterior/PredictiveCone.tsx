import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import frame from '../frame/frame.module.css';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { useChartSetting } from '../frame/setting.ts';
import type { PredictiveSeries } from './posteriorProps.ts';
import { predictiveLayout } from './predictiveLayout.ts';
import styles from './posterior.module.css';

/** What runs under the fitted values say of restraint, against the record: the days they were fitted to, and the rest. */
export function PredictiveCone({ series, width }: { series: PredictiveSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => predictiveLayout(series, setting), [series, setting]);
  const { plot, until } = layout;
  return (
    <ChartFigure title={series.title} width={width} layout={layout}>
      {layout.key.samples.map(({ id, x, y }) => (
        <Sample key={id} id={id} x={x} y={y} />
      ))}
      <PlotGrid plot={plot} rows={layout.grid} />
      <path className={frame.modelBand} d={layout.cone} />
      {layout.before.map((d) => (
        <path key={d} className={frame.scenario} d={d} />
      ))}
      <path className={frame.modelLine} d={layout.median} />
      <path className={styles.record} d={layout.record} />
      {until === null ? null : (
        <line className={styles.until} x1={until} x2={until} y1={plot.top - 16} y2={plot.bottom} />
      )}
    </ChartFigure>
  );
}

const lineOf: Readonly<Record<string, string | undefined>> = {
  record: styles.record,
  median: frame.modelLine,
  before: frame.scenario,
};

const Sample = ({ id, x, y }: { id: string; x: number; y: number }) =>
  id === 'cone' ? (
    <rect className={frame.modelBand} x={x} y={y - 5} width={sampleWidth} height={10} />
  ) : (
    <line className={lineOf[id]} x1={x} x2={x + sampleWidth} y1={y} y2={y} />
  );
