import { describe, expect, test } from 'vitest';

import { followAdviser } from '../../../src/analysis/play/adviser.ts';
import { briefingOf } from '../../../src/analysis/play/briefing.ts';
import { decisionAt, turnAt } from '../../../src/analysis/play/game.ts';
import { missingIn } from '../../../src/analysis/play/missing.ts';
import { playRun } from '../../../src/analysis/play/playCase.ts';
import { newGame, opened } from './playFixture.ts';

describe('the adviser', () => {
  test('leaves nothing missing in any turn of September, meetings and renewals included', () => {
    const start = newGame({ seats: ['us', 'russia', 'assad', 'opposition'], turnSteps: 4 });
    const play = opened(start);
    let game = start;
    const signed: (boolean | undefined)[] = [];
    for (let turn = turnAt(game, play.model.steps); turn; turn = turnAt(game, play.model.steps)) {
      const briefing = briefingOf(play, playRun(play, game).steps, turn, game.decisions);
      game = followAdviser(play, game, turn, briefing);
      expect(missingIn(play, game, turn, briefing)).toEqual([]);
      if (briefing.renewal !== null) signed.push(decisionAt(game, turn.seat, briefing.renewal).renew);
      game = { ...game, ended: game.ended + 1 };
    }
    expect(signed.length).toBeGreaterThan(2);
    expect(game.advice).toHaveLength(game.ended);
  });
});
