import type { Id } from '../../engine/setup.ts';
import type { Debrief, Order } from './debrief.ts';
import type { Game } from './game.ts';
import type { PlayCase } from './playCase.ts';

/** Orders of a seat toward one rival over a game. */
export interface OrdersToward {
  readonly rival: Id;
  /** Steps under each kind of order, in the order of time where it changed: from which step on, and what was intended, 0..1. */
  readonly spans: readonly { readonly from: number; readonly intended: number }[];
  /** Steps in which the seat ordered full restraint, some, or none. */
  readonly steps: { readonly hold: number; readonly partly: number; readonly break: number };
  /** Trust in the rival before the first order, and before the last, 0..1. */
  readonly trust: readonly [first: number, last: number];
}

/** What a seat did over a game, to be told in a few sentences. */
export interface Chronicle {
  readonly seat: Id;
  readonly rivals: readonly OrdersToward[];
  /** Meetings of its channels that it came to, and those that it missed. */
  readonly came: number;
  readonly missed: number;
  readonly gestures: number;
  readonly demands: number;
  /** Renewals, by whether it signed. */
  readonly renewals: readonly { readonly step: number; readonly signed: boolean }[];
}

/** What each seat of a game did, in passing order. */
export const chroniclesOf = (play: PlayCase, game: Game, debrief: Debrief): Chronicle[] =>
  game.seats.map((seat) => chronicleOf(play, game, debrief, seat));

function chronicleOf(
  { model }: PlayCase,
  game: Game,
  { from, until, steps, orders }: Debrief,
  seat: Id,
): Chronicle {
  const own = orders.filter((order) => order.seat === seat);
  const said = Object.entries(game.decisions[seat] ?? {}).filter(([key]) => Number(key) < until);
  const attended = steps
    .slice(from)
    .flatMap(({ channels }) =>
      channels.flatMap(({ attended: who }, c) =>
        who !== null && model.setup.channels[model.channelIds[c]!]!.parties.includes(seat)
          ? [who.includes(seat)]
          : [],
      ),
    );
  return {
    seat,
    rivals: [...new Set(own.map(({ rivalry }) => rivalry))].map((rivalry) =>
      ordersToward(own.filter((order) => order.rivalry === rivalry)),
    ),
    came: attended.filter((came) => came).length,
    missed: attended.filter((came) => !came).length,
    gestures: said.reduce((sum, [, { gesture }]) => sum + Object.keys(gesture ?? {}).length, 0),
    demands: game.demands.filter((demand) => demand.seat === seat && demand.step < until).length,
    renewals: said.flatMap(([key, { renew }]) =>
      renew === undefined ? [] : [{ step: Number(key), signed: renew }],
    ),
  };
}

function ordersToward(orders: readonly Order[]): OrdersToward {
  const [first] = orders;
  const count = (holds: (intended: number) => boolean): number =>
    orders.filter(({ intended }) => holds(intended)).length;
  return {
    rival: first!.rivalry.split('/')[1]!,
    spans: orders
      .filter(({ intended }, n) => intended !== orders[n - 1]?.intended)
      .map(({ step, intended }) => ({ from: step, intended })),
    steps: {
      hold: count((intended) => intended >= 1),
      partly: count((intended) => intended > 0 && intended < 1),
      break: count((intended) => intended <= 0),
    },
    trust: [first!.trust, orders.at(-1)!.trust],
  };
}
