import type { Mode } from '../engine/options.ts';
import type { Model } from '../engine/model.ts';
import type { Cause, Run, StepTrace } from '../engine/trace.ts';
import { logistic } from '../math/logistic.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { endCause } from './endCause.ts';
import type { ScenarioCase } from './scenarioCase.ts';

/** A run with all that tells it. */
export interface ToldRun extends ScenarioCase {
  mode: Mode;
  index: number;
  model: Model;
  history: Run;
}

/** The body of `parley run --json`. */
export function runDocument(told: ToldRun): Record<string, unknown> {
  const { scenario, hash, mode, seed, index, account, model, history } = told;
  const { end } = history;
  return {
    scenario: { id: scenario.id, hash },
    mode,
    seed,
    index,
    account,
    start: scenario.clock.start,
    stepHours: scenario.clock.step,
    steps: history.steps.map((step) => stepDocument(told, step)),
    outcome: {
      endedAt: end === null ? null : timeOfStep(scenario, end.at),
      cause: end === null ? null : endCause(end),
      by: [...(end?.by ?? [])].sort(),
    },
  };

  function stepDocument({ scenario: of }: ToldRun, step: StepTrace): Record<string, unknown> {
    return {
      t: step.t,
      time: timeOfStep(of, step.t),
      acts: model.rivalryIds.map((id, r) => {
        const [from, to] = id.split('/');
        const act = step.acts[r] ?? 0;
        return {
          from,
          to,
          act,
          kept: act >= 0.5,
          seen: Object.entries(step.perceived[r] ?? {})
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([by, seen]) => ({ by, act: seen })),
          propensity: step.propensity[r],
          threshold: step.threshold[r] ?? null,
          regime: step.regime[r],
          cost: step.cost[r],
        };
      }),
      trust: model.tieIds.map((id, i) => {
        const [holder, subject] = id.split('|');
        const [before, after] = [step.logOddsBefore[i] ?? 0, step.logOddsAfter[i] ?? 0];
        return {
          of: holder,
          in: subject,
          before: logistic(before),
          after: logistic(after),
          logOddsBefore: before,
          logOddsAfter: after,
          causes: (step.causes[i] ?? []).map(causeDocument),
        };
      }),
      agreement: {
        status: step.agreement.status,
        inForce: step.agreement.inForce,
        violence: step.agreement.violence,
      },
      channels: model.channelIds.map((id, c) => {
        const channel = step.channels[c];
        return {
          id,
          status: channel?.status,
          attended: [...(channel?.attended ?? [])].sort(),
          settled: [...(channel?.settled ?? [])].sort(),
          progress: channel?.progress,
        };
      }),
      events: [...step.events].sort(),
      restraint: {
        all: step.restraint.all,
        actors: Object.fromEntries(
          model.actorIds.flatMap((id, a) => {
            const value = step.restraint.actors[a] ?? NaN;
            return Number.isNaN(value) ? [] : [[id, value]];
          }),
        ),
      },
    };
  }
}

/** An obligation that falls due is an event's doing like any other. */
const causeDocument = ({ kind, id, logOdds }: Cause) => ({
  cause: id === '' ? kind : id,
  kind: kind === 'due' ? 'event' : kind,
  logOdds,
});
