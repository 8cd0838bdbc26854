import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { measureByTable } from '../../../src/charts/measureText.ts';
import { eventLook } from '../../../src/charts/restraint/eventLook.ts';
import { extentOf } from '../../../src/charts/restraint/coneBands.ts';
import { cutName } from '../../../src/charts/restraint/hingeLabels.ts';
import { restraintLayout } from '../../../src/charts/restraint/restraintLayout.ts';
import { restraintWords } from '../../../src/charts/restraint/restraintWords.ts';
import { readoutAt } from '../../../src/charts/restraint/restraintReadout.ts';
import { momentOf } from '../../../src/charts/restraint/localDays.ts';
import {
  septemberActors,
  septemberCase,
  strangerCase,
} from '../../../src/places/dev/specimens/restraintCases.ts';
import type { RestraintCase } from '../../../src/places/dev/specimens/restraintCases.ts';
import { english as messages } from '../../../src/words/catalog.ts';

const intl = createIntl({ locale: 'en-GB', messages });

const layoutOf = (
  { series, title, selectedEvent }: RestraintCase,
  width = 948,
  size: 'wide' | 'phone' = 'wide',
) =>
  restraintLayout(
    { ...series, title, selectedEvent, width, size },
    restraintWords(intl, series.clock.zone),
    measureByTable,
  );

const said = (runs: readonly { text: string }[]) => runs.map((r) => r.text).join('');

describe('the cone', () => {
  test('is not drawn once the cursor has left it behind', () => {
    const stale = septemberCase(17);
    const { cone } = septemberCase(15).series;
    expect(layoutOf({ ...stale, series: { ...stale.series, cone } }).cone).toBeNull();
  });

  test('says what its bands hold, each word inside its band', () => {
    const { cone } = layoutOf(septemberCase(17));
    const words = Object.fromEntries(cone?.words.map((w) => [w.key, w]) ?? []);
    expect(Object.keys(words)).toEqual(['band95', 'band80', 'half', 'median']);
    const inside = [
      ['band95', 'q975', 'q90'],
      ['band80', 'q90', 'q75'],
      ['half', 'q75', 'q50'],
    ] as const;
    for (const [key, upper, lower] of inside) {
      const box = words[key]?.box;
      if (!box || !cone) throw new Error(`no word ${key}`);
      expect(box.top).toBeGreaterThan(extentOf(cone.points, upper, box.left, box.right)?.bottom ?? Infinity);
      expect(box.bottom).toBeLessThan(extentOf(cone.points, lower, box.left, box.right)?.top ?? -Infinity);
    }
  });

  test('drops words where a band is lower than the text', () => {
    const { cone } = layoutOf(septemberCase(27));
    expect(cone?.words.map((w) => w.key)).not.toContain('half');
  });

  test('shows one band only while it is coarse, and how far it has come', () => {
    const { cone, future } = layoutOf(septemberCase(17, { runs: 50 }));
    expect(cone?.isCoarse).toBe(true);
    expect(cone?.progress).toBe(0.05);
    expect(cone?.words.map((w) => said(w.runs))).toEqual(['about 8 of 10', 'median']);
    expect(future?.texts.every((t) => /^about \d+ of 10$/.test(said(t.runs)))).toBe(true);
  });

  test('begins at the restraint of all at the cursor', () => {
    const { coneStart, lines } = layoutOf(septemberCase(17));
    const all = lines.find((l) => l.line.kind === 'all');
    expect(coneStart?.y).toBeCloseTo(all?.end?.y ?? NaN, 0);
  });

  test('is over where no run brings the agreement back', () => {
    const { future } = layoutOf(septemberCase(27));
    expect(future?.texts.map((t) => said(t.runs))).toEqual([
      'the agreement is over: no run brings it back by itself',
    ]);
  });
});

