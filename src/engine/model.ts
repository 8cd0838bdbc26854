import type { DecisionRule } from './rules/rule.ts';
import type { Id, Setup } from './setup.ts';

/**
 * A setup compiled for running: ids sorted by their UTF-16 code units, everything else by number in flat arrays. Nothing in
 * it changes while it runs, so any number of workspaces can share it. Lists of lists are stored end to end: the members
 * of item n stand from `start[n]` up to, not including, `start[n + 1]`.
 */
export interface Model {
  readonly setup: Setup;
  /** Horizon in steps. */
  readonly steps: number;
  readonly stepHours: number;
  /** m: places at which a side acts in a step. */
  readonly places: number;
  /** Steps of the last 12 hours, over which a provocation is felt; at least 1. */
  readonly lookback: number;
  /** Steps in 48 hours, at least 1: a seat makes one gesture per rivalry in that time. */
  readonly gesturePause: number;
  /** Whether one act is chosen for all rivalries of an actor together. */
  readonly common: boolean;

  readonly actorIds: readonly Id[];
  readonly rivalryIds: readonly Id[];
  readonly tieIds: readonly Id[];
  readonly patronageIds: readonly Id[];
  readonly channelIds: readonly Id[];
  readonly spoilerIds: readonly Id[];
  readonly eventIds: readonly Id[];
  readonly renewalIds: readonly Id[];

  readonly parameters: Parameters;
  readonly actors: ActorTable;
  readonly rivalries: RivalryTable;
  readonly ties: TieTable;
  readonly routes: RouteTable;
  readonly patronages: PatronageTable;
  readonly channels: ChannelTable;
  readonly spoilers: SpoilerTable;
  readonly agreement: AgreementTable;
  readonly events: EventTable;
  readonly record: RecordTable | null;
}

/** The parameter vector: a slot for every number that a range or a shift can name. */
export interface Parameters {
  /** Central values. NaN where a number follows another one (`follows`). */
  readonly central: Float64Array;
  /** For a NaN: the slot whose value it takes (seen control: control; a spoiler's seen rate: its rate); -1 elsewhere. */
  readonly follows: Int32Array;
  /** Slots by path of the setup; a number of `defaults` has the slots of all that take it. */
  readonly slots: ReadonlyMap<string, Int32Array>;
  readonly at: ParameterLayout;
  /** Uncertain numbers, by path. */
  readonly ranges: readonly ParameterRange[];
}

export interface ParameterRange {
  readonly path: string;
  /** FNV-1a of `param:NAME`. */
  readonly hash: number;
  readonly scale: 'logit' | 'log' | 'linear';
  /** The low end on this scale, and how far the high end lies from it there. */
  readonly start: number;
  readonly reach: number;
  readonly slots: Int32Array;
}

/** First slot of each block of the parameter vector, and how the block is indexed. */
export interface ParameterLayout {
  /** By actor. */
  readonly forgetting: number;
  readonly attention: number;
  readonly noise: number;
  readonly control: number;
  readonly breachRate: number;
  readonly benefit: number;
  readonly lapse: number;
  /** subject * actors + observer. */
  readonly seenControl: number;
  /** By rivalry. */
  readonly gain: number;
  readonly loss: number;
  readonly patience: number;
  readonly width: number;
  readonly audience: number;
  readonly provocation: number;
  /** By tie: b(0). */
  readonly trust: number;
  /** By patronage. */
  readonly leverage: number;
  /** patronage * actors + observer. */
  readonly responsibility: number;
  readonly solidarity: number;
  /** By spoiler. */
  readonly spoilerRate: number;
  readonly spoilerSize: number;
  readonly spoilerSeen: number;
  /** Single numbers. */
  readonly outside: number;
  readonly strained: number;
  readonly collapsed: number;
  /** By channel. */
  readonly deadline: number;
  /** By party, see `ChannelTable.partyActor`. */
  readonly beta: number;
  readonly exit: number;
  readonly preconditionLevel: number;
  /** By issue and party, see `ChannelTable.stakeStart`. */
  readonly weight: number;
  readonly redLine: number;
  /** By event. */
  readonly probability: number;
  /** By effect: its level, severity, ratio, or what a shift adds or sets; 0 for the other kinds. */
  readonly effect: number;
  /** By condition. */
  readonly condition: number;
  /** Numbers of the rules, see `RivalryTable.ruleNumbersStart`. */
  readonly rule: number;
  /** By route listed by hand. */
  readonly share: number;
}

export interface ActorTable {
  /** Rivalries of each actor; they stand together in the order of rivalries. */
  readonly rivalryStart: Int32Array;
  /** Patronages in which the actor is the client, by patron. */
  readonly patronStart: Int32Array;
  readonly patron: Int32Array;
  /** Channels that serve the actor. */
  readonly channelStart: Int32Array;
  readonly channel: Int32Array;
}

