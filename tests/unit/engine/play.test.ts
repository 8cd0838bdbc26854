import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import type { Model } from '../../../src/engine/model.ts';
import type { Decisions, SeatDecision } from '../../../src/engine/options.ts';
import { advance, begin, resumeTraced, runTraced } from '../../../src/engine/run.ts';
import type { Run } from '../../../src/engine/trace.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { channelOf, forceFromStart, inModel, september, startAt, threeCorners, twoSides } from './setups.ts';

/** A run's acts as decisions of some actors. */
function actsOf(model: Model, run: Run, actors: readonly string[]): Decisions {
  return Object.fromEntries(
    actors.map((id) => [
      id,
      Object.fromEntries(
        run.steps.map(({ t, acts }) => {
          const own = model.rivalryIds.flatMap((rivalry, r) =>
            rivalry.startsWith(`${id}/`) ? [[rivalry, acts[r]!]] : [],
          );
          return [t, { executed: Object.fromEntries(own) as Record<string, number> }];
        }),
      ),
    ]),
  );
}

const withoutIntentions = (run: Run) => ({
  ...run,
  steps: run.steps.map((step) => ({ ...step, intended: [] })),
});

/** North decides in some steps, south follows its rule. */
function play(
  decisions: Readonly<Record<number, SeatDecision>>,
  changes: Parameters<typeof twoSides>[0] = {},
) {
  const model = compile(twoSides({ events: { start: startAt(0) }, ...changes }));
  return runTraced(model, inModel({ mode: 'play', decisions: { north: decisions } }));
}

