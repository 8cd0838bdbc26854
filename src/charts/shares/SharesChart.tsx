import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { SharesTable } from './SharesTable.tsx';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { barHeight, sharesLayout, type SharesRow } from './sharesLayout.ts';
import type { SharesChartProps } from './sharesProps.ts';
import styles from './shares.module.css';

const leastBar = 1.5;

/** Which event mattered how much: steps that end where all events together end. */
export function SharesChart({ title, width, events, total, unit }: SharesChartProps) {
  const setting = useChartSetting(width);
  const layout = useMemo(
    () => sharesLayout({ events, total, unit }, { ...setting, title }),
    [events, total, unit, setting, title],
  );
  const { zero, rows, placed } = layout;
  return (
    <ChartFigure
      title={title}
      width={width}
      layout={layout}
      table={() => <SharesTable events={events} total={total} unit={unit} />}
    >
      <RowGrid lines={[zero]} zero={zero} placed={placed} top={layout.top} mark={barHeight} />
      {rows.map((row, i) => (
        <g key={row.key}>
          <title>{row.name}</title>
          {/* Where names stand between the bars, the line would run through them. */}
          <Step row={row} next={placed.stacked ? undefined : rows[i + 1]} />
        </g>
      ))}
    </ChartFigure>
  );
}

/** A bar with its interval, and the thin line that hands its end on to the next. */
function Step({ row, next }: { row: SharesRow; next: SharesRow | undefined }) {
  const left = Math.min(row.from, row.to);
  const width = Math.max(leastBar, Math.abs(row.to - row.from));
  const look = row.isTotal ? styles.total : row.raises ? styles.raises : styles.lowers;
  return (
    <>
      {next && <line className={styles.hand} x1={row.to} x2={row.to} y1={row.y} y2={next.y} />}
      <rect className={look} x={left} y={row.y - barHeight / 2} width={width} height={barHeight} />
      {row.spread && (
        <line className={styles.spread} x1={row.spread.left} x2={row.spread.right} y1={row.y} y2={row.y} />
      )}
      {row.interval && (
        <>
          {row.isTotal || row.raises ? (
            <line
              className={styles.casing}
              x1={Math.max(left, row.interval.left)}
              x2={Math.max(left, Math.min(left + width, row.interval.right))}
              y1={row.y}
              y2={row.y}
            />
          ) : null}
          <line
            className={styles.interval}
            x1={row.interval.left}
            x2={row.interval.right}
            y1={row.y}
            y2={row.y}
          />
        </>
      )}
    </>
  );
}
