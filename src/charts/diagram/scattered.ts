import type { ActorLook } from '../actorLook.ts';
import type { Box } from '../labels/box.ts';
import type { Point, Segment } from './geometry.ts';
import { channelLines } from './channelWords.ts';
import { type DiagramLayout, type DiagramNode, nodeSize } from './diagramParts.ts';
import type { DiagramSeries, DiagramTie } from './diagramProps.ts';
import { atTrust, type BareLane, type Lane, laneSegment, laneShift, layPair, tiesBetween } from './lane.ts';
import { laneWords } from './laneWords.ts';
import { patronSegment, wordedPatron } from './patronLine.ts';
import {
  keptInside,
  type Obstacles,
  place,
  type Setting,
  setText,
  type TextBlock,
  widest,
} from './textBlock.ts';
import { inwardOf } from './threeActors.ts';

const nameGap = nodeSize + 5;

/** Places of actors around a centre, y counted from it. */
export interface Scatter {
  at: ReadonlyMap<string, Point>;
  centre: Point;
  ties: readonly DiagramTie[];
  /** How far from an actor's centre its lanes begin. */
  clear: (actorId: string) => number;
}

const shapeBox = (at: Point): Box => ({
  left: at.x - nodeSize - 2,
  top: at.y - nodeSize - 3,
  right: at.x + nodeSize + 2,
  bottom: at.y + nodeSize + 3,
});

function nameCandidates(actor: ActorLook, at: Point, centre: Point, setting: Setting): readonly TextBlock[] {
  const face = setting.sizes.name;
  const words = actor.short.split(' ');
  const half = Math.ceil(words.length / 2);
  const names =
    words.length > 1
      ? [[actor.short], [words.slice(0, half).join(' '), words.slice(half).join(' ')]]
      : [[actor.short]];
  const outward = at.x < centre.x - 1 ? -1 : at.x > centre.x + 1 ? 1 : 0;
  const anchor = outward < 0 ? ('end' as const) : ('start' as const);
  const beyond = at.x - outward * nodeSize;
  const inside = (block: TextBlock): TextBlock => keptInside(block, setting.width);
  return names.flatMap((name) => {
    const lines = name.map((text) => [{ text, bold: true, actor: actor.id }]);
    const tall = lines.length * face.line;
    const set = (where: TextBlock['anchor'], x: number, top: number): TextBlock =>
      setText(lines, face, where, x, top, setting.measure);
    const above = at.y - nameGap - tall;
    const below = at.y + nameGap;
    return [
      ...(outward === 0 ? [] : [set(anchor, at.x + outward * nameGap, at.y - tall / 2)]),
      ...(at.y < centre.y ? [above, below] : [below, above]).flatMap((top) => [
        inside(set('middle', at.x, top)),
        ...(outward === 0
          ? []
          : [inside(set(anchor, beyond, top)), inside(set(anchor, at.x + outward * 6, top))]),
        inside(set('start', at.x - nodeSize, top)),
        inside(set('end', at.x + nodeSize, top)),
      ]),
    ];
  });
}

const slides = [0, -7, 7, -14, 14, -21, 21, -28, 28, -36, 36, -44, 44];

/** The trust of a lane, upright, beside the end of its colour. */
function number(lane: BareLane, obstacles: Obstacles, setting: Setting): TextBlock {
  const face = setting.sizes.small;
  const trust = laneWords(lane.tie, setting).three.slice(0, 1);
  const end = atTrust(lane, lane.tie.trust);
  const { from, to } = lane.scale;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const own = Math.hypot(end.x - from.x, end.y - from.y);
  const half = widest(trust, face, setting.measure) / 2;
  // Far enough for a corner of the word to clear the threshold's bar.
  const off = 8 + Math.abs(lane.across.x) * half + Math.abs(lane.across.y) * (face.size / 2);
  const candidates = [off, off + 8].flatMap((distance) =>
    slides
      .filter((slide) => own + slide > -6 && own + slide < length + 6)
      .map((slide) =>
        setText(
          trust,
          face,
          'middle',
          end.x + unit.x * slide + lane.across.x * distance,
          end.y + unit.y * slide + lane.across.y * distance - face.line / 2,
          setting.measure,
        ),
      ),
  );
  return place(candidates, obstacles);
}

