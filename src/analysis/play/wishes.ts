import type { Model } from '../../engine/model.ts';
import type { Id } from '../../engine/setup.ts';
import type { StepTrace } from '../../engine/trace.ts';
import type { Turn } from './game.ts';
import { meanBetween } from './meanBetween.ts';
import { seatRivalries } from './playCase.ts';

/** What others want of a seat, in the terms that the model has for it. */
export type Wish = PatronWish | ClientWish | ConditionWish;

/** A patron that leans on the seat while the agreement is in force. */
export interface PatronWish {
  readonly kind: 'patron';
  readonly patron: Id;
  /** How much the patron itself intends restraint toward those it bargains with, 0..1. */
  readonly pressure: number;
  /** What violating costs the seat with this patron: leverage times pressure, in units of mutual restraint. */
  readonly cost: number;
}

/** A client of the seat, and how it says that it was treated in the turn before. */
export interface ClientWish {
  readonly kind: 'client';
  readonly client: Id;
  /** How far the seat takes what is done to the client for done to itself, 0..1. */
  readonly solidarity: number;
  /** Acts toward the client as the client perceived them, 0..1, means over the turn. */
  readonly reports: readonly { readonly doer: Id; readonly act: number }[];
}

/** A side that comes to a channel only when acts of the seat, or of its clients, have kept to a level. */
export interface ConditionWish {
  readonly kind: 'condition';
  readonly party: Id;
  readonly channel: Id;
  /** All rivalries whose acts are averaged. */
  readonly over: readonly Id[];
  readonly hours: number;
  /** 0..1. */
  readonly level: number;
}

/** The wishes that a seat can know of at the start of a turn, from what those close to it perceived and what is openly asked. */
export function wishesOf(model: Model, before: readonly StepTrace[], turn: Turn): Wish[] {
  return [
    ...patronWishes(model, turn.seat, before.at(-1)),
    ...clientWishes(model, turn.seat, before.slice(-(turn.until - turn.step))),
    ...conditionWishes(model, turn.seat, before.at(-1)),
  ];
}

function patronWishes(model: Model, seat: Id, last?: StepTrace): Wish[] {
  const { patronageIds, parameters } = model;
  const pressures = last?.pressure[seatRivalries(model, seat)[0]!] ?? {};
  return patronageIds.flatMap((id, n) => {
    const [patron = '', client] = id.split('/');
    const pressure = pressures[patron];
    if (client !== seat || pressure === undefined) return [];
    const leverage = parameters.central[parameters.at.leverage + n]!;
    return [{ kind: 'patron' as const, patron, pressure, cost: leverage * pressure }];
  });
}

function clientWishes(model: Model, seat: Id, recent: readonly StepTrace[]): Wish[] {
  const { patronageIds, rivalryIds, actorIds, parameters } = model;
  if (recent.length === 0) return [];
  return patronageIds.flatMap((id, n) => {
    const [patron, client = ''] = id.split('/');
    if (patron !== seat) return [];
    const reports = rivalryIds.flatMap((rivalry, r) => {
      const [doer = '', toward] = rivalry.split('/');
      if (toward !== client || !Object.hasOwn(recent[0]!.perceived[r]!, client)) return [];
      const told = recent.map(({ perceived }) => perceived[r]![client]!);
      return [{ doer, act: meanBetween(told, 0, told.length) }];
    });
    const slot = parameters.at.solidarity + n * actorIds.length + actorIds.indexOf(seat);
    const solidarity = parameters.central[slot]!;
    // A scenario may leave it out for a patron that no act toward the client reaches.
    if (reports.length === 0 || Number.isNaN(solidarity)) return [];
    return [{ kind: 'client' as const, client, solidarity, reports }];
  });
}

function conditionWishes(model: Model, seat: Id, last?: StepTrace): Wish[] {
  const { channelIds, patronageIds, setup, stepHours } = model;
  const answersFor = (rivalry: Id): boolean => {
    const [doer = ''] = rivalry.split('/');
    return doer === seat || patronageIds.includes(`${seat}/${doer}`);
  };
  return channelIds.flatMap((channel, c) =>
    last?.channels[c]!.status === 'broken off'
      ? []
      : Object.entries(setup.channels[channel]!.preconditions ?? {})
          .filter(([party, { over }]) => party !== seat && over.some(answersFor))
          .map(([party, { over, window, level }]) => ({
            kind: 'condition' as const,
            party,
            channel,
            over,
            hours: window * stepHours,
            level,
          })),
  );
}
