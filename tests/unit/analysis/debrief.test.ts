import { describe, expect, test } from 'vitest';

import { debriefOf, otherRoad, shareBelow } from '../../../src/analysis/play/debrief.ts';
import { gameFutures } from '../../../src/analysis/play/futures.ts';
import { endGame } from '../../../src/analysis/play/game.ts';
import { playRun } from '../../../src/analysis/play/playCase.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { summarise } from '../../../src/analysis/ensemble.ts';
import { newGame, opened } from './playFixture.ts';

const game = endGame(
  newGame({
    seats: ['opposition'],
    changes: [{ set: 'actors.opposition.noise', to: 0.15 }],
    ended: 9,
    decisions: { opposition: { 7: { keep: { 'opposition/assad': 0 } } } },
  }),
);
const play = opened(game);
const run = playRun(play, game);
const debrief = debriefOf(play, game);

describe('a debrief', () => {
  test('has the numbers of the run that was played', () => {
    expect([debrief.from, debrief.until]).toEqual([7, 16]);
    expect(debrief.played.restraint).toEqual(run.steps.map(({ restraint }) => restraint.all));
    const mean = debrief.played.restraint.slice(7, 16).reduce((a, b) => a + b, 0) / 9;
    expect(debrief.played.mean).toBeCloseTo(mean, 12);
  });

  test('tells where fog turned an act round for the seat', () => {
    expect(debrief.misled.length).toBeGreaterThan(0);
    for (const { step, rivalry, act, perceived, seat } of debrief.misled) {
      const r = play.model.rivalryIds.indexOf(rivalry);
      expect(run.steps[step]!.acts[r]).toBe(act);
      expect(run.steps[step]!.perceived[r]![seat]).toBe(perceived);
      expect(act >= 0.5).toBe(perceived < 0.5);
    }
  });

  test('has an order for each step played', () => {
    expect(debrief.orders.map(({ step }) => step)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(debrief.orders.every(({ intended, act }) => intended === 0 && act === 0)).toBe(true);
  });

  test('sets the record beside it where there is one', () => {
    expect(debrief.record?.restraint.slice(0, 7)).toEqual(debrief.played.restraint.slice(0, 7));
  });

  test('follows a road not taken', () => {
    const other = otherRoad(game, debrief.orders[0]!, 4);
    expect(debriefOf(play, other).orders[0]!.intended).toBe(1);
  });

  test('puts a value among others', () => {
    expect(shareBelow([1, 2, 2, 3], 2)).toBe(0.5);
    expect(shareBelow([1, 2, 2, 3], 9)).toBe(1);
  });
});

describe('futures of a game', () => {
  test('are those of an ensemble where nobody sits', () => {
    const { ensemble } = gameFutures(play, game, 'model', 16, 40);
    const request = {
      seed: game.seed,
      from: 7,
      draws: true,
      endogenous: false,
      outcomes: [],
      want: { actors: false, trust: false },
    };
    expect(ensemble).toEqual(summarise(play.model, request, tallyRuns(play.model, request, 0, 40)));
  });

  test('hold their runs to the decisions', () => {
    const kept = gameFutures(play, otherRoad(game, debrief.orders[0]!, 4), 'play', 16, 100);
    const broken = gameFutures(play, game, 'play', 16, 100);
    const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(kept.restraint)).toBeGreaterThan(mean(broken.restraint) + 0.1);
  });
});
