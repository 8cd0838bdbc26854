import { summarise } from '../analysis/ensemble.ts';
import type { Receipt } from '../analysis/receipt.ts';
import { seriesActors } from '../analysis/seriesActors.ts';
import type { MeasuredTally } from '../analysis/tallyRuns.ts';
import type { Pool } from '../pool/pool.ts';
import { coarseRuns, type StagedSource } from '../pool/stagedEnsemble.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepOf, timeOfStep } from '../scenario/stepTimes.ts';
import { createLab, questionKey, type Lab, type LabQuestion, type LabResult, type LabStore } from './lab.ts';
import { sortChanges } from './labChanges.ts';
import type { Lesson } from './lesson.ts';
import { labMeasures, labRuns, lastStepsOfDays, openLabCase, type LabCase } from './labCase.ts';
import { ensembleRequest } from './labRequest.ts';
import { bindKept, type LabKept } from './labKept.ts';
import { checkReceipt, citeReceipt, receiptOfLab, type ReceiptCheck } from './labReceipt.ts';
import { bindAnalyses, type LabAnalyses } from './labAnalyses.ts';
import type { KeptRunsStore } from './keptRuns.ts';
import { findAmong, labRecord, type OtherCase } from './labRecord.ts';
import { bindPins, type LabPins } from './labPins.ts';
import { readLabView, writeLabView, type LabView } from './labView.ts';
import type { Address } from './boundReplay.ts';
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
  readonly pins: LabPins;
  readonly kept: LabKept;
  readonly analyses: LabAnalyses;
  readonly receipts: {
    /** Of what is on the screen; null until all of its runs are there. */
    own: () => Receipt | null;
    /** Makes the result of a pasted one again. */
    check: (text: string) => Promise<ReceiptCheck>;
    /** A line to cite it by. */
    cite: (receipt: Receipt) => string;
  };
  /** Starts following the question, and the address, in a lesson or without; returns how to stop. */
  connect: (address: Address, lesson?: Lesson | null) => () => void;
}

interface Parts {
  /** One for the variant, one for the unchanged scenario. */
  variants: StagedSource;
  bases: StagedSource;
  pool: Pool;
  kept: KeptRunsStore;
  /** Version of this Parley. */
  parley: string;
  /** Other scenarios of the library that have a record, as it stands. */
  others?: () => readonly OtherCase[];
  /** Calls back before the page is drawn the next time; returns how to call it off. Absent: at once. */
  beforeFrame?: (callback: () => void) => () => void;
  /** Told when runs are asked for and when a stage of them arrives, for measurements. */
  mark?: (name: 'lab-requested' | 'lab-stage' | 'lab-full') => void;
}

/** Runs of the second stage: enough for a picture that changes little afterwards. */
const middleRuns = 1000;

