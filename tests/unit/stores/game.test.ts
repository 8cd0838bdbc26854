import { describe, expect, test } from 'vitest';

import { debriefGame } from '../../../src/stores/debrief.ts';
import { createGame, type GameStorage } from '../../../src/stores/game.ts';
import { newGame, september } from '../analysis/playFixture.ts';

const shelf = (): GameStorage & { texts: Map<string, string> } => {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
};

const options = {
  seats: ['opposition', 'assad'],
  changes: [],
  seed: 3,
  from: 7,
  turnSteps: 1,
  clock: null,
};

const orders = { opposition: 'opposition/assad', assad: 'assad/opposition' };

const sit = (storage: GameStorage | null = null) => {
  const store = createGame(september, storage);
  store.getState().begin(options);
  return store;
};

/** Holds back, or not, and signs if it is to. */
const playTurn = (store: ReturnType<typeof sit>, keep = 4): void => {
  store.getState().uncover();
  const { view } = store.getState();
  const { seat } = view!.turn;
  store.getState().decide({ keep: { [orders[seat as 'assad']]: keep } });
  if (view!.briefing.renewal !== null) store.getState().decide({ renew: true }, view!.briefing.renewal);
  expect(store.getState().endTurn()).toBe(true);
};

describe('the game of a scenario', () => {
  test('goes from seat to seat behind a cover', () => {
    const store = sit();
    expect(store.getState().covered).toBe(true);
    playTurn(store);
    expect(store.getState().view?.turn).toMatchObject({ seat: 'assad', number: 0 });
    expect(store.getState().covered).toBe(true);
    playTurn(store);
    expect(store.getState().view?.turn).toMatchObject({ seat: 'opposition', number: 1 });
  });

  test('refuses to end a turn in which something is missing', () => {
    const store = sit();
    expect(store.getState().endTurn()).toBe(false);
    expect(store.getState().view?.missing).toEqual([{ kind: 'order', rivalry: 'opposition/assad' }]);
    expect(store.getState().game?.ended).toBe(0);
  });

  test('shows what its seat has said to a renewal', () => {
    const store = sit();
    for (let turns = 0; turns < 40; turns += 1) {
      store.getState().uncover();
      if (store.getState().view!.briefing.renewal !== null) break;
      playTurn(store);
    }
    const { renewal } = store.getState().view!.briefing;
    expect(store.getState().view!.renew).toBeNull();
    store.getState().decide({ renew: false }, renewal!);
    expect(store.getState().view!.renew).toBe(false);
  });

  test('takes back what was said in a turn until that is ended', () => {
    const store = sit();
    store.getState().decide({ keep: { 'opposition/assad': 0 } });
    store.getState().decide({ keep: { 'opposition/assad': 4 } });
    store.getState().undo();
    expect(store.getState().game?.decisions['opposition']?.[7]?.keep).toEqual({ 'opposition/assad': 0 });
    store.getState().undo();
    expect(store.getState().view?.missing).toHaveLength(1);
    playTurn(store);
    store.getState().undo();
    expect(store.getState().game?.ended).toBe(1);
  });

  test('is found again after a reload, in the middle of a turn', () => {
    const storage = shelf();
    const store = sit(storage);
    playTurn(store);
    store.getState().decide({ keep: { 'assad/opposition': 1 } });
    const again = createGame(september, storage);
    expect(again.getState().game).toEqual(store.getState().game);
    expect(again.getState().view).toEqual(store.getState().view);
    expect(again.getState().covered).toBe(true);
    again.getState().leave();
    expect(createGame(september, storage).getState().game).toBeNull();
  });

  test('plays to the horizon, and is told afterwards', () => {
    const store = sit();
    for (let n = 0; store.getState().view !== null; n += 1) playTurn(store, n % 3 === 0 ? 0 : 4);
    const { game, play } = store.getState();
    expect(game?.over).toBe(true);
    const debrief = debriefGame(play!, game!);
    expect(debrief?.until).toBe(play!.model.steps);
  });

  test('takes over the file that it wrote, and no other', () => {
    const store = sit();
    playTurn(store);
    const other = createGame(september, null);
    expect(other.getState().open(store.getState().save())).toBe(true);
    expect(other.getState().game).toEqual(store.getState().game);
    expect(other.getState().open('{')).toBe(false);
    expect(other.getState().fault).toBe('json');
    expect(other.getState().open('{"format": 1}')).toBe(false);
    expect(other.getState()).toMatchObject({ fault: 'file', damage: 'scenario' });
    const foreign = newGame({ scenario: { id: 'september-2016', hash: '0123456789abcdef' } });
    expect(other.getState().open(JSON.stringify(foreign))).toBe(false);
    expect(other.getState().fault).toBe('scenario');
    expect(other.getState().open(JSON.stringify(newGame({ seats: ['nobody'] })))).toBe(false);
    expect(other.getState().fault).toBe('seat');
  });

  test('goes on where the browser forbids to keep it', () => {
    const forbids = (): never => {
      throw new Error('forbidden');
    };
    const store = sit({ getItem: forbids, setItem: forbids, removeItem: forbids });
    playTurn(store);
    expect(store.getState().game?.ended).toBe(1);
  });

  describe('with a clock', () => {
    const timed = (seats = options.seats) => {
      const store = createGame(september, null);
      store.getState().begin({ ...options, seats, clock: 60 });
      return store;
    };

    test('counts down neither under the cover nor in a pause', () => {
      const store = timed();
      store.getState().pass(30);
      expect(store.getState().left).toBe(60);
      store.getState().uncover();
      store.getState().pass(20);
      store.getState().pause(true);
      store.getState().pass(100);
      expect(store.getState()).toMatchObject({ left: 40, isPaused: true, timedOut: null });
      store.getState().cover();
      store.getState().uncover();
      expect(store.getState().left).toBe(40);
    });

    test('ends a turn with what was said, and the adviser for the rest', () => {
      const store = timed(['us', 'assad']);
      store.getState().uncover();
      const { advice } = store.getState().view!;
      store.getState().decide({ keep: { 'us/russia': 2 } });
      store.getState().pass(60);
      const { game, view, covered, timedOut, left } = store.getState();
      expect(game).toMatchObject({ ended: 1, advice: [{ seat: 'us', step: 7 }] });
      const holds = advice.find(({ rival }) => rival === 'assad')!.holds ? 4 : 0;
      expect(game?.decisions['us']?.[7]?.keep).toEqual({ 'us/russia': 2, 'us/assad': holds });
      expect(view?.turn.seat).toBe('assad');
      expect({ covered, timedOut, left }).toEqual({ covered: true, timedOut: 'us', left: 60 });
    });

    test('does not count an adviser who had nothing left to decide', () => {
      const store = timed(['opposition']);
      store.getState().decide({ keep: { 'opposition/assad': 0 } });
      store.getState().pass(61);
      expect(store.getState().game).toMatchObject({ ended: 1, advice: [] });
      expect(store.getState().covered).toBe(true);
    });
  });

  test('leaves what is missing to the adviser, and takes it back', () => {
    const store = sit();
    store.getState().uncover();
    store.getState().follow();
    expect(store.getState().view?.missing).toEqual([]);
    store.getState().undo();
    expect(store.getState().view?.missing).toHaveLength(1);
    expect(store.getState().game?.advice).toEqual([{ seat: 'opposition', step: 7 }]);
    store.getState().endEarly();
    expect(store.getState().game).toMatchObject({ advice: [], over: true });
  });
});
