import { describe, expect, test } from 'vitest';

import { lastExchange } from '../../../src/analysis/play/exchange.ts';
import { turnAt, type Game } from '../../../src/analysis/play/game.ts';
import { playRun } from '../../../src/analysis/play/playCase.ts';
import { wishesOf } from '../../../src/analysis/play/wishes.ts';
import { newGame, opened } from './playFixture.ts';

const seats = ['us', 'russia', 'assad', 'opposition'];

/** Every seat decides something else, one of them a gesture; no side misperceives. */
const clear = newGame({
  seats,
  changes: [{ set: 'defaults.noise', to: 0 }],
  decisions: {
    us: { 7: { keep: { 'us/russia': 4 } }, 9: { gesture: { 'us/russia': 0.3 } } },
    russia: { 7: { keep: { 'russia/us': 2, 'russia/opposition': 1 } } },
    assad: { 7: { keep: { 'assad/opposition': 0 } } },
  },
});

const afterTurns = (game: Game, turns: number, seat: string) => {
  const play = opened(game);
  const turn = { ...turnAt({ ...game, ended: turns * game.seats.length }, play.model.steps)!, seat };
  const history = playRun(play, game).steps;
  const before = history.slice(0, turn.step);
  return { play, turn, before, told: lastExchange(play.model, before, turn, game.decisions)! };
};

describe('what the last exchange was worth', () => {
  test.each(seats)('is the true score for %s where it perceived every act for what it was', (seat) => {
    const { model } = opened(clear);
    let compared = 0;
    for (let turns = 1; turns < 12; turns += 1) {
      const { before, told } = afterTurns(clear, turns, seat);
      const isClear = before
        .slice(-1 - model.lookback)
        .every(({ acts, perceived }) =>
          model.rivalryIds.every((id, r) => !id.endsWith(`/${seat}`) || perceived[r]![seat] === acts[r]),
        );
      if (!isClear) continue;
      compared += 1;
      expect(told.worth).toBeCloseTo(before.at(-1)!.score[model.actorIds.indexOf(seat)]!, 12);
    }
    expect(compared).toBeGreaterThan(3);
  });

  test('takes off what a gesture cost, in the turn in which it was made', () => {
    expect(afterTurns(clear, 3, 'us').told.gestures).toBeLessThan(0);
    expect(afterTurns(clear, 2, 'us').told.gestures).toBeCloseTo(0);
  });

  test('follows what was perceived and not what was done', () => {
    const { play, turn, before } = afterTurns(clear, 4, 'opposition');
    const turned = before.map((step) => ({
      ...step,
      perceived: step.perceived.map((seenBy, r) =>
        play.model.rivalryIds[r]!.endsWith('/opposition') ? { ...seenBy, opposition: 0.25 } : seenBy,
      ),
    }));
    const told = lastExchange(play.model, turned, turn, clear.decisions)!;
    expect(told.rivals.map(({ other }) => other)).toEqual(told.rivals.map(() => 0.25));
  });

  test('leaves out a rival of whose acts nothing reaches the seat', () => {
    const { play, turn, before, told: whole } = afterTurns(clear, 4, 'us');
    const rivalsOf = (unseen: string) => {
      const silent = before.map((step) => ({
        ...step,
        perceived: step.perceived.map((seenBy, r) => {
          const { us: _, ...others } = seenBy;
          return play.model.rivalryIds[r] === unseen ? others : seenBy;
        }),
      }));
      const told = lastExchange(play.model, silent, turn, clear.decisions)!;
      expect(told.worth).not.toBeNaN();
      return told.rivals.map(({ rival }) => rival);
    };
    expect(whole.rivals.map(({ rival }) => rival)).toContain('russia');
    expect(rivalsOf('russia/us')).not.toContain('russia');
  });

  test('sums a turn of several steps, and is not told before the first', () => {
    const long = { ...clear, turnSteps: 4 };
    const { told } = afterTurns(long, 2, 'assad');
    expect(told.steps).toBe(4);
    const { play } = afterTurns(long, 1, 'assad');
    expect(lastExchange(play.model, [], { seat: 'assad', number: 0, step: 0, until: 4 }, {})).toBeNull();
  });
});

describe('wishes', () => {
  test('are those of patrons, clients and of those who come under a condition', () => {
    const { play, before, turn } = afterTurns(clear, 1, 'russia');
    const wishes = wishesOf(play.model, before, turn);
    expect(wishes).toContainEqual(
      expect.objectContaining({ kind: 'client', client: 'assad', solidarity: 0.7 }),
    );
    expect(wishes).toContainEqual(
      expect.objectContaining({
        kind: 'condition',
        party: 'us',
        channel: 'us-russia',
        hours: 48,
        level: 0.5,
      }),
    );
  });

  test('are none of a client that perceives nothing done to it', () => {
    const { play, before, turn } = afterTurns(clear, 1, 'russia');
    const clientsOf = (history: typeof before) =>
      wishesOf(play.model, history, turn).flatMap((wish) => (wish.kind === 'client' ? [wish.client] : []));
    const blind = before.map((step) => ({
      ...step,
      perceived: step.perceived.map(({ assad: _, ...others }) => others),
    }));
    expect(clientsOf(before)).toContain('assad');
    const told = wishesOf(play.model, before, turn).flatMap((wish) =>
      wish.kind === 'client' && wish.client === 'assad'
        ? wish.reports.map(({ doer }) => `${doer}/assad`)
        : [],
    );
    expect(told).toEqual(play.model.rivalryIds.filter((id) => id.endsWith('/assad')));
    expect(clientsOf(blind)).not.toContain('assad');
  });

  test('of a patron weigh what the model counts against a breach', () => {
    const { play, before, turn } = afterTurns(clear, 2, 'assad');
    const [wish] = wishesOf(play.model, before, turn);
    const r = play.model.rivalryIds.indexOf('assad/opposition');
    const audience = play.model.parameters.central[play.model.parameters.at.audience + r]!;
    expect(wish).toMatchObject({ kind: 'patron', patron: 'russia' });
    expect(before.at(-1)!.cost[r]).toBeCloseTo(audience + (wish?.kind === 'patron' ? wish.cost : NaN), 12);
  });
});
