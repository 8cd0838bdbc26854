import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { MorrisTable } from './SensitivityTables.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { morrisLayout, morrisMark } from './morrisLayout.ts';
import type { MorrisSeries } from './sensitivityProps.ts';
import styles from './sensitivity.module.css';

/** Which inputs move the outcome, and how evenly (Morris screening): mean effect as a bar, its spread as a line under it. */
export function MorrisBars({ series, width }: { series: MorrisSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => morrisLayout(series, setting), [series, setting]);
  const { zero } = layout;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <MorrisTable series={series} />}
    >
      {layout.key.samples.map(({ id, x, y }) =>
        id === 'mean' ? (
          <rect key={id} className={styles.alone} x={x} y={y - 5} width={sampleWidth} height={10} />
        ) : (
          <Spread key={id} from={x} to={x + sampleWidth - 4} y={y} />
        ),
      )}
      <RowGrid
        lines={layout.grid}
        zero={zero}
        placed={layout.placed}
        top={layout.gridTop}
        mark={morrisMark}
      />
      {layout.bars.map(({ id, y, muStar, sigma }) => (
        <g key={id}>
          {muStar !== null && (
            <rect
              className={styles.alone}
              x={zero}
              y={y - 9}
              width={Math.max(0, muStar - zero)}
              height={10}
            />
          )}
          {sigma !== null && <Spread from={zero} to={sigma} y={y + 6} />}
        </g>
      ))}
    </ChartFigure>
  );
}

const Spread = ({ from, to, y }: { from: number; to: number; y: number }) => (
  <>
    <line className={styles.spread} x1={from} x2={to} y1={y} y2={y} />
    <circle className={styles.spreadEnd} cx={to} cy={y} r={3} />
  </>
);
