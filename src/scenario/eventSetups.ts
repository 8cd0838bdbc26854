import type { Condition, Effect as SetupEffect, EventSetup } from '../engine/setup.ts';
import { parameterAt } from './paths.ts';
import { central, type Quantity } from './quantity.ts';
import type { Effect, Scenario, ScenarioEvent } from './scenario.ts';
import { getPath } from './setPath.ts';
import { stepsIn, toStep } from './stepScale.ts';
import { stepCount, stepOf } from './stepTimes.ts';

/** The events that do something, as the engine takes them. Background and events without an effect are cards only. */
export function eventSetups(scenario: Scenario): Record<string, EventSetup> {
  const setups: Record<string, EventSetup> = {};
  for (const [id, event] of Object.entries(scenario.events)) {
    if (event.background || Object.keys(event.effects).length === 0) continue;
    if (event.time !== undefined && stepOf(scenario, event.time) >= stepCount(scenario)) continue;
    setups[id] = eventSetup(scenario, event);
  }
  return setups;
}

function eventSetup(scenario: Scenario, event: ScenarioEvent): EventSetup {
  const { step } = scenario.clock;
  return {
    ...(event.time === undefined ? {} : { at: stepOf(scenario, event.time) }),
    ...(event.trigger === undefined ? {} : { trigger: event.trigger.map((one) => conditionOf(one, step)) }),
    ...(event.once ? { once: true } : {}),
    ...(event.cooldown === undefined ? {} : { cooldown: stepsIn(event.cooldown, step) }),
    class: event.class,
    probability: event.probability,
    effects: Object.keys(event.effects)
      .sort()
      .map((key) => effectOf(scenario, event.effects[key]!)),
  };
}

type FileCondition = NonNullable<ScenarioEvent['trigger']>[number];

/** Hours become steps, true and false 1 and 0. */
function conditionOf([quantity, comparison, value]: FileCondition, hours: number): Condition {
  if (quantity === 'hours') return ['step', comparison, Number(value) / hours];
  return [quantity, comparison, typeof value === 'boolean' ? Number(value) : value];
}

function effectOf(scenario: Scenario, effect: Effect): SetupEffect {
  const hours = scenario.clock.step;
  switch (effect.kind) {
    case 'force':
      return { kind: 'force', rivalry: effect.rivalry, level: effect.level, ...stepsOf(effect.span, hours) };
    case 'shift':
      return { kind: 'shift', ...shiftOf(scenario, effect), ...stepsOf(effect.span, hours) };
    case 'incident':
      return {
        kind: 'incident',
        rivalry: effect.rivalry,
        severity: effect.severity,
        ...(effect.gesture === undefined ? {} : { gesture: effect.gesture }),
      };
    case 'due':
      return {
        kind: 'due',
        rivalry: effect.rivalry,
        severity: effect.severity,
        ...(effect.delivered === undefined ? {} : { delivered: effect.delivered }),
      };
    default:
      return effect;
  }
}

function stepsOf(span: number | undefined, hours: number): { steps?: number } {
  return span === undefined ? {} : { steps: stepsIn(span, hours) };
}

/** Path and amount of a shift. An amount per 12 hours is that by which the central value moves per step. */
function shiftOf(scenario: Scenario, { path, add, to }: Extract<Effect, { kind: 'shift' }>) {
  const hours = scenario.clock.step;
  const parameter = parameterAt(scenario as never, path);
  const scale = (value: number) => (parameter === null ? value : toStep(parameter, value, hours));
  const target = setupPath(path);
  if (to !== undefined) return { path: target, to: path.endsWith('.deadline') ? to / hours : scale(to) };
  if (path.endsWith('.deadline')) return { path: target, add: add! / hours };
  if (parameter?.per12h === undefined) return { path: target, add: add! };
  const now = centralAt(scenario, path);
  return { path: target, add: scale(now + add!) - scale(now) };
}

/** Trust has its place among the ties in a setup, wherever the file gives it. */
function setupPath(path: string): string {
  const trust = /^rivalries\.(.+)\/(.+)\.trust$/.exec(path);
  return trust === null ? path.replace(/^(ties\..+)\.trust$/, '$1') : `ties.${trust[1]}|${trust[2]}`;
}

function centralAt(scenario: Scenario, path: string): number {
  const segments = path.split('.');
  const own = getPath(scenario, segments);
  const value = own ?? getPath(scenario, ['defaults', segments.at(-1)!]) ?? 0;
  return typeof value === 'number' || (typeof value === 'object' && 'value' in value)
    ? central(value as Quantity)
    : 0;
}
