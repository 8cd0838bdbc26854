import { valueAtPath } from '../../scenario/knobs.ts';
import { isNumber, isListOf, isMap, isText } from '../plainChecks.ts';
import { mostKnobs, seek, seekCost, type Knob, type Setting, type Sought } from '../seek.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { estimateCells, estimateDocument } from './table.ts';

/** A number that may be turned; what stands in the scenario costs nothing. */
type PlanKnob = Omit<Knob, 'now'>;

interface SeekOptions {
  /** At least so much of the measure is wanted, above 0 and up to 1. */
  readonly share: number;
  readonly knobs: readonly PlanKnob[];
}

/** What was sought, and what was found. */
export interface SeekResult {
  readonly knobs: readonly Knob[];
  readonly share: number;
  readonly sought: Sought;
}

const isKnob = (value: unknown): value is PlanKnob =>
  isMap(value) &&
  isText(value['path']) &&
  isNumber(value['low']) &&
  isNumber(value['high']) &&
  value['low'] < value['high'] &&
  isNumber(value['cost']) &&
  value['cost'] >= 0;

const isShare = (value: unknown): value is number => isNumber(value) && value > 0 && value <= 1;

const settingDocument = ({ at, cost, reached }: Setting) => ({
  at,
  cost,
  reached: estimateDocument(reached),
});

/** What it would take: the cheapest setting of a few knobs under which an outcome comes often enough. */
export const seekPlan: StudyDefinition<SeekOptions, SeekResult> = {
  measures: [1, 1],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({
      share: take('share', isShare),
      knobs: take('knobs', isListOf(isKnob)).map(({ path, low, high, cost }) => ({ path, low, high, cost })),
    })),
  prepare: ({ scenario, measures: [measure], request, runs }, { share, knobs: written }) => {
    if (written.length === 0 || written.length > mostKnobs)
      throw new RangeError(`One to ${mostKnobs} knobs can be turned at a time.`);
    const knobs = written.map((knob): Knob => {
      const now = valueAtPath(scenario, knob.path);
      if (now === null) throw new RangeError(`${knob.path} is no number that could be turned.`);
      return { ...knob, now };
    });
    return {
      settings: seekCost(knobs.length),
      run: async (evaluate) => ({
        knobs,
        share,
        sought: await seek(evaluate, { knobs, measure: measure!, share, request, runs }),
      }),
    };
  },
  document: ({ measures: [measure] }, _, { knobs, share, sought }) => ({
    outcome: measure!.name,
    share,
    knobs: knobs.map(({ path, low, high, now, cost }) => ({ path, low, high, now, cost })),
    settings: sought.points,
    now: settingDocument(sought.now),
    cheapest: sought.cheapest === null ? null : settingDocument(sought.cheapest),
    best: settingDocument(sought.best),
    frontier: sought.frontier.map(settingDocument),
  }),
  table: (_, __, { knobs, sought: { now, cheapest, best, frontier } }) => {
    const row = (name: string, { at, cost, reached }: Setting) => [
      name,
      cost,
      ...estimateCells(reached),
      ...at,
    ];
    return {
      head: ['setting', 'cost', 'reached', 'low', 'high', ...knobs.map(({ path }) => path)],
      rows: [
        row('now', now),
        ...(cheapest === null ? [] : [row('cheapest', cheapest)]),
        row('best', best),
        ...frontier.map((setting) => row('frontier', setting)),
      ],
    };
  },
};
