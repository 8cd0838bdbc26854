import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { FrontierTable } from './FrontierTable.tsx';
import frame from '../frame/frame.module.css';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { frontierLayout } from './frontierLayout.ts';
import type { FrontierSeries } from './frontierProps.ts';
import styles from './frontier.module.css';

/** What each cost can buy: the share of futures that end as wanted, and the cheapest setting that reaches it. */
export function Frontier({ series, width }: { series: FrontierSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => frontierLayout(series, setting), [series, setting]);
  const { plot, chosen } = layout;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <FrontierTable series={series} />}
    >
      <PlotGrid plot={layout.plot} rows={layout.grid} />
      <line className={styles.wanted} x1={plot.left} x2={plot.right} y1={layout.wanted} y2={layout.wanted} />
      <path className={frame.modelLine} d={layout.steps} />
      {layout.dots.map(({ id, x, y, onFrontier }) => (
        <circle
          key={id}
          className={onFrontier ? frame.modelDot : styles.beaten}
          cx={x}
          cy={y}
          r={onFrontier ? 4.5 : 3}
        />
      ))}
      {chosen && (
        <>
          <line className={styles.leader} x1={chosen.x} x2={chosen.x} y1={chosen.y} y2={plot.bottom + 5} />
          {chosen.low !== null && chosen.high !== null && (
            <line className={styles.interval} x1={chosen.x} x2={chosen.x} y1={chosen.low} y2={chosen.high} />
          )}
          <circle className={styles.chosen} cx={chosen.x} cy={chosen.y} r={6.5} />
        </>
      )}
    </ChartFigure>
  );
}
