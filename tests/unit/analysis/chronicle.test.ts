import { expect, test } from 'vitest';

import { chroniclesOf } from '../../../src/analysis/play/chronicle.ts';
import { debriefOf } from '../../../src/analysis/play/debrief.ts';
import { endGame } from '../../../src/analysis/play/game.ts';
import { newGame, opened } from './playFixture.ts';

test('a chronicle tells each change of an order, and counts what was done at the table', () => {
  const game = endGame(
    newGame({
      seats: ['us'],
      ended: 6,
      decisions: {
        us: {
          7: { keep: { 'us/russia': 4, 'us/assad': 4 }, attend: { 'us-russia': false } },
          9: { keep: { 'us/russia': 0 } },
          10: { keep: { 'us/russia': 0, 'us/assad': 2 }, gesture: { 'us/assad': 0.1 } },
          12: { keep: { 'us/russia': 4 } },
        },
      },
    }),
  );
  const play = opened(game);
  const debrief = debriefOf(play, game);
  const [told, ...others] = chroniclesOf(play, game, debrief);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ seat: 'us', gestures: 1, demands: 0, came: 0, renewals: [] });
  const toward = (rival: string) => told!.rivals.find((one) => one.rival === rival)!;
  expect(toward('russia').spans).toEqual([
    { from: 7, intended: 1 },
    { from: 9, intended: 0 },
    { from: 12, intended: 1 },
  ]);
  expect(toward('russia').steps).toEqual({ hold: 3, partly: 0, break: 3 });
  expect(toward('assad').spans.map(({ from }) => from)).toEqual([7, 11]);
  const orders = debrief.orders.filter(({ rivalry }) => rivalry === 'us/russia');
  expect(toward('russia').trust).toEqual([orders[0]!.trust, orders.at(-1)!.trust]);
});
