import { line } from 'd3';
import type { AgreementStatus } from '../../engine/setup.ts';
import { placeText, plain } from '../labels/box.ts';
import type { Box, PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { placeBandWords } from './bandWords.ts';
import { conePoints } from './coneBands.ts';
import type { ConePoint } from './coneBands.ts';
import { placeDailyBars } from './dailyBars.ts';
import type { DailyBars } from './dailyBars.ts';
import { placeDates } from './dateTicks.ts';
import { placeEventColumns } from './eventColumns.ts';
import type { ComingEvents, EventColumn } from './eventColumns.ts';
import { placeEventWords } from './eventWords.ts';
import type { EventWord } from './eventWords.ts';
import { labelRuns, placeHingeLabels, sizeHinge } from './hingeLabels.ts';
import type { HingeLabel } from './hingeLabels.ts';
import { localDays, momentOf, stepsAt } from './localDays.ts';
import { placeTitle } from './placeTitle.ts';
import type { PlacedTitle } from './placeTitle.ts';
import { allId, knownPoints, restraintLines, runId, stepsPerPoint, valueAtCursor } from './restraintLines.ts';
import type { RestraintLine } from './restraintLines.ts';
import type { CodedPoint, RestraintChartProps } from './restraintProps.ts';
import { restraintHeight, restraintMetrics } from './restraintSizes.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';
import { sideBySide } from './sideBySide.ts';
import { placeRibbonFuture, placeStatusWords, statusSegments } from './statusRibbon.ts';
import type { RibbonFuture, StatusSegment } from './statusRibbon.ts';
import { futureX, knownX, timeScale } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

export interface PlacedPoint {
  coded: CodedPoint;
  x: number;
  y: number;
}

export interface PlacedLine {
  line: RestraintLine;
  path: string;
  /** Coded days, thinned where they would touch. */
  points: readonly PlacedPoint[];
  /** Where it meets the cursor; null before its first value. */
  end: { x: number; y: number } | null;
}

export interface PlacedCone {
  points: readonly ConePoint[];
  isCoarse: boolean;
  /** Share of the runs done. */
  progress: number;
  words: readonly PlacedText[];
}

export interface RestraintLayout {
  width: number;
  height: number;
  metrics: RestraintMetrics;
  scale: TimeScale;
  /** y of full and of no restraint. */
  fullY: number;
  zeroY: number;
  ribbonTop: number;
  /** Heights of the grid's lines. */
  grid: readonly number[];
  title: PlacedTitle;
  scaleTexts: readonly PlacedText[];
  lines: readonly PlacedLine[];
  labels: readonly (HingeLabel & { text: PlacedText })[];
  cone: PlacedCone | null;
  /** Where the cone begins. */
  coneStart: { x: number; y: number } | null;
  pinned: { known: readonly ConePoint[]; coming: readonly ConePoint[]; label: PlacedText | null } | null;
  columns: readonly EventColumn[];
  coming: ComingEvents;
  more: readonly (PlacedText | { key: string; x: number; y: number })[];
  words: readonly EventWord[];
  keys: readonly { kind: 'against' | 'for' | 'contested'; x: number; y: number; text: PlacedText }[];
  segments: readonly StatusSegment[];
  statusWords: readonly PlacedText[];
  statusNow: PlacedText | null;
  future: RibbonFuture | null;
  dates: readonly PlacedText[];
  handle: { box: Box; text: PlacedText };
  questions: readonly { id: string; x: number; y: number; text: string; asked: boolean; isKnown: boolean }[];
  daily: DailyBars | null;
}

export type LayoutInput = Omit<
  RestraintChartProps,
  'onCursor' | 'onSelectEvent' | 'onFocusPoint' | 'summary' | 'locale'
>;

/** Points of one actor stand at least so far apart, px. */
const pointSpace = 6.5;

const isInForce = (status: AgreementStatus | undefined) => status === 'holding' || status === 'strained';
const isOver = (status: AgreementStatus | undefined) => status === 'collapsed' || status === 'ended';

/** Works out where everything stands: pure, so that a test can ask whether two words touch. */
export function restraintLayout(
  input: LayoutInput,
  words: RestraintWords,
  measure: MeasureText,
): RestraintLayout {
  const { width, size, clock, actors, cursor, events, selectedEvent, status } = input;
  const metrics = restraintMetrics(size);
  const height = restraintHeight(size, { deaths: Boolean(input.deaths) });
  const fullY = metrics.field + metrics.lead;
  const zeroY = fullY + metrics.plot;
  const yOf = (value: number) => fullY + (1 - value) * metrics.plot;
  const days = localDays(clock);

  const series = restraintLines(input);
  const allName = words.all(actors.length);
  const hasRun = series.some((l) => l.id === runId);
  const hinge = sizeHinge(actors, hasRun ? [allName, words.run] : [allName], metrics, words, measure);
  const scale = timeScale(metrics.scale, width, hinge.width, clock.steps, cursor);

  const lines = placeLines(input, series, scale, yOf);
  const endOf = (id: string) => lines.find((l) => l.line.id === id)?.end?.y ?? NaN;
  const shown =
    series.length > 0
      ? series.map((l) => ({ id: l.id, actor: l.actor, value: l.values[cursor - 1] ?? NaN }))
      : [...actors.map((a, i) => ({ id: a.id, actor: i, value: NaN })), { id: allId, actor: -1, value: NaN }];
  const nameOf = (id: string, actor: number) =>
    id === allId ? allName : id === runId ? words.run : (hinge.names[actor] ?? '');
  const labels = placeHingeLabels(
    shown.map(({ id, actor }) => ({ id, name: nameOf(id, actor), from: endOf(id) })),
    metrics.field + metrics.small + metrics.row / 2 + 6,
    zeroY + 2,
    metrics.row,
  ).map((label, i) => {
    const value = shown[i]?.value ?? NaN;
    const isAll = label.id === allId || label.id === runId;
    const runs = labelRuns(label.name, Number.isNaN(value) ? '' : words.whole(value), label.id === allId);
    const x = scale.cursorX + (isAll ? metrics.shapeInset - 1 : metrics.nameInset);
    const y = label.y + 0.34 * metrics.name;
    return {
      ...label,
      text: placeText(`label-${label.id}`, runs, { x, y, anchor: 'start', size: metrics.name }, measure),
    };
  });

  const startValue = valueAtCursor(input);
  const fresh = input.cone && input.cone.from === cursor && cursor < clock.steps ? input.cone : null;
  const cone = fresh && placeCone(fresh, scale, yOf, startValue, metrics.small, words, measure);

  const measures = { base: zeroY + metrics.marks, pitch: metrics.pitch, mark: metrics.mark };
  const { columns, coming } = placeEventColumns(events, selectedEvent, clock, days, scale, measures);
  const eventWords = placeEventWords(
    columns,
    selectedEvent,
    {
      selected: zeroY + metrics.selectedWord,
      others: metrics.otherWords === null ? null : zeroY + metrics.otherWords,
      size: metrics.small,
      left: 0,
      right: scale.cursorX - 6,
      pitch: metrics.pitch,
    },
    words,
    measure,
  );

  const ribbonTop = zeroY + metrics.ribbon;
  const ribbon = {
    top: ribbonTop,
    height: metrics.ribbonHeight,
    words: zeroY + metrics.statusLine,
    small: metrics.small,
    name: metrics.name,
    inset: size === 'phone' ? metrics.shapeInset : metrics.shapeInset - 4,
  };
  const segments = statusSegments(status, scale);
  const statusAt = placeStatusWords(segments, scale, ribbon, words, measure);
  const last = status[cursor - 1];
  const future = placeRibbonFuture(
    fresh,
    isOver(last),
    isInForce(last),
    clock,
    scale,
    ribbon,
    words,
    measure,
  );

  const handle = placeHandle(input, scale, zeroY + metrics.dateLabels, metrics, words, measure);
  const dates = placeDates(
    clock,
    days,
    scale,
    {
      days: zeroY + metrics.dateLabels,
      months: zeroY + metrics.monthLabels,
      size: metrics.small,
      handle: handle.box,
      bold: new Set(future?.strokes.map((s) => s.date.time) ?? []),
    },
    words,
    measure,
  );

  return {
    width,
    height,
    metrics,
    scale,
    fullY,
    zeroY,
    ribbonTop,
    grid: [1, 0.75, 0.5, 0.25].map(yOf),
    title: placeTitle(input.title, size, scale, metrics, words, measure),
    scaleTexts: placeScale(scale, metrics, yOf, size === 'phone', words, measure),
    lines,
    labels,
    cone: cone || null,
    coneStart: startValue === null || cursor >= clock.steps ? null : { x: scale.fieldX, y: yOf(startValue) },
    pinned: placePinned(input, scale, yOf, metrics.small, words, measure),
    columns,
    coming,
    more: placeMore(columns, metrics.small, words, measure),
    words: eventWords,
    keys: placeKeys(scale, zeroY, metrics, words, measure),
    segments,
    statusWords: statusAt.above,
    statusNow: statusAt.now,
    future,
    dates,
    handle,
    questions: (input.questions ?? []).map((q) => ({
      id: q.id,
      text: q.text,
      asked: q.asked,
      isKnown: q.step <= cursor,
      x: q.step <= cursor ? knownX(scale, q.step) : futureX(scale, q.step),
      y: ribbonTop + metrics.ribbonHeight,
    })),
    daily: input.deaths
      ? placeDailyBars(
          input.deaths,
          clock,
          days,
          scale,
          { top: zeroY + metrics.bottom, height: metrics.strip, small: metrics.small },
          (value) => words.whole(value / 100),
          words.guard,
          measure,
        )
      : null,
  };
}

function placeLines(
  input: LayoutInput,
  series: readonly RestraintLine[],
  scale: TimeScale,
  yOf: (value: number) => number,
): PlacedLine[] {
  const { clock, cursor, coded } = input;
  const per = stepsPerPoint(scale.step, clock.stepHours);
  const points = series.map((l) => knownPoints(l.values, cursor, per));
  const moved = sideBySide(points.map((list) => list.map((p) => yOf(p.value))));
  return series.map((l, i) => {
    const list = (points[i] ?? []).map((p, j) => ({
      time: p.time,
      x: knownX(scale, p.time),
      y: moved[i]?.[j] ?? NaN,
    }));
    const known = list.filter((p) => !Number.isNaN(p.y));
    const end = known.at(-1);
    const marks: PlacedPoint[] = [];
    if (!l.isModel && l.kind === 'actor') {
      for (const point of coded) {
        if (point.actor !== l.id || point.step >= cursor) continue;
        const at = per === 1 ? list[point.step] : list.find((p) => p.time > point.step);
        if (!at || Number.isNaN(at.y)) continue;
        const before = marks.at(-1);
        if (before && at.x - before.x < pointSpace) continue;
        marks.push({ coded: point, x: at.x, y: at.y });
      }
    }
    return {
      line: l,
      path:
        line<{ x: number; y: number }>(
          (p) => p.x,
          (p) => p.y,
        )
          .defined((p) => !Number.isNaN(p.y))
          .digits(2)(list) ?? '',
      points: marks,
      end: end ? { x: end.x, y: end.y } : null,
    };
  });
}

function placeCone(
  cone: NonNullable<LayoutInput['cone']>,
  scale: TimeScale,
  yOf: (value: number) => number,
  start: number | null,
  small: number,
  words: RestraintWords,
  measure: MeasureText,
): PlacedCone {
  const points = conePoints(cone.quantiles, cone.from, scale.step, (t) => futureX(scale, t), yOf, start);
  const isCoarse = cone.runs < cone.total;
  return {
    points,
    isCoarse,
    progress: cone.total > 0 ? cone.runs / cone.total : 1,
    words: placeBandWords(points, isCoarse, scale.right, small, words, measure),
  };
}

function placePinned(
  input: LayoutInput,
  scale: TimeScale,
  yOf: (value: number) => number,
  small: number,
  words: RestraintWords,
  measure: MeasureText,
): RestraintLayout['pinned'] {
  const { pinned, cursor } = input;
  if (!pinned) return null;
  const shown = input.mode === 'model' ? input.run : (input.record ?? input.run);
  const value = shown?.all[pinned.from - 1];
  const start = value === undefined || Number.isNaN(value) ? null : value;
  const all = conePoints(pinned.quantiles, pinned.from, scale.step, (t) => t, yOf, start);
  // The outline runs on both sides of the hinge and is cut where the cursor cuts time.
  const known = all.filter((p) => p.x <= cursor).map((p) => ({ ...p, x: knownX(scale, p.x) }));
  const coming = all.filter((p) => p.x >= cursor).map((p) => ({ ...p, x: futureX(scale, p.x) }));
  const last = coming.at(-1) ?? known.at(-1);
  const text = pinned.label === undefined ? '' : words.guard(pinned.label);
  const width = measure(text, { size: small, weight: 400 });
  const room = coming.length > 1 ? scale.right - scale.fieldX : 0;
  const label =
    text !== '' && last && width + 12 <= room && yOf(1) < last.y.q975 - small
      ? placeText(
          'pinned',
          plain(text),
          { x: scale.right - 6, y: last.y.q975 - 5, anchor: 'end', size: small },
          measure,
        )
      : null;
  return { known, coming, label };
}

function placeScale(
  scale: TimeScale,
  metrics: RestraintMetrics,
  yOf: (value: number) => number,
  isPhone: boolean,
  words: RestraintWords,
  measure: MeasureText,
): PlacedText[] {
  const size = metrics.small;
  const texts = [1, 0.75, 0.5, 0.25, 0].map((value) =>
    placeText(
      `scale-${value}`,
      plain(value === 1 && !isPhone ? words.percent(1) : words.whole(value)),
      { x: scale.left - 8, y: yOf(value) + 0.35 * size, anchor: 'end', size },
      measure,
    ),
  );
  const room = scale.cursorX - scale.left - 4;
  const wording = words.full.find((w) => measure(w, { size, weight: 400 }) <= room);
  if (wording !== undefined) {
    texts.push(
      placeText(
        'full',
        plain(wording),
        { x: scale.left, y: yOf(1) - 0.7 * size, anchor: 'start', size },
        measure,
      ),
    );
  }
  return texts;
}

function placeHandle(
  input: LayoutInput,
  scale: TimeScale,
  baseline: number,
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): RestraintLayout['handle'] {
  const { clock, cursor } = input;
  const middle = baseline - 0.35 * metrics.small;
  const text = placeText(
    'handle',
    plain(words.dayOfMonth(momentOf(clock, cursor)), 600),
    { x: scale.cursorX, y: middle + 0.35 * metrics.name, anchor: 'middle', size: metrics.name },
    measure,
  );
  const { width, height } = metrics.handle;
  return {
    text,
    box: {
      left: scale.cursorX - width / 2,
      right: scale.cursorX + width / 2,
      top: middle - height / 2,
      bottom: middle + height / 2,
    },
  };
}

function placeMore(
  columns: readonly EventColumn[],
  size: number,
  words: RestraintWords,
  measure: MeasureText,
): RestraintLayout['more'] {
  return columns
    .filter((column) => column.hidden.length > 0)
    .map((column) => {
      const text = placeText(
        `more-${column.key}`,
        plain(words.more(column.hidden.length)),
        { x: column.x, y: column.moreY + 0.35 * size, anchor: 'middle', size },
        measure,
      );
      const isTight = columns.some(
        (other) =>
          other !== column &&
          (other.marks.length > 4 || other.hidden.length > 0) &&
          Math.abs(other.x - column.x) < text.box.right - text.box.left + 3,
      );
      // Where the number has no room, a plus alone says that there is more.
      return isTight ? { key: text.key, x: column.x, y: column.moreY } : text;
    });
}

function placeKeys(
  scale: TimeScale,
  zeroY: number,
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): RestraintLayout['keys'] {
  const x = scale.cursorX + metrics.shapeInset - 4;
  const size = metrics.small;
  const row = size + 4;
  const kinds = ['against', 'for', 'contested'] as const;
  const keys = kinds.map((kind, i) => {
    const y = zeroY + metrics.marks - (2 - i) * row - 2;
    const at = { x: x + 20, y: y + 0.34 * size, anchor: 'start' as const, size };
    return { kind, x, y, text: placeText(`key-${kind}`, plain(words.key[kind]), at, measure) };
  });
  return keys.every((k) => k.text.box.right <= scale.fieldX - 4) ? keys : [];
}

/** Every line of text that the layout draws, for the test that none touches another. */
export const textsOf = (layout: RestraintLayout): PlacedText[] =>
  [
    ...Object.values(layout.title),
    ...layout.scaleTexts,
    ...layout.labels.map((l) => l.text),
    ...(layout.cone?.words ?? []),
    layout.pinned?.label ?? null,
    ...layout.more.map((m) => ('runs' in m ? m : null)),
    ...layout.words.map((w) => w.text),
    ...layout.keys.map((k) => k.text),
    ...layout.statusWords,
    layout.statusNow,
    ...(layout.future?.texts ?? []),
    ...layout.dates,
    layout.handle.text,
    ...(layout.daily?.texts ?? []),
  ].filter((text): text is PlacedText => text !== null);

/** The time in steps that a place on the chart stands for; null in the hinge and outside. */
export function timeAt(
  layout: RestraintLayout,
  x: number,
): { time: number; side: 'known' | 'coming' } | null {
  const { scale } = layout;
  if (scale.step === 0 || x < scale.left || x > scale.right) return null;
  if (x <= scale.cursorX) return { time: (x - scale.left) / scale.step, side: 'known' };
  if (x >= scale.fieldX) return { time: (x - scale.left - scale.hinge) / scale.step, side: 'coming' };
  return null;
}

/** Moments of a clock for a time in steps. */
export const momentAt = (clock: LayoutInput['clock'], time: number): number => momentOf(clock, time);

export { stepsAt };