describe('play mode', () => {
  it.each([
    ['september', september, 7],
    ['three corners', threeCorners, 0],
    ['one act for all', () => ({ ...threeCorners(), acts: 'common' as const }), 0],
  ] as const)('gives the run of the model when its own acts are fed back: %s', (_, setup, from) => {
    const model = compile(setup());
    for (let index = 0; index < 5; index += 1) {
      for (const actors of [model.actorIds, model.actorIds.slice(0, 1), []]) {
        const options = inModel({ index, draws: true, from });
        const expected = runTraced(model, options);
        const found = runTraced(model, {
          ...options,
          mode: 'play',
          decisions: actsOf(model, expected, actors),
        });
        expect(withoutIntentions(found)).toEqual(withoutIntentions(expected));
      }
    }
  });

  it('without decisions is model mode', () => {
    const model = compile(september());
    const options = inModel({ from: 7 });
    expect(runTraced(model, { ...options, mode: 'play' })).toEqual(runTraced(model, options));
  });

  it('keeps none of the places that a seat does not mean to keep, until it changes its mind', () => {
    const { steps } = play({ 3: { keep: { 'north/south': 0 } }, 8: { keep: { 'north/south': 2 } } });
    expect(steps.slice(3, 8).map(({ acts }) => acts[0])).toEqual([0, 0, 0, 0, 0]);
    expect(steps.slice(3, 8).map(({ intended }) => intended[0])).toEqual([0, 0, 0, 0, 0]);
    for (const { acts, intended } of steps.slice(8)) {
      expect(intended[0]).toBe(0.5);
      expect([0, 0.25, 0.5]).toContain(acts[0]);
    }
  });

  it('lets control and provocation work on what a seat means to keep', () => {
    const setup = {
      actors: { north: { control: 1, seenControl: 0.9 }, south: {} },
      events: { fire: forceFromStart('south/north', 0) },
    };
    const kept = (provocation: number) => {
      const model = compile(twoSides({ ...setup, steps: 400 }, { provocation }));
      const run = runTraced(
        model,
        inModel({ mode: 'play', decisions: { north: { 0: { keep: { 'north/south': 4 } } } } }),
      );
      const acts = run.steps.slice(1).map((step) => step.acts[0]!);
      return acts.reduce((sum, act) => sum + act, 0) / acts.length;
    };
    expect(kept(0)).toBe(1);
    // Under fire each place is kept with 1 - provocation; 399 steps of 4 places have a standard error of 0.012.
    expect(Math.abs(kept(0.4) - 0.6)).toBeLessThan(0.05);
  });

  it('shares the luck of the model: full places of a sure side are the draws of purpose 1', () => {
    const model = compile(twoSides({ steps: 30 }, { audience: 50 }));
    const sure = runTraced(
      compile(twoSides({ steps: 30, events: { start: startAt(0) } }, { audience: 50 })),
      inModel(),
    );
    const seated = runTraced(
      model,
      inModel({ mode: 'play', decisions: { north: { 0: { keep: { 'north/south': 4 } } } } }),
    );
    expect(sure.steps[1]!.propensity[0]).toBe(1);
    expect(seated.steps.map(({ acts }) => acts[0])).toEqual(sure.steps.map(({ acts }) => acts[0]));
  });

  it('takes a force over a seat, and a seat over a rule', () => {
    const model = compile(
      twoSides({ events: { force: forceFromStart('north/south', 0.25, 3) } }, { rule: { name: 'defector' } }),
    );
    const decisions = {
      north: { 0: { executed: { 'north/south': 0.75 } }, 4: { executed: { 'north/south': 0.75 } } },
    };
    const { steps } = runTraced(model, inModel({ mode: 'play', decisions }));
    expect(steps.slice(0, 6).map(({ acts }) => acts[0])).toEqual([0.25, 0.25, 0.25, 0, 0.75, 0]);
  });

  it('makes a gesture count as an incident of restraint on every route, once in 48 hours', () => {
    const gesture = { gesture: { 'north/south': 0.3 } };
    const { steps } = play({ 2: gesture, 5: gesture, 6: gesture });
    const bookings = (t: number) => steps[t]!.causes[1]!.filter(({ kind }) => kind === 'incident');
    expect(bookings(2)).toEqual([
      { kind: 'incident', id: 'north/south', logOdds: expect.closeTo(0.3 * Math.log(0.85 / 0.3), 12) },
    ]);
    expect(bookings(5)).toEqual([]);
    expect(bookings(6).length).toBe(1);
    expect([2, 5, 6].map((t) => steps[t]!.intended[0] === 1)).toEqual([true, false, true]);
  });

  it('takes a gesture by its severity times l from the score', () => {
    const decisions = { 2: { gesture: { 'north/south': 0.2 }, executed: { 'north/south': 1 } } };
    const plain = { 2: { executed: { 'north/south': 1 } } };
    const found = play(decisions).steps[2]!;
    const expected = play(plain).steps[2]!;
    expect(found.acts).toEqual(expected.acts);
    expect(found.score[0]! - expected.score[0]!).toBeCloseTo(-0.2 * 1.5, 12);
    expect(found.score[1]).toBe(expected.score[1]);
  });

  it('scores a step by both acts, the cost of a first violation and the progress of talks', () => {
    const executed = (own: number, other: number) => ({
      north: { 0: { executed: { 'north/south': 1 } }, 1: { executed: { 'north/south': own } } },
      south: { 0: { executed: { 'south/north': 1 } }, 1: { executed: { 'south/north': other } } },
    });
    const score = (own: number, other: number) => {
      const model = compile(
        twoSides({ events: { start: startAt(0) } }, { gain: 0.7, loss: 1.2, audience: 0.3 }),
      );
      return runTraced(model, inModel({ mode: 'play', decisions: executed(own, other) })).steps[1]!.score[0]!;
    };
    expect(score(1, 1)).toBe(1);
    expect(score(1, 0)).toBeCloseTo(-1.2, 12);
    expect(score(0, 1)).toBeCloseTo(1.7 - 0.3, 12);
    expect(score(0, 0)).toBeCloseTo(-0.3, 12);
    expect(score(0.5, 0.5)).toBeCloseTo(0.25 + 0.25 * 1.7 - 0.25 * 1.2 - 0.5 * 0.3, 12);
  });

  it('excuses an answer from its cost in the score', () => {
    const decisions = {
      north: { 1: { executed: { 'north/south': 0 } } },
      south: { 0: { executed: { 'south/north': 0 } }, 1: { executed: { 'south/north': 0 } } },
    };
    const model = compile(twoSides({ events: { start: startAt(0) } }, { audience: 0.3 }));
    const { steps } = runTraced(model, inModel({ mode: 'play', decisions }));
    expect(steps[1]!.cost[0]).toBe(0.3);
    expect(steps[1]!.score[0]).toBeCloseTo(0, 12);
  });

  it('lets a seat sign or refuse at a renewal', () => {
    const agreement = {
      window: 4,
      minimum: 2,
      strained: 0.9,
      collapsed: 2,
      renewals: { first: { step: 5, by: ['north'] } },
    };
    const refused = play({ 5: { renew: false } }, { agreement });
    expect(refused.end).toEqual({ at: 5, cause: 'renewal', by: ['north'] });
    expect(play({ 5: { renew: true } }, { agreement }).end).toBeNull();
  });

  it('leans on a client as far as the seat of its patron means to restrain itself', () => {
    const setup = { ...september(), ranges: {} };
    const model = compile(setup);
    const decisions = { us: { 8: { keep: { 'us/russia': 1 } } } };
    const { steps } = runTraced(model, inModel({ mode: 'play', from: 7, decisions }));
    const client = model.rivalryIds.indexOf('opposition/assad');
    const own = model.rivalryIds.indexOf('us/russia');
    expect(steps[8]!.pressure[client]!['us']).toBe(steps[7]!.propensity[own]);
    expect(steps[9]!.pressure[client]!['us']).toBe(0.25);
  });

  it('remembers standing decisions when it goes on from a stored state', () => {
    const model = compile(september());
    const decisions = {
      us: { 5: { keep: { 'us/assad': 0 } }, 9: { keep: { 'us/russia': 1 }, executed: { 'us/assad': 0 } } },
    };
    const options = inModel({ mode: 'play', from: 7, decisions });
    const work = createWorkspace(model);
    begin(work, options);
    advance(work, 12);
    const rest = resumeTraced(model, options, structuredClone(work.state));
    expect(rest.steps).toEqual(runTraced(model, options).steps.slice(12));
    expect(rest.steps[0]!.intended[model.rivalryIds.indexOf('us/russia')]).toBe(0.25);
    expect(rest.steps[0]!.intended[model.rivalryIds.indexOf('us/assad')]).toBe(rest.steps[0]!.propensity[4]);
  });
});

