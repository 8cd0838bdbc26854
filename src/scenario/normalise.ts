import { horizonOfRecord } from './horizonOfRecord.ts';
import { PARAMETERS } from './parameters.ts';
import type {
  Actor,
  ByObserver,
  Channel,
  CodedRecord,
  HalfDay,
  Patronage,
  RecordDay,
  Rivalry,
  Scenario,
  ScenarioEvent,
  ShapedScenario,
} from './scenario.ts';
import { isDay, readInstant, writeInstant } from './time.ts';
import { noonInZone } from './zone.ts';

const HOUR = 3_600_000;
const SHORT_LABEL = 24;
const DEFAULT_HORIZON = 720;
const ROLES = ['a1', 'a2', 'a3', 'a4'] as const;

/** Fills what one part of a file takes from another, so that nothing behind has to ask again. `shaped` must be without errors. */
export function normalise(shaped: ShapedScenario, id: string): Scenario {
  const { record, ...rest } = shaped;
  const clock = clockOf(shaped);
  const events = eventsOf(shaped.events, clock);
  return {
    ...rest,
    id,
    meta: { ...shaped.meta, short: shaped.meta.short ?? shaped.meta.title },
    clock,
    actors: actorsOf(shaped),
    outsiders: { un: { name: 'United Nations' }, ...shaped.outsiders },
    rivalries: rivalriesOf(shaped),
    patronages: patronagesOf(shaped),
    channels: channelsOf(shaped, clock),
    spoilers: mapValues(shaped.spoilers, (spoiler, key) => ({ ...spoiler, name: spoiler.name ?? key })),
    events: record === undefined ? withStart(shaped, events, clock) : events,
    proposals: eventsOf(shaped.proposals, clock),
    ...(record === undefined ? {} : { record: recordOf(shaped, record) }),
  };
}

function mapValues<T, U>(
  map: Readonly<Record<string, T>>,
  value: (one: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, one]) => [key, value(one, key)]));
}

function clockOf(shaped: ShapedScenario): Scenario['clock'] {
  const { start, step, zone } = shaped.clock;
  const days = Object.keys(shaped.record?.days ?? {});
  const covered = horizonOfRecord(days, readInstant(start)!, step, zone);
  return {
    ...shaped.clock,
    horizon: shaped.clock.horizon ?? covered ?? Math.round(DEFAULT_HORIZON / step) * step,
  };
}

/** Roles that nobody took go to actors without one, in the order of ids. */
function actorsOf(shaped: ShapedScenario): Record<string, Actor> {
  const taken = new Set(Object.values(shaped.actors).map(({ role }) => role));
  const free = ROLES.filter((role) => !taken.has(role));
  const without = Object.keys(shaped.actors)
    .filter((id) => shaped.actors[id]!.role === undefined)
    .sort();
  const given = new Map(
    without.map((id, n) => [id, n < free.length ? free[n]! : ROLES[(n - free.length) % ROLES.length]!]),
  );
  return mapValues(shaped.actors, (actor, id) => ({
    ...actor,
    ...(actor.seenControl === undefined
      ? {}
      : { seenControl: withDefault(actor.seenControl, PARAMETERS.seenControl.default) }),
    short: actor.short ?? actor.name,
    inSentence: actor.inSentence ?? actor.name,
    role: actor.role ?? given.get(id)!,
  }));
}

function withDefault(given: ByObserver, otherwise: number): ByObserver {
  if (typeof given === 'number' || 'value' in given) return given;
  return { default: otherwise, ...given };
}

/** Field rivalries that give no provocation get the range of model.md; a tie's trust is its rivalry's, too. */
function rivalriesOf(shaped: ShapedScenario): Record<string, Rivalry> {
  const all = Object.values(shaped.rivalries);
  const noField = all.every(({ field }) => field === undefined);
  const noWarring = all.every(({ warring }) => warring === undefined);
  const fieldProvocation = shaped.defaults.provocation === PARAMETERS.provocation.default;
  return mapValues(shaped.rivalries, (rivalry, id) => {
    const field = rivalry.field ?? noField;
    const provocation =
      rivalry.provocation ?? (field && fieldProvocation ? { value: 0.15, low: 0, high: 0.3 } : undefined);
    return {
      ...rivalry,
      field,
      warring: rivalry.warring ?? noWarring,
      trust: shaped.ties[id.replace('/', '|')]?.trust ?? rivalry.trust,
      ...(provocation === undefined ? {} : { provocation }),
    };
  });
}

