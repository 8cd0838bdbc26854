import type {
  ActorSetup,
  AgreementSetup,
  ByObserver,
  ChannelSetup,
  Effect,
  EventSetup,
  PatronageSetup,
  RangeSetup,
  RecordSetup,
  RivalrySetup,
  Rule,
  Setup,
  SpoilerSetup,
} from '../engine/setup.ts';

/** Names of numbers in the neutral format, and the engine's own. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  f: 'forgetting',
  k: 'attention',
  q: 'breachRate',
  g: 'gain',
  l: 'loss',
  w: 'patience',
};
const ACTOR_NUMBERS = ['f', 'k', 'noise', 'control', 'q', 'benefit', 'lapse'];
const RIVALRY_NUMBERS = ['g', 'l', 'w', 'width', 'audience', 'provocation'];

/** A scenario of the neutral format "engine-1", as its file holds it. */
export interface EngineReference {
  format: string;
  id: string;
  start: string;
  stepHours: number;
  steps: number;
  places: number;
  outside: number;
  acts: 'per-rivalry' | 'common';
  defaults: Readonly<Record<string, number>>;
  actors: Readonly<Record<string, ReferenceNumbers & { seenControl?: ByObserver }>>;
  rivalries: Readonly<Record<string, ReferenceNumbers & { field?: boolean; warring?: boolean; rule?: Rule }>>;
  ties: Readonly<Record<string, number>>;
  patronages?: Readonly<Record<string, PatronageSetup>>;
  channels?: Readonly<Record<string, ChannelSetup>>;
  spoilers?: Readonly<Record<string, SpoilerSetup>>;
  agreement: Omit<AgreementSetup, 'renewals'> & { renewals?: AgreementSetup['renewals'] };
  events?: Readonly<Record<string, Omit<EventSetup, 'at'> & { time?: string; step?: number }>>;
  record?: RecordSetup;
  ranges?: Readonly<Record<string, Omit<RangeSetup, 'drawnAs'>>>;
}

type ReferenceNumbers = Readonly<Record<string, unknown>>;

/**
 * Reads a scenario of the neutral format "engine-1" as a setup: short names of numbers become long ones, also in the paths of
 * ranges and shifts (a range is still drawn under the path that the file gives), and times become steps. Throws an `Error` for
 * another format or a time that cannot be read; whether names fit together is left to `compile`.
 */
export function readEngineSetup(json: EngineReference): Setup {
  if (json.format !== 'engine-1') throw new Error(`format: "${json.format}" is not "engine-1"`);
  return {
    id: json.id,
    stepHours: json.stepHours,
    steps: json.steps,
    places: json.places,
    outside: json.outside,
    acts: json.acts,
    defaults: numbersOf(json.defaults, [...ACTOR_NUMBERS, ...RIVALRY_NUMBERS]),
    actors: mapOf(json.actors, (actor): ActorSetup => ({
      ...numbersOf(actor, ACTOR_NUMBERS),
      ...(actor.seenControl === undefined ? {} : { seenControl: actor.seenControl }),
    })),
    rivalries: mapOf(json.rivalries, ({ field, warring, rule, ...rivalry }): RivalrySetup => ({
      ...numbersOf(rivalry, RIVALRY_NUMBERS),
      ...(field === undefined ? {} : { field }),
      ...(warring === undefined ? {} : { warring }),
      ...(rule === undefined ? {} : { rule }),
    })),
    ties: json.ties,
    patronages: json.patronages ?? {},
    channels: json.channels ?? {},
    spoilers: json.spoilers ?? {},
    agreement: { ...json.agreement, renewals: json.agreement.renewals ?? {} },
    events: mapOf(json.events ?? {}, (event) => eventOf(event, json)),
    ...(json.record === undefined ? {} : { record: json.record }),
    ranges: Object.fromEntries(
      Object.entries(json.ranges ?? {}).map(([path, range]) => [longPath(path), { ...range, drawnAs: path }]),
    ),
  };
}

/** The engine's path of a number that the neutral format names by `path`: only the last key differs. */
export function longPath(path: string): string {
  const keys = path.split('.');
  const holds = keys[0] === 'defaults' ? 2 : keys[0] === 'actors' || keys[0] === 'rivalries' ? 3 : 0;
  const renamed = keys.length === holds ? LONG_NAMES[keys.at(-1)!] : undefined;
  return renamed === undefined ? path : [...keys.slice(0, -1), renamed].join('.');
}

function eventOf(
  { time, step, ...event }: Omit<EventSetup, 'at'> & { time?: string; step?: number },
  json: EngineReference,
): EventSetup {
  const effects = event.effects.map((effect): Effect =>
    effect.kind === 'shift' ? { ...effect, path: longPath(effect.path) } : effect,
  );
  if (step !== undefined) return { ...event, effects, at: step };
  if (time === undefined) return { ...event, effects };
  const at = (instant(time) - instant(json.start)) / (json.stepHours * 3_600_000);
  return { ...event, effects, at };
}

function instant(time: string): number {
  const parsed = Date.parse(time);
  if (Number.isNaN(parsed)) throw new Error(`time: "${time}" is no date and time`);
  return parsed;
}

function numbersOf(given: ReferenceNumbers, names: readonly string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'number') numbers[LONG_NAMES[name] ?? name] = value;
  }
  return numbers;
}

function mapOf<From, To>(
  map: Readonly<Record<string, From>>,
  convert: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, convert(value)]));
}
