import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';
import { drop, placeText, plain, rise, type Box, type PlacedText } from '../labels/box.ts';
import { isClear, type LineInTheWay } from '../labels/clearPlace.ts';
import { extentOf, type ConePoint } from '../restraint/coneBands.ts';
import { edgeInTheWay, type FanEdge } from './fanPoints.ts';
import { sayer } from './fanSayer.ts';

/** A word in the fan, and how it is told with the values of one step: in the room that it has reserved. */
export interface FanWord {
  key: 'yours' | 'scenario' | 'band95' | 'band80' | 'half' | 'dashed';
  /** Its box is what it has reserved. */
  text: PlacedText;
  /** What it covers while no step is read. */
  covers: Box;
  /** Values between these edges stand in its place; one edge twice: a single value. Null: the word stays. */
  reads: readonly [low: FanEdge, high: FanEdge] | null;
  /** With the word before its values, or the values alone. */
  name: string | null;
}

interface Drawn {
  points: readonly ConePoint[];
  baseline: readonly ConePoint[];
  hasBaseline: boolean;
  /** Whether the baseline is another choice, and no unchanged scenario. */
  isBesideChoice: boolean;
  isCoarse: boolean;
  runs: number;
  total: number;
}

/** What both lines are called, and the dashed band: the fullest wording first. */
const scenarioNames = {
  own: 'labCharts.fan.yours',
  other: 'labCharts.fan.scenario',
  dashed: ['labCharts.fan.dashed', 'labCharts.fan.dashedShort', 'labCharts.fan.dashedShortest'],
} as const;
const choiceNames = {
  own: 'labCharts.fan.decided',
  other: 'labCharts.fan.choice',
  dashed: ['labCharts.fan.choiceDashed', 'labCharts.fan.choiceDashedShort'],
} as const;

/** Where along the plot a line's name is tried, the best place first. */
const alongLine = [0.66, 0.58, 0.74, 0.5, 0.42, 0.34, 0.82, 0.26, 0.18];
/** From the plot's right edge to the words of the bands. */
const inset = 6;

/**
 * Words of a fan, each clear of every line and every other word: names at their medians first, then what the bands hold,
 * then what is dashed. A median whose name finds no room is named over the plot.
 */
