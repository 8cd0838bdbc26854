import type { AgreementStatus } from '../../engine/setup.ts';
import type { ActorLook } from '../actorLook.ts';

/** wide: from 1280 px of page, projector: from 640, phone: below. Sets type sizes, heights and which words are tried. */
export type RestraintSize = 'wide' | 'projector' | 'phone';

export type RestraintMode = 'record' | 'model' | 'both';

export interface RestraintActor extends ActorLook {
  /** Where room is shortest: "Gov't". Absent: `short`, cut with a full stop where it must be. */
  tiny?: string;
}

export interface RestraintClock {
  /** Start of step 0, milliseconds since 1970 UTC. */
  start: number;
  stepHours: number;
  /** Horizon. */
  steps: number;
  /** IANA zone in which days are counted: "Asia/Damascus". */
  zone: string;
}

/** Restraint 0..1 by step; NaN where there is none. The value of step t stands at the end of step t. */
export interface RestraintValues {
  /** Mean of all actors. */
  all: readonly number[];
  /** One list of steps per actor, in the order of `actors`. */
  actors: readonly (readonly number[])[];
}

/** How one actor's day was coded. */
export interface CodedPoint {
  actor: string;
  /** The point stands at the end of this step, on the actor's line. */
  step: number;
  /** 0..1, what is drawn. */
  act: number;
  /** Named parts, 0..1 each, ready to be read: ["Own forces", 0.75]. */
  parts: readonly (readonly [label: string, value: number])[];
  /** Coded level 0..1 and its low and high reading; low < high means that the day is contested. */
  level: number;
  low: number;
  high: number;
  note?: string;
}

/** By step: index 0 is the value at the end of step `from`. */
export interface Quantiles {
  q025: readonly number[];
  q10: readonly number[];
  q25: readonly number[];
  q50: readonly number[];
  q75: readonly number[];
  q90: readonly number[];
  q975: readonly number[];
}

export interface Cone {
  /** The runs began before the cursor and did not pass through its value: the cone does not start at the hinge's dot. */
  apart?: boolean;
  /** Cursor from which the runs start: they share steps 0..from-1. A cone whose `from` is not the cursor is not drawn. */
  from: number;
  /** Runs done so far; under `total` the cone is coarse: 80 band and median only. */
  runs: number;
  total: number;
  /** Mean restraint of all actors, 0..1. */
  quantiles: Quantiles;
  /** Share 0..1 of runs in which the agreement is in force at the end of each step from `from`. Empty: no ribbon of futures. */
  stillHolding: readonly number[];
}

/** A cone that was kept while the replay goes on: drawn as the outlines of its 80 and 95 bands on both sides of the cursor. */
export interface PinnedCone {
  from: number;
  quantiles: Quantiles;
  /** Two or three words at its right end, dropped where there is no room: "pinned 12 September". */
  label?: string;
}

/** Against or for the truce. */
export type EventDirection = 'against' | 'for' | 'neutral';

export interface RestraintEvent {
  id: string;
  /** Milliseconds since 1970 UTC. Known once its step is, that is, while it lies before the cursor's moment. */
  time: number;
  /** On the chart, at most 24 characters: "Strike near Deir ez-Zor". */
  short: string;
  /** Where there is less room, on a phone: "Strike". Absent: only `short` is tried. */
  shorter?: string;
  /** Read aloud and shown on hover. */
  headline: string;
  /** Who: ids of actors, 'disputed', anything else is an outsider. The first actor gives colour and shape. */
  by: readonly string[];
  direction: EventDirection;
  contested: boolean;
  /** 0..1: whose words are kept where there is little room. */
  weight: number;
}

export interface DecisionPoint {
  id: string;
  /** Cursor at which replay stops. */
  step: number;
  text: string;
  asked: boolean;
}

/** A reported daily series laid under the chart. */
export interface DailySeries {
  /** "Deaths by day, UCDP". */
  name: string;
  /** "people killed": stands at the scale. */
  unit: string;
  /** Local date 'YYYY-MM-DD' and count; only days that are over at the cursor are drawn. */
  days: readonly (readonly [date: string, value: number])[];
  /** Under the bars. */
  source: string;
}

/** Each is a list of wordings, the longest first: the first that fits is drawn, none where none fits. */
export interface RestraintTitle {
  /** ["17 September"] */
  date: readonly string[];
  /** ["Saturday, 20:00 in Damascus"] */
  when: readonly string[];
  /** ["What could follow: in 40 of 100 runs the truce holds on 25 September", "What could follow"] */
  takeaway: readonly string[];
  /** ["1,000 runs of the model that start from this moment", "1,000 runs from here", "1,000 runs"] */
  sub: readonly string[];
}

export interface RestraintSeries {
  clock: RestraintClock;
  actors: readonly RestraintActor[];
  /** Number of known steps, 0..steps: steps 0..cursor-1 are known; its moment is start + cursor x stepHours. */
  cursor: number;
  mode: RestraintMode;
  /** Drawn in the modes 'record' and 'both'. */
  record: RestraintValues | null;
  /** A single run of the model; drawn in the modes 'model' and 'both'. */
  run: RestraintValues | null;
  coded: readonly CodedPoint[];
  cone: Cone | null;
  pinned?: PinnedCone | null;
  events: readonly RestraintEvent[];
  questions?: readonly DecisionPoint[];
  /** By step, at its end; of what is drawn (record, or the run in mode 'model'). */
  status: readonly AgreementStatus[];
  deaths?: DailySeries | null;
}

export interface RestraintChartProps extends RestraintSeries {
  /** px: 948 wide, 648 projector, 358 phone (288 at the least). */
  width: number;
  size: RestraintSize;
  title: RestraintTitle;
  /** What the picture says, for a screen reader. */
  summary: string;
  selectedEvent: string | null;
  /** The cursor is held where it is. */
  isFixed?: boolean;
  onCursor: (cursor: number) => void;
  onSelectEvent: (id: string) => void;
  /** The coded point under the pointer or the keyboard's focus; the chart shows its read-out itself. */
  onFocusPoint?: (point: CodedPoint | null) => void;
}

/** The same series as a table. */
export interface RestraintTableProps extends RestraintSeries {
  /** Caption of the table. */
  caption: string;
}