export function bindLab(
  scenario: Scenario,
  { variants, bases, pool, kept: keeper, parley, others = () => [], beforeFrame, mark }: Parts,
): BoundLab {
  const { runFrom: start } = openCase(scenario, null);
  const written = openLabCase(scenario, [], start);
  const days = lastStepsOfDays(scenario, start);
  // Near the middle of what follows: early enough to differ, late enough to matter.
  const usualDate = days[Math.floor(days.length / 2)] ?? start;
  const store = createLab({ changes: [], from: start, seed: 0 }, usualDate);
  const lastStart = Math.min(written.setup.record?.inForce.length ?? 0, written.setup.steps - 1);
  let kept: { key: string; opened: LabCase } | null = null;
  let askedBase = '';
  /** The unchanged scenario at every stage: a variant is held against as many runs as it has itself. */
  let baseStages: readonly LabResult[] = [];

  const baseBeside = (runs: number): LabResult | null =>
    baseStages.find((stage) => stage.runs === runs) ?? baseStages.at(-1) ?? null;

  const caseOf = ({ changes, from }: LabQuestion): LabCase => {
    if (changes.length === 0) return written;
    const key = JSON.stringify([changes, from]);
    if (kept?.key !== key) kept = { key, opened: openLabCase(scenario, changes, from) };
    return kept.opened;
  };

  const ask = (
    source: StagedSource,
    question: LabQuestion,
    opened: LabCase,
    tell: (result: LabResult, isLast: boolean) => void,
  ): void => {
    const { setup, model } = opened;
    const about = questionKey(question);
    const request = ensembleRequest(question);
    const { measures } = labMeasures(scenario, question.from);
    const total = labRuns(setup, question.from, 1 + seriesActors(model).length + model.tieIds.length);
    const stages = [...new Set([coarseRuns(setup), middleRuns, total])];
    source.request(
      { setup, model, request, measures, stages },
      {
        onStage: ({ tally, values }: MeasuredTally, isLast) =>
          tell(
            { ensemble: summarise(model, request, tally), values, runs: tally.runs, total, about },
            isLast,
          ),
        onError: (error) => store.getState().fail(error.message),
      },
    );
  };

  const run = (): void => {
    const question = store.getState();
    store.getState().setStale(false);
    const isBase = question.changes.length === 0;
    const baseKey = `${question.from} ${question.seed}`;
    const known = baseStages.at(-1);
    if (known === undefined && askedBase !== baseKey) {
      askedBase = baseKey;
      ask(bases, question, written, (result, isLast) => {
        baseStages = [...baseStages, result];
        const { changes, shown } = store.getState();
        if (changes.length === 0) tellVariant(result, isLast);
        else store.getState().show(shown, baseBeside(shown?.runs ?? result.runs));
      });
    } else if (isBase && known !== undefined) {
      variants.cancel();
      tellVariant(known, known.runs === known.total);
    }
    if (isBase) return;
    mark?.('lab-requested');
    ask(variants, question, caseOf(question), tellVariant);
  };

  let keepUp = (): void => {};

  /** What is out of date is taken away before it can be drawn, not dimmed; the first runs of the next question may be there by then. */
  const clear = (): void => {
    keepUp();
    const show = (): void => store.getState().show(null, baseStages.at(-1) ?? null);
    if (beforeFrame === undefined) show();
    else keepUp = beforeFrame(show);
  };

  const tellVariant = (result: LabResult, isLast: boolean): void => {
    keepUp();
    store.getState().show(result, baseBeside(result.runs));
    mark?.(isLast ? 'lab-full' : 'lab-stage');
  };

  const follow = (state: Lab, before: Lab): void => {
    const moved = state.from !== before.from || state.seed !== before.seed;
    if (!moved && state.changes === before.changes) return;
    variants.cancel();
    if (moved) {
      askedBase = '';
      baseStages = [];
      bases.cancel();
    }
    clear();
    if (state.live) run();
    else store.getState().setStale(true);
  };

  /** All runs of a question at once, behind what is on the screen. */
  const inFull = async (question: LabQuestion, changed: boolean): Promise<LabResult | null> => {
    const { setup, model } = changed ? openLabCase(scenario, question.changes, question.from) : written;
    const request = ensembleRequest(question);
    const { measures } = labMeasures(scenario, question.from);
    const total = labRuns(setup, question.from, 1 + seriesActors(model).length + model.tieIds.length);
    const done = await pool.ensemble({ setup, request, measures, first: 0, count: total }).done;
    if (done === null) return null;
    return {
      ensemble: summarise(model, request, done.tally),
      values: done.values,
      runs: total,
      total,
      about: questionKey(question),
    };
  };

  const pins = bindPins(scenario, store, keeper, async (question) => {
    const { from, seed } = store.getState();
    const base = baseStages.at(-1);
    const isSame = from === question.from && seed === question.seed && base?.runs === base?.total;
    const own = isSame && base ? base : await inFull(question, false);
    const result = await inFull(question, true).catch(() => null);
    return own && result ? { result, base: own } : null;
  });

  const viewOf = ({ changes, from, seed, date, series }: Lab): LabView => ({
    difference: { changes, seed, from: from === start ? null : from },
    date: date === usualDate ? null : timeOfStep(scenario, date),
    series: series === 'all' ? null : series,
  });

  const applyView = (search: string): void => {
    const { view, refused } = readLabView(search);
    const { changes, seed, from } = view.difference;
    const state = store.getState();
    const { able, unable } = sortChanges(scenario, changes);
    state.refuse([...refused, ...unable]);
    const date = view.date === null ? usualDate : stepOf(scenario, view.date);
    state.setDate(days.includes(date) ? date : usualDate);
    state.setSeries(
      view.series !== null && Object.hasOwn(scenario.actors, view.series) ? view.series : 'all',
    );
    state.ask({ changes: able, seed, from: from === null ? start : Math.min(from, lastStart) });
  };

  const lab: Omit<BoundLab, 'analyses' | 'receipts' | 'kept'> = {
    scenario,
    store,
    pins,
    start,
    written,
    caseOf,
    run,
    stop: () => {
      variants.cancel();
      bases.cancel();
    },
    connect: (address, lesson = null) => {
      let view = address.read();
      const left = store.getState();
      const begins = lesson !== store.getState().lesson;
      // What a lesson holds is as its link says, and no other link changes it.
      if (begins) store.getState().setLesson(null);
      // A link has the last word; without one the lab is found as it was left.
      if (view !== '' || (begins && lesson !== null)) applyView(view);
      if (begins) store.getState().setLesson(lesson);
      const stops = [
        store.subscribe(follow),
        store.subscribe((state) => {
          const next = writeLabView(viewOf(state));
          if (next === view) return;
          view = next;
          // Undo is the lab's own way back.
          address.write(next, false);
        }),
        address.onChange(() => {
          const search = address.read();
          if (search === view) return;
          view = search;
          applyView(search);
        }),
        pins.connect(),
      ];
      const now = store.getState();
      if (questionKey(now) !== questionKey(left)) follow(now, left);
      else if (![now.shown, now.base].every((result) => result?.runs === result?.total && result !== null)) {
        askedBase = '';
        baseStages = [];
        run();
      }
      return () => {
        for (const stop of stops) stop();
        variants.cancel();
        bases.cancel();
      };
    },
  };
  const analyses = bindAnalyses(
    store,
    { scenario, find: findAmong(scenario, others), pool, parts: keeper.getState() },
    labRecord(scenario, others),
  );
  const check = (text: string) => checkReceipt(lab, analyses, pool, parley, text);
  return {
    ...lab,
    analyses,
    kept: bindKept(scenario, keeper, pins, analyses, check),
    receipts: {
      own: () => receiptOfLab(lab, parley),
      check,
      cite: (receipt) => citeReceipt(receipt, parley),
    },
  };
}
