import { describe, expect, test } from 'vitest';

import { endGame } from '../../../src/analysis/play/game.ts';
import { debriefGame, historyHash } from '../../../src/stores/debrief.ts';
import { createGame } from '../../../src/stores/game.ts';
import { newGame, september } from '../analysis/playFixture.ts';
import { documentOf, type } from './fakeTerminal.ts';

const command = 'run scenarios/september-2016.yaml --mode play --decisions game.json';

interface Played {
  seed: number;
  account: string | null;
  steps: readonly { restraint: { all: number } }[];
  debrief: {
    hash: string;
    from: number;
    until: number;
    restraint: { played: number; record: number };
    standing: { runs: number; share: number };
    score: Record<string, number>;
  };
}

/** A game as the page saves it: a few turns of two seats under a contested account and another rule. */
const saved = () => {
  const store = createGame(september, null);
  store.getState().begin({
    seats: ['us', 'opposition'],
    changes: [{ account: 'washington' }, { set: 'actors.russia.rule', to: 'tit-for-tat' }],
    seed: 11,
    from: 7,
    turnSteps: 2,
    clock: null,
  });
  for (let n = 0; n < 7; n += 1) {
    store.getState().follow();
    if (n === 2) store.getState().decide({ keep: { 'us/russia': 1 }, gesture: { 'us/russia': 0.3 } });
    expect(store.getState().endTurn()).toBe(true);
  }
  store.getState().endEarly();
  return store.getState();
};

describe('a game that the page saved', () => {
  test('is played again by the terminal to the same history, with the same debrief', async () => {
    const { game, play, save } = saved();
    const debrief = debriefGame(play!, game!)!;
    const told = await documentOf<Played>(command, { 'game.json': save() });
    expect(told).toMatchObject({ seed: 11, account: 'washington' });
    expect(told.debrief.hash).toBe(historyHash(debrief));
    expect(told.debrief).toMatchObject({ from: 7, until: 13, score: debrief.score });
    expect(told.debrief.restraint.played).toBe(debrief.played.mean);
    expect(told.steps.map(({ restraint }) => restraint.all)).toEqual(debrief.played.restraint);
    expect(told.debrief.standing.runs).toBe(1000);
  });

  test('has no debrief in the terminal either before a turn of it was over', async () => {
    const text = JSON.stringify(endGame(newGame()));
    expect(await documentOf<Played>(command, { 'game.json': text })).not.toHaveProperty('debrief');
  });

  test.each([
    ['an option that it answers itself', newGame(), '--seed 3', 2, 'leave out --seed'],
    [
      'another scenario',
      newGame({ scenario: { id: 'x', hash: '0123456789abcdef' } }),
      '',
      1,
      'was played on x',
    ],
    ['a seat that decides nothing', newGame({ seats: ['nobody'] }), '', 1, 'decides nothing'],
    ['a part that is missing', { ...newGame(), seed: null }, '', 1, 'is no game that the page saved'],
  ])('is refused with %s', async (_, game, options, code, words) => {
    const { said, ...done } = await type(`${command} ${options}`, { 'game.json': JSON.stringify(game) });
    expect([done.code, done.out]).toEqual([code, '']);
    expect(said.join('\n')).toContain(words);
  });
});
