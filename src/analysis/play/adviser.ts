import type { Advice, Briefing } from './briefing.ts';
import { decide, type Game, type Turn } from './game.ts';
import { missingIn } from './missing.ts';
import type { PlayCase } from './playCase.ts';

/** Whether restraint toward a rival pays at the trust that a seat has; before anything was decided, the truce is given a chance. */
export function advisesRestraint({ regime, threshold, trust }: Advice): boolean {
  if (regime === 'never') return false;
  if (regime === 'threshold') return trust >= (threshold ?? 0);
  if (regime === 'reversed') return trust < (threshold ?? 1);
  return true;
}

/**
 * The turn with everything decided that was missing in it: all places or none as trust is just enough or not, every meeting
 * attended, a renewal signed where restraint toward all rivals pays. What was said stands.
 */
export function followAdviser(play: PlayCase, game: Game, turn: Turn, briefing: Briefing): Game {
  const { seat, step } = turn;
  const holds = (rival: string): boolean =>
    briefing.advice.filter((one) => one.rival === rival).every(advisesRestraint);
  return missingIn(play, game, turn, briefing).reduce(
    (next, missing) => {
      switch (missing.kind) {
        case 'order': {
          const places = holds(missing.rivalry.split('/')[1] ?? '') ? play.model.places : 0;
          return decide(next, seat, step, { keep: { [missing.rivalry]: places } });
        }
        case 'attend':
          return decide(next, seat, step, { attend: { [missing.channel]: true } });
        case 'renew':
          return decide(next, seat, briefing.renewal ?? step, {
            renew: briefing.advice.every(advisesRestraint),
          });
      }
    },
    asked(game, turn),
  );
}

/** The game in which the seat has heard its adviser in this turn. */
export const asked = (game: Game, { seat, step }: Turn): Game =>
  game.advice.some((one) => one.seat === seat && one.step === step)
    ? game
    : { ...game, advice: [...game.advice, { seat, step }] };
