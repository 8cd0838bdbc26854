import { describe, expect, test } from 'vitest';
import { laneWords } from '../../../../src/charts/diagram/laneWords.ts';
import { tieSentence } from '../../../../src/charts/diagram/tieSentence.ts';
import type { DiagramTie } from '../../../../src/charts/diagram/diagramProps.ts';
import { fourLooks, tieCase } from '../../../../src/places/dev/specimens/diagramCases.ts';
import { intl, settingOf } from './setting.ts';

const one = (tie: DiagramTie): string =>
  laneWords(tie, settingOf(388))
    .one.map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');

describe('the words of a lane', () => {
  const tie = tieCase('us', 'russia', 38, 46, 41, 1);

  test('say trust, need and act', () => {
    expect(one(tie)).toBe('38, needs 41 · kept');
    expect(one({ ...tie, kept: false })).toBe('38, needs 41 · broke');
  });

  test('say the regimes that have no threshold', () => {
    expect(one({ ...tie, regime: 'always', threshold: null })).toBe('38, needs none · kept');
    expect(one({ ...tie, regime: 'never', threshold: null })).toBe('38, never enough · kept');
    expect(one({ ...tie, regime: 'reversed' })).toBe('38, only below 41 · kept');
  });

  test('are the trust alone for a tie that is only seen', () => {
    expect(one({ ...tie, regime: null, threshold: null, act: null })).toBe('38');
  });

  test('leave out an act that has not happened', () => {
    expect(one({ ...tie, act: null })).toBe('38, needs 41');
  });

  test('print a breach in bold and a kept truce not', () => {
    const boldOf = (kept: boolean) => laneWords({ ...tie, kept }, settingOf(388)).three.at(-1)?.[0]?.bold;
    expect([boldOf(false), boldOf(true)]).toEqual([true, undefined]);
  });

  test('break a long need between its words when it has lines of its own', () => {
    const lines = laneWords({ ...tie, regime: 'never', threshold: null }, settingOf(288), 50).three;
    expect(lines.map((line) => line[0]?.text)).toEqual(['38', 'never', 'enough', 'kept']);
  });

  test('are said in full to those who hear them', () => {
    expect(tieSentence(tie, fourLooks, intl).replaceAll('\u00a0', ' ')).toBe(
      'United States in Russia: trust 38 %, before 46 %, needs 41, kept',
    );
  });
});
