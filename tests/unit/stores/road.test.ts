import { describe, expect, test } from 'vitest';

import { openPlay } from '../../../src/analysis/play/playCase.ts';
import { readGame } from '../../../src/analysis/play/readGame.ts';
import { isSameCase } from '../../../src/analysis/play/road.ts';
import { createGame } from '../../../src/stores/game.ts';
import { createRoad } from '../../../src/stores/road.ts';
import { newGame, opened, september } from '../analysis/playFixture.ts';

/** A game of the US and Russia that is over after some turns of two days. */
const played = (turns = 4, say?: (store: ReturnType<typeof createGame>, ended: number) => void) => {
  const store = createGame(september, null);
  const { seed, from } = newGame();
  store.getState().begin({ seats: ['us', 'russia'], changes: [], seed, from, turnSteps: 4, clock: null });
  for (let n = 0; n < turns * 2; n += 1) {
    store.getState().uncover();
    say?.(store, n);
    store.getState().follow();
    expect(store.getState().endTurn()).toBe(true);
  }
  store.getState().endEarly();
  const { game, play } = store.getState();
  return { game: game!, play: play!, road: createRoad(play!, game!) };
};

describe('a road not taken', () => {
  test('leaves from any turn of the game, and from none while nothing is changed', () => {
    const { road } = played();
    expect(road.getState().turns.map(({ turn }) => [turn.seat, turn.step])).toEqual(
      [7, 11, 15, 19].flatMap((step) => [
        ['us', step],
        ['russia', step],
      ]),
    );
    road.getState().choose(3);
    expect(road.getState()).toMatchObject({
      road: null,
      changes: [],
      view: { turn: { seat: 'russia', step: 11 } },
    });
    road.getState().choose(null);
    expect(road.getState().view).toBeNull();
  });

  test('shows the turn as its seat saw it then', () => {
    const seen: unknown[] = [];
    const { road } = played(3, (store) => {
      const { briefing, advice } = store.getState().view!;
      seen.push({ briefing, advice });
    });
    seen.forEach((view, n) => {
      road.getState().choose(n);
      const { briefing, advice } = road.getState().view!;
      expect({ briefing, advice }).toEqual(view);
    });
  });

  test('changes every kind of decision, names each, and is a game that can be played again', () => {
    const { road, game, play } = played(4, (store, n) => {
      if (n === 2) store.getState().decide({ keep: { 'us/russia': 4 }, attend: { 'us-russia': true } });
    });
    const { choose, decide, demand } = road.getState();
    choose(2);
    const issue = Object.keys(september.channels['us-russia']!.issues)[0]!;
    decide({ keep: { 'us/russia': 2 } });
    decide({ attend: { 'us-russia': false } });
    decide({ concede: { 'us-russia': { [issue]: 0.4 } } });
    decide({ gesture: { 'us/russia': 0.3 } });
    decide({ leave: ['us-russia'] });
    const before = road.getState().changes;
    expect(before).toEqual([
      { kind: 'order', rivalry: 'us/russia', keep: 2 },
      { kind: 'gesture', rivalry: 'us/russia', severity: 0.3 },
      { kind: 'attend', channel: 'us-russia', comes: false },
      { kind: 'concede', channel: 'us-russia', issue, share: 0.4 },
      { kind: 'leave', channel: 'us-russia', leaves: true },
    ]);
    const other = road.getState().road!;
    expect(other.step).toBe(11);
    expect(other.game.decisions['russia']).toEqual(game.decisions['russia']);
    expect(other.game.decisions['us']?.[15]).toEqual(game.decisions['us']?.[15]);
    expect(readGame(JSON.parse(JSON.stringify(other.game)))).toEqual(other.game);
    expect(openPlay(september, other.game)).not.toHaveProperty('fault');
    expect(isSameCase(game, other.game)).toBe(true);
    demand('us/russia');
    expect(road.getState().changes).toContainEqual({ kind: 'demand', rivalry: 'us/russia', demands: true });
    choose(2);
    expect(road.getState().road).toBeNull();
    expect(play.model.rivalryIds).toContain('us/russia');
  });

  test('with a new demand stays away from later meetings until the gesture comes', () => {
    const comesTo = (gesture: boolean) => {
      const { road } = played(5, (store, n) => {
        store.getState().decide({ attend: { 'us-russia': true } });
        if (gesture && n === 5) store.getState().decide({ gesture: { 'russia/us': 0.3 } });
      });
      road.getState().choose(0);
      road.getState().demand('us/russia');
      const { decisions, demands } = road.getState().road!.game;
      return {
        met: demands.find(({ rivalry }) => rivalry === 'us/russia')!.met,
        attend: [7, 11, 15, 19, 23].map((step) => decisions['us']?.[step]?.attend?.['us-russia'] ?? null),
      };
    };
    expect(comesTo(false)).toEqual({ met: null, attend: [false, null, null, null, null] });
    expect(comesTo(true)).toEqual({ met: 19, attend: [false, null, null, true, true] });
  });

  test('takes a demand back, also one that was met later', () => {
    const { road, game } = played(5, (store, n) => {
      if (n === 0) store.getState().demand('us/russia');
      if (n === 3) store.getState().decide({ gesture: { 'russia/us': 0.3 } });
    });
    expect(game.demands).toEqual([{ seat: 'us', rivalry: 'us/russia', step: 7, met: 15 }]);
    road.getState().choose(0);
    road.getState().demand('us/russia');
    const { changes, road: other } = road.getState();
    expect(changes).toContainEqual({ kind: 'demand', rivalry: 'us/russia', demands: false });
    expect(other!.game.demands).toEqual([]);
    expect(other!.game.decisions['us']?.[7]?.attend).toEqual({ 'us-russia': true });
  });

  test('signs where the game did not', () => {
    const game = { ...newGame({ seats: ['opposition'], turnSteps: 4 }), ended: 10, over: true };
    const road = createRoad(opened(game), game);
    const at = road.getState().turns.find(({ ended }) => {
      road.getState().choose(ended);
      return road.getState().view!.briefing.renewal !== null;
    })!;
    road.getState().choose(at.ended);
    const { renewal } = road.getState().view!.briefing;
    road.getState().decide({ renew: true }, renewal!);
    expect(road.getState().changes).toEqual([{ kind: 'renew', signs: true }]);
    expect(road.getState().road!.step).toBe(renewal);
  });
});
