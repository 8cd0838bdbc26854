import { beforeEach, expect, test } from 'vitest';
import { createReplay, viewOf, type ReplayFacts, type ReplayStore } from '../../../src/stores/replay.ts';
import { plainView } from '../../../src/stores/view.ts';

const facts: ReplayFacts = {
  steps: 50,
  stepsPerDay: 2,
  opening: 7,
  runFrom: 6,
  eventCursors: [3, 8, 17, 21],
  questions: [
    { id: 'first', step: 9 },
    { id: 'second', step: 9 },
    { id: 'third', step: 17 },
  ],
  hasRecord: true,
};

let store: ReplayStore;
beforeEach(() => {
  store = createReplay(facts, plainView);
});

test('opens where the scenario begins to be worth watching', () => {
  expect(store.getState().cursor).toBe(7);
});

test('a link opens at its own moment, kept inside the horizon', () => {
  expect(createReplay(facts, { ...plainView, cursor: 17 }).getState().cursor).toBe(17);
  expect(createReplay(facts, { ...plainView, cursor: 999 }).getState().cursor).toBe(50);
});

test.each([
  [1, 8],
  [-1, 3],
] as const)('jumping in direction %i goes just after the nearest event', (direction, cursor) => {
  store.getState().toEvent(direction);
  expect(store.getState().cursor).toBe(cursor);
});

test('beyond the last event a jump goes to the end, before the first to the beginning', () => {
  store.getState().goTo(30);
  store.getState().toEvent(1);
  expect(store.getState().cursor).toBe(50);
  store.getState().goTo(2);
  store.getState().toEvent(-1);
  expect(store.getState().cursor).toBe(0);
});

test('playing stops at a question, and at the next one of the same moment after the first was answered', () => {
  const { advance, answer, goTo } = store.getState();
  goTo(8);
  store.getState().play(false);
  expect(advance(true)).toBe(false);
  expect(store.getState()).toMatchObject({ cursor: 9, question: 'first', playing: false });
  answer('first', { viewer: 0.6, model: null });
  goTo(8);
  expect(advance(true)).toBe(false);
  expect(store.getState().question).toBe('second');
});

test('a question that was skipped or switched off stops nothing', () => {
  store.getState().goTo(16);
  expect(store.getState().advance(false)).toBe(true);
  store.getState().goTo(16);
  store.getState().answer('third', { viewer: null, model: null });
  expect(store.getState().advance(true)).toBe(true);
});

test('playing ends at the horizon', () => {
  store.getState().goTo(49);
  store.getState().play(false);
  expect(store.getState().advance(true)).toBe(false);
  expect(store.getState()).toMatchObject({ cursor: 50, playing: false });
});

test('going elsewhere puts an open question aside', () => {
  store.getState().goTo(8);
  store.getState().advance(true);
  store.getState().stepBy(3);
  expect(store.getState().question).toBeNull();
});

test('without a record there is only the model to watch', () => {
  const bare = createReplay({ ...facts, hasRecord: false, questions: [] }, { ...plainView, mode: 'record' });
  expect(bare.getState().mode).toBe('model');
  bare.getState().setMode('both');
  expect(bare.getState().mode).toBe('model');
});

test('another account takes the pinned cone away, which told other numbers', () => {
  store.getState().pin({ from: 7, total: 1000, ensemble: {} as never });
  store.getState().setAccount('moscow');
  expect(store.getState().pinned).toBeNull();
});

test('the address holds what is on the screen, and brings it back', () => {
  const { goTo, setSeed, setMode, selectTie } = store.getState();
  goTo(21);
  setSeed(5);
  setMode('both');
  selectTie('russia|us');
  const view = viewOf(store.getState());
  const other = createReplay(facts, plainView);
  other.getState().applyView(view);
  expect(viewOf(other.getState())).toEqual(view);
});
