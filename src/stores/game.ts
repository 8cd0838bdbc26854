import { createStore } from 'zustand/vanilla';
import { asked, followAdviser } from '../analysis/play/adviser.ts';
import { ask, meetDemands, openDemand, withdraw } from '../analysis/play/demands.ts';
import { decide, endGame, turnAt, type Game, type Turn } from '../analysis/play/game.ts';
import { openPlay, playRun, type PlayCase, type PlayFault } from '../analysis/play/playCase.ts';
import { readGame, type GameDamage } from '../analysis/play/readGame.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { gameText } from './gameFile.ts';
import { sayInTurn, viewTurn, type TurnSayings, type TurnView } from './turnView.ts';

/** Where the game waits for a reload; a browser that forbids storage gives null. */
export interface GameStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
  removeItem: (key: string) => void;
}

/** What those who sit down choose. */
export type NewGame = Pick<Game, 'seats' | 'changes' | 'seed' | 'from' | 'turnSteps' | 'clock'>;

/** Why a file or what was kept cannot be played here. */
export type GameFault = PlayFault | 'json' | 'file' | 'scenario';

interface GameState extends TurnSayings {
  game: Game | null;
  play: PlayCase | null;
  /** The turn at hand; null without a game, and when it is over. */
  view: TurnView | null;
  /** The screen is covered until the next seat has taken the device. */
  covered: boolean;
  /** The turn as it was before each thing that was said in it. */
  past: readonly Game[];
  fault: GameFault | null;
  /** The part of a file that is damaged; null: no part is to blame. */
  damage: string | null;
  /** Seconds that are left of the turn; null without a clock. They stand still under the cover and in a pause. */
  left: number | null;
  isPaused: boolean;
  /** The seat whose last turn the clock ended; null: it ended it itself. */
  timedOut: string | null;
  begin: (options: NewGame) => void;
  uncover: () => void;
  cover: () => void;
  advise: () => void;
  /** Leaves to the adviser what is missing in the turn. */
  follow: () => void;
  pause: (isPaused: boolean) => void;
  /**
   * Lets time pass, in seconds. When none is left, what was said stands, the adviser decides the rest, and the turn ends under
   * the cover.
   */
  pass: (seconds: number) => void;
  undo: () => void;
  /** Ends the turn; false where something is missing. */
  endTurn: () => boolean;
  endEarly: () => void;
  /** Forgets the game. */
  leave: () => void;
  /** Takes over a game out of a file. */
  open: (text: string) => boolean;
  /** The text of its file. */
  save: () => string;
}

