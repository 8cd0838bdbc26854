import { expect, test } from 'vitest';

import { drawnLineLayout } from '../../../src/charts/drawnLine/drawnLineLayout.ts';
import { chartSettings } from './frame/layoutFaults.ts';

// Begins at seven in the morning: the first day's middle is seven in the evening.
const question = {
  from: 0,
  days: Array.from({ length: 13 }, (_, day) => ({ first: 2 * day, last: 2 * day + 1 })),
  clock: { start: Date.parse('2016-09-13T07:00+03:00'), stepHours: 12, zone: 'Asia/Damascus' },
};
const names = { you: 'You', model: 'Model', record: 'Record' };

test.each(chartSettings)('each date stands under the middle of its day: %s', (_, setting) => {
  const { x, texts } = drawnLineLayout({ question, drawn: null, model: null, names }, 240, setting);
  const dates = texts.filter(({ tone, key }) => tone === 'scale' && key.startsWith('date'));
  expect(dates.length).toBeGreaterThan(2);
  for (const { box } of dates) {
    const middle = (box.left + box.right) / 2;
    expect(Math.min(...x.map((at) => Math.abs(at - middle)))).toBeLessThan(1);
  }
});

test.each(chartSettings)(
  'a name stands right of its stroke, and a stroke right of the plot: %s',
  (_, setting) => {
    const drawn = question.days.map(() => 0.5);
    const { strokes, texts, ground } = drawnLineLayout({ question, drawn, model: null, names }, 240, setting);
    const [you] = strokes;
    const [, from, length] = /^M([\d.]+),.*h(\d+)$/.exec(you!.d)!;
    expect(Number(from)).toBeGreaterThan(ground.plot.right);
    const name = texts.find(({ key }) => key === 'name you')!;
    expect(name.box.left).toBeGreaterThan(Number(from) + Number(length));
    expect(name.box.right).toBeLessThanOrEqual(setting.width);
  },
);
