import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import { readPlan, type StudyKind } from '../analysis/plans/studies.ts';
import { readReceipt } from '../analysis/receipt.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { MadeStudy } from './analysis.ts';
import type { KeptRun } from './keptRun.ts';
import { runsOf, type KeptRunsStore } from './keptRuns.ts';
import type { LabAnalyses } from './labAnalyses.ts';
import type { LabPins } from './labPins.ts';
import type { ReceiptCheck } from './labReceipt.ts';
import type { Payload } from './payload.ts';
import { receiptText, studyFiles } from './resultFiles.ts';

/** Kept work as the list shows it. */
export interface KeptItem extends Pick<KeptRun, 'id' | 'name' | 'kind' | 'time' | 'parley'> {
  /** Of the scenario when it was kept, its first 8 digits. */
  readonly hash: string;
  /** The scenario is another one now. */
  readonly isOther: boolean;
  /** The engine is another one now. */
  readonly otherEngine: boolean;
}

/** All that is kept of a scenario on this device. */
export interface LabKept {
  readonly store: KeptRunsStore;
  readonly list: (runs: readonly KeptRun[]) => readonly KeptItem[];
  keep: <Kind extends StudyKind>(name: string, made: MadeStudy<Kind>) => Promise<void>;
  /** Puts its question back and shows its result; what came of that, null for a variant. */
  open: (id: string) => Promise<ReceiptCheck | null>;
}

export function bindKept(
  scenario: Scenario,
  store: KeptRunsStore,
  pins: LabPins,
  analyses: LabAnalyses,
  check: (receipt: string) => Promise<ReceiptCheck>,
): LabKept {
  const hash = scenarioHash(scenario);
  const engineOf = ({ receipt }: KeptRun): string | null => {
    const read = receipt === null ? null : readReceipt(receipt);
    return read !== null && 'receipt' in read ? read.receipt.engine : null;
  };
  return {
    store,
    list: (runs) =>
      runsOf(runs, scenario.id).map((run) => ({
        id: run.id,
        name: run.name,
        kind: run.kind,
        time: run.time,
        parley: run.parley,
        hash: run.scenario.hash.slice(0, 8),
        isOther: run.scenario.hash !== hash,
        otherEngine: (engineOf(run) ?? engineFingerprint) !== engineFingerprint,
      })),
    keep: async (name, made) => {
      await store.getState().keep({
        name,
        kind: made.study.plan.kind,
        scenario: { id: scenario.id, hash },
        payload: made.study.plan as unknown as Payload,
        receipt: receiptText(studyFiles(made).receipt),
      });
    },
    open: async (id) => {
      const run = store.getState().runs.find((one) => one.id === id);
      if (run === undefined) return null;
      if (run.kind === 'variant') {
        pins.load(id);
        return null;
      }
      if (run.receipt !== null) return check(run.receipt);
      try {
        await analyses.open(readPlan(run.payload), null);
        return null;
      } catch (error) {
        return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