/** Lanes at any angle, on each only the trust; names and numbers where they touch nothing. */
export function scattered(series: DiagramSeries, scatter: Scatter, setting: Setting): DiagramLayout {
  const { width } = setting;
  const lines = channelLines(series.channels, series.actors, setting);
  const linesEnd = lines.reduce((end, { box }) => Math.max(end, box.bottom + 8), 0);
  const highest = Math.min(...[...scatter.at.values()].map((point) => point.y));
  const down = linesEnd + nameGap + setting.sizes.name.line + 1 - highest;
  const at = new Map([...scatter.at].map(([id, point]) => [id, { x: point.x, y: point.y + down }]));
  const centre = { x: scatter.centre.x, y: scatter.centre.y + down };

  const actors = series.actors.filter((actor) => at.has(actor.id));
  const point = (id: string): Point => at.get(id) ?? centre;
  const bare: BareLane[] = [];
  actors.forEach((first, i) => {
    for (const second of actors.slice(i + 1)) {
      const inward = inwardOf(point(first.id), point(second.id), centre);
      bare.push(
        ...layPair(
          scatter.ties,
          { id: first.id, at: point(first.id), clear: scatter.clear(first.id) },
          { id: second.id, at: point(second.id), clear: scatter.clear(second.id) },
          { x: -inward.x, y: -inward.y },
        ).flatMap((lane) => lane ?? []),
      );
    }
  });

  const segments: readonly Segment[] = bare.map(laneSegment);
  // Where the trusts will stand: names leave that free.
  const beside = bare.map(({ scale: { from, to }, across }) => ({
    from: { x: from.x + across.x * 15, y: from.y + across.y * 15 },
    to: { x: to.x + across.x * 15, y: to.y + across.y * 15 },
  }));
  const taken: Box[] = [...actors.map((actor) => shapeBox(point(actor.id))), ...lines.map(({ box }) => box)];
  const nodes: DiagramNode[] = actors.map((actor) => {
    const candidates = nameCandidates(actor, point(actor.id), centre, setting);
    const name = place(candidates, { boxes: taken, lines: [...segments, ...beside], width });
    taken.push(name.box);
    return { actor, at: point(actor.id), name };
  });
  const dotted = series.patronages.flatMap((patronage) => {
    const from = at.get(patronage.patron);
    const to = at.get(patronage.client);
    if (!from || !to) return [];
    const tied = tiesBetween(scatter.ties, patronage.patron, patronage.client).some(Boolean);
    const aside = tied ? laneShift + 12 : 0;
    return [{ patronage, line: patronSegment(from, to, inwardOf(from, to, centre), aside) }];
  });
  const allLines = [...segments, ...dotted.map(({ line }) => line)];
  const lanes: Lane[] = bare.map((lane) => {
    const words = number(lane, { boxes: taken, lines: allLines, width }, setting);
    taken.push(words.box);
    return { ...lane, words, reserved: words.box };
  });
  const patrons = dotted.map(({ patronage, line }) => {
    const laid = wordedPatron(patronage, line, { boxes: taken, lines: segments, width }, setting);
    if (laid.word) taken.push(laid.word.box);
    return laid;
  });
  const bottom = Math.max(
    ...nodes.map((node) => Math.max(node.at.y + nodeSize + 4, node.name.box.bottom)),
    ...lanes.map(({ words }) => words.box.bottom),
  );
  return {
    width,
    height: Math.ceil(bottom + 2),
    nodes,
    lanes,
    patrons,
    brackets: [],
    channelWords: lines,
    numbersOnly: true,
  };
}
