import { describe, expect, test } from 'vitest';

import { endGame } from '../../../src/analysis/play/game.ts';
import { tallyPlayed } from '../../../src/analysis/play/tallyPlayed.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { debriefGame, roadNotTaken, standingOf } from '../../../src/stores/debrief.ts';
import { createGameFutures, type GameFuturesStore } from '../../../src/stores/gameFutures.ts';
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

describe('the futures of a game on the workers', () => {
  test('are a thousand runs under its decisions, the same as on one thread', async () => {
    const futures = here();
    const seen: number[] = [];
    futures.store.subscribe(({ runs }) => seen.push(runs));
    futures.ask({ play, game, isPlayed: true, until: play.model.steps });
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
    const measure = { kind: 'restraint', of: 'all', fromStep: 7, toStep: play.model.steps - 1 } as const;
    const { values } = tallyPlayed(play.model, request, game.decisions, [measure], 900, 100);
    expect(state.futures!.restraint.subarray(900)).toEqual(values);
  });

  test('tell where a game stands among runs of the model', async () => {
    const futures = here();
    futures.ask({ play, game, isPlayed: false, until: debrief.until });
    expect(standingOf(debrief, futures.store.getState().futures)).toBeNull();
    await finished(futures);
    const standing = standingOf(debrief, futures.store.getState().futures)!;
    expect(standing).toBeGreaterThan(0);
    expect(standing).toBeLessThan(0.5);
  });

  test('of a road not taken differ, and stop when they are told to', async () => {
    const order = debrief.orders[0]!;
    const road = roadNotTaken(play, game, order);
    expect(road.decisions['opposition']?.[7]?.keep).toEqual({ 'opposition/assad': play.model.places });
    const futures = here();
    futures.ask({ play, game: road, isPlayed: true, until: play.model.steps });
    await until(futures, () => futures.store.getState().runs > 0);
    futures.stop();
    const { status, runs } = futures.store.getState();
    expect(status).toBe('stopped');
    expect(runs).toBeLessThan(1000);
  });

  test('say why they failed', async () => {
    const futures = here();
    futures.ask({
      play,
      game: { ...game, decisions: { nobody: {} } },
      isPlayed: true,
      until: play.model.steps,
    });
    await finished(futures);
    expect(futures.store.getState()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('nobody'),
    });
  });
});
