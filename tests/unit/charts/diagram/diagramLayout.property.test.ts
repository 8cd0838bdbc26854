import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramLayout } from '../../../../src/charts/diagram/diagramLayout.ts';
import { textsOf } from '../../../../src/charts/diagram/diagramParts.ts';
import type { DiagramSeries } from '../../../../src/charts/diagram/diagramProps.ts';
import { overlap } from '../../../../src/charts/labels/box.ts';
import { tieCase, twelveSides } from '../../../../src/places/dev/specimens/diagramCases.ts';
import { settingOf } from './setting.ts';

const share = fc.integer({ min: 0, max: 100 });

/** Conflicts of 2 to 12 actors with about as many rivalries as actors, each seen from both sides. */
const conflict: fc.Arbitrary<DiagramSeries> = fc.integer({ min: 2, max: 12 }).chain((count) => {
  const actors = twelveSides.actors.slice(0, count);
  const index = fc.nat(count - 1);
  const pair = fc.tuple(index, index).filter(([a, b]) => a < b);
  const rivalry = fc.record({
    pair,
    trusts: fc.tuple(share, share, share, share),
    act: fc.constantFrom(0.25, 0.75),
  });
  return fc
    .record({
      rivalries: fc.uniqueArray(rivalry, {
        minLength: 1,
        maxLength: count + 1,
        selector: ({ pair: [a, b] }) => a * 20 + b,
      }),
      patronages: fc.uniqueArray(pair, { maxLength: 2, selector: ([a, b]) => a * 20 + b }),
    })
    .map(({ rivalries, patronages }) => ({
      actors,
      ties: rivalries.flatMap(({ pair: [a, b], trusts: [one, before, other, needed], act }) => [
        tieCase(`side${a}`, `side${b}`, one, before, needed, act),
        tieCase(`side${b}`, `side${a}`, other, other, needed, act),
      ]),
      patronages: patronages.map(([a, b]) => ({ patron: `side${a}`, client: `side${b}` })),
      channels: [],
    }));
});

test('no two texts meet and none leaves the picture, whoever the actors are', () => {
  fc.assert(
    fc.property(conflict, fc.constantFrom(388, 358, 312, 288), (series, width) => {
      const layout = diagramLayout(series, 'side0', settingOf(width));
      const boxes = textsOf(layout).map(({ box }) => box);
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) expect(overlap(a, b, -1)).toBe(false);
        expect(a.left).toBeGreaterThanOrEqual(-0.01);
        expect(a.right).toBeLessThanOrEqual(width + 0.01);
        expect(a.top).toBeGreaterThanOrEqual(-0.01);
        expect(a.bottom).toBeLessThanOrEqual(layout.height);
      });
    }),
    { numRuns: 300, seed: 20160917 },
  );
});
