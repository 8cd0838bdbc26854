import { ln } from '../math/ln.ts';
import { exp } from '../math/exp.ts';
import { logistic } from '../math/logistic.ts';
import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type Parameter,
  type ParameterKey,
} from './parameters.ts';
import { central, isRange, scaleOfRange, type Quantity } from './quantity.ts';
import type { ByObserver, Scenario } from './scenario.ts';
import { getPath } from './setPath.ts';
import { tieIds } from './tieIds.ts';

/** The part of a scenario to which a knob belongs. */
export type KnobPart =
  | 'defaults'
  | 'actors'
  | 'rivalries'
  | 'ties'
  | 'patronages'
  | 'channels'
  | 'spoilers'
  | 'agreement';

/** A number of a scenario that can be turned. */
export interface ScenarioKnob {
  /** As `--set` takes it. */
  readonly path: string;
  readonly part: KnobPart;
  /** Whose number it is: an actor, a rivalry, a tie, ...; empty for one of all. */
  readonly owner: string;
  /** Of whom, where the owner has one for each: a party, an observer, an issue with its party. */
  readonly of: string | null;
  readonly parameter: KnobParameter;
  /** What stands there now, be it given, taken from `defaults` or the model's own. */
  readonly value: Quantity;
  /** The path in `defaults` from which the value comes as long as its owner has none of its own; null where it has. */
  readonly inherits: string | null;
}

/** What is known about the number: of a parameter of the model, or of a setting without a range of its own. */
export type KnobParameter = Pick<
  Parameter,
  'label' | 'text' | 'min' | 'max' | 'step' | 'unit' | 'scale' | 'support' | 'lowest' | 'highest'
> & { readonly key: ParameterKey | SettingKey };

const share = { min: 0, max: 1, step: 0.05, unit: '', scale: 'logit', lowest: 0, highest: 1 } as const;
const hours = {
  min: 12,
  max: 168,
  step: 12,
  unit: 'hours',
  scale: 'linear',
  lowest: 0,
  highest: 1e6,
} as const;

/** Settings of channels and of the agreement, which no run draws. */
const SETTINGS = {
  redLine: {
    ...share,
    label: 'Red line',
    text: 'The largest share of the distance to the other side that a party will ever concede.',
    support: 'judgement',
  },
  precondition: {
    ...share,
    label: 'Precondition',
    text: 'The mean restraint that a party asks for before it attends.',
    support: 'judgement',
  },
  deadline: {
    ...hours,
    max: 2160,
    label: 'Deadline of talks',
    text: 'Hours from the opening of the channel until its parties give all that they will.',
    support: 'Faratin, Sierra and Jennings 1998',
  },
  meetingsToLeave: {
    ...hours,
    min: 1,
    max: 5,
    step: 1,
    unit: 'meetings',
    label: 'Patience at the table',
    text: 'How many meetings in a row under its exit level before a party leaves.',
    support: 'assumption',
  },
  strained: {
    ...share,
    label: 'Line of strain',
    text: 'The mean violence over the window from which the truce counts as strained.',
    support: 'coded record of September 2016',
  },
  collapsed: {
    ...share,
    label: 'Line of collapse',
    text: 'The mean violence over a full window at which the truce ends.',
    support: 'coded record of September 2016',
  },
} as const satisfies Record<string, Omit<KnobParameter, 'key'>>;

type SettingKey = keyof typeof SETTINGS;

/** Every number of a scenario that can be turned, in the order of its parts and ids. A default that nobody takes over is none. */
export function knobsOf(scenario: Scenario): ScenarioKnob[] {
  const owned = ownedKnobs(scenario);
  const taken = new Set(owned.map(({ inherits }) => inherits));
  return [
    knob('outside', 'defaults', '', 'outside', scenario.outside),
    ...[...ACTOR_PARAMETER_KEYS, ...RIVALRY_PARAMETER_KEYS]
      .map((key) => knob(`defaults.${key}`, 'defaults', '', key, scenario.defaults[key]))
      .filter(({ path }) => taken.has(path)),
    ...owned,
  ];
}

