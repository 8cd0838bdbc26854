import { describe, expect, test } from 'vitest';

import { decide, endGame, turnAt } from '../../../src/analysis/play/game.ts';
import { openPlay, playRun } from '../../../src/analysis/play/playCase.ts';
import { readGame } from '../../../src/analysis/play/readGame.ts';
import type { RunDocument } from '../cli/documents.ts';
import { documentOf } from '../cli/fakeTerminal.ts';
import { file, newGame, opened, september } from './playFixture.ts';

const played = newGame({
  ended: 4,
  changes: [{ set: 'actors.russia.rule', to: { name: 'tit-for-tat' } }],
  decisions: {
    opposition: {
      7: { keep: { 'opposition/assad': 4 }, gesture: { 'opposition/assad': 0.2 } },
      8: { keep: { 'opposition/assad': 0 } },
    },
    us: { 7: { attend: { 'us-russia': true }, concede: { 'us-russia': { aid: 0.5 } } } },
  },
});

describe('a game', () => {
  test('has the numbers of the terminal to the last digit', async () => {
    const document = await documentOf<RunDocument>(
      `run ${file} --mode play --seed 5 --from 2016-09-12T16:00:00Z --set actors.russia.rule={"name":"tit-for-tat"} --decisions mine.json`,
      { 'mine.json': JSON.stringify(played.decisions) },
    );
    const run = playRun(opened(played), played);
    expect(document.steps.map(({ restraint }) => restraint.all)).toEqual(
      run.steps.map(({ restraint }) => restraint.all),
    );
    expect(document.steps.map(({ trust }) => trust.map(({ logOddsAfter }) => logOddsAfter))).toEqual(
      run.steps.map(({ logOddsAfter }) => logOddsAfter),
    );
  });

  test('goes from seat to seat, and from turn to turn', () => {
    expect(turnAt(newGame(), 50)).toEqual({ seat: 'opposition', number: 0, step: 7, until: 8 });
    expect(turnAt(newGame({ ended: 1 }), 50)).toMatchObject({ seat: 'us', step: 7 });
    expect(turnAt(newGame({ ended: 3, turnSteps: 2 }), 10)).toEqual({
      seat: 'us',
      number: 1,
      step: 9,
      until: 10,
    });
    expect(turnAt(newGame({ ended: 4, turnSteps: 2 }), 11)).toBeNull();
    expect(turnAt(newGame({ over: true }), 50)).toBeNull();
  });

  test('adds to a decision without losing what was said before', () => {
    const one = decide(newGame(), 'us', 7, { keep: { 'us/assad': 4 }, concede: { talks: { aid: 0.2 } } });
    const two = decide(one, 'us', 7, { keep: { 'us/russia': 0 }, concede: { talks: { targeting: 0.4 } } });
    expect(two.decisions['us']?.[7]).toEqual({
      keep: { 'us/assad': 4, 'us/russia': 0 },
      concede: { talks: { aid: 0.2, targeting: 0.4 } },
    });
  });

  test('that ends early drops a turn that not all have ended', () => {
    const ended = endGame({ ...played, ended: 3 });
    expect(Object.keys(ended.decisions['opposition']!)).toEqual(['7']);
    expect(ended.over).toBe(true);
  });

  test('survives being written and read', () => {
    expect(readGame(JSON.parse(JSON.stringify(played)))).toEqual(played);
  });

  test.each([
    ['format', null],
    ['format', 'game'],
    ['format', { ...played, format: 2 }],
    ['scenario', { ...played, scenario: { id: 'x' } }],
    ['seats', { ...played, seats: [] }],
    ['seats', { ...played, seats: ['us', 'us'] }],
    ['turnSteps', { ...played, turnSteps: 0 }],
    ['seed', { ...played, seed: -1 }],
    ['clock', { ...played, clock: 0 }],
    ['decisions', { ...played, decisions: { us: { 7: { nuke: true } } } }],
    ['decisions', { ...played, decisions: { us: { 7: { keep: { 'us/assad': '4' } } } } }],
    ['decisions', { ...played, decisions: { us: { 7: { keep: { 'us/russia': 4 }, nuke: true } } } }],
    ['decisions', { ...played, decisions: { us: { 7: { renew: true, gesture: 0.2 } } } }],
    ['demands', { ...played, demands: [{ seat: 'us' }] }],
    ['changes', { ...played, changes: [{ set: 3, to: 1 }] }],
  ])('is not made of what a stranger wrote, who is told that it is the %s: %j', (part, value) => {
    expect(readGame(value)).toEqual({ part });
  });

  test.each([
    ['change', { changes: [{ set: 'actors.nobody.control', to: 1 }] }],
    ['seat', { seats: ['nobody'] }],
    ['seat', { decisions: { russia: {} } }],
    ['from', { from: 5000 }],
    ['turn', { ended: 1_000_000 }],
    ['turn', { demands: [{ seat: 'us', rivalry: 'us/nobody', step: 7, met: null }] }],
    ['turn', { advice: [{ seat: 'nobody', step: 7 }] }],
    ['decision', { decisions: { us: { 7: { keep: { 'russia/us': 4 } } } } }],
    ['decision', { decisions: { us: { 7: { keep: { 'us/russia': 5 } } } } }],
  ] as const)('tells what does not fit the scenario: %s', (fault, more) => {
    expect(openPlay(september, newGame(more))).toEqual({ fault });
  });
});
