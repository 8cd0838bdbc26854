import scenario from '../../../scenarios/september-2016.yaml';
import { expect, test } from 'vitest';
import { chartRows } from '../../../src/places/replay/chartRows.ts';
import { codedPoints } from '../../../src/places/replay/chartSeries.ts';
import { shownEvent } from '../../../src/places/replay/shownEvent.ts';
import { tieToExplain, tieViews } from '../../../src/places/replay/tieViews.ts';
import { openCase, eventsShown } from '../../../src/stores/replayCase.ts';
import { recordAnswer } from '../../../src/stores/answers.ts';

const opened = openCase(scenario, null);
const strike = '2016-09-17-deir-ez-zor-strike';

test('trust before the first step is the prior, and nobody has acted', () => {
  const ties = tieViews(opened.record!, 0);
  expect(ties.find(({ id }) => id === 'us|russia')).toMatchObject({ act: null, kept: false });
  expect(ties.find(({ id }) => id === 'us|russia')?.trust).toBeCloseTo(0.45, 12);
});

test('trust, threshold and chance of a tie are all of the same moment', () => {
  const ties = tieViews(opened.record!, 17);
  const next = opened.record!.traceAt(17);
  const tie = ties.find(({ id }) => id === 'russia|us')!;
  const r = opened.model.rivalryIds.indexOf('russia/us');
  expect(tie.trust).toBe(tieViews(opened.record!, 18).find(({ id }) => id === 'russia|us')!.trustBefore);
  expect(tie.threshold).toBe(next.threshold[r]);
  expect(tie.propensity).toBe(next.propensity[r]);
});

test('the strike is told by the tie on which somebody decides, not by one that only watches', () => {
  const { record, model } = opened;
  const decided = (tie: string): boolean => model.rivalryIds.includes(tie.replace('|', '/'));
  expect(tieToExplain(record!.traceAt(16), model.tieIds, decided, strike)).toBe('russia|us');
});

test('the card tells the weightiest event of the last step, and never one that is still to come', () => {
  expect(shownEvent(opened, 17, null, 'record')?.id).toBe(strike);
  expect(shownEvent(opened, 16, strike, 'record')?.id).not.toBe(strike);
  expect(shownEvent(opened, 0, null, 'record')).toBeNull();
});

test('a run of the model shows none of what the sides of the record decided after its start', () => {
  const shown = eventsShown(opened, 'model').map(({ id }) => id);
  expect(shown).toContain(strike);
  expect(shown).not.toContain('2016-09-22-aleppo-offensive');
  expect(eventsShown(opened, 'record')).toHaveLength(45);
});

test('each coded day has a point for each actor, a half-day of its own code one more', () => {
  const points = codedPoints(opened);
  expect(points.filter(({ actor }) => actor === 'us').length).toBeGreaterThanOrEqual(25);
  expect(points.every(({ low, level, high }) => low <= level && level <= high)).toBe(true);
});

test('the record answers a question when the replay has got there, and not before', () => {
  const question = opened.questions.find(({ id }) => id === 'after-the-strike')!;
  expect(recordAnswer(opened, question, question.known - 1)).toBeNull();
  expect(recordAnswer(opened, question, question.known)).toBe(false);
});

test('the rows to take along cover what is known, by actor and in all', () => {
  const { head, rows } = chartRows(opened, {
    cursor: 3,
    mode: 'record',
    seed: 0,
    cone: null,
    account: null,
  } as never);
  expect(rows).toHaveLength(3 * 5);
  expect(rows[0]?.slice(0, 6)).toEqual([
    'september-2016',
    null,
    0,
    '2016-09-09T04:00:00Z',
    '2016-09-09T16:00:00Z',
    'record:all',
  ]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});
