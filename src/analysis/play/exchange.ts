import type { Model } from '../../engine/model.ts';
import type { Decisions } from '../../engine/options.ts';
import { exchangeWorth } from '../../engine/score.ts';
import type { Id } from '../../engine/setup.ts';
import type { StepTrace } from '../../engine/trace.ts';
import { meanBetween } from './meanBetween.ts';
import type { Turn } from './game.ts';
import { seatRivalries } from './playCase.ts';

/** What the turn before was worth to a seat as far as it can know, in units of mutual restraint, summed over its steps. */
export interface Exchange {
  readonly steps: number;
  /** Sum of the parts below. */
  readonly worth: number;
  readonly rivals: readonly RivalExchange[];
  /** What progress of the talks added. */
  readonly talks: number;
  /** What gestures took, 0 or less. */
  readonly gestures: number;
}

export interface RivalExchange {
  readonly rival: Id;
  /** 0..1, means over the turn: what was ordered, the own act as it was, the other's as the seat's own side perceived it. */
  readonly ordered: number;
  readonly own: number;
  readonly other: number;
  /** Its share of the mean over the rivalries that the seat hears of. */
  readonly worth: number;
}

/**
 * The last exchange of a seat in the payoffs of the model, at their central values, from the acts of others as its own side
 * perceived them: the true score would give the acts away. Rivalries from which nothing reaches the seat are left out. null
 * before the first step.
 */
export function lastExchange(
  model: Model,
  before: readonly StepTrace[],
  turn: Turn,
  decisions: Decisions,
): Exchange | null {
  const first = Math.max(0, turn.step - (turn.until - turn.step));
  const recent = before.slice(first);
  if (recent.length === 0) return null;
  const { seat } = turn;
  const known = seatRivalries(model, seat).flatMap((r) => {
    const back = perceivedBack(model, seat, r, before);
    return back === null ? [] : [{ r, back }];
  });
  const rivals = known.map(({ r, back }) => {
    const own = before.map(({ acts }) => acts[r]!);
    const worth = recent.reduce((sum, { t, cost }) => {
      const since = Math.max(0, t - model.lookback);
      return (
        sum +
        exchangeWorth({
          own: own[t]!,
          other: back[t]!,
          recent: t === 0 ? 1 : meanBetween(back, since, t),
          gain: numberOf(model, 'gain', r),
          loss: numberOf(model, 'loss', r),
          cost: cost[r]!,
        })
      );
    }, 0);
    return {
      rival: model.actorIds[model.rivalries.toward[r]!]!,
      ordered: meanBetween(
        before.map(({ intended }) => intended[r]!),
        first,
        before.length,
      ),
      own: meanBetween(own, first, before.length),
      other: meanBetween(back, first, before.length),
      worth: worth / known.length,
    };
  });
  const talks = recent.reduce((sum, { t }) => sum + talksWorth(model, seat, before[t - 1]), 0);
  const gestures = -recent.reduce((sum, step) => sum + gestureCost(model, seat, step, decisions), 0);
  const worth = rivals.reduce((sum, one) => sum + one.worth, talks + gestures);
  return { steps: recent.length, worth, rivals, talks, gestures };
}

const numberOf = ({ parameters }: Model, name: 'gain' | 'loss' | 'benefit', n: number): number =>
  parameters.central[parameters.at[name] + n]!;

/** What came back to a rivalry by step as its holder perceived it, 0..1; null where no route brings it to the holder. */
function perceivedBack(
  { rivalries, rivalryIds }: Model,
  seat: Id,
  r: number,
  before: readonly StepTrace[],
): number[] | null {
  const back = rivalries.back[r]!;
  if (back < 0) return before.map(() => 1);
  if (!rivalryIds[back] || !Object.hasOwn(before[0]?.perceived[back] ?? {}, seat)) return null;
  return before.map(({ perceived }) => perceived[back]![seat]!);
}

/** B G, with the progress that stood when the step began. */
function talksWorth(model: Model, seat: Id, earlier: StepTrace | undefined): number {
  const actor = model.actorIds.indexOf(seat);
  const { channelStart, channel } = model.actors;
  const serving = channel.subarray(channelStart[actor], channelStart[actor + 1]);
  if (!earlier || serving.length === 0) return 0;
  const progress = Array.from(serving, (c) => earlier.channels[c]!.progress);
  return numberOf(model, 'benefit', actor) * meanBetween(progress, 0, progress.length);
}

/** l times severity of the gestures that the seat made in a step: those that it decided and that moved somebody's trust. */
function gestureCost(model: Model, seat: Id, { t, causes }: StepTrace, decisions: Decisions): number {
  const made = new Set(causes.flat().flatMap(({ kind, id }) => (kind === 'incident' ? [id] : [])));
  const offered = Object.entries(decisions[seat]?.[t]?.gesture ?? {});
  return offered
    .filter(([rivalry]) => made.has(rivalry))
    .reduce(
      (sum, [id, severity]) => sum + severity * numberOf(model, 'loss', model.rivalryIds.indexOf(id)),
      0,
    );
}
