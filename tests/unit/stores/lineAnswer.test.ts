import { expect, test } from 'vitest';
import {
  lineModel,
  lineRequest,
  meanDistance,
  middleLine,
  readLine,
  writeLine,
} from '../../../src/stores/lineAnswer.ts';
import { scenarios } from '../fixtures/exerciseFiles.ts';

test('a line comes back from the text of its answer', () => {
  expect(writeLine([0, 0.075, 0.29, 1])).toBe('0 8 29 100');
  expect(readLine('0 8 29 100', 4)).toEqual([0, 0.08, 0.29, 1]);
});

test.each([['50 50'], ['50 50 101'], ['50 50 x'], ['50  50 50'], [''], [50], [null]])(
  'what is no line of three days is none: %j',
  (text) => {
    expect(readLine(text, 3)).toBeNull();
  },
);

test('each day has the quantiles of its own runs, and no record where there is none', () => {
  const days = [
    { first: 0, last: 1 },
    { first: 2, last: 3 },
  ];
  const clock = { start: 0, stepHours: 12, zone: 'UTC' };
  const question = { kind: 'line', scenario: 'two-sides', of: 'all', from: 0, days, clock } as const;
  const runs = Array.from({ length: 100 }, (_, i) => i / 100);
  const values = Float64Array.from([...runs, ...runs.map(() => 0.4)]);
  const { low, middle, high, record } = lineModel(scenarios.get('two-sides')!, question, values);
  expect(record).toBeNull();
  [0.1, 0.5, 0.9].forEach((value, i) => expect([low, middle, high][i]![0]).toBeCloseTo(value, 1));
  for (const line of [low, middle, high]) expect(line[1]).toBeCloseTo(0.4, 3);
  expect(meanDistance([0.2, 0.6], [0.4, 0.5])).toBeCloseTo(0.15, 12);
});

test('the middle of some lines lies between them day by day, whoever drew them', () => {
  expect(middleLine([])).toBeNull();
  expect(middleLine([[0.2, 0.9]])).toEqual([0.2, 0.9]);
  expect(
    middleLine([
      [0, 1],
      [0.5, 0.25],
      [1, 0.5],
    ]),
  ).toEqual([0.5, 0.5]);
  expect(
    middleLine([
      [0, 1],
      [0.5, 0.5],
    ]),
  ).toEqual([0.25, 0.75]);
});

test('the model is asked for the mean restraint of each day, and goes on from the record alone', () => {
  const days = [
    { first: 3, last: 4 },
    { first: 5, last: 8 },
  ];
  const clock = { start: 0, stepHours: 6, zone: 'UTC' };
  expect(lineRequest({ kind: 'line', scenario: 's', of: 'us', from: 3, days, clock })).toEqual({
    seed: 0,
    from: 3,
    draws: true,
    endogenous: false,
    measures: [
      { kind: 'restraint', of: 'us', fromStep: 3, toStep: 4 },
      { kind: 'restraint', of: 'us', fromStep: 5, toStep: 8 },
    ],
  });
});
