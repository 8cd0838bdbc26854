import type { ActorLook } from '../actorLook.ts';
import { overlap } from '../labels/box.ts';
import type { Point } from './geometry.ts';
import { type DiagramNode, nodeSize } from './diagramParts.ts';
import type { DiagramTie } from './diagramProps.ts';
import { type BareLane, barHalf, type Lane, layPair } from './lane.ts';
import { type LaneWords, laneWords, widestLaneWords } from './laneWords.ts';
import {
  heightOf,
  keptInside,
  lineWidth,
  moved,
  type Setting,
  setText,
  type TextBlock,
} from './textBlock.ts';

export interface Placed {
  actor: ActorLook;
  at: Point;
}

/** Two actors side by side, their lanes, and what stands above or below them. */
export interface Row {
  nodes: readonly [DiagramNode, DiagramNode];
  lanes: readonly Lane[];
  /** y of the outermost text: names or words. */
  edge: number;
}

const wordGap = barHalf + 1.5;

/**
 * Lays two actors of one height.
 * @param away -1: names and first words above the lanes (an upper row), 1: below (a lower row).
 * @param first index of the one whose lane lies outside.
 */
export function layRow(
  ties: readonly DiagramTie[],
  pair: readonly [Placed, Placed],
  away: -1 | 1,
  first: 0 | 1,
  setting: Setting,
): Row {
  const { small, name } = setting.sizes;
  const y = pair[0].at.y;
  const middle = (pair[0].at.x + pair[1].at.x) / 2;
  const room = Math.abs(pair[1].at.x - pair[0].at.x) - 2 * (nodeSize + 4);
  const ends = first === 0 ? pair : ([pair[1], pair[0]] as const);
  const bare = layPair(
    ties,
    { id: ends[0].actor.id, at: ends[0].at },
    { id: ends[1].actor.id, at: ends[1].at },
    { x: 0, y: away },
  );
  const worded = (lane: BareLane): Lane => {
    const widest = widestLaneWords(lane.tie, setting);
    const fits = lineWidth(widest.one, small, setting.measure) <= room;
    const set = (words: LaneWords): TextBlock =>
      setText(fits ? [words.one] : words.three, small, 'middle', middle, 0, setting.measure);
    const reserved = set(widest);
    const laneY = lane.scale.from.y;
    const top = lane.across.y < 0 ? laneY - wordGap - heightOf(reserved) : laneY + wordGap;
    return {
      ...lane,
      words: moved(set(laneWords(lane.tie, setting)), 0, top),
      reserved: moved(reserved, 0, top).box,
    };
  };
  const lanes = bare.flatMap((lane) => (lane ? [worded(lane)] : []));

  const outer = lanes.filter((lane) => lane.across.y === away).map((lane) => lane.reserved);
  const near = y + away * (nodeSize + 6);
  const names = pair.map(({ actor, at }) => {
    const block = setText(
      [[{ text: actor.short, bold: true, actor: actor.id }]],
      name,
      'middle',
      at.x,
      0,
      setting.measure,
    );
    return keptInside(block, setting.width);
  });
  const beside = names.some((block) =>
    outer.some((box) => overlap(block.box, { ...box, top: block.box.top, bottom: block.box.bottom }, 8)),
  );
  const far = outer.map((box) => (away < 0 ? box.top : box.bottom));
  const edgeOfWords = away < 0 ? Math.min(near, ...far) : Math.max(near, ...far);
  const start = beside ? edgeOfWords + away * 1 : near;
  const nameTop = away < 0 ? start - name.line : start;
  const set = names.map((block) => moved(block, 0, nameTop));
  const edges = [nameTop, nameTop + name.line, ...far];
  const [one, two] = set;
  if (!one || !two) throw new RangeError('a row has two names');
  return {
    nodes: [
      { ...pair[0], name: one },
      { ...pair[1], name: two },
    ],
    lanes,
    edge: away < 0 ? Math.min(...edges) : Math.max(...edges),
  };
}
