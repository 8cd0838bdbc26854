import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src/charts/diagram/diagramParts.ts';
import { diagramLayout } from '../../../../src/charts/diagram/diagramLayout.ts';
import type { DiagramSeries } from '../../../../src/charts/diagram/diagramProps.ts';
import type { TextBlock } from '../../../../src/charts/diagram/textBlock.ts';
import { overlap } from '../../../../src/charts/labels/box.ts';
import * as cases from '../../../../src/places/dev/specimens/diagramCases.ts';
import { settingOf, settings } from './setting.ts';

const series = Object.entries({
  september: cases.september,
  onlySeen: cases.onlySeen,
  beforeAnyAct: cases.beforeAnyAct,
  regimes: cases.regimes,
  extremes: cases.extremes,
  longWords: cases.longWords,
  twoSides: cases.twoSides,
  threeSides: cases.threeSides,
  fullFour: cases.fullFour,
  fiveSides: cases.fiveSides,
  sixSides: cases.sixSides,
  eightSides: cases.eightSides,
  nineSides: cases.nineSides,
  twelveSides: cases.twelveSides,
} satisfies Record<string, DiagramSeries>);

const wordsOf = (block: TextBlock): string =>
  block.lines.map((line) => line.map(({ text }) => text).join('')).join(' / ');

describe.each(settings)('the diagram at %s', (_, setting) => {
  test.each(series)('keeps all texts of %s apart and inside', (_name, given) => {
    const layout = diagramLayout(given, given.actors[0]?.id ?? '', setting);
    const texts = textsOf(layout);
    const collisions = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => overlap(a.box, b.box, -1))
        .map((b) => `${wordsOf(a)} | ${wordsOf(b)}`),
    );
    expect(collisions).toEqual([]);
    const outside = texts.filter(
      ({ box }) =>
        box.left < -0.01 || box.right > layout.width + 0.01 || box.top < -0.01 || box.bottom > layout.height,
    );
    expect(outside.map(wordsOf)).toEqual([]);
  });

  test.each(series)('keeps all words of %s off the actors’ shapes', (_name, given) => {
    const layout = diagramLayout(given, given.actors[0]?.id ?? '', setting);
    const shapes = layout.nodes.map(({ actor, at }) => ({
      id: actor.id,
      box: { left: at.x - 12, right: at.x + 12, top: at.y - 12, bottom: at.y + 12 },
    }));
    const hits = textsOf(layout).flatMap((block) =>
      shapes.filter(({ box }) => overlap(box, block.box)).map(({ id }) => `${wordsOf(block)} on ${id}`),
    );
    expect(hits).toEqual([]);
  });

  test('gives each lane a field of at least 44 px across', () => {
    for (const { hit } of diagramLayout(cases.september, 'us', setting).lanes) {
      const [a, , , d] = hit;
      if (!a || !d) throw new Error('a field has four corners');
      expect(Math.hypot(d.x - a.x, d.y - a.y)).toBeCloseTo(44, 9);
    }
  });
});

describe('the diagram', () => {
  test('draws each tie once for up to eight actors', () => {
    for (const given of [cases.september, cases.threeSides, cases.fullFour, cases.eightSides]) {
      const drawn = diagramLayout(given, '', settingOf(388)).lanes.map(({ tie }) => tie.id);
      expect(drawn.toSorted()).toEqual(given.ties.map(({ id }) => id).toSorted());
    }
  });

  test('draws only the ties of the actor in the middle when there are more than eight', () => {
    const { lanes, nodes } = diagramLayout(cases.nineSides, 'side2', settingOf(388));
    expect(nodes).toHaveLength(9);
    expect(lanes.map(({ tie }) => tie.id).toSorted()).toEqual([
      'side0|side2',
      'side2|side0',
      'side2|side7',
      'side7|side2',
    ]);
  });

  test('leaves the other actors in their places when another one takes the middle', () => {
    const placesOf = (middle: string) =>
      new Map(
        diagramLayout(cases.nineSides, middle, settingOf(388)).nodes.map(({ actor, at }) => [actor.id, at]),
      );
    const [one, other] = [placesOf('side2'), placesOf('side5')];
    for (const id of ['side0', 'side1', 'side3', 'side4', 'side6', 'side7', 'side8'])
      expect(other.get(id)?.x).toBeCloseTo(one.get(id)?.x ?? NaN, 9);
  });

  test('moves nothing when trust and acts change', () => {
    const other: DiagramSeries = {
      ...cases.september,
      ties: cases.september.ties.map((tie) => ({
        ...tie,
        trust: 0.07,
        trustBefore: 0.6,
        threshold: 0.99,
        kept: !tie.kept,
      })),
    };
    const [before, after] = [cases.september, other].map((given) => diagramLayout(given, '', settingOf(388)));
    expect(after?.nodes).toEqual(before?.nodes);
    expect(after?.height).toBe(before?.height);
    expect(after?.lanes.map(({ words }) => [words.x, words.box.top])).toEqual(
      before?.lanes.map(({ words }) => [words.x, words.box.top]),
    );
    expect(after?.patrons.map(({ word }) => word?.box)).toEqual(before?.patrons.map(({ word }) => word?.box));
  });

  test('puts a word on three lines where one does not fit', () => {
    const linesAt = (width: number): number =>
      diagramLayout(cases.september, '', settingOf(width)).lanes.find(({ tie }) => tie.id === 'us|russia')
        ?.words.lines.length ?? 0;
    expect([linesAt(388), linesAt(240)]).toEqual([1, 3]);
  });

  test('spans the channel’s two parties with a bracket that its word interrupts', () => {
    const { brackets, channelWords, nodes } = diagramLayout(cases.september, '', settingOf(388));
    const xOf = (id: string) => nodes.find(({ actor }) => actor.id === id)?.at.x;
    expect(brackets.map(({ from, to }) => [from.x, to.x])).toEqual([[xOf('us'), xOf('russia')]]);
    const [word] = channelWords;
    const [start = NaN, end = NaN] = brackets[0]?.gap ?? [];
    expect(start).toBeLessThan(word?.box.left ?? NaN);
    expect(end).toBeGreaterThan(word?.box.right ?? NaN);
  });
});

describe.each(settings)('the patronages at %s', (_, setting) => {
  test('carry their word wherever there is room for it', () => {
    for (const given of [
      cases.september,
      cases.threeSides,
      cases.fiveSides,
      cases.sixSides,
      cases.eightSides,
    ])
      for (const { word } of diagramLayout(given, '', setting).patrons) expect(word).not.toBeNull();
  });
});