export function placeFanWords(
  drawn: Drawn,
  room: { plot: Box; grid: readonly number[] },
  { sizes, measure, intl }: ChartSetting,
): { words: FanWord[]; notes: Word[] } {
  const { points, baseline, isCoarse } = drawn;
  const { plot } = room;
  const size = sizes.small.size;
  const say = sayer(intl);
  const words: FanWord[] = [];

  const medians = [edgeInTheWay(points, 'q50', 2.5), edgeInTheWay(baseline, 'q50', 2)];
  const outlines = [edgeInTheWay(baseline, 'q10', 1.5), edgeInTheWay(baseline, 'q90', 1.5)];
  const inTheWay = (of: readonly FanEdge[]) => of.map((edge) => edgeInTheWay(points, edge, 1));
  const outer = inTheWay(isCoarse ? [] : ['q025', 'q975']);
  const inner = inTheWay(isCoarse ? ['q10', 'q90'] : ['q10', 'q25', 'q75', 'q90']);
  const grid = room.grid.map((y): LineInTheWay => ({ extent: () => ({ top: y, bottom: y }), clear: 0.5 }));
  const hard = [...medians, ...outlines, ...outer];
  // A word had best stand on one ground and off the grid, which else leaves a gap for it; drawn lines it never touches.
  const place = (places: Iterable<PlacedText>): PlacedText | null => {
    const texts = words.map(({ text }) => text.box);
    let [onGrid, onEdges]: (PlacedText | null)[] = [null, null];
    for (const one of places) {
      if (!isClear(one.box, { inside: plot, texts, lines: hard })) continue;
      onEdges ??= one;
      if (!isClear(one.box, { inside: plot, texts: [], lines: inner })) continue;
      onGrid ??= one;
      if (isClear(one.box, { inside: plot, texts: [], lines: grid })) return one;
    }
    return onGrid ?? onEdges ?? null;
  };

  const nameLine = (
    key: 'yours' | 'scenario',
    own: readonly ConePoint[],
    other: readonly ConePoint[],
    name: string,
  ) => {
    const weight = key === 'yours' ? 600 : 400;
    const reserved = measure(say.named(name, 1), { size, weight });
    const isUpper = (middle: number): boolean => {
      const [a, b] = [own, other].map((line) => extentOf(line, 'q50', middle, middle + 1)?.top ?? null);
      return a == null || b == null || a === b ? key === 'yours' : a < b;
    };
    // On the side that is turned away from the other median, if anywhere along the line.
    function* places(): Iterable<PlacedText> {
      for (const isAway of [true, false])
        for (const share of alongLine) {
          const left = plot.left + (plot.right - plot.left) * share - reserved / 2;
          const line = extentOf(own, 'q50', left - 3, left + reserved + 3);
          if (!line) continue;
          const y =
            isUpper(left + reserved / 2) === isAway
              ? line.top - drop * size - 4
              : line.bottom + rise * size + 4;
          yield reserve(key, name, weight, { left, y, width: reserved });
        }
    }
    const text = place(places());
    if (text) words.push({ key, text, covers: coverOf(text), reads: ['q50', 'q50'], name });
    return text !== null;
  };
  const reserve = (
    key: string,
    name: string,
    weight: 400 | 600,
    at: { left: number; y: number; width: number; atEnd?: boolean },
  ): PlacedText => {
    const { left, y, width, atEnd = false } = at;
    const text = placeText(
      key,
      plain(name, weight),
      { x: atEnd ? left + width : left, y, anchor: atEnd ? 'end' : 'start', size },
      measure,
    );
    return { ...text, box: { ...text.box, left, right: left + width } };
  };

  const coverOf = (text: PlacedText): Box => placeText(text.key, text.runs, text, measure).box;

  const named = drawn.isBesideChoice ? choiceNames : scenarioNames;
  const yours = say.text(drawn.hasBaseline ? named.own : 'labCharts.fan.median');
  const scenario = say.text(named.other);
  const unnamed: string[] = [];
  if (points.length > 0 && !nameLine('yours', points, baseline, yours))
    unnamed.push(say.legend(yours, false));
  if (baseline.length > 0 && !nameLine('scenario', baseline, points, scenario))
    unnamed.push(say.legend(scenario, true));

  const bands = isCoarse
    ? ([
        [
          'band80',
          say.text('labCharts.fan.about80'),
          'q10',
          'q90',
          [
            ['q90', 'q50'],
            ['q50', 'q10'],
          ],
        ],
      ] as const)
    : ([
        [
          'band95',
          say.text('labCharts.fan.95'),
          'q025',
          'q975',
          [
            ['q975', 'q90'],
            ['q10', 'q025'],
          ],
        ],
        [
          'band80',
          say.text('labCharts.fan.80'),
          'q10',
          'q90',
          [
            ['q90', 'q75'],
            ['q25', 'q10'],
          ],
        ],
        [
          'half',
          say.text('labCharts.fan.50'),
          'q25',
          'q75',
          [
            ['q75', 'q50'],
            ['q50', 'q25'],
          ],
        ],
      ] as const);
  for (const [key, name, low, high, between] of bands) {
    // With room for "95 of 100: 20–83", else for the word alone, which the bare numbers replace.
    const withRange = measure(say.band(name, 1, 1), { size, weight: 400 });
    const bare = Math.max(
      measure(name, { size, weight: 400 }),
      measure(say.range(1, 1), { size, weight: 400 }),
    );
    function* placesOf(width: number): Iterable<PlacedText> {
      for (let i = 0; i < 12; i += 1) {
        const end = plot.right - inset - (i * (plot.right - plot.left) * 0.45) / 12;
        for (const [upper, lower] of between) {
          const top = extentOf(points, upper, end - width, end)?.bottom;
          const bottom = extentOf(points, lower, end - width, end)?.top;
          if (top === undefined || bottom === undefined || bottom - top < (rise + drop) * size + 3) continue;
          const y = (top + bottom) / 2 + ((rise - drop) / 2) * size;
          yield reserve(key, name, 400, { left: end - width, y, width, atEnd: true });
        }
      }
    }
    const withName = place(placesOf(withRange));
    const text = withName ?? place(placesOf(bare));
    if (text)
      words.push({ key, text, covers: coverOf(text), reads: [low, high], name: withName ? name : null });
  }

  if (baseline.length > 0) {
    const wordings = named.dashed.map(say.text);
    function* places(): Iterable<PlacedText> {
      for (const wording of wordings) {
        const width = measure(wording, { size, weight: 400 });
        for (let i = 0; i < 8; i += 1) {
          const end = plot.right - inset - (i * (plot.right - plot.left) * 0.5) / 8;
          const under = extentOf(baseline, 'q10', end - width - 2, end + 2);
          const over = extentOf(baseline, 'q90', end - width - 2, end + 2);
          for (const y of [
            ...(under ? [under.bottom + rise * size + 3] : []),
            ...(over ? [over.top - drop * size - 3] : []),
          ])
            yield placeText('dashed', plain(wording), { x: end, y, anchor: 'end', size }, measure);
        }
      }
    }
    const text = place(places());
    if (text) words.push({ key: 'dashed', text, covers: text.box, reads: null, name: null });
  }
  return { words, notes: notesOf(drawn, unnamed, plot, { size, measure, say }) };
}

function notesOf(
  { isCoarse, runs, total }: Drawn,
  unnamed: readonly string[],
  plot: Box,
  { size, measure, say }: { size: number; measure: ChartSetting['measure']; say: ReturnType<typeof sayer> },
): Word[] {
  const y = plot.top - drop * size - 4;
  const coarse = isCoarse ? [say.coarse(runs, total)] : [];
  // The hairline tells by itself how far the runs have come, and one name tells the other.
  const said = [[...unnamed, ...coarse], unnamed, unnamed.slice(-1)]
    .map((parts) => parts.join(' · '))
    .find((text) => measure(text, { size, weight: 400 }) <= plot.right - plot.left);
  const place = (key: string, text: string, x: number, anchor: 'start' | 'end'): Word => ({
    ...placeText(key, plain(text), { x, y, anchor, size }, measure),
    tone: 'scale',
  });
  const notes = said ? [place('note', said, plot.right, 'end')] : [];
  const full = place('full', say.text('labCharts.fan.full'), plot.left, 'start');
  return notes.every(({ box }) => box.left > full.box.right + 12) ? [full, ...notes] : notes;
}