describe('events', () => {
  test('are known from the first step after them', () => {
    const strike = '2016-09-17-deir-ez-zor-strike';
    const shown = (cursor: number) =>
      layoutOf(septemberCase(cursor)).columns.flatMap((c) => c.marks.map((m) => m.event.id));
    const { events, clock } = septemberCase(17).series;
    const time = events.find((e) => e.id === strike)?.time ?? NaN;
    expect(momentOf(clock, 16)).toBeLessThan(time);
    expect(momentOf(clock, 17)).toBeGreaterThan(time);
    expect(shown(16)).not.toContain(strike);
    expect(shown(17)).toContain(strike);
  });

  test('to come are dots that give nothing away: at most five a day, without a name', () => {
    const { coming } = layoutOf(septemberCase(0));
    const columns = new Set(coming.dots.map((d) => d.x));
    const heights = [...columns].map((x) => coming.dots.filter((d) => d.x === x).length);
    expect(Math.max(...heights)).toBe(5);
    expect(layoutOf(septemberCase(0)).words).toEqual([]);
  });

  test('over five in a column show four and count the rest', () => {
    const { columns } = layoutOf(strangerCase(1440));
    const full = columns.filter((c) => c.hidden.length > 0);
    expect(full.length).toBeGreaterThan(0);
    expect(full.every((c) => c.marks.length === 4)).toBe(true);
    const shown = columns.reduce((sum, c) => sum + c.marks.length + c.hidden.length, 0);
    expect(shown).toBe(200);
  });

  test('keep the selected one among the four', () => {
    const stranger = strangerCase(1440);
    const hidden = layoutOf(stranger).columns.find((c) => c.hidden.length > 0)?.hidden[0];
    if (!hidden) throw new Error('no column is over-full');
    const { columns } = layoutOf({ ...stranger, selectedEvent: hidden.id });
    expect(columns.flatMap((c) => c.marks.map((m) => m.event.id))).toContain(hidden.id);
  });

  test('put the selected word in the upper row, before all others', () => {
    const { words, zeroY, metrics } = layoutOf(
      septemberCase(17, { selected: '2016-09-17-deir-ez-zor-strike' }),
    );
    expect(words[0]?.isSelected).toBe(true);
    expect(words[0]?.text.y).toBe(zeroY + metrics.selectedWord);
    expect(words.slice(1).every((w) => w.text.y === zeroY + (metrics.otherWords ?? NaN))).toBe(true);
  });

  test('look like the first actor that they name, whatever the order of the actors', () => {
    const reversed = [...septemberActors].reverse();
    for (const actors of [septemberActors, reversed]) {
      expect(eventLook({ by: ['us', 'russia'] }, actors)).toEqual({ shape: 'circle', colour: 'var(--a1)' });
      expect(eventLook({ by: ['un', 'assad'] }, actors).shape).toBe('triangle');
      expect(eventLook({ by: ['disputed'] }, actors).shape).toBeNull();
      expect(eventLook({ by: ['un'] }, actors)).toEqual({ shape: 'hexagon', colour: 'var(--ink)' });
    }
  });

  test('let the selected word run into the hinge in the first days, others not', () => {
    const first = septemberCase(3, { selected: '2016-09-10-government-approves' });
    const { words, scale } = layoutOf(first);
    expect(words.map((w) => w.event.id)).toEqual(['2016-09-10-government-approves']);
    expect(words[0]?.text.box.right).toBeGreaterThan(scale.cursorX);
    expect(words[0]?.text.box.right).toBeLessThan(scale.fieldX);
  });

  test('try the shorter word before they drop it', () => {
    const { words } = layoutOf(
      septemberCase(17, { selected: '2016-09-17-deir-ez-zor-strike' }),
      288,
      'phone',
    );
    expect(words.map((w) => said(w.text.runs))).toEqual(['Strike']);
  });
});

describe('the hinge', () => {
  test('names all lines in the order of their values', () => {
    const { labels } = layoutOf(septemberCase(17));
    const sorted = [...labels].sort((a, b) => a.y - b.y).map((l) => said(l.text.runs).replace('\u00a0', ' '));
    expect(sorted).toEqual(['Russia 63', 'All four 47', 'US 44', 'Opposition 44', 'Government 38']);
  });

  test('shortens names on a phone', () => {
    const { labels } = layoutOf(septemberCase(17), 358, 'phone');
    expect(labels.map((l) => l.name)).toEqual(['US', 'Russia', 'Gov’t', 'Opp.', 'All four']);
  });

  test('cuts a name that is too long between a consonant and a vowel', () => {
    expect(cutName('Opposition', 37, 13, measureByTable)).toBe('Opp.');
    expect(cutName('Government', 37, 13, measureByTable)).toBe('Gov.');
    expect(cutName('Russia', 60, 13, measureByTable)).toBe('Russia');
  });

  test('names the sides without numbers before the first step', () => {
    const { labels } = layoutOf(septemberCase(0));
    expect(labels.map((l) => said(l.text.runs))).toEqual([
      'US',
      'Russia',
      'Government',
      'Opposition',
      'All four',
    ]);
  });
});

describe('exact values', () => {
  const september = septemberCase(17);
  const layout = layoutOf(september);

  test('of the record are those of the step that ends under the pointer', () => {
    const x = layout.scale.left + 9.2 * layout.scale.step;
    expect(readoutAt(layout, september.series, x, 200)).toMatchObject({ side: 'known', step: 8 });
  });

  test('of the cone count from its first step', () => {
    const x = layout.scale.fieldX + 3.1 * layout.scale.step;
    expect(readoutAt(layout, september.series, x, 200)).toMatchObject({ side: 'coming', step: 19, index: 2 });
  });

  test('are none in the hinge', () => {
    expect(readoutAt(layout, september.series, layout.scale.cursorX + 40, 200)).toBeNull();
  });
});

describe('a right-to-left language', () => {
  const arabic = createIntl({ locale: 'ar-EG', messages, onError: () => {} });
  const words = restraintWords(arabic, 'Asia/Damascus');

  test('isolates each string, so that anchors and digits keep their order', () => {
    expect(words.band80[0]).toMatch(/^\u2067.*\u2069$/);
    expect(words.guard('US')).toBe('\u2067\u200fUS\u2069');
    expect(said(words.holds(0.4, 'long'))).toMatch(/^\u2067.*\u2069$/);
  });

  test('writes its own digits', () => {
    expect(words.whole(0.38)).toBe('٣٨');
  });

  test('takes no room for what only steers direction', () => {
    const style = { size: 12, weight: 400 } as const;
    expect(measureByTable('\u2067half\u2069', style)).toBe(measureByTable('half', style));
  });
});
