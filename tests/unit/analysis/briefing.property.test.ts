import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { briefingOf } from '../../../src/analysis/play/briefing.ts';
import { ask, meetDemands, openDemand } from '../../../src/analysis/play/demands.ts';
import { decide, decisionAt, turnAt } from '../../../src/analysis/play/game.ts';
import { missingIn } from '../../../src/analysis/play/missing.ts';
import { playRun, seatRivalries } from '../../../src/analysis/play/playCase.ts';
import type { StepTrace } from '../../../src/engine/trace.ts';
import { newGame, opened } from './playFixture.ts';

const game = newGame({ seats: ['opposition'], ended: 12 });
const play = opened(game);
const turn = turnAt(game, play.model.steps)!;
const history = playRun(play, game).steps;
const { model } = play;

/** The history with everything in it changed that this side has no way to know. */
function otherTruth(step: StepTrace, noise: readonly number[], seat: string): StepTrace {
  const own = seatRivalries(model, seat);
  const other = (n: number) => noise[n % noise.length]!;
  const unlessOwn = (values: readonly number[]) =>
    values.map((value, r) => (own.includes(r) ? value : other(r)));
  const unlessMine = (values: readonly number[]) =>
    values.map((value, i) => (model.tieIds[i]!.startsWith(`${seat}|`) ? value : other(i) * 4));
  return {
    ...step,
    acts: unlessOwn(step.acts),
    intended: unlessOwn(step.intended),
    seen: unlessOwn(step.seen),
    propensity: unlessOwn(step.propensity),
    logOddsBefore: unlessMine(step.logOddsBefore),
    logOddsAfter: unlessMine(step.logOddsAfter),
    perceived: step.perceived.map((seenBy) =>
      seat in seenBy ? seenBy : Object.fromEntries(Object.keys(seenBy).map((id, n) => [id, other(n)])),
    ),
    score: step.score.map((_, n) => other(n)),
    spoilers: [],
    restraint: { all: other(0), actors: step.restraint.actors.map((_, n) => other(n)) },
  };
}

