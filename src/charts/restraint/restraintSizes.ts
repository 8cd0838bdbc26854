import type { RestraintSize } from './restraintProps.ts';

/** Type and measures of one size class, px. Heights under the plot count from its zero line. */
export interface RestraintMetrics {
  /** Scale, small print. */
  small: number;
  /** Names and values of the lines. */
  name: number;
  section: number;
  date: number;
  /** Height of a label's row in the hinge. */
  row: number;
  /** Room for the scale's numbers, left of the plot. */
  scale: number;
  /** Baselines in the header. */
  dateLine: number;
  whenLine: number;
  takeawayLine: number;
  subLine: number;
  /** Top of the field. */
  field: number;
  /** From the top of the field to full restraint. */
  lead: number;
  /** From full restraint to none. */
  plot: number;
  /** Baselines of the event words: the selected one, the others (null: no row for them). */
  selectedWord: number;
  otherWords: number | null;
  /** Centre of the lowest mark of a column, and from one mark to the next. */
  marks: number;
  pitch: number;
  /** Half the width of a mark; radius of a coded point. */
  mark: number;
  point: number;
  statusLine: number;
  ribbon: number;
  ribbonHeight: number;
  dateLabels: number;
  monthLabels: number;
  /** Without the strip of a daily series. */
  bottom: number;
  /** Height of the strip of a daily series. */
  strip: number;
  /** Width of the hinge at the least and at the most. */
  hingeLeast: number;
  hingeMost: number;
  /** From the cursor to a label's shape and to its name. */
  shapeInset: number;
  nameInset: number;
  allLine: number;
  actorLine: number;
  handle: { width: number; height: number };
}

const metrics: Record<RestraintSize, RestraintMetrics> = {
  wide: {
    small: 12,
    name: 13,
    section: 15,
    date: 28,
    row: 17,
    scale: 44,
    dateLine: 25,
    whenLine: 45,
    takeawayLine: 24,
    subLine: 45,
    field: 58,
    lead: 24,
    plot: 230,
    selectedWord: 18,
    otherWords: 35,
    marks: 99,
    pitch: 11.5,
    mark: 4,
    point: 2.3,
    statusLine: 121,
    ribbon: 127,
    ribbonHeight: 21,
    dateLabels: 166,
    monthLabels: 181,
    bottom: 188,
    strip: 84,
    hingeLeast: 146,
    hingeMost: 220,
    shapeInset: 24,
    nameInset: 35,
    allLine: 3.5,
    actorLine: 2,
    handle: { width: 52, height: 20 },
  },
  projector: {
    small: 13.5,
    name: 14.5,
    section: 17,
    date: 28,
    row: 19,
    scale: 48,
    dateLine: 25,
    whenLine: 47,
    takeawayLine: 25,
    subLine: 47,
    field: 60,
    lead: 26,
    plot: 230,
    selectedWord: 20,
    otherWords: 39,
    marks: 106,
    pitch: 12,
    mark: 4.2,
    point: 2.3,
    statusLine: 130,
    ribbon: 137,
    ribbonHeight: 22,
    dateLabels: 179,
    monthLabels: 196,
    bottom: 203,
    strip: 90,
    hingeLeast: 154,
    hingeMost: 210,
    shapeInset: 24,
    nameInset: 35,
    allLine: 3.5,
    actorLine: 2,
    handle: { width: 54, height: 21 },
  },
  phone: {
    small: 12,
    name: 13,
    section: 13,
    date: 30,
    row: 15.5,
    scale: 30,
    dateLine: 27,
    whenLine: 50,
    takeawayLine: 80,
    subLine: 97,
    field: 106,
    lead: 28,
    plot: 250,
    selectedWord: 16,
    otherWords: null,
    marks: 72,
    pitch: 11,
    mark: 3.3,
    point: 1.8,
    statusLine: 89,
    ribbon: 95,
    ribbonHeight: 21,
    dateLabels: 135,
    monthLabels: 150,
    bottom: 158,
    strip: 84,
    hingeLeast: 92,
    hingeMost: 104,
    shapeInset: 13,
    nameInset: 22,
    allLine: 2.75,
    actorLine: 1.75,
    handle: { width: 44, height: 20 },
  },
};

export const restraintMetrics = (size: RestraintSize): RestraintMetrics => metrics[size];

/** px; the width does not matter. `deaths`: with the strip of a daily series (its source line comes below). */
export function restraintHeight(size: RestraintSize, { deaths }: { deaths: boolean }): number {
  const m = metrics[size];
  return m.field + m.lead + m.plot + m.bottom + (deaths ? m.strip : 0);
}