/** Numbers that belong to an actor, a rivalry, a tie, ... */
function ownedKnobs(scenario: Scenario): ScenarioKnob[] {
  const { defaults } = scenario;
  const ids = (map: object) => Object.keys(map).sort();
  const orDefault = (
    path: string,
    part: KnobPart,
    owner: string,
    key: keyof typeof defaults,
    own: Quantity | undefined,
  ): ScenarioKnob => ({
    ...knob(path, part, owner, key, own ?? defaults[key]),
    inherits: own === undefined ? `defaults.${key}` : null,
  });
  return [
    ...ids(scenario.actors).flatMap((id) => {
      const actor = scenario.actors[id]!;
      const path = `actors.${id}`;
      return [
        ...ACTOR_PARAMETER_KEYS.map((key) => orDefault(`${path}.${key}`, 'actors', id, key, actor[key])),
        ...byObserver(
          `${path}.seenControl`,
          'actors',
          id,
          'seenControl',
          actor.seenControl ?? actor.control ?? defaults.control,
        ),
      ];
    }),
    ...ids(scenario.rivalries).flatMap((id) => {
      const rivalry = scenario.rivalries[id]!;
      const { payoffs } = rivalry;
      const unit = payoffs === undefined ? 1 : payoffs.R - payoffs.P;
      const own: { readonly [Key in ParameterKey]?: Quantity | undefined } =
        payoffs === undefined
          ? rivalry
          : { ...rivalry, gain: (payoffs.T - payoffs.R) / unit, loss: (payoffs.P - payoffs.S) / unit };
      return [
        knob(`rivalries.${id}.trust`, 'rivalries', id, 'trust', rivalry.trust),
        ...RIVALRY_PARAMETER_KEYS.map((key) =>
          orDefault(`rivalries.${id}.${key}`, 'rivalries', id, key, own[key]),
        ),
      ];
    }),
    ...tieIds(scenario)
      .filter(
        (id) => !Object.hasOwn(scenario.rivalries, id.replace('|', '/')) && Object.hasOwn(scenario.ties, id),
      )
      .map((id) => knob(`ties.${id}.trust`, 'ties', id, 'trust', scenario.ties[id]!.trust)),
    ...ids(scenario.patronages).flatMap((id) => {
      const { leverage, responsibility, solidarity } = scenario.patronages[id]!;
      const path = `patronages.${id}`;
      return [
        knob(`${path}.leverage`, 'patronages', id, 'leverage', leverage),
        ...byObserver(`${path}.responsibility`, 'patronages', id, 'responsibility', responsibility),
        ...byObserver(`${path}.solidarity`, 'patronages', id, 'solidarity', solidarity),
      ];
    }),
    ...ids(scenario.channels).flatMap((id) => channelKnobs(scenario, id)),
    ...ids(scenario.spoilers).flatMap((id) => {
      const { rate, size, seen } = scenario.spoilers[id]!;
      return [
        knob(`spoilers.${id}.rate`, 'spoilers', id, 'spoilerRate', rate),
        knob(`spoilers.${id}.size`, 'spoilers', id, 'spoilerSize', size),
        knob(`spoilers.${id}.seen`, 'spoilers', id, 'spoilerSeen', seen ?? rate),
      ];
    }),
    ...(['strained', 'collapsed'] as const).map((key) =>
      setting(`agreement.${key}`, 'agreement', '', key, scenario.agreement[key]),
    ),
  ];
}

function channelKnobs(scenario: Scenario, id: string): ScenarioKnob[] {
  const { parties, beta, exit, deadline, meetingsToLeave, issues, preconditions } = scenario.channels[id]!;
  const path = `channels.${id}`;
  return [
    ...parties.flatMap((party) => [
      knob(`${path}.beta.${party}`, 'channels', id, 'beta', beta[party] ?? PARAMETERS.beta.default, party),
      knob(`${path}.exit.${party}`, 'channels', id, 'exit', exit[party] ?? PARAMETERS.exit.default, party),
    ]),
    setting(`${path}.deadline`, 'channels', id, 'deadline', deadline),
    setting(`${path}.meetingsToLeave`, 'channels', id, 'meetingsToLeave', meetingsToLeave),
    ...Object.keys(preconditions).map((party) =>
      setting(
        `${path}.preconditions.${party}.level`,
        'channels',
        id,
        'precondition',
        preconditions[party]!.level,
        party,
      ),
    ),
    ...Object.keys(issues)
      .sort()
      .flatMap((issue) =>
        parties.flatMap((party) => [
          setting(
            `${path}.issues.${issue}.redLines.${party}`,
            'channels',
            id,
            'redLine',
            issues[issue]!.redLines[party] ?? 0,
            `${issue} ${party}`,
          ),
        ]),
      ),
  ];
}

function knob(
  path: string,
  part: KnobPart,
  owner: string,
  key: ParameterKey,
  value: Quantity,
  of: string | null = null,
): ScenarioKnob {
  return { path, part, owner, of, parameter: { ...PARAMETERS[key], key }, value, inherits: null };
}

function setting(
  path: string,
  part: KnobPart,
  owner: string,
  key: SettingKey,
  value: number,
  of: string | null = null,
): ScenarioKnob {
  return { path, part, owner, of, parameter: { ...SETTINGS[key], key }, value, inherits: null };
}

/** One knob for all observers, or one for each that has a number of its own. */
function byObserver(
  path: string,
  part: KnobPart,
  owner: string,
  key: ParameterKey,
  given: ByObserver,
): ScenarioKnob[] {
  if (typeof given === 'number' || 'low' in given) return [knob(path, part, owner, key, given as Quantity)];
  return Object.entries(given).map(([observer, value]) =>
    observer === 'default' && Object.keys(given).length === 1
      ? knob(path, part, owner, key, value)
      : knob(`${path}.${observer}`, part, owner, key, value, observer),
  );
}

/** The central number that stands at the path of a knob; null where none does. */
export function valueAtPath(scenario: Scenario, path: string): number | null {
  const found = knobsOf(scenario).find((one) => one.path === path);
  if (found !== undefined) return central(found.value);
  const value = getPath(scenario, path.split('.'));
  return typeof value === 'number' ? value : null;
}

/**
 * A quantity moved so that its centre is `to`: a range keeps its width on the scale on which it is drawn, as far as the
 * parameter's own ends let it.
 */
export function movedTo(parameter: KnobParameter, value: Quantity, to: number): Quantity {
  if (!isRange(value) || typeof value === 'number') return to;
  const { low, high } = value;
  const scale = scaleOfRange(parameter, low, high);
  const inner = scaleOfRange(parameter, Math.min(low, to), Math.max(high, to));
  const move = scale === inner ? scale : 'linear';
  const by = onScale(move, to) - onScale(move, value.value);
  const moved = (end: number) =>
    Math.max(parameter.lowest, Math.min(parameter.highest, offScale(move, onScale(move, end) + by)));
  return { value: to, low: Math.min(to, moved(low)), high: Math.max(to, moved(high)) };
}

function onScale(scale: Parameter['scale'], value: number): number {
  if (scale === 'linear') return value;
  return scale === 'log' ? ln(value) : ln(value / (1 - value));
}

function offScale(scale: Parameter['scale'], value: number): number {
  if (scale === 'linear') return value;
  return scale === 'log' ? exp(value) : logistic(value);
}
