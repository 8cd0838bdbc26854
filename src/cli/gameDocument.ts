import { debriefOf, historyHash, shareBelow } from '../analysis/play/debrief.ts';
import type { Game } from '../analysis/play/game.ts';
import { futureRuns, gameRequest, restraintBetween } from '../analysis/play/gameRequest.ts';
import type { PlayCase } from '../analysis/play/playCase.ts';
import { tallyPlayed } from '../analysis/play/tallyPlayed.ts';
import { measureRuns } from '../analysis/tallyRuns.ts';

/** What the page tells when a game is over, for `parley run --decisions GAME --json`; null before a turn was ended by all. */
export function gameDocument(play: PlayCase, game: Game): Record<string, unknown> | null {
  if (game.ended < game.seats.length) return null;
  const debrief = debriefOf(play, game);
  const { model } = play;
  const { from, until, played, score, misled, orders } = debrief;
  const request = gameRequest(game);
  const runsOfModel = measureRuns(model, request, [restraintBetween(from, until)], 0, futureRuns);
  const whole = [restraintBetween(from, model.steps)];
  const { values } = tallyPlayed(model, request, game.decisions, whole, 0, futureRuns);
  return {
    hash: historyHash(debrief),
    from,
    until,
    restraint: {
      played: played.mean,
      model: debrief.model.mean,
      record: debrief.record?.mean ?? null,
    },
    // Share of the model's own runs that kept less restraint.
    standing: { runs: futureRuns, share: shareBelow(runsOfModel, played.mean) },
    // Mean restraint to the horizon of runs under the same decisions.
    decided: { runs: futureRuns, restraint: values.reduce((sum, value) => sum + value, 0) / futureRuns },
    score,
    misled,
    orders,
  };
}
