import type { AgreementStatus, ChannelStatus, Id } from './setup.ts';

/** Why a trust moved: one item of the exact list whose sum is the change of log-odds. */
export interface Cause {
  kind: 'act' | 'incident' | 'due' | 'event' | 'forgetting' | 'limit';
  /** The rivalry of an act or of a seat's gesture (an incident), the event's id, or '' for forgetting and limit. */
  id: Id;
  logOdds: number;
}

/** threshold: restrains itself from b* up; reversed: only below b*. */
export type Regime = 'threshold' | 'always' | 'never' | 'reversed';

export interface ChannelTrace {
  status: ChannelStatus;
  /** Parties that came; null: no meeting in this step. */
  attended: readonly Id[] | null;
  /** Concessions 0..1 by party, on the meeting's issues; null: no meeting that all attended. */
  offers: Readonly<Record<Id, number>> | null;
  settled: readonly Id[];
  /** G, 0..1. */
  progress: number;
}

/** All of one step. Arrays follow the model's sorted ids: `rivalryIds`, `tieIds`, `actorIds`, `channelIds`. */
export interface StepTrace {
  t: number;
  /** By rivalry, 0..1. */
  acts: readonly number[];
  /** By rivalry: what was intended, 0..1 (pi for the reassurance rule); the coded act in record mode. */
  intended: readonly number[];
  /** By rivalry, after spoilers. */
  seen: readonly number[];
  /** By rivalry: as each observer with a route of this act perceived it. */
  perceived: readonly Readonly<Record<Id, number>>[];
  /** pi by rivalry. */
  propensity: readonly number[];
  /** b* by rivalry; null in the regimes without one. */
  threshold: readonly (number | null)[];
  regime: readonly Regime[];
  /** K by rivalry. */
  cost: readonly number[];
  /** m_p by rivalry and patron of its holder; empty while no agreement is in force. */
  pressure: readonly Readonly<Record<Id, number>>[];
  /** By rivalry: pi with all issues settled minus pi with none. */
  swing: readonly number[];
  /** By tie. */
  logOddsBefore: readonly number[];
  logOddsAfter: readonly number[];
  causes: readonly (readonly Cause[])[];
  channels: readonly ChannelTrace[];
  agreement: {
    status: AgreementStatus;
    /** At the end of the step. */
    inForce: boolean;
    /** v, 0..1. */
    violence: number;
    /** Mean of v over the window; null while it is empty. */
    windowMean: number | null;
  };
  /** Ids of the events that happened, by time and id. */
  events: readonly Id[];
  /** Ids of the spoilers that struck. */
  spoilers: readonly Id[];
  restraint: {
    /** Mean over the actors that have a rivalry. */
    all: number;
    /** By actor; NaN for an actor without a rivalry. */
    actors: readonly number[];
  };
  /** What the step was worth to each actor, in units of mutual restraint; NaN for an actor without a rivalry. */
  score: readonly number[];
  /** rho of the expected step map at the state after the step; NaN where it was not asked for. */
  spectralRadius: number;
}

/** The last end of the agreement; null while it is in force or never was. */
export interface End {
  /** Step in which it ended. */
  at: number;
  cause: 'collapsed' | 'renewal' | 'event' | 'record';
  /** Who refused to renew; empty otherwise. */
  by: readonly Id[];
  /** The event that ended it, for the cause `event`. */
  event?: Id;
}

export interface Run {
  steps: readonly StepTrace[];
  end: End | null;
  /** Drawn values by path; empty with central values. */
  drawn: Readonly<Record<string, number>>;
}
