import { describe, expect, test } from 'vitest';

import { endGame } from '../../../src/analysis/play/game.ts';
import { restraintBetween } from '../../../src/analysis/play/gameRequest.ts';
import { tallyPlayed } from '../../../src/analysis/play/tallyPlayed.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { debriefGame, decidedMeasures, roadsCompared, standingOf } from '../../../src/stores/debrief.ts';
import { createGameFutures, type GameFuturesStore } from '../../../src/stores/gameFutures.ts';
import { createRoad } from '../../../src/stores/road.ts';
import { newGame, opened } from '../analysis/playFixture.ts';

const game = endGame(
  newGame({
    seats: ['opposition'],
    ended: 6,
    decisions: { opposition: { 7: { keep: { 'opposition/assad': 0 } } } },
  }),
);
const play = opened(game);
const debrief = debriefGame(play, game)!;
const whole = [restraintBetween(game.from, play.model.steps)];

const here = () => createGameFutures(createStagedSource(createPool({ threads: 1, open: inlinePort })));

const until = ({ store }: GameFuturesStore, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });

const finished = (futures: GameFuturesStore) =>
  until(futures, () => futures.store.getState().status !== 'running');

const meanOfFirst = (values: Float64Array, runs: number): number =>
  values.subarray(0, runs).reduce((sum, value) => sum + value, 0) / runs;
test('a game has a debrief once every seat has ended a turn, and none before', () => {
  const two = newGame({ ended: 1 });
  expect(debriefGame(opened(two), two)).toBeNull();
  expect(debriefGame(opened(two), { ...two, ended: 2 })?.until).toBe(8);
});

describe('the futures of a game on the workers', () => {
  test('are a thousand runs under its decisions, the same as on one thread', async () => {
    const futures = here();
    const seen: number[] = [];
    futures.store.subscribe(({ runs }) => seen.push(runs));
    futures.ask({ play, game, isPlayed: true, measures: whole });
    await finished(futures);
    const state = futures.store.getState();
    expect(state).toMatchObject({ status: 'done', runs: 1000, total: 1000 });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const request = {
      seed: game.seed,
      from: game.from,
      draws: true,
      endogenous: false,
      outcomes: [],
      want: { actors: false, trust: false },
    };
    const { values } = tallyPlayed(play.model, request, game.decisions, whole, 900, 100);
    expect(state.futures!.restraint[0]!.subarray(900)).toEqual(values);
  });

  test('tell where a game stands among runs of the model', async () => {
    const futures = here();
    futures.ask({ play, game, isPlayed: false, measures: [restraintBetween(game.from, debrief.until)] });
    expect(standingOf(debrief, futures.store.getState().futures)).toBeNull();
    await finished(futures);
    const standing = standingOf(debrief, futures.store.getState().futures)!;
    expect(standing).toBeGreaterThan(0);
    expect(standing).toBeLessThan(0.5);
  });

  test('of a road not taken stop when they are told to, and are compared over the runs that both have', async () => {
    const choice = createRoad(play, game);
    choice.getState().choose(1);
    choice.getState().decide({ keep: { 'opposition/assad': play.model.places } });
    const { game: other, step } = choice.getState().road!;
    const [road, decided] = [here(), here()];
    decided.ask({ play, game, isPlayed: true, measures: decidedMeasures(play, debrief) });
    road.ask({ play, game: other, isPlayed: true, measures: [restraintBetween(step, play.model.steps)] });
    await until(road, () => road.store.getState().runs > 0);
    road.stop();
    const { status, runs, futures } = road.store.getState();
    expect(status).toBe('stopped');
    expect(runs).toBeLessThan(1000);
    await finished(decided);
    const all = decided.store.getState().futures!;
    const compared = roadsCompared(debrief, step, all, futures)!;
    expect(compared.base.value).toBeCloseTo(meanOfFirst(all.restraint[step - game.from]!, runs), 9);
    expect(compared.difference.low).toBeLessThan(compared.difference.high);
  });

  test('say why they failed', async () => {
    const futures = here();
    futures.ask({
      play,
      game: { ...game, decisions: { nobody: {} } },
      isPlayed: true,
      measures: whole,
    });
    await finished(futures);
    expect(futures.store.getState()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('nobody'),
    });
  });
});
