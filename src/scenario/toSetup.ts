import type {
  ActorNumbers,
  ByObserver as SetupByObserver,
  ChannelSetup,
  PatronageSetup,
  RangeSetup,
  RecordSetup,
  RivalryNumbers,
  Rule as SetupRule,
  Setup,
} from '../engine/setup.ts';
import { eventSetups } from './eventSetups.ts';
import { ACTOR_PARAMETER_KEYS, PARAMETERS, RIVALRY_PARAMETER_KEYS, type ParameterKey } from './parameters.ts';
import { central, isRange, scaleOfRange, type Quantity } from './quantity.ts';
import { actOfStep, recordSteps } from './recordSteps.ts';
import type { ByObserver, CodedRecord, Rivalry, Scenario } from './scenario.ts';
import { stepsIn, toStep } from './stepScale.ts';
import { stepCount, stepOf } from './stepTimes.ts';
import { tieIds } from './tieIds.ts';

export { stepOf, timeOfStep } from './stepTimes.ts';

/** Places of a step of 12 hours. */
const PLACES = 4;

/**
 * A checked scenario as the engine takes it: hours become steps, numbers given per 12 hours become numbers per step, the
 * record one act for each step, ranges paths of the setup that are drawn under the names they have in the file.
 */
export function toSetup(scenario: Scenario): Setup {
  return new SetupWriter(scenario).write();
}

