import { coneRuns, type ConeSource } from '../pool/cone.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { GuessMemory } from './guessMemory.ts';
import type { Lesson } from './lesson.ts';
import { createPlayer, type Timer } from './player.ts';
import { openCase, type ReplayCase } from './replayCase.ts';
import { createReplay, viewOf, type Replay, type ReplayStore } from './replay.ts';
import type { ChoiceSource } from './settings.ts';
import { parseView, writeView } from './view.ts';

/** Where the view is written: the address bar of the page, a list in a test. */
export interface Address {
  read: () => string;
  /** `keepBack`: Back goes to what was there before this view. */
  write: (search: string, keepBack: boolean) => void;
  /** Calls back when the address was changed from outside, by Back or by hand. */
  onChange: (listener: () => void) => () => void;
}

/** A replay that is played, addressed and has its cone computed. */
export interface BoundReplay {
  store: ReplayStore;
  /** Plays, or stops; with an open question it plays on only once that was answered or skipped. */
  playOrPause: () => void;
  /** Asks for the cone of this moment again. */
  retryCone: () => void;
  /** The scenario under an account, compiled once. */
  caseOf: (account: string | null) => ReplayCase;
  /** Starts listening, in a lesson or without; returns how to stop. */
  connect: (address: Address, lesson?: Lesson | null) => () => void;
}

interface Parts {
  cones: ConeSource;
  settings: ChoiceSource;
  timer: Timer;
  /** Where guesses are kept over a reload. */
  memory?: GuessMemory;
  /** Told when a cone is asked for and when it arrives, for measurements. */
  mark?: (name: 'cone-requested' | 'cone-coarse' | 'cone-full') => void;
}

/** Puts the parts of a replay together. */
export function bindReplay(
  scenario: Scenario,
  search: string,
  { cones, settings, timer, memory, mark }: Parts,
): BoundReplay {
  const cases = new Map<string | null, ReplayCase>();
  const caseOf = (account: string | null): ReplayCase => {
    const key = account !== null && Object.hasOwn(scenario.accounts, account) ? account : null;
    let found = cases.get(key);
    if (!found) {
      found = openCase(scenario, key);
      cases.set(key, found);
    }
    return found;
  };
  const { facts, questions } = caseOf(null);
  const store = createReplay(facts, parseView(search), memory);
  const player = createPlayer(
    timer,
    () => (1000 * scenario.clock.step) / settings.getState().speed,
    () => store.getState().advance(settings.getState().stopAtQuestions),
  );

  const askCone = (state: Replay): void => {
    const { setup, runFrom } = caseOf(state.account);
    const from = state.mode === 'model' ? runFrom : state.cursor;
    if (from >= facts.steps) {
      cones.cancel();
      store.getState().showCone(null);
      return;
    }
    const outcomes = questions.filter(({ step }) => step === from).map(({ outcome }) => outcome);
    const request = {
      seed: state.seed,
      from,
      draws: true,
      endogenous: false,
      outcomes,
      want: { actors: false, trust: false },
    };
    mark?.('cone-requested');
    cones.request(setup, request, {
      onCoarse: (ensemble) => {
        store.getState().showCone({ from, ensemble, total: coneRuns });
        mark?.('cone-coarse');
      },
      onFull: (ensemble) => {
        store.getState().showCone({ from, ensemble, total: coneRuns });
        mark?.('cone-full');
      },
      onError: (error) => store.getState().failCone(error.message),
    });
  };

  return {
    store,
    caseOf,
    playOrPause: () => {
      const { playing, question, guesses, play, pause } = store.getState();
      if (playing) pause();
      else if (question === null || Object.hasOwn(guesses, question))
        play(settings.getState().stopAtQuestions);
    },
    retryCone: () => askCone(store.getState()),
    connect: (address, lesson = null) => {
      let written = address.read();
      const begins = lesson !== store.getState().lesson;
      // What a lesson holds is as its link says, and no other link changes it.
      if (begins) store.getState().setLesson(null);
      // A link has the last word; without one the replay is found as it was left.
      if (written !== '' || (begins && lesson !== null)) store.getState().applyView(parseView(written));
      if (begins) store.getState().setLesson(lesson);
      const stops = [
        store.subscribe((state, before) => {
          if (state.playing !== before.playing) {
            if (state.playing) player.start();
            else player.stop();
          }
          const search = writeView(viewOf(state));
          // What plays by itself is no move to which Back should go.
          if (search !== written) {
            written = search;
            address.write(search, !state.playing && !before.playing);
          }
          if (
            state.cursor !== before.cursor ||
            state.seed !== before.seed ||
            state.mode !== before.mode ||
            state.account !== before.account
          ) {
            askCone(state);
          }
        }),
        address.onChange(() => {
          const search = address.read();
          if (search === written) return;
          written = search;
          store.getState().applyView(parseView(search));
        }),
      ];
      askCone(store.getState());
      return () => {
        for (const stop of stops) stop();
        player.stop();
        cones.cancel();
      };
    },
  };
}
