import type { Model } from '../../engine/model.ts';
import type { Decisions } from '../../engine/options.ts';
import type { AgreementStatus, ChannelStatus, Id } from '../../engine/setup.ts';
import type { StepTrace } from '../../engine/trace.ts';
import { logistic } from '../../math/logistic.ts';
import { lastExchange, type Exchange } from './exchange.ts';
import type { Turn } from './game.ts';
import { seatRivalries, type PlayCase } from './playCase.ts';
import { wishesOf, type Wish } from './wishes.ts';

/** confirmed: a second source agrees; one source: there is no second; denied: sources disagree. */
export type Certainty = 'confirmed' | 'one source' | 'denied';

/** What reached a seat about an act of others. */
export interface ActReport {
  readonly rivalry: Id;
  /** 0..1, mean over the steps of the turn before, as the seat's own side perceived it. */
  readonly act: number;
  readonly certainty: Certainty;
  /** Sides close to the seat that saw it, and what they say. */
  readonly sources: readonly { readonly id: Id; readonly act: number }[];
  /** The accused doer, who says that it kept, where sources disagree and it is none of them; it would say so in any case. */
  readonly claimedBy: Id | null;
}

export interface EventReport {
  readonly event: Id;
  readonly certainty: Certainty;
}

/** Trust of the seat in another side. */
export interface TrustReport {
  readonly rival: Id;
  /** 0..1, after the last step, and a turn before. */
  readonly now: number;
  readonly before: number;
}

export interface ChannelReport {
  readonly channel: Id;
  readonly status: ChannelStatus;
  readonly settled: readonly Id[];
  /** Steps of the turn at hand in which it meets. */
  readonly meetings: readonly number[];
  /** What the others conceded at the last meeting that all attended, 0..1. */
  readonly offers: Readonly<Record<Id, number>>;
  /** The seat's red lines by issue, 0..1. */
  readonly redLines: Readonly<Record<Id, number>>;
}

/** All that a seat can know at the start of its turn. */
export interface Briefing {
  readonly seat: Id;
  readonly acts: readonly ActReport[];
  readonly events: readonly EventReport[];
  readonly trust: readonly TrustReport[];
  readonly wishes: readonly Wish[];
  /** null before the first step. */
  readonly exchange: Exchange | null;
  /** Channels in which it is a party. */
  readonly channels: readonly ChannelReport[];
  readonly agreement: AgreementStatus;
  /** Its status a turn before; null before the first step. */
  readonly agreementBefore: AgreementStatus | null;
  /** Half-days (steps) in force, and those in which the seat's own act was restraint, at least one half on the mean. */
  readonly kept: number;
  readonly inForce: number;
  /** Step of this turn in which it is to sign; null: nothing is due. */
  readonly renewal: number | null;
  /** How many orders to hold back are carried out, 0..1: its own control. */
  readonly control: number;
  /** Restraint of each side by step as this side knows it, 0..1; null where nothing reached it. */
  readonly seen: readonly { readonly actor: Id; readonly values: readonly (number | null)[] }[];
}

/**
 * What a seat can know at the start of a turn, from the history before it. Of acts of others it holds only what its own side
 * and those close to it perceived: what was done, but seen by none of them, does not change it. Of `decisions` it reads the
 * seat's own.
 */
