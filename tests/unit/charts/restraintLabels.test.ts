import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/charts/labels/box.ts';
import { measureByTable } from '../../../src/charts/measureText.ts';
import type { RestraintSize } from '../../../src/charts/restraint/restraintProps.ts';
import { restraintLayout } from '../../../src/charts/restraint/restraintLayout.ts';
import { restraintWords } from '../../../src/charts/restraint/restraintWords.ts';
import { textsOf } from '../../../src/charts/restraint/textsOf.ts';
import {
  longCase,
  septemberCase,
  strangerCase,
  twoSidesCase,
} from '../../../src/places/dev/specimens/restraintCases.ts';
import type { RestraintCase } from '../../../src/places/dev/specimens/restraintCases.ts';
import { english as messages } from '../../../src/words/catalog.ts';

const intl = createIntl({ locale: 'en-GB', messages });

const layoutOf = ({ series, title, selectedEvent }: RestraintCase, width: number, size: RestraintSize) =>
  restraintLayout(
    { ...series, title, selectedEvent, width, size },
    restraintWords(intl, series.clock.zone),
    measureByTable,
  );

const sizes: readonly (readonly [width: number, size: RestraintSize])[] = [
  [948, 'wide'],
  [648, 'projector'],
  [358, 'phone'],
  [288, 'phone'],
];

const every = (steps: number, stride: number): number[] => [
  ...new Set([...Array.from({ length: Math.ceil(steps / stride) }, (_, i) => i * stride), steps]),
];

const cases: readonly {
  name: string;
  make: (cursor: number) => RestraintCase;
  cursors: readonly number[];
}[] = [
  {
    name: 'September with the strike selected',
    make: (c) => septemberCase(c, { selected: '2016-09-17-deir-ez-zor-strike' }),
    cursors: every(50, 1),
  },
  {
    name: 'September with a coarse cone',
    make: (c) => septemberCase(c, { runs: 50 }),
    cursors: every(50, 1),
  },
  {
    name: 'September with a run, a pinned cone and the deaths',
    make: (c) =>
      septemberCase(c, { mode: 'both', pinned: true, deaths: true, selected: '2016-09-22-aleppo-offensive' }),
    cursors: every(50, 1),
  },
  { name: 'two sides without history', make: twoSidesCase, cursors: every(60, 1) },
  { name: 'three months', make: longCase, cursors: every(192, 5) },
  { name: 'six actors and 200 events', make: (c) => strangerCase(c), cursors: every(1440, 97) },
];

describe.each(cases)('$name', ({ make, cursors }) => {
  const layouts = sizes.flatMap(([width, size]) =>
    cursors.map((cursor) => ({
      at: `${width} px, step ${cursor}`,
      layout: layoutOf(make(cursor), width, size),
    })),
  );

  test('lets no two texts touch at any size and cursor', () => {
    const touching: string[] = [];
    for (const { at, layout } of layouts) {
      const texts = textsOf(layout);
      texts.forEach((a, i) => {
        for (const b of texts.slice(i + 1)) {
          if (overlap(a.box, b.box)) touching.push(`${at}: ${a.key} on ${b.key}`);
        }
      });
    }
    expect(touching).toEqual([]);
  });

  test('keeps all texts inside the chart', () => {
    const outside: string[] = [];
    for (const { at, layout } of layouts) {
      for (const { key, box } of textsOf(layout)) {
        const isInside =
          box.left >= -0.5 && box.right <= layout.width + 0.5 && box.top >= 0 && box.bottom <= layout.height;
        if (!isInside) outside.push(`${at}: ${key} ${box.left.toFixed(1)} to ${box.right.toFixed(1)}`);
      }
    }
    expect(outside).toEqual([]);
  });

  test('never lets two event marks overlap', () => {
    const overlapping: string[] = [];
    for (const { at, layout } of layouts) {
      const { mark } = layout.metrics;
      const marks = layout.columns.flatMap((c) => c.marks);
      marks.forEach((a, i) => {
        for (const b of marks.slice(i + 1)) {
          const isApart = Math.abs(a.x - b.x) >= 2.5 * mark - 1e-6 || Math.abs(a.y - b.y) >= 2.2 * mark;
          if (!isApart) overlapping.push(`${at}: ${a.event.id} on ${b.event.id}`);
        }
      });
      const dots = layout.coming.dots;
      dots.forEach((a, i) => {
        for (const b of dots.slice(i + 1)) {
          if (Math.hypot(a.x - b.x, a.y - b.y) < 3.2) overlapping.push(`${at}: two dots at ${a.x}`);
        }
      });
    }
    expect(overlapping).toEqual([]);
  });

  test('writes no text over an event mark', () => {
    const covered: string[] = [];
    for (const { at, layout } of layouts) {
      const { mark } = layout.metrics;
      for (const text of textsOf(layout)) {
        for (const { event, x, y } of layout.columns.flatMap((c) => c.marks)) {
          const box = { left: x - mark, right: x + mark, top: y - mark, bottom: y + mark };
          if (overlap(text.box, box)) covered.push(`${at}: ${text.key} on ${event.id}`);
        }
      }
    }
    expect(covered).toEqual([]);
  });

  test('shows what is known left of the cursor and what is to come right of the hinge', () => {
    for (const { at, layout } of layouts) {
      for (const { x } of layout.columns) expect(x, at).toBeLessThan(layout.scale.cursorX);
      for (const { x } of layout.coming.dots) expect(x, at).toBeGreaterThan(layout.scale.fieldX);
    }
  });

  test('lets no event word cross a leader of another', () => {
    const crossing: string[] = [];
    for (const { at, layout } of layouts) {
      for (const word of layout.words) {
        for (const other of layout.words) {
          if (word === other) continue;
          const { x, top, bottom } = other.leader;
          const { box } = word.text;
          if (x > box.left && x < box.right && top < box.bottom && bottom > box.top) {
            crossing.push(`${at}: ${word.event.id} over ${other.event.id}`);
          }
        }
      }
    }
    expect(crossing).toEqual([]);
  });

  test('hangs each event word over its own mark', () => {
    for (const { at, layout } of layouts) {
      for (const { text, leader } of layout.words) {
        expect(leader.x, at).toBeGreaterThanOrEqual(text.box.left);
        expect(leader.x, at).toBeLessThanOrEqual(text.box.right);
      }
    }
  });

  test('keeps one width of the hinge at all cursors', () => {
    for (const [width, size] of sizes) {
      const widths = new Set(cursors.map((cursor) => layoutOf(make(cursor), width, size).scale.hinge));
      expect(widths.size).toBe(1);
    }
  });
});
