import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ActorLook } from '../../charts/actorLook.ts';
import { looksOf } from '../../charts/lookOf.ts';
import type { RestraintClock } from '../../charts/restraint/restraintProps.ts';
import type { BoundLab } from '../../stores/boundLab.ts';
import type { Lab } from '../../stores/lab.ts';
import type { LabCase } from '../../stores/labCase.ts';

/** The lab that the parts of the place share. */
export const LabContext = createContext<BoundLab | null>(null);

export function useBoundLab(): BoundLab {
  const bound = use(LabContext);
  if (!bound) throw new Error('A part of the lab stands outside of it.');
  return bound;
}

export const useLab = <Slice>(select: (state: Lab) => Slice): Slice => useStore(useBoundLab().store, select);

/** The scenario under the changes as they stand. */
export function useLabCase(): LabCase {
  const changes = useLab((state) => state.changes);
  const from = useLab((state) => state.from);
  const { caseOf } = useBoundLab();
  return useMemo(() => caseOf({ changes, from, seed: 0 }), [caseOf, changes, from]);
}

export function useLabLooks(): readonly ActorLook[] {
  const { scenario } = useBoundLab();
  return useMemo(() => looksOf(scenario.actors), [scenario.actors]);
}

/** The clock as charts want it. */
export function useLabClock(): RestraintClock {
  const { scenario, written } = useBoundLab();
  return useMemo(
    () => ({
      start: Date.parse(scenario.clock.start),
      stepHours: scenario.clock.step,
      steps: written.setup.steps,
      zone: scenario.clock.zone,
    }),
    [scenario.clock, written],
  );
}
