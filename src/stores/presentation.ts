import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Exercise } from '../exercise/exercise.ts';
import { slidesOf, teachersOf, type Slide } from '../exercise/slides.ts';
import { paceOf, type Pace } from '../exercise/timetable.ts';

/** Where a presentation is. */
export interface Stand {
  /** Index of the slide. */
  at: number;
  /** The class sees nothing. */
  isBlank: boolean;
  /** When the lesson and when the slide's step began, milliseconds since 1970; null: not yet. */
  began: number | null;
  stepBegan: number | null;
}

interface Presentation extends Stand {
  /** Goes to a slide, kept inside the exercise, and shows the screen again. */
  goTo: (at: number) => void;
  next: () => void;
  back: () => void;
  blank: () => void;
  /** The lesson begins now. */
  restart: () => void;
}

type PresentationStore = StoreApi<Presentation>;

/** A presentation of an exercise, in one of its windows. */
export interface BoundPresentation {
  exercise: Exercise;
  slides: readonly Slide[];
  store: PresentationStore;
  now: () => number;
}

/** What carries messages between the windows of a page: a channel of the browser, a list in a test. */
export interface WindowChannel {
  post: (message: unknown) => void;
  listen: (take: (message: unknown) => void) => () => void;
}

/** Presents an exercise from a slide on. `now`: milliseconds since 1970. */
export function createPresentation(exercise: Exercise, at: number, now: () => number): BoundPresentation {
  const slides = slidesOf(exercise);
  const inside = (wanted: number): number => Math.min(slides.length - 1, Math.max(0, wanted));
  const store = createStore<Presentation>()((set, get) => ({
    at: inside(at),
    isBlank: false,
    began: null,
    stepBegan: null,
    goTo: (wanted) => {
      const before = get();
      const next = inside(wanted);
      const isMoved = next !== before.at;
      const isOtherStep = slides[next]?.step !== slides[before.at]?.step;
      set({
        at: next,
        isBlank: false,
        ...(isMoved && before.began === null ? { began: now() } : {}),
        ...(isMoved && (isOtherStep || before.stepBegan === null) ? { stepBegan: now() } : {}),
      });
    },
    next: () => get().goTo(get().at + 1),
    back: () => get().goTo(get().at - 1),
    blank: () => set({ isBlank: !get().isBlank }),
    restart: () => set({ began: now(), stepBegan: now() }),
  }));
  return { exercise, slides, store, now };
}

/** What the teacher has for the step of a slide: its notes, and its key. */
export const notesAt = ({ exercise, slides }: BoundPresentation, at: number) =>
  teachersOf(exercise, slides[at]?.step ?? null);

/** Index of the step that a class is at; the end belongs to the last one. Null: the opening. */
export function stepAt({ slides }: BoundPresentation, at: number): number | null {
  return slides.slice(0, at + 1).findLast(({ step }) => step !== null)?.step ?? null;
}

/** How the class stands to the plan at a moment, milliseconds since 1970; null before it began, and without a plan. */
export function paceAt(presentation: BoundPresentation, moment: number): Pace | null {
  const { at, began } = presentation.store.getState();
  if (began === null) return null;
  return paceOf(presentation.exercise, stepAt(presentation, at), Math.max(0, moment - began) / 60_000);
}

/** The first slide of a step, by index. */
export const slideOfStep = (exercise: Exercise, step: number): number =>
  step === 0
    ? 0
    : Math.max(
        0,
        slidesOf(exercise).findIndex((slide) => slide.step === step),
      );

/**
 * Keeps the windows of one presentation at the same slide: whoever moves tells the others, and a window that is opened
 * asks where they are. Returns how to stop.
 * @param isLed this window was opened at a slide of its own choice: the others come to it, and it takes over their clock.
 */
export function joinWindows(
  { exercise, slides, store }: BoundPresentation,
  channel: WindowChannel,
  isLed: boolean,
): () => void {
  let isTold = false;
  let leads = isLed;
  const tell = (): void => {
    const { at, isBlank, began, stepBegan } = store.getState();
    channel.post({ exercise: exercise.id, at, isBlank, began, stepBegan });
  };
  const stops = [
    channel.listen((message) => {
      if (isAsking(message, exercise.id)) {
        leads = false;
        return tell();
      }
      const stand = standOf(message, exercise.id, slides.length);
      if (!stand) return;
      const { at } = store.getState();
      isTold = true;
      store.setState(leads ? { ...stand, at } : stand);
      isTold = false;
      if (leads && at !== stand.at) tell();
      leads = false;
    }),
    store.subscribe(() => {
      if (isTold) return;
      leads = false;
      tell();
    }),
  ];
  channel.post({ exercise: exercise.id, asks: true });
  return () => {
    for (const stop of stops) stop();
  };
}

const fieldsOf = (message: unknown, exercise: string): Readonly<Record<string, unknown>> | null =>
  typeof message === 'object' && message !== null && 'exercise' in message && message.exercise === exercise
    ? { ...message }
    : null;

const isAsking = (message: unknown, exercise: string): boolean =>
  fieldsOf(message, exercise)?.['asks'] === true;

/** Another window may be of another version of the page: what is no stand here is left alone. */
function standOf(message: unknown, exercise: string, slides: number): Stand | null {
  const { at, isBlank, began, stepBegan } = fieldsOf(message, exercise) ?? {};
  const isMoment = (value: unknown): value is number | null =>
    value === null || (typeof value === 'number' && Number.isFinite(value));
  return typeof at === 'number' &&
    Number.isInteger(at) &&
    at >= 0 &&
    at < slides &&
    typeof isBlank === 'boolean' &&
    isMoment(began) &&
    isMoment(stepBegan)
    ? { at, isBlank, began, stepBegan }
    : null;
}
