import type { Box } from '../labels/box.ts';
import { along, type Point, type Segment } from './geometry.ts';
import type { DiagramTie } from './diagramProps.ts';
import type { TextBlock } from './textBlock.ts';

/** Half of the distance between the two lanes of a pair, in px. */
export const laneShift = 7;
/** From an actor's centre to the ends of its lanes. */
export const laneClear = 30;
/** Half the length of the threshold's bar. */
export const barHalf = 6.5;
const markRoom = 13;
const touch = 44;

/** A tie as drawn. Trust runs along `scale`, 0 at its start and 100 at its end. */
export interface Lane {
  tie: DiagramTie;
  scale: Segment;
  /** Centre of the act's mark, just past the scale. */
  mark: Point;
  /** Unit vector across the lane, away from its twin. */
  across: Point;
  /** Corners of the area that answers to a finger: 44 px, away from the twin. */
  hit: readonly Point[];
  words: TextBlock;
  /** What the widest words of this tie would cover. */
  reserved: Box;
}

export type BareLane = Omit<Lane, 'words' | 'reserved'>;

/**
 * Lays one tie between two actors.
 * @param shift distance from the line through both centres, in the direction of `across`; 0 for a tie without twin.
 */
export function layLane(
  tie: DiagramTie,
  from: Point,
  to: Point,
  across: Point,
  shift: number,
  clear: readonly [start: number, end: number] = [laneClear, laneClear],
): BareLane {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (distance: number, sideways: number): Point => ({
    x: from.x + unit.x * distance + across.x * sideways,
    y: from.y + unit.y * distance + across.y * sideways,
  });
  const start = clear[0];
  const end = length - clear[1];
  const inner = shift === 0 ? -touch / 2 : 0;
  return {
    tie,
    scale: { from: at(start, shift), to: at(end - markRoom, shift) },
    mark: at(end - 5, shift),
    across,
    hit: [at(start, inner), at(end, inner), at(end, inner + touch), at(start, inner + touch)],
  };
}

/** Point of a lane's scale at a trust of 0..1. */
export const atTrust = (lane: BareLane, trust: number): Point =>
  along(lane.scale, Math.min(1, Math.max(0, trust)));

/** The whole lane with its mark, as something to keep clear of. */
export function laneSegment({ scale: { from, to }, mark }: BareLane): Segment {
  const past = 6 / Math.hypot(to.x - from.x, to.y - from.y);
  return { from, to: { x: mark.x + (to.x - from.x) * past, y: mark.y + (to.y - from.y) * past } };
}

/** The two directed ties between a pair, in the order of the pair; either may be missing. */
export const tiesBetween = (
  ties: readonly DiagramTie[],
  a: string,
  b: string,
): readonly [DiagramTie | undefined, DiagramTie | undefined] => [
  ties.find((tie) => tie.of === a && tie.in === b),
  ties.find((tie) => tie.of === b && tie.in === a),
];

/** One of a pair: where it stands, and how far from its centre lanes begin. */
export interface LaneEnd {
  id: string;
  at: Point;
  clear?: number;
}

/**
 * Both lanes of a pair. The first actor's lane lies outside, the second's inside; a lane without twin lies between.
 * @param outward unit vector at right angles to the pair's line.
 */
export function layPair(
  ties: readonly DiagramTie[],
  first: LaneEnd,
  second: LaneEnd,
  outward: Point,
): readonly [BareLane | undefined, BareLane | undefined] {
  const [there, back] = tiesBetween(ties, first.id, second.id);
  const shift = there && back ? laneShift : 0;
  const inward = { x: -outward.x, y: -outward.y };
  const clear = (end: LaneEnd): number => end.clear ?? laneClear;
  return [
    there && layLane(there, first.at, second.at, outward, shift, [clear(first), clear(second)]),
    back &&
      layLane(back, second.at, first.at, there ? inward : outward, shift, [clear(second), clear(first)]),
  ];
}
