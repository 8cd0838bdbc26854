import { nearestWord } from '../math/nearestWord.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepCount, stepOf } from '../scenario/stepTimes.ts';
import { isDay, readInstant } from '../scenario/time.ts';
import { dayInZone } from '../scenario/zone.ts';
import type { Measure } from './measure.ts';
import { questionsOf } from './question.ts';

/** A measure under the name by which people ask for it. */
export interface NamedMeasure {
  readonly name: string;
  readonly measure: Measure;
  /** Whether a run answers yes or no, so that its mean is a share of runs. */
  readonly isShare: boolean;
  /** Last step that it looks at. */
  readonly until: number;
}

/**
 * What a name stands for in a scenario whose runs start at step `from`:
 *
 * - `in-force@TIME`: the agreement is in force at the end of the step that holds TIME, or of a day's last step where TIME is
 *   a day; `in-force` alone: at the horizon;
 * - `restraint` and `restraint:ID`: mean restraint of all, of an actor or of a rivalry, from the start to the horizon, or
 *   up to TIME with `@TIME`;
 * - the id of one of the scenario's questions.
 *
 * @throws RangeError with what was expected.
 */
export function measureOfName(scenario: Scenario, name: string, from: number): NamedMeasure {
  const last = stepCount(scenario) - 1;
  const asked = questionsOf(scenario);
  const question = asked.find(({ id }) => id === name);
  if (question !== undefined) {
    const { outcome, known } = question;
    return { name, measure: outcome, isShare: outcome.kind !== 'restraint', until: known - 1 };
  }
  const parts = /^(in-force|restraint)(?::([^@]+))?(?:@(.+))?$/.exec(name);
  const [, kind, of, time] = parts ?? [];
  if (parts === null || (kind === 'in-force' && of !== undefined)) throw new RangeError(unknown(name, asked));
  const at = time === undefined ? last : stepOfTime(scenario, time, name);
  if (at < from) throw new RangeError(`"${name}" lies before the moment from which the runs start.`);
  if (kind === 'in-force') return { name, measure: { kind: 'inForce', at }, isShare: true, until: at };
  const whose = of ?? 'all';
  const known = ['all', ...Object.keys(scenario.actors), ...Object.keys(scenario.rivalries)];
  if (!known.includes(whose)) {
    const near = nearestWord(whose, known);
    throw new RangeError(
      `There is no actor or rivalry "${whose}" whose restraint could be measured.${near === null ? '' : ` Did you mean ${near}?`}`,
    );
  }
  return {
    name,
    measure: { kind: 'restraint', of: whose, fromStep: from, toStep: at },
    isShare: false,
    until: at,
  };
}

const unknown = (name: string, asked: readonly { id: string }[]): string =>
  `There is no outcome "${name}". Write in-force@2016-09-25, restraint, restraint:ACTOR${
    asked.length === 0 ? '' : ` or a question: ${asked.map(({ id }) => id).join(', ')}`
  }.`;

/** The step that holds a moment, or the last one that begins on a day. */
function stepOfTime(scenario: Scenario, time: string, name: string): number {
  const steps = stepCount(scenario);
  let step = -1;
  if (isDay(time)) {
    const { start, step: hours, zone } = scenario.clock;
    const first = readInstant(start)!;
    for (let t = 0; t < steps; t += 1) if (dayInZone(first + t * hours * 3_600_000, zone) <= time) step = t;
    if (dayInZone(first + (steps - 1) * hours * 3_600_000, zone) < time) step = -1;
  } else if (readInstant(time) !== null) {
    step = Math.floor(stepOf(scenario, time));
  } else {
    throw new RangeError(
      `"${name}" needs a day such as 2016-09-25 or a time with its zone such as 2016-09-25T16:00:00Z after the @.`,
    );
  }
  if (step < 0 || step >= steps) throw new RangeError(`"${name}" lies outside the time of the scenario.`);
  return step;
}
