import { outlookOf } from './advice.ts';
import type { Briefing } from './briefing.ts';
import { decide, type Game, type Turn } from './game.ts';
import { missingIn } from './missing.ts';
import type { PlayCase } from './playCase.ts';

/**
 * The turn with everything decided that was missing in it: all places or none by its advice, every meeting
 * attended, a renewal signed where restraint toward all rivals pays. What was said stands.
 */
export function followAdviser(play: PlayCase, game: Game, turn: Turn, briefing: Briefing): Game {
  const { seat, step } = turn;
  const { advice } = outlookOf(play, game, turn);
  const holdsToward = (rival: string): boolean => advice.some((one) => one.rival === rival && one.holds);
  return missingIn(play, game, turn, briefing).reduce(
    (next, missing) => {
      switch (missing.kind) {
        case 'order': {
          const places = holdsToward(missing.rivalry.split('/')[1] ?? '') ? play.model.places : 0;
          return decide(next, seat, step, { keep: { [missing.rivalry]: places } });
        }
        case 'attend':
          return decide(next, seat, step, { attend: { [missing.channel]: true } });
        case 'renew':
          return decide(next, seat, briefing.renewal ?? step, {
            renew: advice.every(({ holds }) => holds),
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
