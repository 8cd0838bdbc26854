import { describe, expect, test } from 'vitest';
import { levelAround, uprightAround } from '../../../../src/charts/labels/lineAround.ts';
import { marked, markedRuns } from '../../../../src/charts/labels/markedRuns.ts';
import { plain } from '../../../../src/charts/labels/box.ts';
import { placeDateAxis } from '../../../../src/charts/labels/dateAxis.ts';
import { dayOfStep } from '../../../../src/charts/labels/dayOfStep.ts';
import { wrapRuns } from '../../../../src/charts/labels/wrapRuns.ts';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import { septemberClock } from '../../../../src/places/dev/specimens/restraintCases.ts';
import { formatDay } from '../../../../src/words/dates.ts';
import { said, widths } from './chartFaults.ts';

const linesOf = (text: string, width: number, most: number): string[] =>
  wrapRuns(plain(text), 13, width, most, measureByTable).map((runs) => runs.map((r) => r.text).join(''));

describe('a text broken into lines', () => {
  test('keeps the space between two runs', () => {
    const runs = markedRuns(`${marked('Government')} and ${marked('Opposition')} do not renew`, [
      'var(--a3)',
    ]);
    const lines = wrapRuns(runs, 13, 1000, 2, measureByTable);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'Government and Opposition do not renew',
    ]);
    expect(lines[0]?.[0]).toEqual({ text: 'Government', weight: 600, fill: 'var(--a3)' });
  });

  test('ends with an ellipsis where there is no room for all', () => {
    expect(linesOf('one two three four five six', 70, 2)).toEqual(['one two', 'three fou…']);
    expect(linesOf('Donaudampfschifffahrtsgesellschaft', 80, 2)[0]).toMatch(/…$/);
  });
});

describe('a line that meets words', () => {
  const word = { left: 40, right: 60, top: 5, bottom: 15 };

  test('leaves a gap for them', () => {
    expect(levelAround(10, { left: 0, right: 100 }, [word])).toBe('M0.0,10H38.0M62.0,10H100.0');
    expect(levelAround(30, { left: 0, right: 100 }, [word])).toBe('M0.0,30H100.0');
    expect(uprightAround(50, { top: 0, bottom: 40 }, [word])).toBe('M50.0,0.0V4.0M50.0,16.0V40.0');
  });
});

describe('the day of a step', () => {
  test('is that on which it begins, also where it ends after midnight', () => {
    const dayOf = (step: number) => formatDay(dayOfStep(septemberClock, step), 'en-GB', septemberClock.zone);
    expect(dayOf(26)).toBe('22 September');
    expect(dayOf(27)).toBe('22 September');
    expect(dayOf(28)).toBe('23 September');
    expect(dayOf(49)).toBe('3 October');
  });
});

describe('dates under a chart', () => {
  const axis = (from: number, steps: number, stepHours: number, width: number) => ({
    clock: { ...septemberClock, steps, stepHours },
    from,
    left: 40,
    right: width - 4,
    y: 100,
    size: 12,
    width,
    locale: 'en-GB',
  });

  test('say the month with the first date and where it changes', () => {
    const words = placeDateAxis(axis(7, 50, 12, 600), measureByTable).map(said);
    expect(words).toEqual(['13 Sept', '15', '17', '19', '21', '23', '25', '27', '29', '1 Oct', '3']);
  });

  test('turn to hours in a short story and to months in a long one', () => {
    expect(placeDateAxis(axis(0, 24, 1, 600), measureByTable).map(said)).toContain('12:00');
    expect(placeDateAxis(axis(0, 1500, 12, 600), measureByTable).map(said)).toContain('Jan 2017');
  });

  test('are never none', () => {
    for (const width of widths)
      for (const [steps, hours] of [
        [50, 12],
        [1440, 1],
        [10, 168],
        [1000, 24],
      ] as const)
        expect(placeDateAxis(axis(0, steps, hours, width), measureByTable).length).toBeGreaterThan(0);
  });
});
