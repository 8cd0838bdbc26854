import { replay, type History } from '../analysis/history.ts';
import { questionsOf, type Question } from '../analysis/question.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';
import { recordCoding } from '../scenario/recordCoding.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { stepCount } from '../scenario/stepTimes.ts';
import { tellAccount } from '../scenario/tellAccount.ts';
import { stepOf, toSetup } from '../scenario/toSetup.ts';
import type { ReplayFacts } from './replay.ts';
import type { ViewMode } from './view.ts';

/** A scenario as one account tells it, compiled, with its record replayed. Made once per account and kept. */
export interface ReplayCase {
  /** With the account's changes. */
  scenario: Scenario;
  setup: Setup;
  model: Model;
  /** The record under central values; null where the scenario has none. */
  record: History | null;
  /** The model's single run of a seed, from `runFrom` on. */
  runOf: (seed: number) => History;
  /** Step from which the model's own run goes on: the agreement's start, or 0 without a record. */
  runFrom: number;
  coding: ReturnType<typeof recordCoding> | null;
  /** Events that have a place on the time axis, by time and id. */
  events: readonly DatedEvent[];
  questions: readonly Question[];
  facts: ReplayFacts;
}

export type DatedEvent = ScenarioEvent & { id: string; step: number };

/** Compiles a scenario under an account; an account that the scenario does not know is the middle. */
export function openCase(written: Scenario, account: string | null): ReplayCase {
  const told =
    account !== null && Object.hasOwn(written.accounts, account) ? written.accounts[account] : null;
  const scenario = told ? tellAccount(written, told) : written;
  const setup = toSetup(scenario);
  const model = compile(setup);
  const record = setup.record
    ? replay(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 })
    : null;
  const runFrom = record ? Math.max(0, record.inForce.indexOf(true)) : 0;
  const runs = new Map<number, History>();
  const events = datedEvents(scenario);
  const questions = questionsOf(scenario);
  return {
    scenario,
    setup,
    model,
    record,
    runFrom,
    coding: scenario.record ? recordCoding(scenario) : null,
    events,
    questions,
    facts: {
      steps: stepCount(scenario),
      stepsPerDay: Math.max(1, Math.round(24 / scenario.clock.step)),
      // One step into the truce: it has begun, and nothing is decided.
      opening: record ? Math.min(stepCount(scenario), runFrom + 1) : 0,
      runFrom,
      eventCursors: [...new Set(events.map(({ step }) => step + 1))].sort((a, b) => a - b),
      questions: questions.map(({ id, step }) => ({ id, step })),
      hasRecord: record !== null,
    },
    runOf: (seed) => {
      let run = runs.get(seed);
      if (!run) {
        run = replay(model, { mode: 'model', seed, index: 0, draws: false, from: runFrom });
        // A few seeds back and forth are common, hundreds are not.
        if (runs.size > 8) runs.clear();
        runs.set(seed, run);
      }
      return run;
    },
  };
}

/** Step in which an event falls, or null before the replay, after it, or for a triggered event. */
function eventStep(scenario: Scenario, event: ScenarioEvent): number | null {
  if (event.background || event.time === undefined) return null;
  const step = Math.floor(stepOf(scenario, event.time));
  return step >= 0 && step < stepCount(scenario) ? step : null;
}

function datedEvents(scenario: Scenario): DatedEvent[] {
  return Object.entries(scenario.events)
    .flatMap(([id, event]) => {
      const step = eventStep(scenario, event);
      return step === null ? [] : [{ ...event, id, step }];
    })
    .sort((a, b) => (a.time ?? '').localeCompare(b.time ?? '') || (a.id < b.id ? -1 : 1));
}

/** Milliseconds of a cursor's moment. */
export const momentOf = (scenario: Scenario, cursor: number): number =>
  Date.parse(scenario.clock.start) + cursor * scenario.clock.step * 3_600_000;

/**
 * The events that belong to what is shown. A run of the model decides for itself: of what the sides of the record decided
 * after its start nothing happens in it.
 */
export const eventsShown = ({ events, runFrom }: ReplayCase, mode: ViewMode): readonly DatedEvent[] =>
  mode === 'model' ? events.filter((event) => event.class !== 'endogenous' || event.step < runFrom) : events;