export interface RivalryTable {
  readonly from: Int32Array;
  readonly toward: Int32Array;
  /** The rivalry the other way; -1 without one. */
  readonly back: Int32Array;
  /** Tie of the holder's trust in the other. */
  readonly tie: Int32Array;
  /** 1 if its holder must renew the agreement. */
  readonly warring: Uint8Array;
  /** Rivalries whose violence the agreement counts. */
  readonly field: Int32Array;
  /** FNV-1a of the id. */
  readonly hash: Int32Array;
  readonly rule: readonly DecisionRule[];
  /** Numbers of each rule, counted from `at.rule`. */
  readonly ruleNumbersStart: Int32Array;
  /** State of each rule in `State.ruleState`. */
  readonly ruleStateStart: Int32Array;
  /** Observers of each rivalry's acts, by actor. */
  readonly observerStart: Int32Array;
  readonly observer: Int32Array;
  /** For the holder of a rivalry: its place among the observers of the acts that come back; -1 if it is none of them. */
  readonly backObserver: Int32Array;
  readonly routeStart: Int32Array;
}

export interface TieTable {
  readonly observer: Int32Array;
  readonly subject: Int32Array;
}

/** Who learns about whom from which act, by rivalry, observer, subject. */
export interface RouteTable {
  readonly rivalry: Int32Array;
  readonly observer: Int32Array;
  readonly subject: Int32Array;
  readonly tie: Int32Array;
  /** Place in `RivalryTable.observer`. */
  readonly seenBy: Int32Array;
  /** Slot of its share; -1: the share is 1. */
  readonly shareSlot: Int32Array;
  /** Slot of the seen control of the act's author. */
  readonly controlSlot: Int32Array;
}

export interface PatronageTable {
  readonly patron: Int32Array;
  readonly client: Int32Array;
  /** Rivalries of the patron toward the counterparts named in `via`, by counterpart. */
  readonly viaStart: Int32Array;
  readonly via: Int32Array;
  /** Channels that join the patron and the counterpart of each `via`. */
  readonly joinStart: Int32Array;
  readonly join: Int32Array;
}

export interface ChannelTable {
  readonly opens: Int32Array;
  readonly meetingsToLeave: Int32Array;
  /** step * channels + channel: 1 where a meeting is held. */
  readonly meets: Uint8Array;
  /** Parties of each channel, by actor. */
  readonly partyStart: Int32Array;
  readonly partyActor: Int32Array;
  /** For each party, its ties to the other parties of the channel, in their order. */
  readonly partyTieStart: Int32Array;
  readonly partyTie: Int32Array;
  /** For each party, the rivalries of its precondition; none: it has no precondition. */
  readonly overStart: Int32Array;
  readonly over: Int32Array;
  /** By party, in steps. */
  readonly window: Int32Array;
  /** Issues of each channel, by id. */
  readonly issueStart: Int32Array;
  readonly issueIds: readonly Id[];
  /** For each issue, its first stake: one per party of the channel, in their order. */
  readonly stakeStart: Int32Array;
  /** Steps of acts that are kept for preconditions; at least 1. */
  readonly longestWindow: number;
}

export interface SpoilerTable {
  readonly laidTo: Int32Array;
  /** FNV-1a of `spoiler:ID`. */
  readonly hash: Int32Array;
}

export interface AgreementTable {
  /** Step from which it is agreed; -1 never. */
  readonly agreed: number;
  readonly window: number;
  readonly minimum: number;
  readonly renewalStep: Int32Array;
  /** Warring rivalries whose holders must renew. */
  readonly renewalStart: Int32Array;
  readonly renewal: Int32Array;
}

export interface EventTable {
  /** Time in steps; NaN for a triggered event. */
  readonly time: Float64Array;
  /** Dated events by time and id, from `datedStart[t]` for step t. */
  readonly dated: Int32Array;
  readonly datedStart: Int32Array;
  readonly triggered: Int32Array;
  /** Index of the class in `codes.ts`. */
  readonly class: Uint8Array;
  readonly once: Uint8Array;
  readonly cooldown: Int32Array;
  /** FNV-1a of `event:ID`. */
  readonly hash: Int32Array;
  readonly effectStart: Int32Array;
  readonly effectKind: Uint8Array;
  /** Number of the rivalry, tie or channel that the effect is about; -1 without one. */
  readonly effectTarget: Int32Array;
  /** Duration in steps; `FOR_GOOD` without an end. */
  readonly effectSteps: Int32Array;
  /** Of an incident: 1 for a gesture. Of a due in the record: 1 if delivered. */
  readonly effectFlag: Uint8Array;
  /** Slots of a shift. */
  readonly shiftStart: Int32Array;
  readonly shiftSlot: Int32Array;
  readonly conditionStart: Int32Array;
  readonly conditionOf: Uint8Array;
  readonly conditionTarget: Int32Array;
  readonly comparison: Uint8Array;
  /** Of a condition on a channel: the status it is compared with. */
  readonly conditionStatus: Uint8Array;
  /** How many forces and shifts can run at once. */
  readonly mostForces: number;
  readonly mostShifts: number;
}

export interface RecordTable {
  /** Steps that the record covers. */
  readonly steps: number;
  /** step * rivalries + rivalry. */
  readonly acts: Float64Array;
  readonly inForce: Uint8Array;
  /** Index of the status in `codes.ts`. */
  readonly agreement: Uint8Array;
  /** step * channels + channel. */
  readonly channels: Uint8Array;
}
