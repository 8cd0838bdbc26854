import { expect, test } from 'vitest';
import { createPlayer, type Timer } from '../../../src/stores/player.ts';

/** A clock that stands still until it is told to go on. */
function handTimer() {
  let waiting: { callback: () => void; ms: number } | null = null;
  const timer: Timer = (callback, ms) => {
    const mine = { callback, ms };
    waiting = mine;
    return () => {
      if (waiting === mine) waiting = null;
    };
  };
  return {
    timer,
    beat: () => waiting?.ms ?? null,
    tick: () => {
      const due = waiting;
      waiting = null;
      due?.callback();
    },
  };
}

test('plays until there is nothing more', () => {
  const { timer, tick, beat } = handTimer();
  let at = 0;
  const player = createPlayer(
    timer,
    () => 500,
    () => ++at < 3,
  );
  player.start();
  tick();
  tick();
  expect(beat()).toBe(500);
  tick();
  expect(at).toBe(3);
  expect(beat()).toBeNull();
});

test('stopping takes back the beat that was waited for', () => {
  const { timer, tick, beat } = handTimer();
  let at = 0;
  const player = createPlayer(
    timer,
    () => 500,
    () => ++at > 0,
  );
  player.start();
  player.stop();
  expect(beat()).toBeNull();
  tick();
  expect(at).toBe(0);
});

test('starting twice plays no faster', () => {
  const { timer, tick } = handTimer();
  let at = 0;
  const player = createPlayer(
    timer,
    () => 500,
    () => ++at > 0,
  );
  player.start();
  player.start();
  tick();
  expect(at).toBe(1);
});

test('a new speed holds from the next beat on', () => {
  const { timer, tick, beat } = handTimer();
  let ms = 500;
  const player = createPlayer(
    timer,
    () => ms,
    () => true,
  );
  player.start();
  ms = 125;
  tick();
  expect(beat()).toBe(125);
});
