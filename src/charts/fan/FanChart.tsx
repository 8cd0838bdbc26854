import { useMemo, type CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import { ChartSvg } from '../frame/ChartSvg.tsx';
import frame from '../frame/frame.module.css';
import { useReading } from '../frame/useReading.ts';
import { placeText, plain } from '../labels/box.ts';
import { placeDateAxis } from '../labels/dateAxis.ts';
import { levelAround, uprightAround } from '../labels/lineAround.ts';
import { TextMark } from '../marks/TextMark.tsx';
import { bandPath, quantilePath } from '../restraint/coneBands.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { fanLayout, type FanLayout } from './fanLayout.ts';
import { fanValues } from './fanPoints.ts';
import { fanName, fanReading, fanSummary, moment, toldAt } from './fanSentences.ts';
import type { FanChartProps, FanSeries } from './fanProps.ts';
import { sayer, type FanWord } from './fanWords.ts';
import styles from './fan.module.css';

const sharp = (y: number): number => Math.round(y) + 0.5;

/** Restraint in the futures of a variant as nested bands, with the unchanged scenario dashed behind. */
export function FanChart({
  clock,
  from,
  start = null,
  quantiles,
  baseline,
  colour,
  runs,
  total,
  title,
  width,
  height,
}: FanChartProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const series = useMemo<FanSeries>(
    () => ({ clock, from, start, quantiles, baseline, colour, runs, total }),
    [clock, from, start, quantiles, baseline, colour, runs, total],
  );
  const layout = useMemo(
    () => fanLayout(series, { width, height, sizes, measure, intl, title: title ?? null }),
    [series, width, height, sizes, measure, intl, title],
  );
  const day = Math.max(1, Math.round(24 / clock.stepHours));
  const stepWidth = (layout.plot.right - layout.plot.left) / Math.max(1, clock.steps - from);
  const { index, reader } = useReading(
    layout.steps,
    day,
    (x) => (x - layout.plot.left) / Math.max(0.001, stepWidth) - 1,
  );
  const read = index === null ? null : fanValues(quantiles, index);
  const { plot } = layout;
  const label = title ?? fanName(series, intl);
  return (
    <ChartSvg
      label={label}
      summary={fanSummary(series, intl) ?? intl.formatMessage({ id: 'labCharts.empty' })}
      width={width}
      height={height}
      isInteractive
    >
      <g aria-hidden="true">
        <FanMarks
          layout={layout}
          role={colour ? `var(--${colour.role})` : 'var(--fog)'}
          isRead={read !== null}
        />
        {layout.title.map((text) => (
          <TextMark key={text.key} text={text} className={frame.ink} />
        ))}
        {layout.notes.map((text) => (
          <TextMark key={text.key} text={text} className={frame.ink3} />
        ))}
        {index === null || !read ? (
          layout.dates.map((text) => <TextMark key={text.key} text={text} className={frame.ink3} />)
        ) : (
          <Reading layout={layout} series={series} index={index} measure={measure} />
        )}
        {layout.words.map((word) => (
          <Word key={word.key} word={word} series={series} index={read ? index : null} />
        ))}
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
          width={Math.max(0, plot.right - plot.left)}
          height={Math.max(0, plot.bottom - plot.top)}
        />
      )}
    </ChartSvg>
  );
}

function FanMarks({ layout, role, isRead }: { layout: FanLayout; role: string; isRead: boolean }) {
  const { plot, points, baseline, isCoarse } = layout;
  return (
    <>
      {layout.grid.map((y, i) => (
        <path
          key={y}
          className={i === layout.grid.length - 1 ? frame.zero : frame.grid}
          d={levelAround(
            sharp(y),
            plot,
            layout.words.map(({ text, covers }) => (isRead ? text.box : covers)),
          )}
        />
      ))}
      {layout.scale.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink3} />
      ))}
      {points.length > 0 && (
        <g style={{ '--fan': role } as CSSProperties}>
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
      )}
      {baseline.length > 0 && (
        <>
          <path d={quantilePath(baseline, 'q90')} className={frame.scenarioEdge} />
          <path d={quantilePath(baseline, 'q10')} className={frame.scenarioEdge} />
          <path d={quantilePath(baseline, 'q50')} className={frame.scenario} />
        </>
      )}
      {points.length > 0 && <path d={quantilePath(points, 'q50')} className={styles.median} />}
      {isCoarse && (
        <line
          className={frame.cursor}
          x1={plot.left}
          x2={plot.left + (plot.right - plot.left) * layout.progress}
          y1={plot.top}
          y2={plot.top}
        />
      )}
    </>
  );
}

/** A line at the step that is read, a dot on each median, and its date among the others, which give way to it. */
function Reading({
  layout,
  series,
  index,
  measure,
}: {
  layout: FanLayout;
  series: FanSeries;
  index: number;
  measure: ReturnType<typeof useMeasureText>;
}) {
  const intl = useIntl();
  const told = toldAt(series, index);
  if (!told) return null;
  const { axis, plot } = layout;
  const x = layout.x(told.step + 1);
  const { day, time } = moment(series, told.step, intl);
  const word = intl.formatMessage({ id: 'restraint.moment' }, { day, time });
  const half = measure(word, { size: axis.size, weight: 600 }) / 2;
  const date = placeText(
    'read',
    plain(word, 600),
    { x: Math.min(Math.max(x, half), layout.width - half), y: axis.y, anchor: 'middle', size: axis.size },
    measure,
  );
  const others = placeDateAxis({ ...axis, taken: [date.box] }, measure);
  return (
    <>
      {others.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink3} />
      ))}
      <TextMark text={date} className={frame.ink} />
      <path
        className={frame.cursor}
        d={uprightAround(
          x,
          plot,
          layout.words.map(({ text }) => text.box),
        )}
      />
      {told.other && <circle className={styles.otherDot} cx={x} cy={layout.y(told.other.q50)} r={3.75} />}
      <circle className={styles.dot} cx={x} cy={layout.y(told.own.q50)} r={4.25} />
    </>
  );
}

/** A word of the fan; while a step is read, its values stand in the word's place. */
function Word({ word, series, index }: { word: FanWord; series: FanSeries; index: number | null }) {
  const intl = useIntl();
  const of = word.key === 'scenario' ? series.baseline : series.quantiles;
  const values = index === null || !of ? null : fanValues(of, index);
  const className = word.key === 'scenario' || word.key === 'dashed' ? frame.ink2 : frame.ink;
  if (!values || !word.reads) return <TextMark text={word.text} className={className} />;
  const [low, high] = word.reads;
  const say = sayer(intl);
  const said =
    low === high
      ? say.named(word.name ?? '', values[low])
      : word.name === null
        ? say.range(values[low], values[high])
        : say.band(word.name, values[low], values[high]);
  const weight = word.text.runs[0]?.weight ?? 400;
  return <TextMark text={{ ...word.text, runs: plain(said, weight) }} className={className} casing={false} />;
}
