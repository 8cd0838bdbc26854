import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { RidgeTable } from './RidgeTable.tsx';
import { Interval } from '../frame/Interval.tsx';
import { sampleWidth } from '../frame/placeKey.ts';
import { RowGrid } from '../frame/RowGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { actorPath } from '../marks/actorPath.ts';
import type { RadiusScale } from './radiusScale.ts';
import { type RidgeLane, ridgeLayout, ridgeMark } from './ridgeLayout.ts';
import type { RidgeSeries } from './ridgeProps.ts';
import { radiusWords } from './ridgeWords.ts';
import styles from './ridge.module.css';

/** How near each is to the ridge between restraint and breach: trust against what would be just enough. */
export function RidgeLanes({ series, width }: { series: RidgeSeries; width: number }) {
  const intl = useIntl();
  const setting = useChartSetting(width);
  const layout = useMemo(() => ridgeLayout(series, setting), [series, setting]);
  const spoken = series.radius ? `${layout.says} ${radiusWords(series.radius, intl)}` : layout.says;
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={{ ...layout, says: spoken }}
      table={() => <RidgeTable series={series} />}
    >
      {layout.radius && <Radius scale={layout.radius} />}
      {layout.key.samples.map(({ id, x, y }) => (
        <Sample key={id} id={id} x={x} y={y} />
      ))}
      <RowGrid
        lines={layout.grid}
        zero={layout.left}
        placed={layout.placed}
        top={layout.gridTop}
        mark={ridgeMark}
      />
      {layout.lanes.map((lane) => (
        <Lane key={lane.id} lane={lane} left={layout.left} right={layout.right} />
      ))}
    </ChartFigure>
  );
}

function Sample({ id, x, y }: { id: string; x: number; y: number }) {
  const end = x + sampleWidth;
  if (id === 'trust') return <line className={styles.sampleTrust} x1={x} x2={end} y1={y} y2={y} />;
  if (id === 'enough')
    return <line className={styles.enough} x1={x + 11} x2={x + 11} y1={y - 7} y2={y + 7} />;
  if (id === 'spread') return <Interval from={x + 2} to={end - 2} y={y} />;
  return (
    <rect
      className={id === 'spare' ? styles.sampleSpare : styles.sampleShort}
      x={x + 1}
      y={y - 5}
      width={sampleWidth - 2}
      height={10}
    />
  );
}

function Lane({ lane, left, right }: { lane: RidgeLane; left: number; right: number }) {
  const { y: middle, trust, threshold, spread, shapeAt } = lane;
  const colour = `var(--${lane.role})`;
  const y = middle - 1;
  return (
    <g>
      <path d={actorPath(lane.shape, 4.5)} fill={colour} transform={`translate(${shapeAt.x},${shapeAt.y})`} />
      <line className={styles.lane} x1={left} x2={right} y1={y} y2={y} />
      {trust !== null && <line className={styles.trust} stroke={colour} x1={left} x2={trust} y1={y} y2={y} />}
      {trust !== null && threshold !== null && (
        <rect
          className={styles.margin}
          fill={trust >= threshold ? colour : 'var(--paper)'}
          stroke={colour}
          x={Math.min(trust, threshold)}
          y={y - 5.5}
          width={Math.abs(trust - threshold)}
          height={11}
        />
      )}
      {threshold !== null && (
        <line className={styles.enough} x1={threshold} x2={threshold} y1={y - 9} y2={y + 9} />
      )}
      {spread && <Interval from={spread.low} to={spread.high} y={middle + 10} />}
    </g>
  );
}

const Radius = ({ scale }: { scale: RadiusScale }) => (
  <g>
    <line className={styles.axis} x1={scale.left} x2={scale.right} y1={scale.y} y2={scale.y} />
    <line className={styles.enough} x1={scale.one} x2={scale.one} y1={scale.y - 9} y2={scale.y + 9} />
    {scale.low !== null && scale.high !== null && (
      <Interval from={scale.low} to={scale.high} y={scale.y} ends={7} />
    )}
    <circle className={styles.rho} cx={scale.dot} cy={scale.y} r={5} />
  </g>
);
