import type { StudyRequest } from '../analysis/study.ts';
import type { LineQuestion } from '../exercise/exercise.ts';
import { histogramBin, sortedQuantiles } from '../math/histogramQuantiles.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openCase } from './replayCase.ts';

/** What lies under a line that was drawn: one number 0..1 a day. */
export interface LineModel {
  /** Under these lie 10, 50 and 90 of 100 runs. */
  low: readonly number[];
  middle: readonly number[];
  high: readonly number[];
  /** Mean restraint of the day as coded; null without a record of these days. */
  record: readonly number[] | null;
}

export const lineRuns = 1000;

/** A drawn line as the text of an answer: per cent a day. */
export const writeLine = (values: readonly number[]): string =>
  values.map((value) => Math.round(value * 100)).join(' ');

/** The line of an answer, 0..1 a day; null for what is no line of so many days. */
export function readLine(text: unknown, days: number): number[] | null {
  if (typeof text !== 'string' || !/^\d{1,3}(?: \d{1,3})*$/.test(text)) return null;
  const values = text.split(' ').map((word) => Number(word) / 100);
  return values.length === days && values.every((value) => value <= 1) ? values : null;
}

/** What is measured for a line: the mean restraint of each of its days, in runs that leave the record where it begins. */
export const lineRequest = ({ of, from, days }: LineQuestion): StudyRequest => ({
  seed: 0,
  from,
  draws: true,
  endogenous: false,
  measures: days.map(({ first, last }) => ({ kind: 'restraint', of, fromStep: first, toStep: last })),
});

/**
 * The model's runs and the record, day by day.
 * @param values as a study gives them: day d of run i at d * runs + i
 */
export function lineModel(scenario: Scenario, question: LineQuestion, values: Float64Array): LineModel {
  const { days } = question;
  const runs = values.length / days.length;
  const quantiles = days.map((_, day) => {
    const bins = Uint32Array.from(values.subarray(day * runs, (day + 1) * runs), histogramBin).sort();
    return sortedQuantiles(bins, [0.1, 0.5, 0.9]);
  });
  return {
    low: quantiles.map(([low]) => low!),
    middle: quantiles.map(([, middle]) => middle!),
    high: quantiles.map(([, , high]) => high!),
    record: recordOf(scenario, question),
  };
}

function recordOf(scenario: Scenario, { of, days }: LineQuestion): readonly number[] | null {
  const { record, model } = openCase(scenario, null);
  if (!record) return null;
  const actor = model.actorIds.indexOf(of);
  const at = (step: number): number =>
    actor < 0 ? record.restraint[step]! : record.actorRestraint[step * model.actorIds.length + actor]!;
  const means = days.map(({ first, last }) => {
    const steps = Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
    return steps.reduce((sum, value) => sum + value, 0) / steps.length;
  });
  return means.every((mean) => Number.isFinite(mean)) ? means : null;
}

/** Mean distance of two lines, 0..1. */
export const meanDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, day) => sum + Math.abs(value - b[day]!), 0) / a.length;

/** The middle of some lines, day by day; null for none. */
export function middleLine(lines: readonly (readonly number[])[]): number[] | null {
  const [first] = lines;
  if (!first) return null;
  return first.map((_, day) => {
    const values = lines.map((line) => line[day]!).toSorted((a, b) => a - b);
    return (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
  });
}
