import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { formatDay, formatTime } from '../../words/dates.ts';
import type { MessageId } from '../../words/catalog.ts';
import { placeText, plain, widthOfRuns } from '../labels/box.ts';
import type { TextRun } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { actorPath } from '../marks/actorPath.ts';
import { TextMark } from '../marks/TextMark.tsx';
import { labelRuns } from './hingeLabels.ts';
import type { PlacedLine } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { Cone, RestraintActor, RestraintSeries } from './restraintProps.ts';
import type { Readout } from './restraintReadout.ts';
import type { RestraintWords } from './restraintWords.ts';
import { allId, runId } from './restraintLines.ts';
import styles from './restraint.module.css';

interface HingeLayerProps {
  layout: RestraintLayout;
  series: Pick<RestraintSeries, 'actors' | 'clock' | 'cone' | 'mode'>;
  readout: Readout | null;
  emphasised: string | null;
  words: RestraintWords;
  measure: MeasureText;
}

/** The white column where everything gets its name: lines with their values, or the values under the pointer in their place. */
export function HingeLayer({ layout, series, readout, emphasised, words, measure }: HingeLayerProps) {
  const { scale } = layout;
  return (
    <g>
      {cursorStretches(layout).map(([top, bottom]) => (
        <line
          key={top}
          x1={scale.cursorX}
          x2={scale.cursorX}
          y1={top}
          y2={bottom}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      ))}
      {layout.lines.map((placed) => (
        <EndMark key={placed.line.id} placed={placed} actors={series.actors} layout={layout} />
      ))}
      {readout ? (
        <ReadoutMoment layout={layout} series={series} readout={readout} words={words} measure={measure} />
      ) : null}
      {readout?.side === 'coming' ? (
        <ComingValues layout={layout} series={series} readout={readout} words={words} measure={measure} />
      ) : (
        layout.labels.map((label) => (
          <LabelMark
            key={label.id}
            label={label}
            layout={layout}
            series={series}
            words={words}
            step={readout?.step ?? null}
            isMuted={emphasised !== null && emphasised !== label.id}
          />
        ))
      )}
      {layout.statusNow ? <TextMark text={layout.statusNow} className={styles.ink} /> : null}
    </g>
  );
}

/** The cursor's line, interrupted where an event's word crosses it. */
function cursorStretches({
  scale,
  metrics,
  handle,
  words,
}: RestraintLayout): [top: number, bottom: number][] {
  const from = metrics.field;
  const to = handle.box.top + 2;
  const crossing = words.find((w) => w.text.box.left < scale.cursorX && w.text.box.right > scale.cursorX);
  if (!crossing) return [[from, to]];
  const { top, bottom } = crossing.text.box;
  return [
    [from, top - 2],
    [bottom + 2, to],
  ];
}

function EndMark({
  placed,
  actors,
  layout,
}: {
  placed: PlacedLine;
  actors: readonly RestraintActor[];
  layout: RestraintLayout;
}) {
  const { end, line } = placed;
  if (!end || layout.scale.cursorX - end.x > 1) return null;
  if (line.kind === 'all') {
    const colour = line.isModel ? 'var(--fog)' : 'var(--ink)';
    return <circle cx={end.x} cy={end.y} r={5} fill={colour} stroke="var(--paper)" strokeWidth={1} />;
  }
  if (line.kind === 'run') return <circle cx={end.x} cy={end.y} r={3} fill="var(--fog)" />;
  const actor = actors[line.actor];
  if (!actor) return null;
  return (
    <path
      d={actorPath(actor.shape, 2.6)}
      transform={`translate(${end.x},${end.y.toFixed(2)})`}
      fill={`var(--${actor.role})`}
      stroke="var(--paper)"
      strokeWidth={0.8}
      paintOrder="stroke"
    />
  );
}

function LabelMark({
  label,
  layout,
  series,
  words,
  step,
  isMuted,
}: {
  label: RestraintLayout['labels'][number];
  layout: RestraintLayout;
  series: HingeLayerProps['series'];
  words: RestraintWords;
  /** The step whose value is shown; null: the one at the cursor. */
  step: number | null;
  isMuted: boolean;
}) {
  const { scale, metrics } = layout;
  const actor = series.actors.find((a) => a.id === label.id);
  const placed = layout.lines.find((l) => l.line.id === label.id);
  const isModelAll = label.id === runId || (label.id === allId && series.mode === 'model');
  const colour = actor ? `var(--${actor.role})` : isModelAll ? 'var(--fog)' : 'var(--ink)';
  const value = step === null ? undefined : placed?.line.values[step];
  const text =
    value === undefined
      ? label.text
      : {
          ...label.text,
          runs: labelRuns(
            label.name,
            Number.isNaN(value) ? '' : words.whole(value),
            label.id === allId,
            words,
          ),
        };
  const shapeX = scale.cursorX + metrics.shapeInset;
  const leaderEnd = shapeX - (actor ? metrics.name * 0.55 : 4);
  const hasEnd = placed?.end && scale.cursorX - placed.end.x <= 1;
  return (
    <g className={isMuted ? styles.muted : undefined}>
      {hasEnd ? (
        <line
          x1={scale.cursorX + (label.id === allId ? 6 : 4)}
          y1={label.from + (label.y - label.from) * 0.12}
          x2={leaderEnd}
          y2={label.y}
          stroke={colour}
          strokeWidth={1}
        />
      ) : null}
      {actor ? (
        <path
          d={actorPath(actor.shape, metrics.name * 0.35)}
          transform={`translate(${shapeX},${label.y.toFixed(2)})`}
          fill={colour}
        />
      ) : null}
      <g fill={colour}>
        <TextMark text={text} />
      </g>
    </g>
  );
}

