import { describe, expect, test } from 'vitest';
import { cornersOf } from '../../../../src/charts/diagram/corners.ts';
import type { DiagramSeries } from '../../../../src/charts/diagram/diagramProps.ts';
import { fullFour, september, tieCase } from '../../../../src/places/dev/specimens/diagramCases.ts';

const idsAt = (series: DiagramSeries): readonly (string | undefined)[] | null =>
  cornersOf(series)?.map((i) => series.actors[i]?.id) ?? null;

describe('the corners of four actors', () => {
  test('put September as it is drawn: patrons on top, clients across', () => {
    expect(idsAt(september)).toEqual(['us', 'russia', 'opposition', 'assad']);
  });

  test('do not depend on the order of the ties', () => {
    expect(idsAt({ ...september, ties: september.ties.toReversed() })).toEqual(idsAt(september));
  });

  test('find the one ring in which no tie runs along a diagonal', () => {
    const ring = { ...september, patronages: [], channels: [] };
    const ties = [
      tieCase('us', 'assad', 10, 10, 20, 1),
      tieCase('assad', 'russia', 10, 10, 20, 1),
      tieCase('russia', 'opposition', 10, 10, 20, 1),
      tieCase('opposition', 'us', 10, 10, 20, 1),
    ];
    expect(idsAt({ ...ring, ties })).toEqual(['us', 'assad', 'russia', 'opposition']);
  });

  test('put the parties of the channel on top', () => {
    const channels = [{ id: 'c', name: 'C', parties: ['opposition', 'assad'], statusWord: 'open' }];
    const [a, b] = idsAt({ ...september, channels }) ?? [];
    expect(new Set([a, b])).toEqual(new Set(['assad', 'opposition']));
  });

  test('do not exist when every pair is tied', () => {
    expect(cornersOf(fullFour)).toBeNull();
  });
});
