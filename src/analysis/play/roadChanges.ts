import type { Id } from '../../engine/setup.ts';
import { concessionsUntil, decisionAt, type Game, type Turn } from './game.ts';

/** One thing that a road decides otherwise than the game did. */
export type RoadChange =
  /** Places to keep, and out of how many. */
  | { readonly kind: 'order'; readonly rivalry: Id; readonly keep: number }
  | { readonly kind: 'attend'; readonly channel: Id; readonly comes: boolean }
  | { readonly kind: 'leave'; readonly channel: Id; readonly leaves: boolean }
  /** Share conceded, 0..1; null: left to the envoys. */
  | { readonly kind: 'concede'; readonly channel: Id; readonly issue: Id; readonly share: number | null }
  | { readonly kind: 'renew'; readonly signs: boolean }
  /** Severity 0.1 to 0.3; 0: none. */
  | { readonly kind: 'gesture'; readonly rivalry: Id; readonly severity: number }
  | { readonly kind: 'demand'; readonly rivalry: Id; readonly demands: boolean };

/** What a turn said anew has otherwise than as it was said; `renewal` is the step in which the seat signs, if there is one. */
export function roadChanges(was: Game, then: Game, turn: Turn, renewal: number | null): RoadChange[] {
  const { seat, step } = turn;
  const [before, after] = [decisionAt(was, seat, step), decisionAt(then, seat, step)];
  const conceded = [concessionsUntil(was, seat, step), concessionsUntil(then, seat, step)] as const;
  const demands = (game: Game): string[] =>
    game.demands.filter((one) => one.seat === seat && one.met === null).map(({ rivalry }) => rivalry);
  const [asked, asks] = [demands(was), demands(then)];
  const signs = (game: Game) => (renewal === null ? undefined : decisionAt(game, seat, renewal).renew);
  return [
    ...changed(before.keep, after.keep).flatMap(([rivalry, keep]) =>
      keep === undefined ? [] : [{ kind: 'order' as const, rivalry, keep }],
    ),
    ...changed(before.gesture, after.gesture).map(([rivalry, severity = 0]) => ({
      kind: 'gesture' as const,
      rivalry,
      severity,
    })),
    ...[...new Set([...asked, ...asks])]
      .filter((rivalry) => asked.includes(rivalry) !== asks.includes(rivalry))
      .map((rivalry) => ({ kind: 'demand' as const, rivalry, demands: asks.includes(rivalry) })),
    ...changed(before.attend, after.attend).flatMap(([channel, comes]) =>
      comes === undefined ? [] : [{ kind: 'attend' as const, channel, comes }],
    ),
    ...[...new Set([...Object.keys(conceded[0]), ...Object.keys(conceded[1])])].flatMap((channel) =>
      changed(conceded[0][channel], conceded[1][channel]).map(([issue, share = null]) => ({
        kind: 'concede' as const,
        channel,
        issue,
        share,
      })),
    ),
    ...[...new Set([...(before.leave ?? []), ...(after.leave ?? [])])]
      .map((channel) => ({
        kind: 'leave' as const,
        channel,
        leaves: after.leave?.includes(channel) ?? false,
      }))
      .filter(({ channel, leaves }) => leaves !== (before.leave?.includes(channel) ?? false)),
    ...(signs(was) === signs(then) ? [] : [{ kind: 'renew' as const, signs: signs(then) === true }]),
  ];
}

/** Keys whose value is another one, with the new value: undefined where there is none any more. */
function changed<Value>(
  before: Readonly<Record<string, Value>> = {},
  after: Readonly<Record<string, Value>> = {},
): [key: string, value: Value | undefined][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .map((key) => [key, after[key]]);
}