function patronagesOf(shaped: ShapedScenario): Record<string, Patronage> {
  const rivalries = Object.keys(shaped.rivalries).sort();
  return mapValues(shaped.patronages, (patronage, id) => {
    const [patron, client] = id.split('/');
    const rivals = rivalries
      .filter((rivalry) => rivalry.startsWith(`${patron}/`) && rivalry !== `${patron}/${client}`)
      .map((rivalry) => rivalry.split('/')[1]!);
    return {
      ...patronage,
      via: patronage.via ?? rivals,
      responsibility: withDefault(patronage.responsibility, PARAMETERS.responsibility.default),
      solidarity: withDefault(patronage.solidarity, PARAMETERS.solidarity.default),
    };
  });
}

function channelsOf(shaped: ShapedScenario, clock: Scenario['clock']): Record<string, Channel> {
  return mapValues(shaped.channels, (channel, id) => {
    const opens = channel.opens ?? clock.start;
    const end = readInstant(clock.start)! + clock.horizon * HOUR;
    const byParty = <T>(given: Record<string, T>, otherwise: T) =>
      Object.fromEntries(channel.parties.map((party) => [party, given[party] ?? otherwise]));
    return {
      ...channel,
      name: channel.name ?? id,
      opens,
      deadline: channel.deadline ?? (end - readInstant(opens)!) / HOUR,
      beta: byParty(channel.beta, PARAMETERS.beta.default),
      exit: byParty(channel.exit, PARAMETERS.exit.default),
      issues: mapValues(channel.issues, (issue, key) => ({ ...issue, name: issue.name ?? key })),
    };
  });
}

function eventsOf(shaped: ShapedScenario['events'], clock: Scenario['clock']): Record<string, ScenarioEvent> {
  return mapValues(shaped, (event) => {
    const dateOnly = event.time !== undefined && isDay(event.time);
    const ms =
      event.time === undefined
        ? null
        : dateOnly
          ? noonInZone(event.time, clock.zone)
          : readInstant(event.time)!;
    const time = ms === null ? undefined : writeInstant(ms);
    return {
      ...event,
      ...(time === undefined ? {} : { time }),
      dateOnly,
      background: time !== undefined && time < clock.start,
      short: event.short ?? shortened(event.headline),
    };
  });
}

/** A headline cut to the length of a label, at a blank where there is one. */
function shortened(headline: string): string {
  if (headline.length <= SHORT_LABEL) return headline;
  const cut = headline.slice(0, SHORT_LABEL - 1);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > SHORT_LABEL / 2 ? blank : cut.length)}…`;
}

/** Where neither an event nor a record starts the agreement, it is in force from the first step. */
function withStart(
  shaped: ShapedScenario,
  events: Record<string, ScenarioEvent>,
  clock: Scenario['clock'],
): Record<string, ScenarioEvent> {
  const starts = Object.values(events).some(({ effects }) =>
    Object.values(effects).some(({ kind }) => kind === 'start'),
  );
  if (starts) return events;
  const start: ScenarioEvent = {
    time: clock.start,
    dateOnly: false,
    background: false,
    once: false,
    class: 'exogenous',
    kind: 'agreement',
    by: [],
    toward: [],
    direction: 'for',
    weight: 1,
    contested: false,
    headline: `${shaped.agreement.name} comes into force`,
    short: 'Comes into force',
    text: '',
    sources: [],
    probability: 1,
    effects: { start: { kind: 'start' } },
  };
  return {
    ...events,
    [Object.hasOwn(events, 'agreement-starts') ? 'agreement-starts-0' : 'agreement-starts']: start,
  };
}

/** What a day leaves out goes on from the day before. */
function recordOf(shaped: ShapedScenario, record: NonNullable<ShapedScenario['record']>): CodedRecord {
  let agreement: RecordDay['agreement'] = shaped.agreement.agreed === undefined ? 'none' : 'agreed';
  let channels: RecordDay['channels'] = mapValues(shaped.channels, () => 'open');
  const days: Record<string, RecordDay> = {};
  for (const date of Object.keys(record.days).sort()) {
    const day = record.days[date]!;
    agreement = day.agreement ?? agreement;
    channels = { ...channels, ...day.channels };
    const inForce = day.inForce ?? (agreement === 'holding' || agreement === 'strained');
    days[date] = { ...day, agreement, inForce, channels, acts: day.acts ?? {} };
  }
  const halfDays = mapValues(record.halfDays, (halfDay, key): HalfDay => {
    return { ...halfDay, time: writeInstant(readInstant(key)!), acts: halfDay.acts ?? {} };
  });
  return { ...record, days, halfDays };
}
