import { along, type Point, type Segment } from './geometry.ts';
import type { Box } from '../labels/box.ts';
import { bracketOver, channelLines, channelWord } from './channelWords.ts';
import { isBetween } from './corners.ts';
import { type DiagramLayout, nodeSize } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { laneSegment, laneShift, layPair, type BareLane, tiesBetween } from './lane.ts';
import { filled, widestLaneWords } from './laneWords.ts';
import { patronSegment, wordedPatron } from './patronLine.ts';
import { layRow, type Placed } from './row.ts';
import { place, type Setting, setText, type TextBlock, widest } from './textBlock.ts';

const wordGap = 12;

/** A triangle on its point. The words of a slanting side stand outside it, the first actor's above the second's. */
export function threeActors(series: DiagramSeries, setting: Setting): DiagramLayout {
  const { width, measure, intl } = setting;
  const { small, name } = setting.sizes;
  const [left, right, below] = triangle(series);
  const order = (id: string): number => series.actors.findIndex((actor) => actor.id === id);
  const limit = width * 0.2;
  const widestWords = widest(
    series.ties.flatMap((tie) => widestLaneWords(tie, setting, limit).three),
    small,
    measure,
  );
  const inset = Math.max(
    20,
    widestWords + wordGap - 8,
    ...[left, right].map((actor) => widest([[{ text: actor.short, bold: true }]], name, measure) / 2),
  );
  const upper = series.channels.find((channel) => isBetween(channel, left.id, right.id));
  const lines = channelLines(
    series.channels.filter((channel) => channel !== upper),
    series.actors,
    setting,
  );
  const linesEnd = lines.reduce((end, { box }) => Math.max(end, box.bottom + 8), 0);
  const topRow = (y: number) => {
    const row = layRow(
      series.ties,
      [
        { actor: left, at: { x: inset, y } },
        { actor: right, at: { x: width - inset, y } },
      ],
      -1,
      order(left.id) < order(right.id) ? 0 : 1,
      setting,
    );
    const over =
      upper &&
      bracketOver(
        channelWord(upper, series.channels.length === 1, intl),
        { x: inset, y },
        { x: width - inset, y },
        row.edge,
        -1,
        setting,
      );
    return { row, over, edge: Math.min(row.edge, over ? over.word.box.top : row.edge) };
  };
  const y = linesEnd - topRow(0).edge;
  const { row, over } = topRow(y);
  const height = Math.max((216 * small.size) / 12, (6 * small.line + 20) / 0.62);
  const foot: Placed = { actor: below, at: { x: width / 2, y: y + height } };
  const footName = setText(
    [[{ text: below.short, bold: true, actor: below.id }]],
    name,
    'middle',
    width / 2,
    foot.at.y + nodeSize + 6,
    measure,
  );

  const taken: Box[] = [
    ...row.nodes.map((node) => node.name.box),
    ...row.lanes.map((lane) => lane.reserved),
    ...(over ? [over.word.box] : []),
    ...lines.map((line) => line.box),
    footName.box,
  ];
  const slanted = row.nodes.map((node) => {
    const sign = node.at.x < foot.at.x ? -1 : 1;
    const outward = outwardOf(node.at, foot.at, sign);
    const ends = [node, foot] as const;
    const [first, second] = order(node.actor.id) < order(below.id) ? ends : ([foot, node] as const);
    const lanes = layPair(
      series.ties,
      { id: first.actor.id, at: first.at },
      { id: second.actor.id, at: second.at },
      outward,
    ).flatMap((lane) => lane ?? []);
    return { lanes, sign, side: { from: node.at, to: foot.at }, outward };
  });
  const lineObstacles: readonly Segment[] = slanted.flatMap(({ lanes }) => lanes.map(laneSegment));
  const lanes = [...row.lanes];
  for (const { lanes: bare, sign, side, outward } of slanted)
    bare.forEach((lane, index) => {
      const reserved = place(
        outsideWords(
          lane,
          side,
          outward,
          sign,
          bare.length === 1 ? middles : index === 0 ? uppers : lowers,
          limit,
          setting,
        ),
        { boxes: taken, lines: lineObstacles, width },
      );
      taken.push(reserved.box);
      lanes.push({ ...lane, words: filled(reserved, lane, setting, limit), reserved: reserved.box });
    });

  const at = new Map([...row.nodes, foot].map((node) => [node.actor.id, node.at]));
  const patrons = series.patronages.flatMap((patronage) => {
    const from = at.get(patronage.patron);
    const to = at.get(patronage.client);
    if (!from || !to) return [];
    const tied = tiesBetween(series.ties, patronage.patron, patronage.client).some(Boolean);
    const centre = { x: width / 2, y: y + height / 3 };
    const line = patronSegment(from, to, inwardOf(from, to, centre), tied ? laneShift + 14 : 0);
    const laid = wordedPatron(patronage, line, { boxes: taken, lines: lineObstacles, width }, setting);
    if (laid.word) taken.push(laid.word.box);
    return [laid];
  });
  return {
    width,
    height: Math.ceil(footName.box.bottom + 2),
    nodes: [...row.nodes, { ...foot, name: footName }],
    lanes,
    patrons,
    brackets: over ? [over.bracket] : [],
    channelWords: [...(over ? [over.word] : []), ...lines],
    numbersOnly: false,
  };
}

/** The first channel's two parties on top, else the first two actors. */
function triangle(series: DiagramSeries) {
  const [a, b, c] = series.actors;
  if (!a || !b || !c) throw new RangeError('threeActors needs three actors');
  const ways = [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ] as const;
  const channel = series.channels[0];
  return (channel && ways.find(([x, y]) => isBetween(channel, x.id, y.id))) ?? ways[0];
}

function outwardOf(from: Point, to: Point, sign: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (sign * Math.abs(to.y - from.y)) / length, y: Math.abs(to.x - from.x) / length };
}

/** Unit vector across a line, toward a point. */
export function inwardOf(from: Point, to: Point, point: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const side = (point.x - from.x) * across.x + (point.y - from.y) * across.y;
  return side < 0 ? { x: -across.x, y: -across.y } : across;
}

const uppers = [0.34, 0.3, 0.38, 0.26, 0.42, 0.22, 0.46];
const lowers = [0.66, 0.62, 0.7, 0.74, 0.58, 0.78, 0.82, 0.54];
const middles = [0.5, 0.46, 0.54, 0.42, 0.58, 0.62];

function outsideWords(
  lane: BareLane,
  side: Segment,
  outward: Point,
  sign: number,
  shares: readonly number[],
  limit: number,
  setting: Setting,
): readonly TextBlock[] {
  const { small } = setting.sizes;
  const words = widestLaneWords(lane.tie, setting, limit).three;
  const tall = words.length * small.line;
  const slope = (side.to.x - side.from.x) / (side.to.y - side.from.y);
  return shares.map((share) => {
    const middle = along(side, share);
    const top = middle.y - tall / 2;
    // Of all heights that the words cover, the outer lane comes nearest at the upper one.
    const laneX = side.from.x + outward.x * laneShift + (top - side.from.y - outward.y * laneShift) * slope;
    return setText(words, small, sign < 0 ? 'end' : 'start', laneX + sign * wordGap, top, setting.measure);
  });
}