export function briefingOf(
  { model, scenario }: PlayCase,
  history: readonly StepTrace[],
  turn: Turn,
  decisions: Decisions = {},
): Briefing {
  const { seat } = turn;
  const before = history.slice(0, turn.step);
  const recent = before.slice(-(turn.until - turn.step));
  const last = before.at(-1);
  const own = seatRivalries(model, seat);
  const inForce = before.filter(({ agreement }) => agreement.inForce);
  return {
    seat,
    acts: actReports(model, seat, recent),
    events: recent.flatMap(({ events }) => events.map((event) => eventReport(scenario.events[event], event))),
    trust: own.map((r) => trustReport(model, r, last, recent[0])),
    wishes: wishesOf(model, before, turn),
    exchange: lastExchange(model, before, turn, decisions),
    channels: channelReports(model, before, turn),
    agreement: last?.agreement.status ?? (model.agreement.agreed === 0 ? 'agreed' : 'none'),
    agreementBefore: recent[0] ? (before.at(-recent.length - 1)?.agreement.status ?? 'none') : null,
    kept: inForce.filter(({ acts }) => meanOf(own.map((r) => acts[r]!)) >= 0.5).length,
    inForce: inForce.length,
    renewal: renewalIn(model, seat, turn),
    control: model.parameters.central[model.parameters.at.control + model.actorIds.indexOf(seat)]!,
    seen: model.actorIds.flatMap((actor) => seenRestraint(model, seat, actor, before)),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function actReports(model: Model, seat: Id, recent: readonly StepTrace[]): ActReport[] {
  const close = closeTo(model, seat);
  return model.rivalryIds.flatMap((rivalry, r) => {
    const seenBy = recent[0]?.perceived[r] ?? {};
    if (!Object.hasOwn(seenBy, seat)) return [];
    const told = (id: Id): number => meanOf(recent.map(({ perceived }) => perceived[r]![id]!));
    const sources = Object.keys(seenBy)
      .filter((id) => close.has(id))
      .sort()
      .map((id) => ({ id, act: told(id) }));
    const act = told(seat);
    const agree = sources.every((source) => source.act >= 0.5 === act >= 0.5);
    const certainty = sources.length === 0 ? 'one source' : agree ? 'confirmed' : 'denied';
    const [doer = ''] = rivalry.split('/');
    const claimedBy = agree || seenBy[doer] !== undefined ? null : doer;
    return [{ rivalry, act, certainty, sources, claimedBy }];
  });
}

/** Patrons, clients, and partners in a channel. */
function closeTo(model: Model, seat: Id): ReadonlySet<Id> {
  const close = new Set<Id>();
  for (const id of model.patronageIds) {
    const [patron = '', client = ''] = id.split('/');
    if (patron === seat) close.add(client);
    if (client === seat) close.add(patron);
  }
  for (const { parties } of Object.values(model.setup.channels))
    if (parties.includes(seat)) for (const party of parties) close.add(party);
  close.delete(seat);
  return close;
}

function eventReport(
  told: { contested: boolean; sources: readonly Id[] } | undefined,
  event: Id,
): EventReport {
  if (told?.contested) return { event, certainty: 'denied' };
  return { event, certainty: (told?.sources.length ?? 0) > 1 ? 'confirmed' : 'one source' };
}

function trustReport(
  model: Model,
  r: number,
  last: StepTrace | undefined,
  first: StepTrace | undefined,
): TrustReport {
  const tie = model.rivalries.tie[r]!;
  const prior = model.parameters.central[model.parameters.at.trust + tie]!;
  return {
    rival: model.actorIds[model.rivalries.toward[r]!]!,
    now: last ? logistic(last.logOddsAfter[tie]!) : prior,
    before: first ? logistic(first.logOddsBefore[tie]!) : prior,
  };
}

function channelReports(model: Model, before: readonly StepTrace[], turn: Turn): ChannelReport[] {
  return model.channelIds.flatMap((channel, c) => {
    const { parties, issues, meetings } = model.setup.channels[channel]!;
    if (!parties.includes(turn.seat)) return [];
    const now = before.at(-1)?.channels[c];
    const met = before.findLast(({ channels }) => channels[c]!.offers !== null);
    return [
      {
        channel,
        status: now?.status ?? 'closed',
        settled: now?.settled ?? [],
        meetings: meetings.filter((step) => step >= turn.step && step < turn.until),
        offers: Object.fromEntries(
          Object.entries(met?.channels[c]?.offers ?? {}).filter(([party]) => party !== turn.seat),
        ),
        redLines: Object.fromEntries(
          Object.entries(issues).map(([issue, { redLines }]) => [issue, redLines[turn.seat]!]),
        ),
      },
    ];
  });
}

function renewalIn(model: Model, seat: Id, { step, until }: Turn): number | null {
  const holds = seatRivalries(model, seat).some((r) => model.rivalries.warring[r] === 1);
  const due = Object.values(model.setup.agreement.renewals).find(
    ({ step: at, by }) => at >= step && at < until && (by?.includes(seat) ?? holds),
  );
  return due?.step ?? null;
}

/** Own acts are known; those of others as far as they were perceived. Nothing of a side that the seat never sees. */
function seenRestraint(
  model: Model,
  seat: Id,
  actor: Id,
  before: readonly StepTrace[],
): { actor: Id; values: (number | null)[] }[] {
  const all = seatRivalries(model, actor);
  if (all.length === 0) return [];
  const values = before.map(({ acts, perceived }) => {
    const known = all.flatMap((r) =>
      actor === seat ? [acts[r]!] : Object.hasOwn(perceived[r]!, seat) ? [perceived[r]![seat]!] : [],
    );
    return known.length === 0 ? null : meanOf(known);
  });
  return values.some((value) => value !== null) ? [{ actor, values }] : [];
}
