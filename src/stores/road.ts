import { createStore } from 'zustand/vanilla';
import { ask, openDemand, withdraw } from '../analysis/play/demands.ts';
import { decide, turnAt, type Game, type Turn } from '../analysis/play/game.ts';
import { playRun, type PlayCase } from '../analysis/play/playCase.ts';
import { gameAtTurn, roadOf, roadStep } from '../analysis/play/road.ts';
import { roadChanges, type RoadChange } from '../analysis/play/roadChanges.ts';
import { sayInTurn, viewTurn, type TurnSayings, type TurnView } from './turnView.ts';

/** A turn of the game that is over, by how many turns of single seats were ended before it. */
export interface PlayedTurn {
  readonly ended: number;
  readonly turn: Turn;
}

/** The whole game on another road, and the first step in which it differs. */
export interface Road {
  readonly game: Game;
  readonly step: number;
}

interface RoadState extends TurnSayings {
  readonly turns: readonly PlayedTurn[];
  /** The turn that is looked at again, and the game as it stood then with what is said anew; null: none is chosen. */
  readonly view: TurnView | null;
  readonly draft: Game | null;
  readonly changes: readonly RoadChange[];
  /** null while nothing is changed. */
  readonly road: Road | null;
  /** Looks at a turn as it was decided; null: at none. */
  choose: (ended: number | null) => void;
}

/** From any decision of a game that is over, any other that was possible then. */
export function createRoad(play: PlayCase, game: Game) {
  const { steps } = play.model;
  const turns = Array.from({ length: game.ended }, (_, ended) => ({
    ended,
    turn: turnAt({ ...game, ended, over: false }, steps),
  })).filter((one): one is PlayedTurn => one.turn !== null);
  const history = playRun(play, game).steps;
  const nothing = { view: null, draft: null, changes: [], road: null } as const;
  return createStore<RoadState>()((set, get) => {
    const say = (to: (then: Game, turn: Turn) => Game): void => {
      const { draft, view } = get();
      if (!draft || !view) return;
      const next = to(draft, view.turn);
      const was = gameAtTurn(game, draft.ended, steps);
      const changes = roadChanges(was, next, view.turn, view.briefing.renewal);
      const other = roadOf(play, game, next);
      const step = changes.length === 0 ? null : roadStep(game, other);
      set({
        draft: next,
        view: sayInTurn(play, next, view),
        changes,
        road: step === null ? null : { game: other, step },
      });
    };
    return {
      turns,
      ...nothing,
      choose: (ended) => {
        const chosen = turns.find((one) => one.ended === ended);
        if (!chosen) {
          set(nothing);
          return;
        }
        const draft = gameAtTurn(game, chosen.ended, steps);
        set({ ...nothing, draft, view: viewTurn(play, draft, chosen.turn, history) });
      },
      decide: (more, step) => say((then, turn) => decide(then, turn.seat, step ?? turn.step, more)),
      demand: (rivalry) =>
        say((then, turn) =>
          openDemand(then, rivalry) ? withdraw(play, then, turn, rivalry) : ask(play, then, turn, rivalry),
        ),
    };
  });
}

export type RoadStore = ReturnType<typeof createRoad>;
