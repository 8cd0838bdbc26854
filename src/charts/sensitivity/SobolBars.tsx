import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { SobolTable } from './SensitivityTables.tsx';
import { Interval } from '../frame/Interval.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import type { SobolSeries } from './sensitivityProps.ts';
import { sobolBar, sobolLayout } from './sobolLayout.ts';
import styles from './sensitivity.module.css';

/** Upper part of a bar that stays open, so that the interval of the total has paper behind it, px. */
const openStrip = 7;

/** Which inputs move the outcome (Sobol indices): alone as a filled bar inside the open bar of what each does with others. */
export function SobolBars({ series, width }: { series: SobolSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => sobolLayout(series, setting), [series, setting]);
  const { zero, key } = layout;
  const half = sobolBar / 2;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <SobolTable series={series} />}
    >
      {key.samples.map(({ id, x, y }) =>
        id === 'interval' ? (
          <Interval key={id} from={x + 2} to={x + sampleWidth - 2} y={y} />
        ) : (
          <rect
            key={id}
            className={id === 'alone' ? styles.alone : styles.others}
            x={x + 0.75}
            y={y - 5}
            width={sampleWidth - 1.5}
            height={10}
          />
        ),
      )}
      <RowGrid lines={layout.grid} zero={zero} placed={layout.placed} top={layout.gridTop} mark={sobolBar} />
      {layout.bars.map(({ id, y, first, total, none }) => (
        <g key={id} className={none ? styles.none : undefined}>
          {first && (
            <rect
              className={styles.alone}
              x={zero}
              y={y - half + openStrip}
              width={Math.max(0, first.end - zero)}
              height={sobolBar - openStrip}
            />
          )}
          {total && (
            <rect
              className={styles.others}
              x={zero}
              y={y - half}
              width={Math.max(0, total.end - zero)}
              height={sobolBar}
            />
          )}
          {total && <Interval from={total.low} to={total.high} y={y - half + openStrip / 2} ends={4} />}
          {first && <Interval from={first.low} to={first.high} y={y + openStrip / 2} ends={4} casing />}
        </g>
      ))}
    </ChartFigure>
  );
}
