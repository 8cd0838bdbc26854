import type { AgreementStatus } from '../../engine/setup.ts';
import { placeText } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { placeDailyBars } from './dailyBars.ts';
import type { DailyBars } from './dailyBars.ts';
import { placeDates } from './dateTicks.ts';
import { placeEventColumns } from './eventColumns.ts';
import type { ComingEvents, EventColumn } from './eventColumns.ts';
import { placeEventWords } from './eventWords.ts';
import type { EventWord } from './eventWords.ts';
import { labelRuns, placeHingeLabels, sizeHinge } from './hingeLabels.ts';
import type { HingeLabel } from './hingeLabels.ts';
import { localDays } from './localDays.ts';
import { placeCone, placePinned } from './placeCone.ts';
import type { PlacedCone, PlacedPinned } from './placeCone.ts';
import { placeKeys, placeMore } from './placeEventKey.ts';
import type { KeyPill, MoreMark } from './placeEventKey.ts';
import { placeLines } from './placeLines.ts';
import type { PlacedLine } from './placeLines.ts';
import { placeHandle, placeScale } from './placeScale.ts';
import type { PlacedHandle } from './placeScale.ts';
import { placeTitle } from './placeTitle.ts';
import type { PlacedTitle } from './placeTitle.ts';
import { allId, restraintLines, runId, valueAtCursor } from './restraintLines.ts';
import type { RestraintChartProps } from './restraintProps.ts';
import { restraintHeight, restraintMetrics } from './restraintSizes.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';
import { placeRibbonFuture, placeStatusWords, statusSegments } from './statusRibbon.ts';
import type { RibbonFuture, StatusSegment } from './statusRibbon.ts';
import { futureX, knownX, timeScale } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';

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
  pinned: PlacedPinned | null;
  columns: readonly EventColumn[];
  coming: ComingEvents;
  more: readonly MoreMark[];
  words: readonly EventWord[];
  keys: readonly KeyPill[];
  segments: readonly StatusSegment[];
  statusWords: readonly PlacedText[];
  statusNow: PlacedText | null;
  future: RibbonFuture | null;
  dates: readonly PlacedText[];
  handle: PlacedHandle;
  questions: readonly { id: string; x: number; y: number; text: string; asked: boolean; isKnown: boolean }[];
  daily: DailyBars | null;
}

export type LayoutInput = Omit<
  RestraintChartProps,
  'onCursor' | 'onSelectEvent' | 'onFocusPoint' | 'summary'
>;

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
    const runs = labelRuns(
      label.name,
      Number.isNaN(value) ? '' : words.whole(value),
      label.id === allId,
      words,
    );
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
      right: scale.cursorX - 4,
      hingeEnd: scale.fieldX - 4,
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

  const handle = placeHandle(clock, scale, zeroY + metrics.dateLabels, metrics, words, measure);
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
