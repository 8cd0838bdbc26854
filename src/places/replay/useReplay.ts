import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { History } from '../../analysis/history.ts';
import type { ActorLook } from '../../charts/actorLook.ts';
import { looksOf } from '../../charts/lookOf.ts';
import type { BoundReplay } from '../../stores/boundReplay.ts';
import type { Replay } from '../../stores/replay.ts';
import type { ReplayCase } from '../../stores/replayCase.ts';

/** The replay that the parts of the place share. */
export const ReplayContext = createContext<BoundReplay | null>(null);

function useBound(): BoundReplay {
  const bound = use(ReplayContext);
  if (!bound) throw new Error('A part of the replay place stands outside of it.');
  return bound;
}

export const useReplay = <Slice>(select: (state: Replay) => Slice): Slice =>
  useStore(useBound().store, select);

/** The scenario under the chosen account, compiled. */
export function useCase(): ReplayCase {
  const account = useReplay((state) => state.account);
  return useBound().caseOf(account);
}

/** The scenario as it is written, without any account. */
export const useMiddleCase = (): ReplayCase => useBound().caseOf(null);

/** What diagram, waterfall and why table tell: the record, or the model's run. */
export function useToldHistory(): History {
  const opened = useCase();
  const mode = useReplay((state) => state.mode);
  const seed = useReplay((state) => state.seed);
  return mode === 'model' || !opened.record ? opened.runOf(seed) : opened.record;
}

export function useLooks(): readonly ActorLook[] {
  const { scenario } = useCase();
  return useMemo(() => looksOf(scenario.actors), [scenario.actors]);
}
