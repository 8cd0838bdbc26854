import type * as z from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import { dayInZone } from '../scenario/zone.ts';
import { type CaseFile, name } from './caseFile.ts';
import type { LineDay, LineQuestion } from './exercise.ts';
import type { Block } from './readBlock.ts';
import type * as blocks from './schema/blocks.ts';

type Given = Extract<z.output<typeof blocks.ask>, { kind: 'line' }>;

const mostDays = 60;

/** A line that is asked for, with the steps of its days; null where it has errors. */
export function lineQuestion(given: Given, block: Block<unknown>, file: CaseFile): LineQuestion | null {
  const scenario = file.scenario(block, given.scenario, ['scenario']);
  if (!scenario) return null;
  const { of } = given;
  if (of !== 'all' && !file.known(block, ['of'], 'actor', of, scenario.actors)) return null;
  const from = file.step(block, ['from'], scenario, given.from);
  const to = file.step(block, ['to'], scenario, given.to);
  if (from === null || to === null) return null;
  const days = daysOf(scenario, from, to);
  if (days.length < 2 || days.length > mostDays) {
    file.report.add('line-short', block.place(['to']), { days: days.length }, name(block, ['to']));
    return null;
  }
  const { step, zone } = scenario.clock;
  const start = Date.parse(timeOfStep(scenario, from));
  return { kind: 'line', scenario: scenario.id, of, from, days, clock: { start, stepHours: step, zone } };
}

/** The steps from `from` to before `to`, by the day in which they begin. */
function daysOf(scenario: Scenario, from: number, to: number): LineDay[] {
  const days: { date: string; first: number; last: number }[] = [];
  for (let t = from; t < to; t += 1) {
    const date = dayInZone(Date.parse(timeOfStep(scenario, t)), scenario.clock.zone);
    const today = days.at(-1);
    if (today?.date === date) today.last = t;
    else days.push({ date, first: t, last: t });
  }
  return days.map(({ first, last }) => ({ first, last }));
}