describe('a briefing', () => {
  test('does not change with what its side did not perceive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('opposition', 'us', 'assad', 'russia'),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 9 }),
        (seat, noise) => {
          const at = { ...turn, seat };
          const changed = history.map((step) => otherTruth(step, noise, seat));
          expect(briefingOf(play, changed, at)).toEqual(briefingOf(play, history, at));
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each(['opposition', 'us', 'assad', 'russia'])(
    'tells %s what its patrons, clients and partners in talks have seen, and nobody else',
    (seat) => {
      const close = new Set([
        ...model.patronageIds.flatMap((id) => (id.split('/').includes(seat) ? id.split('/') : [])),
        ...Object.values(model.setup.channels).flatMap(({ parties }) =>
          parties.includes(seat) ? parties : [],
        ),
      ]);
      close.delete(seat);
      const last = history[turn.step - 1]!;
      const { acts } = briefingOf(play, history, { ...turn, seat });
      for (const { rivalry, sources } of acts) {
        const seenBy = Object.keys(last.perceived[model.rivalryIds.indexOf(rivalry)]!);
        expect(sources.map(({ id }) => id)).toEqual(seenBy.filter((id) => close.has(id)).toSorted());
      }
    },
  );

  test('hears a partner in talks that is neither patron nor client', () => {
    const partners = (parties: readonly string[]) => {
      const channels = Object.fromEntries(
        Object.entries(model.setup.channels).map(([id, channel]) => [id, { ...channel, parties }]),
      );
      return { ...play, model: { ...model, patronageIds: [], setup: { ...model.setup, channels } } };
    };
    const heard = (parties: readonly string[]) =>
      briefingOf(partners(parties), history, turn).acts.flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(new Set(heard(['opposition', 'us']))).toEqual(new Set(['us']));
    expect(heard(['russia', 'us'])).toEqual([]);
  });

  test('holds nothing of the turn at hand and later', () => {
    expect(briefingOf(play, history.slice(0, turn.step), turn)).toEqual(briefingOf(play, history, turn));
  });

  test('calls a report denied when a side close to the seat says otherwise', () => {
    const said = (us: number) =>
      history.map((step) => ({
        ...step,
        perceived: step.perceived.map((seenBy, r) =>
          model.rivalryIds[r] === 'assad/opposition' ? { ...seenBy, opposition: 0, us } : seenBy,
        ),
      }));
    const report = (us: number) =>
      briefingOf(play, said(us), turn).acts.find(({ rivalry }) => rivalry === 'assad/opposition');
    expect(report(0)).toMatchObject({ act: 0, certainty: 'confirmed', claimedBy: null });
    expect(report(1)).toMatchObject({
      act: 0,
      certainty: 'denied',
      sources: [{ id: 'us', act: 1 }],
      claimedBy: 'assad',
    });
  });

  test('counts the steps of the agreement in which its side kept it at least half', () => {
    const own = seatRivalries(model, turn.seat);
    const inForce = history.slice(0, turn.step).filter(({ agreement }) => agreement.inForce);
    expect(inForce.length).toBeGreaterThan(4);
    const acted = (act: (nth: number) => number) =>
      history.map((step) => ({
        ...step,
        acts: step.acts.map((value, r) => (own.includes(r) ? act(inForce.indexOf(step)) : value)),
      }));
    const told = (act: (nth: number) => number) => briefingOf(play, acted(act), turn);
    expect(told(() => 1)).toMatchObject({ kept: inForce.length, inForce: inForce.length });
    expect(told(() => 0)).toMatchObject({ kept: 0, inForce: inForce.length });
    expect(told((nth) => [1, 0.5, 0.49][nth] ?? 0).kept).toBe(2);
  });

  test.each([
    [0, 'agreed'],
    [3, 'none'],
  ])('before the first step of an agreement of step %d tells that there is %s', (agreed, status) => {
    const early = { ...play, model: { ...model, agreement: { ...model.agreement, agreed } } };
    const first = { ...turn, step: 0, until: 1 };
    expect(briefingOf(early, [], first).agreement).toBe(status);
  });

  test('tells what is missing in a turn', () => {
    expect(missingIn(play, game, turn, briefingOf(play, history, turn))).toContainEqual({
      kind: 'order',
      rivalry: 'opposition/assad',
    });
    const decided = decide(game, turn.seat, turn.step, { keep: { 'opposition/assad': 4 } });
    expect(missingIn(play, decided, turn, briefingOf(play, history, turn))).not.toContainEqual({
      kind: 'order',
      rivalry: 'opposition/assad',
    });
  });
});

describe('a demand', () => {
  const asking = newGame({ seats: ['us', 'russia'] });
  const first = turnAt(asking, model.steps)!;
  const asked = ask(play, asking, first, 'us/russia');
  const later = { ...asked, ended: 4 };
  const at = turnAt(later, model.steps)!;

  test('keeps the seat away from the meetings with this rival', () => {
    expect(decisionAt(asked, 'us', 7).attend).toEqual({ 'us-russia': false });
    const met = playRun(play, asked).steps.filter(({ channels }) => channels[0]!.attended !== null);
    expect(
      met.filter(({ t }) => t >= 7).every(({ channels }) => !channels[0]!.attended!.includes('us')),
    ).toBe(true);
  });

  test('answers for its seat whether to come, as long as it stands', () => {
    const briefing = briefingOf(play, playRun(play, later).steps, at);
    const meeting = {
      ...briefing,
      channels: briefing.channels.map((channel) => ({ ...channel, meetings: [at.step] })),
    };
    const open = { kind: 'attend', channel: 'us-russia' };
    expect(missingIn(play, later, at, meeting)).not.toContainEqual(open);
    const met = { ...later, demands: later.demands.map((one) => ({ ...one, met: 8 })) };
    expect(missingIn(play, met, at, meeting)).toContainEqual(open);
    const others = { ...later, demands: later.demands.map((one) => ({ ...one, seat: 'russia' })) };
    expect(missingIn(play, others, at, meeting)).toContainEqual(open);
  });

  test('stands until a gesture came', () => {
    const silent = meetDemands(play, later, at, playRun(play, later).steps);
    expect(openDemand(silent, 'us/russia')).not.toBeNull();
    const given = decide(later, 'russia', 8, { gesture: { 'russia/us': 0.3 } });
    const met = meetDemands(play, given, at, playRun(play, given).steps);
    expect(openDemand(met, 'us/russia')).toBeNull();
    expect(decisionAt(met, 'us', at.step).attend).toEqual({ 'us-russia': true });
  });
});
