import type * as z from 'zod';
import type { Quantity } from './quantity.ts';
import type { scenarioFile } from './schema/scenarioFile.ts';

/** A scenario as its file says it, short forms and all. */
export type ScenarioFile = z.input<typeof scenarioFile>;

/** The file after the schema: short forms expanded, defaults of single fields filled, dates alone still as they are. */
export type ShapedScenario = z.output<typeof scenarioFile>;

/** T with the keys K present. */
type Filled<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> };

/** One number for all observers, or one for each with `default` for the rest. */
export type ByObserver = Quantity | Record<string, Quantity>;

export type Meta = Filled<ShapedScenario['meta'], 'short'>;
/** Start in UTC; step and horizon in hours. */
export type Clock = Filled<ShapedScenario['clock'], 'horizon'>;
export type Actor = Filled<ShapedScenario['actors'][string], 'short' | 'inSentence' | 'role'>;
export type Rivalry = Filled<ShapedScenario['rivalries'][string], 'field' | 'warring'>;
export type Patronage = Filled<ShapedScenario['patronages'][string], 'via'>;
export type Issue = Filled<ShapedScenario['channels'][string]['issues'][string], 'name'>;
export type Channel = Omit<
  Filled<ShapedScenario['channels'][string], 'name' | 'opens' | 'deadline'>,
  'issues'
> & {
  issues: Record<string, Issue>;
};
export type Spoiler = Filled<ShapedScenario['spoilers'][string], 'name'>;
export type Effect = ShapedScenario['events'][string]['effects'][string];
export type ScenarioEvent = Filled<ShapedScenario['events'][string], 'short'> & {
  /** The file gives a date without a clock time; `time` is then 12:00 in the zone. */
  dateOnly: boolean;
  /** Before the start of the clock: a card without an effect. */
  background: boolean;
};
type ShapedRecord = NonNullable<ShapedScenario['record']>;
export type RecordDay = Filled<ShapedRecord['days'][string], 'agreement' | 'inForce' | 'channels' | 'acts'>;
export type HalfDay = Filled<ShapedRecord['halfDays'][string], 'acts'> & {
  /** The key in UTC. */
  time: string;
};
export type CodedRecord = Omit<ShapedRecord, 'days' | 'halfDays'> & {
  days: Record<string, RecordDay>;
  halfDays: Record<string, HalfDay>;
};
export type Account = ShapedScenario['accounts'][string];

/**
 * A checked scenario: every reference leads somewhere, every default is filled, times are in UTC. Plain JSON; nothing
 * behind it checks again.
 */
export interface Scenario extends Omit<
  ShapedScenario,
  | 'meta'
  | 'clock'
  | 'actors'
  | 'rivalries'
  | 'patronages'
  | 'channels'
  | 'spoilers'
  | 'events'
  | 'proposals'
  | 'record'
> {
  /** Name of the file without its ending. */
  id: string;
  meta: Meta;
  clock: Clock;
  actors: Record<string, Actor>;
  rivalries: Record<string, Rivalry>;
  patronages: Record<string, Patronage>;
  channels: Record<string, Channel>;
  spoilers: Record<string, Spoiler>;
  events: Record<string, ScenarioEvent>;
  /** Events that are none until a change takes them up; no id of `events` is one of these. */
  proposals: Record<string, ScenarioEvent>;
  record?: CodedRecord;
}
