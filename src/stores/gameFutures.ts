import { createStore } from 'zustand/vanilla';
import { summarise, type Ensemble } from '../analysis/ensemble.ts';
import type { Measure } from '../analysis/measure.ts';
import type { Game } from '../analysis/play/game.ts';
import { futureRuns, gameRequest } from '../analysis/play/gameRequest.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import { coarseRuns, type StagedSource } from '../pool/stagedEnsemble.ts';

/** Many histories of a game, as far as they are run. */
export interface GameFutures {
  readonly ensemble: Ensemble;
  /** By measure that was asked for, and by run: mean restraint of all, 0..1. */
  readonly restraint: readonly Float64Array[];
}

interface FuturesState {
  readonly status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Of the runs that are here: fewer than `total` while it runs. */
  readonly futures: GameFutures | null;
  readonly runs: number;
  readonly total: number;
  readonly reason: string | null;
}

/** What is to be followed. */
export interface FuturesQuestion {
  readonly play: PlayCase;
  readonly game: Game;
  /** false: nobody sits anywhere. */
  readonly isPlayed: boolean;
  /** Means of restraint that are taken of each run. */
  readonly measures: readonly Measure[];
}

const idle: FuturesState = { status: 'idle', futures: null, runs: 0, total: futureRuns, reason: null };

/** Runs 0 to 999 of a game's seed, each with its own draws of the uncertain numbers, on the page's workers. */
export function createGameFutures(source: StagedSource) {
  const store = createStore<FuturesState>()(() => idle);

  /** Follows a question from its start; what was asked before is dropped. */
  const ask = ({ play, game, isPlayed, measures }: FuturesQuestion): void => {
    const { model } = play;
    const request = gameRequest(game);
    store.setState({ ...idle, status: 'running' });
    source.request(
      {
        setup: model.setup,
        model,
        request,
        measures,
        ...(isPlayed ? { decisions: game.decisions } : {}),
        stages: [coarseRuns(model.setup), 250, 500, futureRuns],
      },
      {
        onStage({ tally, values }, isLast) {
          const restraint = measures.map((_, m) => values.subarray(m * tally.runs, (m + 1) * tally.runs));
          const futures = { ensemble: summarise(model, request, tally), restraint };
          store.setState({ status: isLast ? 'done' : 'running', futures, runs: tally.runs });
        },
        onError: ({ message }) => store.setState({ status: 'failed', reason: message }),
      },
    );
  };

  /** What is here stays. */
  const stop = (): void => {
    source.cancel();
    if (store.getState().status === 'running') store.setState({ status: 'stopped' });
  };

  return { store, ask, stop };
}

export type GameFuturesStore = ReturnType<typeof createGameFutures>;

/** What a debrief follows: the model in every seat, the decisions as they were, and a road not taken. */
export interface DebriefFutures {
  readonly model: GameFuturesStore;
  readonly decided: GameFuturesStore;
  readonly other: GameFuturesStore;
}
