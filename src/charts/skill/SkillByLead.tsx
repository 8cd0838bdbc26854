import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { SkillTable } from './SkillTables.tsx';
import frame from '../frame/frame.module.css';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { skillLayout } from './skillLayout.ts';
import type { SkillSeries } from './skillProps.ts';
import styles from './skill.module.css';

/** How well the model forecasts, by lead time, beside what needs no model. */
export function SkillByLead({ series, width }: { series: SkillSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => skillLayout(series, setting), [series, setting]);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <SkillTable series={series} />}
    >
      <PlotGrid plot={layout.plot} rows={layout.grid} />
      {layout.lines.map(({ id, band }) => (
        <path key={id} className={id === 'model' ? frame.modelBand : styles.faintBand} d={band} />
      ))}
      {layout.lines.map(({ id, line, dots, leader }) => (
        <g key={id}>
          <path className={id === 'model' ? frame.modelLine : styles[id]} d={line} />
          <path className={styles.leader} d={leader} />
          {dots.map(({ x, y }) => (
            <circle
              key={x}
              className={id === 'model' ? frame.modelDot : styles.openDot}
              cx={x}
              cy={y}
              r={id === 'model' ? 4 : 2.5}
            />
          ))}
        </g>
      ))}
    </ChartFigure>
  );
}