describe('a seat in talks', () => {
  const talks = (changes = {}) => ({ channels: { talks: channelOf(['north', 'south'], changes) } });

  it('comes or stays away as it says, until it says otherwise', () => {
    const { steps } = play({ 2: { attend: { talks: false } }, 6: { attend: { talks: true } } }, talks());
    const attended = [1, 3, 5, 7].map((t) => steps[t]!.channels[0]!.attended);
    expect(attended).toEqual([['north', 'south'], ['south'], ['south'], ['north', 'south']]);
    expect(steps[3]!.channels[0]!.status).toBe('strained');
    expect(steps[3]!.channels[0]!.offers).toBeNull();
    expect(steps[7]!.channels[0]!.status).toBe('open');
  });

  it('does not walk away by its exit level once it decides for itself', () => {
    const exit = { exit: { north: 0.99 } };
    expect(play({}, talks(exit)).steps[3]!.channels[0]!.status).toBe('broken off');
    expect(play({ 0: { attend: { talks: true } } }, talks(exit)).steps[13]!.channels[0]!.status).toBe('open');
  });

  it('can leave: the channel is broken off, and nothing is settled any more', () => {
    const concessions = { 0: { concede: { talks: { land: 1 } } }, 4: { leave: ['talks'] } };
    const { steps } = play(concessions, talks());
    expect(steps[3]!.channels[0]).toMatchObject({ settled: ['land'], progress: 1 });
    expect(steps[4]!.channels[0]).toMatchObject({ status: 'broken off', settled: [], progress: 0 });
    expect(steps[7]!.channels[0]).toMatchObject({ status: 'broken off', attended: null });
  });

  it('concedes what it says in place of its tactic, past its red line', () => {
    const issues = { land: { weights: { north: 1, south: 1 }, redLines: { north: 0.1, south: 0 } } };
    expect(play({}, talks({ issues })).steps[13]!.channels[0]!.settled).toEqual([]);
    const { steps } = play({ 4: { concede: { talks: { land: 1 } } } }, talks({ issues }));
    expect(steps[3]!.channels[0]!.settled).toEqual([]);
    expect(steps[5]!.channels[0]).toMatchObject({ settled: ['land'], offers: { north: 1 } });
  });
});

describe('decisions that do not fit', () => {
  const model = compile(
    twoSides({
      channels: { talks: channelOf(['north', 'south']) },
      actors: { north: {}, south: {}, east: {} },
    }),
  );
  const decide = (actor: string, decision: SeatDecision) => () =>
    runTraced(model, inModel({ mode: 'play', decisions: { [actor]: { 3: decision } } }));

  it.each([
    ['an unknown actor', 'west', {}, 'decisions: there is no actor "west"'],
    [
      'an unknown rivalry',
      'north',
      { keep: { 'north/west': 1 } },
      'decisions.north.3.keep: there is no rivalry "north/west"',
    ],
    ['the act of another', 'north', { executed: { 'south/north': 1 } }, 'is not decided by this actor'],
    ['too many places', 'north', { keep: { 'north/south': 5 } }, 'is not a number of places from 0 to 4'],
    ['half a place', 'north', { keep: { 'north/south': 0.5 } }, 'is not a number of places from 0 to 4'],
    ['an act above 1', 'north', { executed: { 'north/south': 1.5 } }, 'is not within 0 and 1'],
    [
      'another severity',
      'north',
      { gesture: { 'north/south': 0.5 } },
      'a gesture has severity 0.1, 0.2 or 0.3',
    ],
    ['an unknown channel', 'north', { attend: { summit: true } }, 'there is no channel "summit"'],
    ['a channel of others', 'east', { leave: ['talks'] }, '"east" is no party of "talks"'],
    ['an unknown issue', 'north', { concede: { talks: { sea: 1 } } }, 'there is no issue "sea"'],
    ['a share above 1', 'north', { concede: { talks: { land: 2 } } }, 'is not within 0 and 1'],
  ] as const)('are refused with the place: %s', (_, actor, decision, message) => {
    expect(decide(actor, decision)).toThrow(message);
  });
});
