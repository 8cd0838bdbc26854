import { describe, expect, test } from 'vitest';
import { frontierLayout } from '../../../../src/charts/frontier/frontierLayout.ts';
import { cheapestWith, frontierOf } from '../../../../src/charts/frontier/frontierOf.ts';
import * as cases from '../../../../src/places/dev/specimens/frontierCases.ts';
import { settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const layoutOf = (series: typeof cases.reached, width = 992) => frontierLayout(series, settingOf(width));

describe.each(chartSettings)('the frontier at %s', (_, setting) => {
  test.each([...Object.entries(cases), ['no setting', { ...cases.reached, settings: [] }] as const])(
    'keeps all texts of %s apart and inside',
    (_name, series) => {
      expect(layoutFaults(frontierLayout(series, setting), setting.width)).toEqual([]);
    },
  );
});

describe('the frontier', () => {
  test('keeps the settings that no cheaper one beats', () => {
    expect(frontierOf(cases.reached.settings).map(({ cost }) => cost)).toEqual([
      0, 0.1, 0.16, 0.26, 0.46, 0.7, 1.2,
    ]);
  });

  test('of equal cost keeps only the best, and of equal share only the cheapest', () => {
    const settings = [
      { id: 'a', name: 'a', cost: 1, share: 0.5, low: null, high: null },
      { id: 'b', name: 'b', cost: 1, share: 0.6, low: null, high: null },
      { id: 'c', name: 'c', cost: 2, share: 0.6, low: null, high: null },
    ];
    expect(frontierOf(settings).map(({ id }) => id)).toEqual(['b']);
  });

  test('marks and names the cheapest setting that reaches what is wanted', () => {
    expect(cheapestWith(cases.reached.settings, 0.6)?.name).toBe('Patience 0.75, control 65 %');
    const { chosen, texts } = layoutOf(cases.reached);
    expect(chosen).not.toBe(null);
    expect(texts.filter(({ key }) => key.startsWith('best')).map(({ runs }) => runs[0]?.text)).toEqual([
      'Patience 0.75, control 65 %',
      '62 of 100 runs at cost 0.46',
    ]);
  });

  test('says when more runs may show that the cheapest falls short', () => {
    expect(layoutOf(cases.reached).says).toContain('may show that it falls short');
    expect(layoutOf({ ...cases.reached, wanted: 0.55 }).says).toContain('between 59 and 65.');
  });

  test('says plainly that no setting in range reaches what is wanted', () => {
    const { chosen, says } = layoutOf(cases.notReached);
    expect(chosen).toBe(null);
    expect(says).toBe(
      'No setting in range reaches 90 of 100 runs. The best, All four, reaches 76 and costs 1.2.',
    );
  });
});
