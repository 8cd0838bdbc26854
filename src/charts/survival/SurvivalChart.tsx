import { memo, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { formatDay } from '../../words/dates.ts';
import { outOfHundred } from '../../words/shares.ts';
import { ChartFigure, Words } from '../frame/ChartFigure.tsx';
import frame from '../frame/frame.module.css';
import { useChartSetting } from '../frame/setting.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { DateMover } from './DateMover.tsx';
import type { Connector } from './placeConnector.ts';
import { survivalGround, type SurvivalGround } from './survivalGround.ts';
import { survivalLayout } from './survivalLayout.ts';
import type { SurvivalChartProps, SurvivalSeries } from './survivalProps.ts';
import styles from './survival.module.css';

const sharp = (y: number): number => Math.round(y) + 0.5;

/** In how many runs the truce is still in force, over time, with the unchanged scenario dashed; both told at one date. */
export function SurvivalChart({
  clock,
  from,
  shares,
  low,
  high,
  baseline,
  runs,
  date,
  onDate,
  stops,
  title,
  keepsRoom = false,
  width,
  height,
}: SurvivalChartProps) {
  const intl = useIntl();
  const setting = useChartSetting(width);
  const canMove = onDate !== undefined;
  const hasBaseline = baseline !== null;
  const series = useMemo<SurvivalSeries>(
    () => ({ clock, from, shares, low, high, baseline, runs }),
    [clock, from, shares, low, high, baseline, runs],
  );
  const ground = useMemo(
    () =>
      survivalGround(
        { clock, from, hasBaseline, keepsRoom, date, canMove, title: title ?? null, height },
        setting,
      ),
    [clock, from, hasBaseline, keepsRoom, date, canMove, title, height, setting],
  );
  const layout = useMemo(() => survivalLayout(series, ground, setting), [series, ground, setting]);
  const { handle } = ground;
  return (
    <ChartFigure
      title={title ?? intl.formatMessage({ id: 'labCharts.survival.title' })}
      width={width}
      layout={{ says: summaryOf(series, date, intl), height, texts: ground.texts }}
      interactive={canMove}
    >
      <g aria-hidden="true">
        <Ground ground={ground} />
        <path className={styles.band} d={layout.band} />
        <path className={frame.scenario} d={layout.scenarioPath} />
        <path className={styles.line} d={layout.path} />
        {layout.connector && <AtDate connector={layout.connector} />}
        <Words texts={layout.names} />
        {layout.note && <Words texts={[layout.note]} />}
        {!canMove && <Words texts={[{ ...handle.text, tone: 'ink' }]} />}
      </g>
      {onDate && <DateMover ground={ground} series={series} date={date} onDate={onDate} stops={stops} />}
    </ChartFigure>
  );
}

const Ground = memo(function Ground({ ground }: { ground: SurvivalGround }) {
  const { plot, rows, dates, handle } = ground;
  const path = (of: readonly number[]): string =>
    of.map((y) => `M${plot.left},${sharp(y)}H${plot.right}`).join('');
  return (
    <>
      <path className={frame.grid} d={path(rows.slice(0, -1))} />
      <path className={frame.zero} d={path(rows.slice(-1))} />
      <Words texts={dates} />
      <line className={styles.drop} x1={handle.x} x2={handle.x} y1={plot.top} y2={plot.bottom} />
    </>
  );
});

function AtDate({ connector: { x, yours, scenario, numbers } }: { connector: Connector }) {
  return (
    <>
      {scenario !== null && (
        <>
          <line className={frame.cursor} x1={x} x2={x} y1={yours} y2={scenario} />
          <circle className={frame.otherDot} cx={x} cy={scenario} r={3.75} />
        </>
      )}
      <circle className={frame.dot} cx={x} cy={yours} r={4.25} />
      <Words texts={numbers} />
    </>
  );
}

function summaryOf(series: SurvivalSeries, date: number, intl: ReturnType<typeof useIntl>): string {
  const { clock, from, shares, baseline } = series;
  const whole = (list: ArrayLike<number> | null, step: number): string | null => {
    const share = list?.[step - from] ?? NaN;
    return Number.isFinite(share) ? intl.formatNumber(outOfHundred(share)) : null;
  };
  const lastStep = from + shares.length - 1;
  const [share, last] = [whole(shares, date), whole(shares, lastStep)];
  if (share === null || last === null) return intl.formatMessage({ id: 'labCharts.empty' });
  const day = (step: number): string => formatDay(dayOfStep(clock, step), intl.locale, clock.zone);
  return intl.formatMessage(
    { id: 'labCharts.survival.summary' },
    {
      day: day(date),
      share,
      hasScenario: whole(baseline, date) === null ? 'no' : 'yes',
      scenario: whole(baseline, date) ?? '',
      lastDay: day(lastStep),
      last,
      lastScenario: whole(baseline, lastStep) ?? '',
    },
  );
}
