import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { actorPath } from '../marks/actorPath.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';
import { seenLayout, type SeenSeries } from './seenLayout.ts';
import styles from './seen.module.css';

interface SeenChartProps {
  title: string;
  /** One sentence that says what the picture says. */
  says: string;
  series: readonly SeenSeries[];
  clock: RestraintClock;
  width: number;
  height: number;
}

/** Restraint as it was reported: dotted with open marks; one's own, which is known: solid. */
export function SeenChart({ title, says, series, clock, width, height }: SeenChartProps) {
  const setting = useChartSetting(width);
  const { ground, lines, texts } = useMemo(
    () => seenLayout(series, clock, height, setting),
    [series, clock, height, setting],
  );
  return (
    <ChartFigure title={title} width={width} layout={{ says, height, texts }}>
      <PlotGrid plot={ground.plot} rows={ground.rows.map((y) => Math.round(y) + 0.5)} />
      {lines.map(({ look, isOwn, path, points }) => (
        <g key={look.id} style={{ color: `var(--${look.role})` }}>
          <path d={path} className={isOwn ? styles.own : styles.reported} />
          {points.map(({ x, y }) => (
            <path
              key={x}
              d={actorPath(look.shape, 3)}
              transform={`translate(${x},${y})`}
              className={isOwn ? styles.ownMark : styles.reportedMark}
            />
          ))}
        </g>
      ))}
    </ChartFigure>
  );
}
