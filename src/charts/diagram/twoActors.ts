import { bracketOver, channelLines, channelWord } from './channelWords.ts';
import { isBetween } from './corners.ts';
import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { patronSegment, wordedPatron } from './patronLine.ts';
import { layRow } from './row.ts';
import { type Setting, widest } from './textBlock.ts';

/** Two actors side by side, with words above and below their lanes. */
export function twoActors(series: DiagramSeries, setting: Setting): DiagramLayout {
  const { width, measure, intl } = setting;
  const [left, right] = series.actors;
  if (!left || !right) throw new RangeError('twoActors needs two actors');
  const inset = Math.max(
    20,
    ...[left, right].map(
      (actor) => widest([[{ text: actor.short, bold: true }]], setting.sizes.name, measure) / 2,
    ),
  );
  const upper = series.channels.find((channel) => isBetween(channel, left.id, right.id));
  const lines = channelLines(
    series.channels.filter((channel) => channel !== upper),
    series.actors,
    setting,
  );
  const linesEnd = lines.reduce((end, { box }) => Math.max(end, box.bottom + 8), 0);
  const at = (y: number) => {
    const row = layRow(
      series.ties,
      [
        { actor: left, at: { x: inset, y } },
        { actor: right, at: { x: width - inset, y } },
      ],
      -1,
      0,
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
    return { row, over, top: Math.min(row.edge, over ? over.word.box.top : row.edge) };
  };
  const y = linesEnd - at(0).top;
  const { row, over } = at(y);
  let bottom = Math.max(y + 20, ...row.lanes.map(({ words }) => words.box.bottom));
  const patrons = series.patronages.flatMap((patronage) => {
    const pair = [
      row.nodes.find(({ actor }) => actor.id === patronage.patron),
      row.nodes.find(({ actor }) => actor.id === patronage.client),
    ];
    const [patron, client] = pair;
    if (!patron || !client) return [];
    const line = patronSegment(
      patron.at,
      client.at,
      { x: 0, y: 1 },
      bottom + setting.sizes.small.line / 2 + 2 - y,
    );
    bottom += setting.sizes.small.line + 6;
    return [wordedPatron(patronage, line, { boxes: [], lines: [], width }, setting)];
  });
  return {
    width,
    height: Math.ceil(bottom + 2),
    nodes: row.nodes,
    lanes: row.lanes,
    patrons,
    brackets: over ? [over.bracket] : [],
    channelWords: [...(over ? [over.word] : []), ...lines],
    numbersOnly: false,
  };
}
