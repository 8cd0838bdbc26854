import { memo, useMemo, type CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure, Words } from '../frame/ChartFigure.tsx';
import frame from '../frame/frame.module.css';
import { useChartSetting } from '../frame/setting.ts';
import { useReading } from '../frame/useReading.ts';
import { levelAround } from '../labels/lineAround.ts';
import { bandPath, quantilePath, type ConePoint } from '../restraint/coneBands.ts';
import { FanCourses } from './FanCourses.tsx';
import { FanReading } from './FanReading.tsx';
import { fanGround, fanLayout, type FanGround, type FanLayout } from './fanLayout.ts';
import { fanName, fanReading, fanSummary } from './fanSentences.ts';
import type { FanChartProps, FanSeries } from './fanProps.ts';
import { toldWord } from './toldWord.ts';
import styles from './fan.module.css';

const sharp = (y: number): number => Math.round(y) + 0.5;

/** Restraint in the futures of a variant as nested bands, with the unchanged scenario dashed behind. */
export function FanChart({
  clock,
  from,
  start = null,
  quantiles,
  baseline,
  beside,
  colour,
  courses,
  mark,
  runs,
  total,
  title,
  width,
  height,
}: FanChartProps) {
  const intl = useIntl();
  const setting = useChartSetting(width);
  const series = useMemo<FanSeries>(
    () => ({ clock, from, start, quantiles, baseline, ...(beside ? { beside } : {}), colour, runs, total }),
    [clock, from, start, quantiles, baseline, beside, colour, runs, total],
  );
  const ground = useMemo(
    () => fanGround({ clock, from }, { title: title ?? null, height }, setting),
    [clock, from, title, height, setting],
  );
  const layout = useMemo(() => fanLayout(series, ground, setting), [series, ground, setting]);
  const { plot, step, day } = ground;
  const { index, reader } = useReading(layout.steps, day, (x) => (x - plot.left) / Math.max(0.001, step) - 1);
  const words = useMemo(
    () => layout.words.map((word) => toldWord(word, series, index, intl)),
    [layout.words, series, index, intl],
  );
  return (
    <ChartFigure
      title={title ?? fanName(series, intl)}
      width={width}
      layout={{
        says: fanSummary(series, intl) ?? intl.formatMessage({ id: 'labCharts.empty' }),
        height,
        texts: ground.texts,
      }}
      interactive
    >
      <g aria-hidden="true">
        <Grid ground={ground} layout={layout} isRead={index !== null} />
        <Bands
          points={layout.points}
          isCoarse={layout.isCoarse}
          fill={colour ? `var(--${colour.role})` : 'var(--fog)'}
        />
        <Scenario points={layout.baseline} />
        {layout.points.length > 0 && (
          <path d={quantilePath(layout.points, 'q50')} className={styles.median} />
        )}
        {courses ? <FanCourses courses={courses} from={from} ground={ground} /> : null}
        {layout.isCoarse && (
          <line
            className={frame.cursor}
            x1={plot.left}
            x2={plot.left + (plot.right - plot.left) * layout.progress}
            y1={plot.top}
            y2={plot.top}
          />
        )}
        {mark === undefined ? null : (
          <path d={`M${ground.x(mark)},${plot.top}V${plot.bottom}`} className={styles.mark} />
        )}
        <Words texts={layout.notes} />
        {index === null ? (
          <Words texts={ground.dates} />
        ) : (
          <FanReading ground={ground} layout={layout} series={series} index={index} setting={setting} />
        )}
        <Words texts={words} />
      </g>
      {layout.steps > 0 && (
        <rect
          {...reader}
          data-screen-only=""
          className={frame.reader}
          role="slider"
          tabIndex={0}
          aria-label={intl.formatMessage({ id: 'labCharts.fan.cursor' })}
          aria-valuemin={0}
          aria-valuemax={layout.steps - 1}
          aria-valuenow={index ?? layout.steps - 1}
          aria-valuetext={
            fanReading(series, index ?? layout.steps - 1, intl) ??
            intl.formatMessage({ id: 'labCharts.table.none' })
          }
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={Math.max(0, plot.bottom - plot.top)}
        />
      )}
    </ChartFigure>
  );
}

/** The scale's lines, with a gap for each word that stands on them: the ground of a word is a band, and takes no casing. */
function Grid({ ground, layout, isRead }: { ground: FanGround; layout: FanLayout; isRead: boolean }) {
  const { plot, rows } = ground;
  const covered = layout.words.map(({ text, covers }) => (isRead ? text.box : covers));
  const path = (of: readonly number[]): string =>
    of.map((y) => levelAround(sharp(y), plot, covered)).join('');
  return (
    <>
      <path className={frame.grid} d={path(rows.slice(0, -1))} />
      <path className={frame.zero} d={path(rows.slice(-1))} />
    </>
  );
}

function Bands({
  points,
  isCoarse,
  fill,
}: {
  points: readonly ConePoint[];
  isCoarse: boolean;
  fill: string;
}) {
  if (points.length === 0) return null;
  return (
    <g style={{ '--fan': fill } as CSSProperties}>
      {isCoarse ? (
        <path d={bandPath(points, 'q10', 'q90')} className={styles.coarse} />
      ) : (
        <g key="full" className={styles.refined}>
          <path d={bandPath(points, 'q025', 'q975')} className={styles.band95} />
          <path d={bandPath(points, 'q10', 'q90')} className={styles.band80} />
          <path d={bandPath(points, 'q25', 'q75')} className={styles.band50} />
          <path d={quantilePath(points, 'q975')} className={styles.edge} />
          <path d={quantilePath(points, 'q025')} className={styles.edge} />
        </g>
      )}
    </g>
  );
}

/** Median and 80 of 100 of the unchanged scenario, which stand still while a number is changed. */
const Scenario = memo(function Scenario({ points }: { points: readonly ConePoint[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <path d={quantilePath(points, 'q90') + quantilePath(points, 'q10')} className={frame.scenarioEdge} />
      <path d={quantilePath(points, 'q50')} className={frame.scenario} />
    </>
  );
});
