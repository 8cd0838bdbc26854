import type { Briefing } from './briefing.ts';
import { decisionAt, type Game, type Turn } from './game.ts';
import { seatRivalries, type PlayCase } from './playCase.ts';

/** Something that a seat has still to decide before its turn can end. */
export type Missing =
  | { readonly kind: 'order'; readonly rivalry: string }
  | { readonly kind: 'attend'; readonly channel: string }
  | { readonly kind: 'renew' };

/** What is missing in a turn: an order for each rivalry, whether to come to each meeting, whether to sign. */
export function missingIn({ model }: PlayCase, game: Game, turn: Turn, briefing: Briefing): Missing[] {
  const { keep = {}, attend = {} } = decisionAt(game, turn.seat, turn.step);
  const { renewal } = briefing;
  return [
    ...seatRivalries(model, turn.seat)
      .map((r) => model.rivalryIds[r]!)
      .filter((rivalry) => keep[rivalry] === undefined)
      .map((rivalry) => ({ kind: 'order' as const, rivalry })),
    ...briefing.channels
      .filter(({ channel, meetings }) => meetings.length > 0 && attend[channel] === undefined)
      .filter(({ channel }) => !staysAway(game, turn, channel))
      .map(({ channel }) => ({ kind: 'attend' as const, channel })),
    ...(renewal !== null && decisionAt(game, turn.seat, renewal).renew === undefined
      ? [{ kind: 'renew' as const }]
      : []),
  ];
}

/** Whether a demand of an earlier turn keeps the seat away. */
function staysAway(game: Game, turn: Turn, channel: string): boolean {
  const steps = Object.entries(game.decisions[turn.seat] ?? {});
  return game.demands.some(
    ({ seat, step, met }) =>
      seat === turn.seat &&
      met === null &&
      steps.some(([key, { attend }]) => Number(key) === step && attend?.[channel] === false),
  );
}
