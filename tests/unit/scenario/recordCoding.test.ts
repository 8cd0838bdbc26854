import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordCoding } from '../../../src/scenario/recordCoding.ts';
import { checked } from './smallWar.ts';

test('gives each step the coding of its day: parts, level, low and high', () => {
  const coding = recordCoding(checked());
  expect(coding.map(({ code, exception }) => [code, exception])).toEqual([
    ['2030-05-01', null],
    ['2030-05-01', null],
    ['2030-05-02', null],
    ['2030-05-02', '2030-05-02T12:00Z'],
    ['2030-05-02', '2030-05-03T00:00Z'],
    ['2030-05-03', null],
  ]);
  expect(coding[0]!.actors['hill']).toEqual({
    parts: { forces: 0.5, words: 1 },
    level: 0.75,
    low: 0.5,
    high: 1,
  });
});

test('is empty without a record', () => {
  expect(recordCoding(checked(readFileSync('scenarios/two-sides.yaml', 'utf8')))).toEqual([]);
});

test('has the levels of the dossier of September 2016', () => {
  const coding = recordCoding(checked(readFileSync('scenarios/september-2016.yaml', 'utf8')));
  const level = (day: string, actor: string) => coding.find(({ code }) => code === day)!.actors[actor]!.level;
  // Columns us, russia, assad, opposition of the dossier's daily table.
  expect(['us', 'russia', 'assad', 'opposition'].map((actor) => level('2016-09-17', actor))).toEqual([
    0.4375, 0.625, 0.375, 0.4375,
  ]);
  expect(coding).toHaveLength(50);
});
