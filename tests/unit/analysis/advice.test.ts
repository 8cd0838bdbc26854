import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { outlookAt, outlookOf } from '../../../src/analysis/play/advice.ts';
import { turnAt } from '../../../src/analysis/play/game.ts';
import { openPlay, playOptions, playRun, seatRivalries } from '../../../src/analysis/play/playCase.ts';
import { copyState, createState } from '../../../src/engine/state.ts';
import { stateBefore } from '../../../src/engine/weighAt.ts';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';
import { newGame, opened } from './playFixture.ts';

const sides = ['us', 'russia', 'assad', 'opposition'];
const game = newGame({ seats: sides });
const play = opened(game);
const { model } = play;
const history = playRun(play, game).steps;

const turns = Array.from({ length: model.steps - game.from }, (_, n) => n + game.from);

describe('advice', () => {
  test('is the model’s own propensity at every step of September, to the bit, for every side', () => {
    for (const step of turns)
      for (const seat of sides) {
        const at = { ...newGame({ seats: [seat] }), ended: step - game.from };
        const { advice } = outlookOf(play, at, turnAt(at, model.steps)!);
        const own = seatRivalries(model, seat);
        expect(advice.map(({ propensity }) => propensity)).toEqual(
          own.map((r) => history[step]!.propensity[r]),
        );
        expect(advice.map(({ holds }) => holds)).toEqual(
          own.map((r) => history[step]!.propensity[r]! >= 0.5),
        );
        expect(advice.map(({ threshold }) => threshold)).toEqual(own.map((r) => history[step]!.threshold[r]));
      }
  });

  test('counts a truce that is announced for the turn as in force, and none before it is due', () => {
    const thresholdAt = (from: number) => {
      const at = newGame({ from });
      return outlookOf(play, at, turnAt(at, model.steps)!).advice[0]!.threshold;
    };
    expect(thresholdAt(7)).toBe(history[7]!.threshold[model.rivalryIds.indexOf('opposition/assad')]);
    expect(thresholdAt(6)).toBeGreaterThan(thresholdAt(7)!);
  });

  test('is there before the first step of a scenario', () => {
    const written = scenarioOf(textOf('scenarios/two-sides.yaml'), 'two-sides.yaml');
    const at = newGame({
      scenario: { id: written.id, hash: scenarioHash(written) },
      from: 0,
      seats: ['north', 'south'],
    });
    const two = openPlay(written, at);
    if ('fault' in two) throw new Error(two.fault);
    const [first] = outlookOf(two, at, turnAt(at, two.model.steps)!).advice;
    expect(first!.propensity).toBe(
      playRun(two, at).steps[0]!.propensity[two.model.rivalryIds.indexOf(`north/${first!.rival}`)],
    );
  });

  test('does not change with what its side has no way to know', () => {
    const state = stateBefore(model, playOptions(game), 20);
    fc.assert(
      fc.property(
        fc.constantFrom(...sides),
        fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 5, maxLength: 9 }),
        (seat, noise) => {
          const other = createState(model);
          copyState(state, other);
          const turned = (_: number, n: number): number => noise[n % noise.length]!;
          const patrons = model.patronageIds
            .filter((id) => id.endsWith(`/${seat}`))
            .map((id) => id.split('/')[0]!);
          other.logOdds.forEach((value, n) => {
            other.logOdds[n] = model.tieIds[n]!.startsWith(`${seat}|`) ? value : turned(value, n);
          });
          other.propensity.forEach((value, n) => {
            const [holder = ''] = model.rivalryIds[n]!.split('/');
            other.propensity[n] = patrons.includes(holder) ? value : turned(value, n);
          });
          for (const list of [other.actsPast, other.perceivedPast, other.violencePast, other.ruleState])
            list.set(list.map(turned));
          expect(outlookAt(model, seat, other)).toEqual(outlookAt(model, seat, state));
        },
      ),
      { numRuns: 30 },
    );
  });
});
