import { createContext, use } from 'react';
import type { ActorLook } from '../../charts/actorLook.ts';
import { looksOf } from '../../charts/lookOf.ts';
import type { RestraintClock } from '../../charts/restraint/restraintProps.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { GameStore } from '../../stores/game.ts';
import type { DebriefFutures } from '../../stores/gameFutures.ts';
import { formatDay, formatTime } from '../../words/dates.ts';
import { inSeries } from '../../words/inSeries.ts';

/** What the parts of the place share. */
interface SeatParts {
  readonly scenario: Scenario;
  readonly store: GameStore;
  /** Where others find this case to play it; null: nowhere. */
  readonly link: string | null;
  /** Opens what a debrief follows on the page's workers. */
  readonly openFutures: () => DebriefFutures;
  readonly looks: readonly ActorLook[];
  readonly clock: RestraintClock;
  readonly look: (actor: string) => ActorLook;
  /** Inside a sentence: "the opposition". */
  readonly named: (actor: string) => string;
  /** "18 September, 20:00": the moment at which a step begins. */
  readonly moment: (step: number, locale: string) => string;
}

export function seatParts(
  scenario: Scenario,
  store: GameStore,
  link: string | null,
  openFutures: () => DebriefFutures,
): SeatParts {
  const { start, step: stepHours, horizon, zone } = scenario.clock;
  const looks = looksOf(scenario.actors);
  const clock = { start: Date.parse(start), stepHours, steps: Math.round(horizon / stepHours), zone };
  return {
    scenario,
    store,
    link,
    openFutures,
    looks,
    clock,
    look: (actor) => looks.find(({ id }) => id === actor)!,
    named: (actor) => scenario.actors[actor]?.inSentence ?? actor,
    moment: (step, locale) => {
      const ms = clock.start + step * stepHours * 3_600_000;
      return inSeries([formatDay(ms, locale, zone), formatTime(ms, locale, zone)], locale);
    },
  };
}

export const SeatContext = createContext<SeatParts | null>(null);

export function useSeat(): SeatParts {
  const parts = use(SeatContext);
  if (!parts) throw new Error('A part of the seats stands outside of them.');
  return parts;
}