class SetupWriter {
  private readonly scenario: Scenario;
  private readonly hours: number;
  private readonly ranges: Record<string, RangeSetup> = {};

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.hours = scenario.clock.step;
  }

  write(): Setup {
    const { scenario, hours } = this;
    const { clock, record, routes } = scenario;
    return {
      id: scenario.id,
      stepHours: hours,
      steps: stepCount(scenario),
      places: clock.places ?? Math.min(PLACES, Math.max(1, Math.round((PLACES * hours) / 12))),
      outside: this.number('outside', 'outside', scenario.outside),
      acts: scenario.acts,
      defaults: this.defaults(),
      actors: mapValues(scenario.actors, (actor, id) => ({
        ...this.own(ACTOR_PARAMETER_KEYS, actor, `actors.${id}`),
        ...(actor.seenControl === undefined
          ? {}
          : { seenControl: this.byObserver(`actors.${id}.seenControl`, 'seenControl', actor.seenControl) }),
      })),
      rivalries: mapValues(scenario.rivalries, (rivalry, id) => this.rivalry(rivalry, id)),
      ties: Object.fromEntries(tieIds(scenario).map((id) => [id, this.trust(id)])),
      patronages: mapValues(scenario.patronages, (patronage, id): PatronageSetup => ({
        leverage: this.number(`patronages.${id}.leverage`, 'leverage', patronage.leverage),
        via: patronage.via,
        responsibility: this.byObserver(
          `patronages.${id}.responsibility`,
          'responsibility',
          patronage.responsibility,
        ),
        solidarity: this.byObserver(`patronages.${id}.solidarity`, 'solidarity', patronage.solidarity),
      })),
      ...(routes === undefined ? {} : { routes }),
      channels: mapValues(scenario.channels, (_, id) => this.channel(id)),
      spoilers: mapValues(scenario.spoilers, (spoiler, id) => ({
        laidTo: spoiler.laidTo,
        rate: this.number(`spoilers.${id}.rate`, 'spoilerRate', spoiler.rate),
        size: this.number(`spoilers.${id}.size`, 'spoilerSize', spoiler.size),
        ...(spoiler.seen === undefined
          ? {}
          : { seen: this.number(`spoilers.${id}.seen`, 'spoilerSeen', spoiler.seen) }),
      })),
      agreement: this.agreement(),
      events: eventSetups(scenario),
      ...(record === undefined ? {} : { record: this.record(record) }),
      ranges: this.ranges,
    };
  }

  /** The central value of a number per step; a range is kept beside it under the setup's path. */
  private number(path: string, key: ParameterKey, quantity: Quantity, drawnAs: string = path): number {
    const parameter = PARAMETERS[key];
    if (isRange(quantity)) {
      this.ranges[path] = {
        low: toStep(parameter, quantity.low, this.hours),
        high: toStep(parameter, quantity.high, this.hours),
        scale: scaleOfRange(parameter, quantity.low, quantity.high),
        ...(drawnAs === path ? {} : { drawnAs }),
      };
    }
    return toStep(parameter, central(quantity), this.hours);
  }

  private defaults(): Partial<ActorNumbers & RivalryNumbers> {
    return this.own([...ACTOR_PARAMETER_KEYS, ...RIVALRY_PARAMETER_KEYS], this.scenario.defaults, 'defaults');
  }

  /** Those of the numbers that are given. */
  private own<K extends ParameterKey>(
    keys: readonly K[],
    given: { readonly [P in K]?: Quantity | undefined },
    path: string,
  ): Partial<Record<K, number>> {
    const numbers: Partial<Record<K, number>> = {};
    for (const key of keys) {
      const quantity = given[key];
      if (quantity !== undefined) numbers[key] = this.number(`${path}.${key}`, key, quantity);
    }
    return numbers;
  }

  private byObserver(path: string, key: ParameterKey, given: ByObserver): SetupByObserver {
    if (typeof given === 'number' || isQuantity(given)) return this.number(path, key, given);
    return mapValues(given, (one, observer) => this.number(`${path}.${observer}`, key, one));
  }

  private rivalry(rivalry: Rivalry, id: string) {
    const rule = rivalry.rule ?? this.scenario.actors[id.split('/')[0]!]!.rule;
    const numbers = this.own(RIVALRY_PARAMETER_KEYS, rivalry, `rivalries.${id}`);
    const { payoffs } = rivalry;
    if (payoffs !== undefined) {
      const { T, R, P, S } = payoffs;
      numbers.gain = (T - R) / (R - P);
      numbers.loss = (P - S) / (R - P);
      if (numbers.audience !== undefined)
        numbers.audience = this.scaled(`rivalries.${id}.audience`, numbers.audience, R - P);
    }
    return {
      ...numbers,
      field: rivalry.field,
      warring: rivalry.warring,
      ...(rule === undefined ? {} : { rule: rule as SetupRule }),
    };
  }

  /** A number in units of raw payoffs, and its range, in units of what mutual restraint is worth. */
  private scaled(path: string, value: number, unit: number): number {
    const range = this.ranges[path];
    if (range !== undefined) this.ranges[path] = { ...range, low: range.low / unit, high: range.high / unit };
    return value / unit;
  }

  private trust(id: string): number {
    const tie = this.scenario.ties[id];
    if (tie !== undefined) return this.number(`ties.${id}`, 'trust', tie.trust);
    const rivalryId = id.replace('|', '/');
    const rivalry = this.scenario.rivalries[rivalryId];
    if (rivalry === undefined) return PARAMETERS.trust.default;
    return this.number(`ties.${id}`, 'trust', rivalry.trust, `rivalries.${rivalryId}.trust`);
  }

  private channel(id: string): ChannelSetup {
    const { scenario, hours } = this;
    const channel = scenario.channels[id]!;
    const path = `channels.${id}`;
    const meetings = Object.values(channel.meetings).map(({ time }) => Math.floor(stepOf(scenario, time)));
    return {
      parties: channel.parties,
      opens: Math.floor(stepOf(scenario, channel.opens)),
      deadline: channel.deadline / hours,
      meetings: [...new Set(meetings)].sort((a, b) => a - b),
      beta: mapValues(channel.beta, (one, party) => this.number(`${path}.beta.${party}`, 'beta', one)),
      exit: mapValues(channel.exit, (one, party) => this.number(`${path}.exit.${party}`, 'exit', one)),
      meetingsToLeave: channel.meetingsToLeave,
      preconditions: mapValues(channel.preconditions, ({ over, window, level }) => ({
        over,
        window: stepsIn(window, hours),
        level,
      })),
      ...(channel.serves === undefined ? {} : { serves: channel.serves }),
      issues: mapValues(channel.issues, ({ weights, redLines }) => ({ weights, redLines })),
    };
  }

  private agreement(): Setup['agreement'] {
    const { scenario, hours } = this;
    const { agreed, window, minimum, strained, collapsed, renewals } = scenario.agreement;
    return {
      ...(agreed === undefined ? {} : { agreed: Math.max(0, Math.floor(stepOf(scenario, agreed))) }),
      window: stepsIn(window, hours),
      minimum: stepsIn(minimum, hours),
      strained,
      collapsed,
      renewals: mapValues(renewals, ({ time, by }) => ({
        step: Math.floor(stepOf(scenario, time)),
        ...(by === undefined ? {} : { by }),
      })),
    };
  }

  private record(record: CodedRecord): RecordSetup {
    const steps = recordSteps(this.scenario, record);
    return {
      acts: mapValues(this.scenario.rivalries, (_, id) => steps.map((step) => actOfStep(record, step, id))),
      inForce: steps.map(({ code, exception }) => exception?.inForce ?? code.inForce),
      agreement: steps.map(({ code, exception }) => exception?.agreement ?? code.agreement),
      channels: mapValues(this.scenario.channels, (_, id) =>
        steps.map(({ code, exception }) => exception?.channels?.[id] ?? code.channels[id]!),
      ),
    };
  }
}

function isQuantity(given: ByObserver): given is Quantity {
  return typeof given === 'number' || 'low' in given;
}

function mapValues<T, U>(
  map: Readonly<Record<string, T>>,
  value: (one: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, one]) => [key, value(one, key)]));
}
