import { describe, expect, test } from 'vitest';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import {
  createPresentation,
  joinWindows,
  notesAt,
  slideOfStep,
  type WindowChannel,
} from '../../../src/stores/presentation.ts';
import { exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const file = 'scenarios/exercises/september-2016.md';
const exercise = parseExercise(exerciseText(file), { file, scenarios }).exercise!;

/** A clock that stands where it is put. */
const clockAt = (moment: number) => {
  const clock = { moment, now: () => clock.moment };
  return clock;
};

/** Windows that hear each other, but not themselves, as the browser's channel has it. */
function openRoom() {
  const ears: { of: object; take: (message: unknown) => void }[] = [];
  const said: unknown[] = [];
  const channel = (): WindowChannel => {
    const self = {};
    return {
      post: (message) => {
        said.push(message);
        for (const { of, take } of ears) if (of !== self) take(structuredClone(message));
      },
      listen: (take) => {
        const ear = { of: self, take };
        ears.push(ear);
        return () => void ears.splice(ears.indexOf(ear), 1);
      },
    };
  };
  return { channel, said };
}

describe('one window', () => {
  test('goes on and back, and stays inside the exercise', () => {
    const { store, slides } = createPresentation(exercise, 0, () => 0);
    const at = (): number => store.getState().at;
    store.getState().back();
    expect(at()).toBe(0);
    store.getState().next();
    expect(at()).toBe(1);
    store.getState().goTo(999);
    expect(at()).toBe(slides.length - 1);
  });

  test('shows a blank screen again with the next move', () => {
    const { store } = createPresentation(exercise, 3, () => 0);
    store.getState().blank();
    expect(store.getState().isBlank).toBe(true);
    store.getState().next();
    expect(store.getState()).toMatchObject({ at: 4, isBlank: false });
  });

  test('counts the time from the first move, and anew with each step', () => {
    const clock = clockAt(1000);
    const { store } = createPresentation(exercise, 0, clock.now);
    store.getState().back();
    expect(store.getState().began).toBe(null);
    store.getState().next();
    clock.moment = 5000;
    store.getState().goTo(slideOfStep(exercise, 1));
    expect(store.getState()).toMatchObject({ began: 1000, stepBegan: 5000 });
    clock.moment = 6000;
    store.getState().next();
    expect(store.getState().stepBegan).toBe(5000);
    store.getState().restart();
    expect(store.getState()).toMatchObject({ began: 6000, stepBegan: 6000 });
  });

  test('begins where a link says, and the first step with the title', () => {
    const presentation = createPresentation(exercise, slideOfStep(exercise, 1), () => 0);
    expect(presentation.slides[presentation.store.getState().at]?.step).toBe(1);
    expect(slideOfStep(exercise, 0)).toBe(0);
    expect(JSON.stringify(notesAt(presentation, slideOfStep(exercise, 1)))).toContain(
      'Let pairs argue one account',
    );
  });
});

describe('two windows', () => {
  const open = (room: ReturnType<typeof openRoom>, at: number | null, now = () => 0) => {
    const presentation = createPresentation(exercise, at ?? 0, now);
    return { ...presentation, close: joinWindows(presentation, room.channel(), at !== null) };
  };

  test('follow each other, whichever is moved, blank screen and time with them', () => {
    const room = openRoom();
    const [slides, notes] = [open(room, 0, () => 7), open(room, null)];
    slides.store.getState().next();
    expect(notes.store.getState()).toMatchObject({ at: 1, began: 7 });
    notes.store.getState().blank();
    expect(slides.store.getState()).toMatchObject({ at: 1, isBlank: true });
  });

  test('are at the same slide when the second is opened later', () => {
    const room = openRoom();
    const slides = open(room, 5);
    const notes = open(room, null);
    expect(notes.store.getState().at).toBe(5);
    expect(slides.store.getState().at).toBe(5);
  });

  test('come to a slide that one is opened at, which takes over the clock', () => {
    const room = openRoom();
    const notes = open(room, null, () => 9);
    notes.store.getState().next();
    const slides = open(room, 12);
    expect(notes.store.getState().at).toBe(12);
    expect(slides.store.getState()).toMatchObject({ at: 12, began: 9 });
    notes.store.getState().next();
    expect(slides.store.getState().at).toBe(13);
  });

  test('say nothing back of what they were told', () => {
    const room = openRoom();
    const slides = open(room, 0);
    open(room, null);
    const before = room.said.length;
    slides.store.getState().next();
    expect(room.said).toHaveLength(before + 1);
  });

  test('leave alone what is no stand of this exercise', () => {
    const room = openRoom();
    const { store, slides } = open(room, null);
    store.getState().goTo(2);
    const { post } = room.channel();
    const good = { exercise: exercise.id, at: 1, isBlank: false, began: null, stepBegan: null };
    for (const bad of [
      null,
      'at',
      { ...good, exercise: 'another' },
      { ...good, at: slides.length },
      { ...good, at: 0.5 },
      { ...good, at: '1' },
      { ...good, isBlank: 'no' },
      { ...good, began: NaN },
    ])
      post(bad);
    expect(store.getState().at).toBe(2);
    post(good);
    expect(store.getState().at).toBe(1);
  });

  test('part when one is closed', () => {
    const room = openRoom();
    const [slides, notes] = [open(room, 0), open(room, null)];
    notes.close();
    slides.store.getState().next();
    expect(notes.store.getState().at).toBe(0);
  });
});
