import type { Box } from '../labels/box.ts';
import type { Segment } from './geometry.ts';
import { bracketOver, channelLines, channelWord } from './channelWords.ts';
import { type Corners, isBetween } from './corners.ts';
import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramChannel, DiagramSeries } from './diagramProps.ts';
import { type BareLane, type Lane, laneShift, layPair } from './lane.ts';
import { filled, widestLaneWords } from './laneWords.ts';
import { patronSegment, wordedPatron } from './patronLine.ts';
import { layRow, type Placed } from './row.ts';
import { place, type Setting, setText, type TextBlock, widest } from './textBlock.ts';

const wordGap = 12;
const heights = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73, 0.22, 0.78];

/** Rivalries on the sides, patronage on the diagonals, words on every lane. */
export function fourActors(series: DiagramSeries, corners: Corners, setting: Setting): DiagramLayout {
  const { width, measure, intl } = setting;
  const { small } = setting.sizes;
  const actorAt = (corner: 0 | 1 | 2 | 3) => {
    const actor = series.actors[corners[corner]];
    if (!actor) throw new RangeError('four actors have four corners');
    return actor;
  };
  const [tl, tr, br, bl] = [actorAt(0), actorAt(1), actorAt(2), actorAt(3)];
  const order = (id: string): number => series.actors.findIndex((actor) => actor.id === id);
  const firstOf = (a: string, b: string): 0 | 1 => (order(a) < order(b) ? 0 : 1);

  const limit = width * 0.27 - wordGap - laneShift;
  const sideWords = (a: string, b: string): { outer: number; inner: number } => {
    const [first, second] = firstOf(a, b) === 0 ? [a, b] : [b, a];
    const of = (from: string, to: string): number => {
      const tie = series.ties.find((one) => one.of === from && one.in === to);
      return tie ? widest(widestLaneWords(tie, setting, limit).three, small, measure) : 0;
    };
    return { outer: of(first, second) || of(second, first), inner: of(second, first) };
  };
  const left = sideWords(tl.id, bl.id);
  const right = sideWords(tr.id, br.id);
  const inset = Math.max(
    Math.min(78, width * 0.2),
    Math.max(left.outer, right.outer) + wordGap + laneShift,
    ...[tl, tr, br, bl].map((actor) => measureHalf(actor.short, setting)),
  );
  const span = width - 2 * inset;

  const placed = (top: number, height: number): readonly [Placed, Placed, Placed, Placed] => [
    { actor: tl, at: { x: inset, y: top } },
    { actor: tr, at: { x: width - inset, y: top } },
    { actor: br, at: { x: width - inset, y: top + height } },
    { actor: bl, at: { x: inset, y: top + height } },
  ];
  const rowsAt = (top: number, height: number) => {
    const [a, b, c, d] = placed(top, height);
    return {
      top: layRow(series.ties, [a, b], -1, firstOf(a.actor.id, b.actor.id), setting),
      bottom: layRow(series.ties, [d, c], 1, firstOf(d.actor.id, c.actor.id), setting),
    };
  };

  const upper = series.channels.find((channel) => isBetween(channel, tl.id, tr.id));
  const lower = series.channels.find((channel) => channel !== upper && isBetween(channel, bl.id, br.id));
  const others = series.channels.filter((channel) => channel !== upper && channel !== lower);
  const lines = channelLines(others, series.actors, setting);
  const linesEnd = lines.reduce((end, { box }) => Math.max(end, box.bottom + 8), 0);
  const wordOf = (channel: DiagramChannel): string =>
    channelWord(channel, series.channels.length === 1, intl);

  const dry = rowsAt(0, 0);
  const over = (edge: number) =>
    upper && bracketOver(wordOf(upper), { x: inset, y: 0 }, { x: width - inset, y: 0 }, edge, -1, setting);
  const dryBracket = over(dry.top.edge);
  const topNeed = -Math.min(dry.top.edge, dryBracket ? dryBracket.word.box.top : dry.top.edge);
  const top = linesEnd + topNeed;

  const stagger = left.inner + right.inner + 2 * (wordGap + laneShift) + 14 > span;
  const innerHeight = (words: readonly Lane[], away: -1 | 1): number =>
    Math.max(
      24,
      ...words
        .filter((lane) => lane.across.y === -away)
        .map(({ reserved }) => 16 + reserved.bottom - reserved.top),
    );
  const height = Math.max(
    (246 * small.size) / 12,
    innerHeight(dry.top.lanes, -1) +
      innerHeight(dry.bottom.lanes, 1) +
      (stagger ? 2 : 1) * (3 * small.line + 14),
  );
  const rows = rowsAt(top, height);
  const [a, b, c, d] = placed(top, height);

  const brackets = [over(rows.top.edge)].flatMap((one) => one ?? []);
  if (lower)
    brackets.push(
      bracketOver(
        wordOf(lower),
        { x: inset, y: 0 },
        { x: width - inset, y: 0 },
        rows.bottom.edge,
        1,
        setting,
      ),
    );

  const at = new Map([a, b, c, d].map((node) => [node.actor.id, node.at]));
  const diagonals = series.patronages.flatMap((patronage) => {
    const from = at.get(patronage.patron);
    const to = at.get(patronage.client);
    return from && to ? [{ patronage, line: patronSegment(from, to, { x: 0, y: 0 }, 0) }] : [];
  });

  const taken: Box[] = [
    ...rows.top.nodes.map((node) => node.name.box),
    ...rows.bottom.nodes.map((node) => node.name.box),
    ...rows.top.lanes.map((lane) => lane.reserved),
    ...rows.bottom.lanes.map((lane) => lane.reserved),
    ...brackets.map(({ word }) => word.box),
    ...lines.map((line) => line.box),
  ];
  const standing = (upright: readonly [Placed, Placed], outward: -1 | 1): readonly BareLane[] => {
    const [first, second] =
      firstOf(upright[0].actor.id, upright[1].actor.id) === 0 ? upright : [upright[1], upright[0]];
    return layPair(
      series.ties,
      { id: first.actor.id, at: first.at },
      { id: second.actor.id, at: second.at },
      { x: outward, y: 0 },
    ).flatMap((lane) => lane ?? []);
  };
  const soft: readonly Segment[] = diagonals.map(({ line }) => line);
  const lanes = [...rows.top.lanes];
  for (const lane of [...standing([a, d], -1), ...standing([b, c], 1)]) {
    const reserved = place(uprightWords(lane, top, height, limit, setting), {
      boxes: taken,
      lines: soft,
      width,
    });
    taken.push(reserved.box);
    lanes.push({ ...lane, words: filled(reserved, lane, setting, limit), reserved: reserved.box });
  }
  lanes.push(...rows.bottom.lanes);

  const patrons = diagonals.map(({ patronage, line }) => {
    const crossed = soft.filter((other) => other !== line);
    const laid = wordedPatron(patronage, line, { boxes: taken, lines: crossed, width }, setting);
    if (laid.word) taken.push(laid.word.box);
    return laid;
  });
  const bottom = Math.max(
    rows.bottom.edge,
    ...brackets.map(({ bracket, word }) => Math.max(bracket.from.y, word.box.bottom)),
  );
  return {
    width,
    height: Math.ceil(bottom + 2),
    nodes: [...rows.top.nodes, ...rows.bottom.nodes],
    lanes,
    patrons,
    brackets: brackets.map(({ bracket }) => bracket),
    channelWords: [...brackets.map(({ word }) => word), ...lines],
    numbersOnly: false,
  };
}

const measureHalf = (text: string, { sizes, measure }: Setting): number =>
  widest([[{ text, bold: true }]], sizes.name, measure) / 2;

/** Places for the words of an upright lane, the middle first. */
function uprightWords(
  lane: BareLane,
  top: number,
  height: number,
  limit: number,
  setting: Setting,
): readonly TextBlock[] {
  const { small } = setting.sizes;
  const outside = lane.across.x;
  const x = lane.scale.from.x + outside * wordGap;
  const words = widestLaneWords(lane.tie, setting, limit).three;
  const tall = words.length * small.line;
  const anchor = outside < 0 ? ('end' as const) : ('start' as const);
  return heights.map((share) =>
    setText(words, small, anchor, x, top + height * share - tall / 2, setting.measure),
  );
}
