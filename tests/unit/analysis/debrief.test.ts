import { describe, expect, test } from 'vitest';

import { debriefOf, shareBelow } from '../../../src/analysis/play/debrief.ts';
import { tallyPlayed } from '../../../src/analysis/play/tallyPlayed.ts';
import { decide, endGame } from '../../../src/analysis/play/game.ts';
import { playRun } from '../../../src/analysis/play/playCase.ts';
import { tallyAndMeasure } from '../../../src/analysis/tallyRuns.ts';
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

  test('sets it beside a game that goes as far as it, and none beside one that goes further', () => {
    const recordOf = (steps: number) => {
      const { model } = play;
      const record = { ...model.record!, steps };
      return debriefOf({ ...play, model: { ...model, record } }, game).record;
    };
    expect(recordOf(debrief.until)?.restraint).toHaveLength(debrief.played.restraint.length);
    expect(recordOf(debrief.until - 1)).toBeNull();
  });

  test('puts a value among others', () => {
    expect(shareBelow([1, 2, 2, 3], 2)).toBe(0.5);
    expect(shareBelow([1, 2, 2, 3], 9)).toBe(1);
  });
});

describe('futures of a game', () => {
  const request = {
    seed: game.seed,
    from: 7,
    draws: true,
    endogenous: false,
    outcomes: [],
    want: { actors: false, trust: false },
  };
  const measures = [{ kind: 'restraint', of: 'all', fromStep: 7, toStep: 15 }] as const;

  test('are those of an ensemble where nobody decides anything', () => {
    expect(tallyPlayed(play.model, request, {}, measures, 3, 40)).toEqual(
      tallyAndMeasure(play.model, request, measures, 3, 40),
    );
  });

  test('hold their runs to the decisions', () => {
    const meanOf = ({ decisions }: typeof game) => {
      const { values } = tallyPlayed(play.model, request, decisions, measures, 0, 100);
      return values.reduce((a, b) => a + b, 0) / values.length;
    };
    expect(meanOf(decide(game, 'opposition', 7, { keep: { 'opposition/assad': 4 } }))).toBeGreaterThan(
      meanOf(game) + 0.1,
    );
  });

  test('know no measure but the mean restraint of all', () => {
    expect(() => tallyPlayed(play.model, request, {}, [{ kind: 'end' }], 0, 1)).toThrow(RangeError);
  });
});
