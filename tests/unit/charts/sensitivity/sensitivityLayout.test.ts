import { describe, expect, test } from 'vitest';
import { morrisLayout } from '../../../../src/charts/sensitivity/morrisLayout.ts';
import { sobolLayout } from '../../../../src/charts/sensitivity/sobolLayout.ts';
import { sobolFigures } from '../../../../src/charts/sensitivity/sobolWords.ts';
import * as cases from '../../../../src/places/dev/specimens/sensitivityCases.ts';
import { intl, settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const sobols = {
  'as expected': cases.sobol,
  '40 inputs': cases.sobolMany,
  'all zero': cases.sobolZero,
  'no variance': cases.sobolFlat,
  'wild estimates': cases.sobolWild,
  'no input': cases.sobolNone,
};
const screenings = {
  'as expected': cases.morris,
  '40 inputs': cases.morrisMany,
  'all zero': cases.morrisZero,
  'nothing computed': cases.morrisNone,
  'no input': { ...cases.morris, inputs: [] },
};

describe.each(chartSettings)('at %s', (_, setting) => {
  test.each(Object.entries(sobols))(
    'the Sobol bars of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(sobolLayout(series, setting), setting.width)).toEqual([]);
    },
  );

  test.each(Object.entries(screenings))(
    'the Morris bars of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(morrisLayout(series, setting), setting.width)).toEqual([]);
    },
  );
});

describe('the bars of Sobol indices', () => {
  test('stand in the order of what inputs do with others', () => {
    expect(sobolLayout(cases.sobol, settingOf(992)).bars.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'e',
      'd',
      'g',
      'f',
    ]);
  });

  test('say in words what an input does, and which cannot be told from nothing', () => {
    const figures = Object.fromEntries(
      cases.sobol.inputs.map((input) => [input.id, sobolFigures(input, intl)]),
    );
    expect(figures.a).toBe('alone 23, with others 31');
    expect(figures.d).toBe('only with others 9');
    expect(figures.f).toBe('cannot be told from 0');
  });

  test('have the bar of an input alone inside that with others', () => {
    for (const { first, total } of sobolLayout(cases.sobol, settingOf(992)).bars)
      expect(first?.end).toBeLessThan(total?.end ?? NaN);
  });

  test('say what is left to inputs that act together', () => {
    expect(sobolLayout(cases.sobol, settingOf(992)).says).toBe(
      'Government: patience matters most: 23 of 100 parts of the variance alone, 31 together with others. All inputs alone make 71; 29 come from inputs that act together.',
    );
    expect(sobolLayout(cases.sobolFlat, settingOf(992)).says).toContain('does not vary');
    expect(sobolLayout(cases.sobolZero, settingOf(992)).says).toContain('No input can be told from 0');
  });
});

test('the bars of a Morris screening name the input that moves the outcome most, and count those that do not', () => {
  expect(morrisLayout(cases.morris, settingOf(992)).says).toBe(
    'Government: patience moves the outcome most: by 31 on average. One input moves it by less than a twentieth of that.',
  );
});

test('of forty inputs the first twenty are drawn, and the others are said to stand in the table', () => {
  for (const { bars, texts } of [
    sobolLayout(cases.sobolMany, settingOf(992)),
    morrisLayout(cases.morrisMany, settingOf(992)),
  ]) {
    expect(bars).toHaveLength(20);
    expect(texts.find(({ key }) => key === 'more 0')?.runs[0]?.text).toBe(
      '20 more inputs move it less: they stand in the table.',
    );
  }
});
