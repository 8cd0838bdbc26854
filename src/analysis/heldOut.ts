import type { Scenario } from '../scenario/scenario.ts';
import { posteriorMembers, priorMembers, type Fit } from './fit.ts';
import { hindcast, type Hindcast } from './hindcast.ts';
import { membersOfForecast } from './hindcastVariants.ts';
import { recordSeries } from './recordSeries.ts';
import type { Evaluate } from './study.ts';

/**
 * How well the days after those of a fit are forecast from its last one: by its particles (`posterior`), by what was thought
 * before it (`prior`), and by the scenario as it is (`base`). Daily means at every day up to the end of the record, from one
 * start alone: the scores are of one forecast, and no interval can be given.
 *
 * @param runs of each forecast, shared out to 25 particles
 * @returns null where less than a day of the record is left
 */
export async function heldOut(
  scenario: Scenario,
  evaluate: Evaluate,
  fitted: Fit,
  runs: number,
): Promise<Hindcast | null> {
  const { until, seed, draws, particles } = fitted.request;
  const members = Math.min(membersOfForecast, particles);
  const { steps } = recordSeries(scenario);
  const stepHours = scenario.clock.step;
  const span = Math.max(1, Math.round(24 / stepHours));
  const leads: number[] = [];
  for (let lead = span; until + lead <= steps; lead += span) leads.push(lead);
  if (leads.length === 0) return null;
  return hindcast(
    scenario,
    evaluate,
    { seed, draws, runs },
    [
      { id: 'posterior', members: posteriorMembers(fitted, members) },
      { id: 'prior', members: priorMembers(fitted, members) },
    ],
    { starts: [until], stride: 1, leads, span, stepHours },
  );
}
