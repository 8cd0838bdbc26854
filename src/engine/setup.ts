/**
 * What the engine is given: one conflict as plain data, every number resolved, spans and times in steps.
 *
 * The scenario file is turned into this by `scenario/toSetup.ts`; the reference files of `verify` by
 * `theory/readEngineReference.ts`. `compile.ts` turns it into the flat `Model` that runs. Maps are by id; wherever an
 * order matters the engine goes through ids in the order of their UTF-16 code units, so the order of a map cannot.
 */

/** A name that is unique among its kind; holds no dot. Rivalries and patronages are `from/toward`, ties `of|in`. */
export type Id = string;

export type Rule =
  | { name: 'reassurance' }
  | { name: 'tit-for-tat' }
  | { name: 'generous-tit-for-tat'; generosity?: number; payoffs?: Payoffs }
  | { name: 'contrite-tit-for-tat' }
  | { name: 'win-stay-lose-shift' }
  | { name: 'grim' }
  | { name: 'cooperator' }
  | { name: 'defector' }
  | { name: 'alternator' }
  | { name: 'cycler'; cycle?: string }
  | { name: 'random'; p?: number }
  | { name: 'memory-one'; vector: readonly [number, number, number, number]; first?: number }
  | { name: 'bush-mosteller'; p?: number; rate?: number; aspiration?: number; payoffs?: Payoffs }
  | {
      name: 'roth-erev';
      q?: readonly [number, number];
      forgetting?: number;
      experiment?: number;
      payoffs?: Payoffs;
    }
  | { name: 'fictitious-play'; weights?: readonly [number, number]; payoffs?: Payoffs }
  | { name: 'record' }
  | { name: 'schedule'; acts: readonly number[] }
  | { name: 'human' };

/** Stage-game payoffs: temptation, reward, punishment, sucker. */
export interface Payoffs {
  readonly T: number;
  readonly R: number;
  readonly P: number;
  readonly S: number;
}

/** Numbers of an actor that `defaults` may give for all. */
export interface ActorNumbers {
  /** f, per step: share of the distance to the prior that trust loses in a step. */
  forgetting: number;
  /** k in (0,1]: how much one step of news counts. */
  attention: number;
  /** Chance that this observer perceives an act turned round. */
  noise: number;
  /** Share of its places that keep an intended restraint. */
  control: number;
  /** q: how often an uncommitted side violates. */
  breachRate: number;
  /** B: what full progress of talks adds to the truce. */
  benefit: number;
  /** Chance that an act of a classical rule comes out as its opposite, for all to see. */
  lapse: number;
}

/** Numbers of a rivalry that `defaults` may give for all. */
export interface RivalryNumbers {
  /** g = (T-R)/(R-P). */
  gain: number;
  /** l = (P-S)/(R-P). */
  loss: number;
  /** w in [0,1). */
  patience: number;
  /** Stretch of trust over which restraint goes from 10 % to 90 % likely. */
  width: number;
  /** Cost of violating in force, at home and abroad. */
  audience: number;
  /** How far fighters who were shot at stop obeying. */
  provocation: number;
}

/** A number for all observers, or by observer with a `default` for the rest. */
export type ByObserver = number | Readonly<Record<Id, number>>;

export interface ActorSetup extends Partial<ActorNumbers> {
  /** Control as others see it; absent: the true control, shifts included. */
  seenControl?: ByObserver;
}

export interface RivalrySetup extends Partial<RivalryNumbers> {
  /** Its violence is what the agreement counts. */
  field?: boolean;
  /** Its holder must renew the agreement. */
  warring?: boolean;
  /** Absent: reassurance. */
  rule?: Rule;
}

export interface PatronageSetup {
  leverage: number;
  /** Counterparts of the patron whose bargain carries the pressure. */
  via: readonly Id[];
  responsibility: ByObserver;
  solidarity: ByObserver;
}

/** Observer learns about subject from the acts of a rivalry; the share, 0..1, is how far they follow the subject's will. */
export interface RouteSetup {
  rivalry: Id;
  observer: Id;
  subject: Id;
  share: number;
}

export interface Precondition {
  /** Rivalries whose acts are averaged. */
  over: readonly Id[];
  /** Steps. */
  window: number;
  level: number;
}

export interface ChannelSetup {
  parties: readonly Id[];
  /** Step of opening. */
  opens: number;
  /** Steps from the opening. */
  deadline: number;
  /** Steps in which a meeting is held. */
  meetings: readonly number[];
  /** By party; absent: 1. */
  beta?: Readonly<Record<Id, number>>;
  /** Exit level of trust by party; absent: 0. */
  exit?: Readonly<Record<Id, number>>;
  /** n: meetings in a row under the exit level before a party leaves. */
  meetingsToLeave: number;
  preconditions?: Readonly<Record<Id, Precondition>>;
  /** Actors whose B it feeds; absent: all. */
  serves?: readonly Id[];
  issues: Readonly<
    Record<Id, { weights: Readonly<Record<Id, number>>; redLines: Readonly<Record<Id, number>> }>
  >;
}

