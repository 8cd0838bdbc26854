import { describe, expect, test, vi } from 'vitest';

import type { Estimate } from '../../../src/analysis/comparison.ts';
import { endGame } from '../../../src/analysis/play/game.ts';
import { restraintBetween } from '../../../src/analysis/play/gameRequest.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { debriefGame, decidedMeasures, historyHash, roadsCompared } from '../../../src/stores/debrief.ts';
import { createGame } from '../../../src/stores/game.ts';
import { createGameFutures, type FuturesQuestion } from '../../../src/stores/gameFutures.ts';
import { createRoad } from '../../../src/stores/road.ts';
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

interface Followed {
  instead: {
    from: number;
    runs: number;
    decided: Estimate;
    other: Estimate;
    difference: Estimate;
    cones: Record<'decided' | 'other', Record<string, number[]>>;
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

  test('is followed on a road not taken by page and terminal to the same bit', async () => {
    const { game, play, save } = saved();
    const debrief = debriefGame(play!, game!)!;
    const choice = createRoad(play!, game!);
    choice.getState().choose(2);
    choice.getState().decide({ keep: { 'us/russia': 4, 'us/assad': 0 }, gesture: { 'us/russia': 0.1 } });
    const { game: road, step } = choice.getState().road!;
    const follow = async (question: Omit<FuturesQuestion, 'play' | 'isPlayed'>) => {
      const source = createStagedSource(createPool({ threads: 1, open: inlinePort }));
      const { store, ask } = createGameFutures(source);
      ask({ play: play!, isPlayed: true, ...question });
      await vi.waitFor(() => expect(store.getState().status).toBe('done'), { timeout: 20_000 });
      return store.getState().futures!;
    };
    const decided = await follow({ game: game!, measures: decidedMeasures(play!, debrief) });
    const other = await follow({ game: road, measures: [restraintBetween(step, play!.model.steps)] });
    const files = { 'game.json': save(), 'road.json': JSON.stringify(road) };
    const { instead } = await documentOf<Followed>(`${command} --instead road.json`, files);
    const { base, variant, difference } = roadsCompared(debrief, step, decided, other)!;
    expect(instead).toMatchObject({ from: step, runs: 1000, decided: base, other: variant, difference });
    expect(difference.value).not.toBe(0);
    expect(instead.cones.decided['0.5']).toEqual([...decided.ensemble.restraint.all['0.5']]);
    expect(instead.cones.other['0.025']).toEqual([...other.ensemble.restraint.all['0.025']]);
    const report = await type(`${command} --instead road.json`, files);
    expect(report.out).toContain('1000 paired runs');
    expect(report.out).toContain((difference.value * 100).toFixed(1));
  });

  test.each([
    ['of another start', { seed: 3 }, 'does not begin as the game does'],
    ['that decides nothing otherwise', {}, 'decides nothing otherwise'],
    ['that is damaged', { seats: [] }, 'is no game that the page saved'],
  ])('is refused with a road %s', async (_, more, words) => {
    const files = { 'game.json': JSON.stringify(newGame()), 'road.json': JSON.stringify(newGame(more)) };
    const { said, code } = await type(`${command} --instead road.json`, files);
    expect(code).toBe(1);
    expect(said.join('\n')).toContain(words);
  });
});
