import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { endRows } from './endRows.ts';
import { barHeight, boxHeight, endsLayout } from './endsLayout.ts';
import type { EndsChartProps } from './endsProps.ts';
import styles from './ends.module.css';

/** How the runs end: a solid bar for the variant, a dashed box behind it for the unchanged scenario. */
export function EndsChart({
  clock,
  yours,
  baseline,
  actors,
  eventName,
  title,
  most = 8,
  width,
}: EndsChartProps) {
  const intl = useIntl();
  const setting = useChartSetting(width);
  const rows = useMemo(
    () => endRows({ clock, yours, baseline, actors, eventName }, most, intl),
    [clock, yours, baseline, actors, eventName, most, intl],
  );
  const layout = useMemo(
    () => endsLayout(rows, { ...setting, title: title ?? null }),
    [rows, setting, title],
  );
  const { placed } = layout;
  return (
    <ChartFigure
      title={title ?? intl.formatMessage({ id: 'labCharts.ends.title' })}
      width={width}
      layout={layout}
    >
      {layout.rows.map(({ row, says, y, bar, box }) => (
        <g key={row.key}>
          <title>{says}</title>
          {box !== null && box > 0 && (
            <rect
              className={styles.box}
              x={placed.left}
              y={y - boxHeight / 2}
              width={box}
              height={boxHeight}
            />
          )}
          {bar > 0 && (
            <rect x={placed.left} y={y - barHeight / 2} width={bar} height={barHeight} fill={row.fill} />
          )}
          {box !== null && box > 0 && box < bar - 3 && (
            <line
              className={styles.boxEnd}
              x1={placed.left + box}
              x2={placed.left + box}
              y1={y - barHeight / 2}
              y2={y + barHeight / 2}
            />
          )}
        </g>
      ))}
      <RowGrid lines={[placed.left]} zero={placed.left} placed={placed} top={layout.top} mark={boxHeight} />
    </ChartFigure>
  );
}
