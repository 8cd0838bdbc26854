import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { PairTable } from './PosteriorTables.tsx';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { pairLayout } from './pairLayout.ts';
import type { PairSeries } from './posteriorProps.ts';
import styles from './posterior.module.css';

/** Which pairs of values fit the record: each accepted draw a dot. */
export function PairPanel({ series, width }: { series: PairSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => pairLayout(series, setting), [series, setting]);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <PairTable series={series} />}
    >
      <PlotGrid plot={layout.plot} rows={layout.rows} columns={layout.columns} />
      {layout.dots.map(({ key, x, y }) => (
        <circle key={key} className={styles.draw} cx={x} cy={y} r={2.5} />
      ))}
    </ChartFigure>
  );
}
