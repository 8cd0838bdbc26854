import { useMemo } from 'react';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { PosteriorTable } from './PosteriorTables.tsx';
import frame from '../frame/frame.module.css';
import { sampleWidth } from '../frame/placeKey.ts';
import { useChartSetting } from '../frame/setting.ts';
import { posteriorLayout } from './posteriorLayout.ts';
import type { DrawRange, PosteriorSeries } from './posteriorProps.ts';
import styles from './posterior.module.css';

/** What the record teaches about each parameter: the range before it as a dashed box, after it as a bar. */
export function PosteriorRanges({ series, width }: { series: PosteriorSeries; width: number }) {
  const setting = useChartSetting(width);
  const layout = useMemo(() => posteriorLayout(series, setting), [series, setting]);
  const { left, right } = layout;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      table={() => <PosteriorTable series={series} />}
    >
      {layout.key.samples.map(({ id, x, y }) => (
        <Sample key={id} id={id} x={x} y={y} />
      ))}
      {layout.lanes.map(({ id, y, prior, posterior, learned }) => (
        <g key={id}>
          <path className={frame.zero} d={`M${left},${y}H${right}M${left},${y - 4}v8M${right},${y - 4}v8`} />
          {posterior && <Bar range={posterior} y={y} className={learned ? styles.posterior : styles.same} />}
          {prior && <Box range={prior} y={y} />}
          {posterior && (
            <line
              className={styles.median}
              x1={posterior.median}
              x2={posterior.median}
              y1={y - 8}
              y2={y + 8}
            />
          )}
        </g>
      ))}
    </ChartFigure>
  );
}

const Bar = ({ range, y, className }: { range: DrawRange; y: number; className: string | undefined }) => (
  <rect
    className={className}
    x={range.low}
    y={y - 5}
    width={Math.max(1, range.high - range.low)}
    height={10}
  />
);

const Box = ({ range, y }: { range: DrawRange; y: number }) => (
  <>
    <rect
      className={styles.prior}
      x={range.low}
      y={y - 8}
      width={Math.max(1, range.high - range.low)}
      height={16}
    />
    <line className={styles.priorMedian} x1={range.median} x2={range.median} y1={y - 8} y2={y + 8} />
  </>
);

function Sample({ id, x, y }: { id: string; x: number; y: number }) {
  if (id === 'median')
    return <line className={styles.median} x1={x + 11} x2={x + 11} y1={y - 7} y2={y + 7} />;
  return (
    <rect
      className={id === 'prior' ? styles.prior : styles.posterior}
      x={x + 1}
      y={y - 5}
      width={sampleWidth - 2}
      height={10}
    />
  );
}
