import { describe, expect, test } from 'vitest';
import { daysPerLabel } from '../../../src/charts/restraint/dateTicks.ts';
import { daysPerColumn } from '../../../src/charts/restraint/eventColumns.ts';
import { localDays } from '../../../src/charts/restraint/localDays.ts';
import { survivalDates } from '../../../src/charts/restraint/survivalDates.ts';
import { cursorAt, futureX, grip, knownX, timeScale } from '../../../src/charts/restraint/timeScale.ts';
import { septemberClock } from '../../../src/places/dev/specimens/restraintCases.ts';

describe('the time axis with the hinge in it', () => {
  const scale = timeScale(40, 940, 150, 50, 20);

  test('uses one width of a step on both sides and puts the hinge after the cursor', () => {
    expect(scale.step).toBe(15);
    expect(scale.cursorX).toBe(340);
    expect(scale.fieldX).toBe(490);
    expect(knownX(scale, 20)).toBe(scale.cursorX);
    expect(futureX(scale, 20)).toBe(scale.fieldX);
    expect(futureX(scale, 50)).toBe(scale.right);
  });

  test('finds the step under a press on either side', () => {
    expect(cursorAt(scale, knownX(scale, 7), grip(scale, knownX(scale, 7)))).toBe(7);
    expect(cursorAt(scale, futureX(scale, 33), grip(scale, futureX(scale, 33)))).toBe(33);
  });

  test('does not jump when the hinge itself is grabbed', () => {
    const held = grip(scale, 400);
    expect(cursorAt(scale, 400, held)).toBe(20);
    expect(cursorAt(scale, 400 + 3 * scale.step, held)).toBe(23);
  });

  test('stays within the horizon', () => {
    expect(cursorAt(scale, -500, 0)).toBe(0);
    expect(cursorAt(scale, 5000, 0)).toBe(50);
  });
});

describe('days of the zone', () => {
  test('begin at local midnight', () => {
    const days = localDays(septemberClock);
    expect(days.map((d) => d.key).at(0)).toBe('2016-09-09');
    expect(days.map((d) => d.key).at(-1)).toBe('2016-10-04');
    expect(days[0]?.start).toBe(Date.parse('2016-09-09T00:00+03:00'));
  });

  test('are 23 hours long where the clocks go forward and 25 where they go back', () => {
    const spring = {
      start: Date.parse('2016-03-25T00:00+02:00'),
      stepHours: 12,
      steps: 10,
      zone: 'Asia/Damascus',
    };
    const autumn = {
      start: Date.parse('2026-10-24T00:00+02:00'),
      stepHours: 1,
      steps: 72,
      zone: 'Europe/Paris',
    };
    const hours = (clock: typeof spring) => localDays(clock).map((d) => (d.end - d.start) / 3600e3);
    expect(hours(spring)[0]).toBe(23);
    expect(hours(autumn).slice(0, 3)).toEqual([24, 25, 24]);
  });
});

describe('the dates at which the share that still holds is printed', () => {
  const daysOf = (cursor: number) =>
    survivalDates(septemberClock, cursor).map((d) => new Date(d.time).getUTCDate());

  test('are round and come after the cursor', () => {
    expect(daysOf(17)).toEqual([20, 25, 30]);
    expect(daysOf(27)).toEqual([25, 30]);
    expect(daysOf(50)).toEqual([]);
  });

  test('stay where they are while the cursor comes nearer', () => {
    expect(daysOf(15)).toEqual(daysOf(18));
  });

  test('name exactly one main date while there is any', () => {
    for (let cursor = 0; cursor < 40; cursor++) {
      expect(survivalDates(septemberClock, cursor).filter((d) => d.main)).toHaveLength(1);
    }
  });

  test('point to the step that ends nearest to noon', () => {
    for (const { step, time } of survivalDates(septemberClock, 17)) {
      const end = septemberClock.start + (step + 1) * 12 * 3600e3;
      expect(Math.abs(end - time)).toBeLessThanOrEqual(6 * 3600e3);
    }
  });

  test('tell the share of the question that asks for a week from the same morning', () => {
    const { step } = survivalDates(septemberClock, 8).find(({ main }) => main)!;
    // 13 September at 07:00 is step 8; a week is fourteen steps of twelve hours, the last of which ends then.
    expect(step).toBe(8 + 14 - 1);
  });

  test('never point to a step that lies before the cursor', () => {
    const weeks = { ...septemberClock, stepHours: 168, steps: 20 };
    for (let cursor = 0; cursor < 20; cursor++)
      for (const { step } of survivalDates(weeks, cursor)) expect(step).toBeGreaterThanOrEqual(cursor);
  });
});

test('labels every day, second, third or seventh day by the room there is', () => {
  expect([31, 20, 9.5, 6, 2.5].map(daysPerLabel)).toEqual([1, 2, 3, 7, 14]);
});

test('lets as many days share a column of events as their marks need', () => {
  expect(daysPerColumn(31, 4)).toBe(1);
  expect(daysPerColumn(7.9, 4)).toBe(2);
  expect(daysPerColumn(2.5, 3.4)).toBe(4);
});
