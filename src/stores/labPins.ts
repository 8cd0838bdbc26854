import { scenarioHash } from '../scenario/hash.ts';
import { readChanges, writeChanges } from '../scenario/changesText.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { KeptRunsStore } from './keptRuns.ts';
import type { KeptRun } from './keptRun.ts';
import { questionKey, type LabQuestion, type LabResult, type LabStore, type PinnedVariant } from './lab.ts';

/** Variants that are kept on this device under a name. */
export interface LabPins {
  /** Keeps the question on the screen. */
  keep: (name: string) => Promise<void>;
  /** Puts the question of a kept variant to the lab. */
  load: (id: string) => void;
  /** Starts following the keeper; returns how to stop. */
  connect: () => () => void;
}

/** Both sides of a kept question, worked out anew: the same seed gives the same again. */
export type Recompute = (question: LabQuestion) => Promise<{ result: LabResult; base: LabResult } | null>;

interface KeptQuestion {
  readonly changes: string;
  readonly from: number;
  readonly seed: number;
}

/** The question of a kept variant, which is hostile until checked; null for what is none. */
export function pinnedQuestion({ payload }: KeptRun): LabQuestion | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const { changes, from, seed } = payload as Partial<Record<keyof KeptQuestion, unknown>>;
  if (typeof changes !== 'string' || !Number.isSafeInteger(from) || !Number.isSafeInteger(seed)) return null;
  const read = readChanges(changes);
  return read.refused.length > 0 ? null : { changes: read.changes, from: Number(from), seed: Number(seed) };
}

/** Binds the pinned variants of a lab to the keeper of this device. */
export function bindPins(
  scenario: Scenario,
  store: LabStore,
  kept: KeptRunsStore,
  recompute: Recompute,
): LabPins {
  const results = new Map<string, Pick<PinnedVariant, 'result' | 'base'>>();
  const about = { id: scenario.id, hash: scenarioHash(scenario) };
  let working: Promise<unknown> = Promise.resolve();

  const show = (): void => {
    const pinned = kept
      .getState()
      .runs.filter((run) => run.kind === 'variant' && run.scenario.id === scenario.id)
      .flatMap((run): PinnedVariant[] => {
        const question = pinnedQuestion(run);
        if (question === null) return [];
        const { result = null, base = null } = results.get(run.id) ?? {};
        return [
          { id: run.id, name: run.name, question, result, base, isOther: run.scenario.hash !== about.hash },
        ];
      })
      .toReversed();
    store.getState().setPinned(pinned);
    for (const one of pinned) if (!results.has(one.id)) complete(one);
  };

  const complete = ({ id, question }: PinnedVariant): void => {
    const { shown, base } = store.getState();
    const isShown = shown?.about === questionKey(question) && shown.runs === shown.total;
    if (isShown && base !== null && base.runs === base.total) {
      results.set(id, { result: shown, base });
      show();
      return;
    }
    results.set(id, { result: null, base: null });
    // One after the other, so that what is on the screen does not wait behind all of them.
    working = completeAfter(working, id, question);
  };

  const completeAfter = async (
    before: Promise<unknown>,
    id: string,
    question: LabQuestion,
  ): Promise<void> => {
    await before;
    const done = await recompute(question);
    // What could not be worked out stays without numbers; it is not tried again and again.
    if (done !== null) results.set(id, done);
    show();
  };

  return {
    keep: async (name) => {
      const { changes, from, seed } = store.getState();
      await kept.getState().keep({
        name,
        kind: 'variant',
        scenario: about,
        payload: { changes: writeChanges(changes), from, seed },
        receipt: null,
      });
    },
    load: (id) => {
      const variant = store.getState().pinned.find((one) => one.id === id);
      if (variant) store.getState().ask(variant.question);
    },
    connect: () => {
      void kept.getState().open();
      show();
      return kept.subscribe((state, before) => {
        if (state.runs !== before.runs) show();
      });
    },
  };
}
