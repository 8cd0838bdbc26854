import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import frame from '../frame/figure.module.css';
import { useChartSetting } from '../frame/setting.ts';
import { pairLayout } from './pairLayout.ts';
import type { PairSeries } from './posteriorProps.ts';
import styles from './posterior.module.css';

/** Which pairs of values fit the record: each accepted draw a dot. */
export function PairPanel({ series, width }: { series: PairSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => pairLayout(series, setting), [series, setting]);
  const { plot } = layout;
  return (
    <ChartFigure
      title={series.title}
      description={layout.says}
      width={width}
      height={layout.height}
      texts={layout.texts}
    >
      {layout.rows.map((y) => (
        <line key={`row ${y}`} className={frame.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
      ))}
      {layout.columns.map((x) => (
        <line key={`column ${x}`} className={frame.grid} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      ))}
      {layout.dots.map(({ key, x, y }) => (
        <circle key={key} className={styles.draw} cx={x} cy={y} r={2.5} />
      ))}
    </ChartFigure>
  );
}
