import type { Change } from '../../scenario/changes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Instant } from '../../scenario/time.ts';
import type { LikelyNumbers } from '../carryOver.ts';
import type { NamedMeasure } from '../measureName.ts';
import type { Evaluate, StudyRequest } from '../study.ts';
import type { Table } from './table.ts';

/** What every plan of a study says. Plain data: a plan can be kept, sent, and written into a receipt. */
export interface PlanHead {
  /** Of the scenario as it is written, in their order. */
  readonly changes: readonly Change[];
  /** Whole number, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Moment at which runs leave the record; null for the first, or where a study has several. */
  readonly from: Instant | null;
  /** Of each setting, at least 1. */
  readonly runs: number;
  /** Each run draws the uncertain numbers; false: central values. */
  readonly draws: boolean;
  /** Names as in `measureName.ts`. */
  readonly measures: readonly string[];
}

/** A plan together with its scenario. */
export interface PlanCase extends Omit<PlanHead, 'from' | 'measures'> {
  /** With the changes. */
  readonly scenario: Scenario;
  /** Step at which runs leave the record. */
  readonly from: number;
  readonly measures: readonly NamedMeasure[];
  readonly request: StudyRequest;
  /** Numbers of another case, where the plan takes some over. */
  readonly fitted: LikelyNumbers | null;
}

/** A study that can be run. */
export interface ReadyStudy<Result> {
  /** Settings that it will measure, about; 0: it measures none. */
  readonly settings: number;
  readonly run: (evaluate: Evaluate) => Promise<Result>;
}

/** One kind of study: all that differs from kind to kind. */
export interface StudyDefinition<Options, Result> {
  /** How many measures its plans have: at least, at most. */
  readonly measures: readonly [number, number];
  /** Checks options, which are hostile. @throws RangeError, in a sentence. */
  readonly readOptions: (given: Readonly<Record<string, unknown>>) => Options;
  /** @throws RangeError, in a sentence, for what makes no sense in this scenario. */
  readonly prepare: (study: PlanCase, options: Options) => ReadyStudy<Result>;
  /** What of the JSON document is its own. */
  readonly document: (study: PlanCase, options: Options, result: Result) => Record<string, unknown>;
  /** Its rows for a spreadsheet. */
  readonly table: (study: PlanCase, options: Options, result: Result) => Table;
}
