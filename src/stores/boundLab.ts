import { summarise, type EnsembleRequest } from '../analysis/ensemble.ts';
import { seriesActors } from '../analysis/seriesActors.ts';
import type { MeasuredTally } from '../analysis/tallyRuns.ts';
import { coarseRuns, type StagedSource } from '../pool/stagedEnsemble.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createLab, type Lab, type LabQuestion, type LabResult, type LabStore } from './lab.ts';
import { labMeasures, labRuns, lastStepsOfDays, openLabCase, type LabCase } from './labCase.ts';
import { openCase } from './replayCase.ts';

/** A lab whose runs follow its question. */
export interface BoundLab {
  readonly scenario: Scenario;
  readonly store: LabStore;
  /** Step at which the record's truce begins, or 0. */
  readonly start: number;
  /** The scenario as it is written, ready to run. */
  readonly written: LabCase;
  /** The scenario under some changes, made once. */
  caseOf: (question: LabQuestion) => LabCase;
  /** Asks for the runs of the question as it stands, also where runs do not follow by themselves. */
  run: () => void;
  /** Drops what is under way. */
  stop: () => void;
  /** Starts following; returns how to stop. */
  connect: () => () => void;
}

interface Parts {
  /** One for the variant, one for the unchanged scenario. */
  variants: StagedSource;
  bases: StagedSource;
  /** Told when runs are asked for and when a stage of them arrives, for measurements. */
  mark?: (name: 'lab-requested' | 'lab-stage' | 'lab-full') => void;
}

/** Runs of the second stage: enough for a picture that changes little afterwards. */
const middleRuns = 1000;

export function bindLab(scenario: Scenario, { variants, bases, mark }: Parts): BoundLab {
  const { runFrom: start } = openCase(scenario, null);
  const days = lastStepsOfDays(scenario, start);
  const store = createLab(
    { changes: [], from: start, seed: 0 },
    // Near the middle of what follows: early enough to differ, late enough to matter.
    days[Math.floor(days.length / 2)] ?? start,
  );
  let kept: { key: string; opened: LabCase } | null = null;
  const written = openLabCase(scenario, [], start);

  const caseOf = ({ changes, from }: LabQuestion): LabCase => {
    if (changes.length === 0) return written;
    const key = JSON.stringify([changes, from]);
    if (kept?.key !== key) kept = { key, opened: openLabCase(scenario, changes, from) };
    return kept.opened;
  };

  const requestOf = ({ from, seed }: LabQuestion): EnsembleRequest => ({
    seed,
    from,
    draws: true,
    endogenous: false,
    outcomes: [],
    want: { actors: true, trust: true },
  });

  const ask = (
    source: StagedSource,
    question: LabQuestion,
    opened: LabCase,
    tell: (result: LabResult, isLast: boolean) => void,
  ): void => {
    const { setup, model } = opened;
    const request = requestOf(question);
    const { measures } = labMeasures(scenario, question.from);
    const total = labRuns(setup, question.from, 1 + seriesActors(model).length + model.tieIds.length);
    const stages = [...new Set([coarseRuns(setup), middleRuns, total])];
    source.request(
      { setup, request, measures, stages },
      {
        onStage: ({ tally, values }: MeasuredTally, isLast) =>
          tell({ ensemble: summarise(model, request, tally), values, runs: tally.runs, total }, isLast),
        onError: (error) => store.getState().fail(error.message),
      },
    );
  };

  const run = (): void => {
    const question = store.getState();
    store.getState().setStale(false);
    const isBase = question.changes.length === 0;
    if (question.base === null) {
      ask(bases, question, written, (result, isLast) => {
        store.getState().showBase(result);
        if (store.getState().changes.length === 0) tellVariant(result, isLast);
      });
    } else if (isBase) {
      variants.cancel();
      tellVariant(question.base, question.base.runs === question.base.total);
    }
    if (isBase) return;
    mark?.('lab-requested');
    ask(variants, question, caseOf(question), tellVariant);
  };

  const tellVariant = (result: LabResult, isLast: boolean): void => {
    store.getState().show(result);
    mark?.(isLast ? 'lab-full' : 'lab-stage');
  };

  const follow = (state: Lab, before: Lab): void => {
    const moved = state.from !== before.from || state.seed !== before.seed;
    if (!moved && state.changes === before.changes) return;
    // What is out of date is taken away at once, not dimmed; the unchanged scenario stands as long as it is the same.
    variants.cancel();
    if (moved) {
      bases.cancel();
      store.getState().showBase(null);
    }
    store.getState().show(null);
    if (state.live) run();
    else store.getState().setStale(true);
  };

  return {
    scenario,
    store,
    start,
    written,
    caseOf,
    run,
    stop: () => {
      variants.cancel();
      bases.cancel();
    },
    connect: () => {
      const stop = store.subscribe(follow);
      const { shown, base } = store.getState();
      if (shown === null || base === null) run();
      return () => {
        stop();
        variants.cancel();
        bases.cancel();
      };
    },
  };
}