/** The game of one scenario on this device: kept at every step, so that it survives a reload. */
export function createGame(written: Scenario, storage: GameStorage | null) {
  const key = `parley.seat.${written.id}`;
  const scenario = { id: written.id, hash: scenarioHash(written) };

  const keep = (game: Game | null): void => {
    try {
      if (game) storage?.setItem(key, JSON.stringify(game));
      else storage?.removeItem(key);
    } catch {
      // A full or forbidden store costs the memory of the game, not the game.
    }
  };

  const store = createStore<GameState>()((set, get) => {
    /** The turn that begins: its demands met, and what its seat can know. */
    const beginTurn = (play: PlayCase, given: Game): Pick<GameState, 'game' | 'view'> => {
      const turn = turnAt(given, play.model.steps);
      if (!turn) return { game: { ...given, over: true }, view: null };
      const { steps } = playRun(play, given);
      const game = meetDemands(play, given, turn, steps);
      return { game, view: viewTurn(play, game, turn, steps) };
    };
    const show = (play: PlayCase, given: Game): void => {
      const begun = beginTurn(play, given);
      keep(begun.game);
      set({
        ...begun,
        play,
        past: [],
        fault: null,
        damage: null,
        covered: given.seats.length > 1 && begun.view !== null,
        left: given.clock,
        isPaused: false,
        timedOut: null,
      });
    };
    const start = (game: Game): boolean => {
      const play = openPlay(written, game);
      if ('fault' in play) {
        set({ fault: play.fault, damage: null });
        return false;
      }
      show(play, game);
      return true;
    };
    /** Changes the turn at hand; it can be undone until the turn is ended. */
    const change = (to: (game: Game, play: PlayCase, turn: Turn) => Game): void => {
      const { game, play, view, past } = get();
      if (!game || !play || !view) return;
      const next = to(game, play, view.turn);
      keep(next);
      set({ game: next, past: [...past, game], view: sayInTurn(play, next, view) });
    };
    return {
      game: null,
      play: null,
      view: null,
      covered: false,
      past: [],
      fault: null,
      damage: null,
      left: null,
      isPaused: false,
      timedOut: null,
      begin: (options) => {
        start({
          format: 1,
          scenario,
          ...options,
          decisions: {},
          ended: 0,
          demands: [],
          advice: [],
          over: false,
        });
      },
      uncover: () => set({ covered: false }),
      cover: () => set({ covered: true }),
      decide: (more, step) => change((game, _, turn) => decide(game, turn.seat, step ?? turn.step, more)),
      demand: (rivalry) =>
        change((game, play, turn) =>
          openDemand(game, rivalry) ? withdraw(play, game, turn, rivalry) : ask(play, game, turn, rivalry),
        ),
      advise: () => {
        const { game, view } = get();
        if (!game || !view) return;
        const next = asked(game, view.turn);
        keep(next);
        set({ game: next });
      },
      follow: () => {
        const { view } = get();
        if (view) change((game, play, turn) => followAdviser(play, game, turn, view.briefing));
      },
      pause: (isPaused) => set({ isPaused }),
      pass: (seconds) => {
        const { game, play, view, covered, isPaused, left } = get();
        if (!game || !play || !view || covered || isPaused || left === null) return;
        if (left > seconds) {
          set({ left: left - seconds });
          return;
        }
        const decided = view.missing.length > 0 ? followAdviser(play, game, view.turn, view.briefing) : game;
        show(play, { ...decided, ended: game.ended + 1 });
        set({ covered: get().view !== null, timedOut: view.turn.seat });
      },
      undo: () => {
        const { past, play, view } = get();
        const before = past.at(-1);
        if (!before || !play || !view) return;
        // Advice that was heard cannot be unheard.
        const game = { ...before, advice: get().game?.advice ?? before.advice };
        keep(game);
        set({ game, past: past.slice(0, -1), view: sayInTurn(play, game, view) });
      },
      endTurn: () => {
        const { game, play, view } = get();
        if (!game || !play || !view || view.missing.length > 0) return false;
        show(play, { ...game, ended: game.ended + 1 });
        return true;
      },
      endEarly: () => {
        const { game, play } = get();
        if (game && play) show(play, endGame(game));
      },
      leave: () => {
        keep(null);
        set({
          game: null,
          play: null,
          view: null,
          past: [],
          covered: false,
          fault: null,
          damage: null,
          timedOut: null,
        });
      },
      open: (text) => {
        const game = readText(text);
        if (game === null || 'part' in game) {
          set(game === null ? { fault: 'json', damage: null } : { fault: 'file', damage: game.part });
          return false;
        }
        if (game.scenario.id === scenario.id && game.scenario.hash === scenario.hash) return start(game);
        set({ fault: 'scenario', damage: null });
        return false;
      },
      save: () => {
        const { game } = get();
        return game ? gameText(game) : '';
      },
    };
  });

  const kept = readKept(storage, key);
  if (kept !== null) store.getState().open(kept);
  return store;
}

export type GameStore = ReturnType<typeof createGame>;

function readKept(storage: GameStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** null: no JSON. */
function readText(text: string): Game | GameDamage | null {
  try {
    return readGame(JSON.parse(text));
  } catch {
    return null;
  }
}