export interface SpoilerSetup {
  /** The rivalry to which its attacks are laid. */
  laidTo: Id;
  /** Chance per step in force. */
  rate: number;
  /** The act is seen times (1 - size). */
  size: number;
  /** Rate that observers reckon with; absent: `rate`. */
  seen?: number;
}

export interface AgreementSetup {
  /** From this step on it is "agreed" until it starts; absent: "none". */
  agreed?: number;
  /** Steps in the full window of violence. */
  window: number;
  /** Least steps for "strained". */
  minimum: number;
  strained: number;
  collapsed: number;
  /** By id: the step, and the actors that must renew (absent: every warring side). */
  renewals: Readonly<Record<Id, { step: number; by?: readonly Id[] }>>;
}

export type Comparison = '<' | '<=' | '>' | '>=' | 'is' | 'isnt';

/** `[quantity, op, value]`; quantities: `trust:OF|IN`, `propensity:FROM/TO`, `act:FROM/TO`, `violence`, `inForce`, `progress:CHANNEL`, `channel:CHANNEL`, `step`. */
export type Condition = readonly [quantity: string, op: Comparison, value: number | string];

export type Effect =
  | { kind: 'force'; rivalry: Id; level: number; steps?: number }
  | { kind: 'shift'; path: string; add?: number; to?: number; steps?: number }
  | { kind: 'start' }
  | { kind: 'incident'; rivalry: Id; severity: number; gesture?: boolean }
  | { kind: 'due'; rivalry: Id; severity: number; delivered?: boolean }
  | { kind: 'evidence'; tie: Id; ratio: number }
  | { kind: 'end' }
  | { kind: 'close'; channel: Id }
  | { kind: 'open'; channel: Id };

export interface EventSetup {
  /** Time in steps from the start, fractions allowed (it belongs to step floor(at)); absent for a triggered event. */
  at?: number;
  trigger?: readonly Condition[];
  /** A triggered event fires at most once. */
  once?: boolean;
  /** Steps before a triggered event may fire again; absent: 1. */
  cooldown?: number;
  class: 'exogenous' | 'endogenous' | 'either';
  /** Absent: 1. */
  probability?: number;
  effects: readonly Effect[];
}

export type AgreementStatus = 'none' | 'agreed' | 'holding' | 'strained' | 'collapsed' | 'ended';
export type ChannelStatus = 'closed' | 'open' | 'strained' | 'threatened' | 'suspended' | 'broken off';

export interface RecordSetup {
  /** By rivalry, one act per step. */
  acts: Readonly<Record<Id, readonly number[]>>;
  /** At the end of each step. */
  inForce: readonly boolean[];
  agreement: readonly AgreementStatus[];
  channels: Readonly<Record<Id, readonly ChannelStatus[]>>;
}

/** An uncertain number: drawn once a run, u uniform on the scale from low to high. */
export interface RangeSetup {
  low: number;
  high: number;
  scale: 'logit' | 'log' | 'linear';
  /** Name in the draw's id `param:NAME`; absent: the path. */
  drawnAs?: string;
}

export interface Setup {
  id: Id;
  stepHours: number;
  /** Horizon. */
  steps: number;
  /** m, 1 to 4: places at which a side acts in a step. */
  places: number;
  /** Weight of evidence of acts while no agreement is in force, 0..1. */
  outside: number;
  acts: 'per-rivalry' | 'common';
  defaults: Partial<ActorNumbers & RivalryNumbers>;
  actors: Readonly<Record<Id, ActorSetup>>;
  rivalries: Readonly<Record<Id, RivalrySetup>>;
  /** b(0) by tie. */
  ties: Readonly<Record<Id, number>>;
  patronages: Readonly<Record<Id, PatronageSetup>>;
  /** Who learns about whom from which act, by hand; absent: derived from ties, patronages and channels. */
  routes?: readonly RouteSetup[];
  channels: Readonly<Record<Id, ChannelSetup>>;
  spoilers: Readonly<Record<Id, SpoilerSetup>>;
  agreement: AgreementSetup;
  events: Readonly<Record<Id, EventSetup>>;
  record?: RecordSetup;
  /** By path of this object, keys joined by dots: `defaults.attention`, `ties.us|russia`, `rivalries.us/assad.gain`. */
  ranges: Readonly<Record<string, RangeSetup>>;
}