type ReadoutProps<T> = Pick<HingeLayerProps, 'layout' | 'series' | 'words' | 'measure'> & { readout: T };

/** The moment under the pointer, at the top of the hinge, and a hairline where it stands. */
function ReadoutMoment({ layout, series, readout, words, measure }: ReadoutProps<Readout>) {
  const intl = useIntl();
  const { scale, metrics } = layout;
  const { zone } = series.clock;
  const moment = words.guard(
    intl.formatMessage(
      { id: 'restraint.moment' },
      {
        day: `${words.dayOfMonth(readout.moment)} ${words.month(readout.moment)}`,
        time: formatTime(readout.moment, intl.locale, zone),
      },
    ),
  );
  const room = scale.hinge - 14;
  const wording =
    measure(moment, { size: metrics.small, weight: 600 }) <= room
      ? moment
      : formatDay(readout.moment, intl.locale, zone);
  const text = placeText(
    'moment',
    plain(wording, 600),
    { x: scale.cursorX + 10, y: metrics.field + metrics.small + 1, anchor: 'start', size: metrics.small },
    measure,
  );
  return (
    <g>
      <line
        x1={readout.x}
        x2={readout.x}
        y1={metrics.field}
        y2={layout.zeroY}
        stroke="var(--ink)"
        strokeWidth={0.75}
      />
      <TextMark text={text} className={styles.ink} />
    </g>
  );
}

/** Exact quantiles in the place of the lines' labels. */
function ComingValues({
  layout,
  series,
  readout,
  words,
  measure,
}: ReadoutProps<Extract<Readout, { side: 'coming' }>>) {
  const intl = useIntl();
  const { cone } = series;
  if (!cone) return null;
  const { metrics, scale } = layout;
  const rows = readoutRows(cone, readout.index, intl, words);
  const x = scale.cursorX + 10;
  const room = scale.fieldX - 4 - x;
  const middle = layout.fullY + (1 - (cone.quantiles.q50[readout.index] ?? 0.5)) * metrics.plot;
  const height = (rows.length - 1) * metrics.row;
  const top = Math.min(
    Math.max(middle - height / 2, metrics.field + metrics.small + metrics.row + 8),
    layout.zeroY - height - 4,
  );
  return (
    <g>
      {rows.map((wordings, i) => {
        const runs =
          wordings.find((w) => widthOfRuns(w, metrics.name, measure) <= room) ?? wordings.at(-1) ?? [];
        const y = top + i * metrics.row + 0.34 * metrics.name;
        return (
          <TextMark
            key={i}
            className={styles.ink}
            text={placeText(`coming-${i}`, runs, { x, y, anchor: 'start', size: metrics.name }, measure)}
          />
        );
      })}
    </g>
  );
}

/** Each row as wordings, the longest first. */
function readoutRows(
  cone: Cone,
  index: number,
  intl: IntlShape,
  words: RestraintWords,
): (readonly TextRun[])[][] {
  const { quantiles: q, stillHolding } = cone;
  const whole = (values: readonly number[]) => words.whole(values[index] ?? NaN);
  const range = (
    ids: readonly MessageId[],
    low: readonly number[],
    high: readonly number[],
  ): (readonly TextRun[])[] =>
    ids.map((id) => plain(words.guard(intl.formatMessage({ id }, { low: whole(low), high: whole(high) }))));
  const isCoarse = cone.runs < cone.total;
  const holds = stillHolding[index];
  return [
    [
      plain(
        words.guard(intl.formatMessage({ id: 'restraint.readout.median' }, { value: whole(q.q50) })),
        600,
      ),
    ],
    ...(isCoarse ? [] : [range(['restraint.readout.50'], q.q25, q.q75)]),
    range(['restraint.readout.80', 'restraint.readout.80.short'], q.q10, q.q90),
    ...(isCoarse ? [] : [range(['restraint.readout.95', 'restraint.readout.95.short'], q.q025, q.q975)]),
    ...(holds === undefined
      ? []
      : isCoarse
        ? [[words.holds(holds, 'coarse')]]
        : [[words.holds(holds, 'middle'), words.holds(holds, 'short')]]),
  ];
}
