import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runPlain, runTraced } from '../../../src/engine/run.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { fnv1a } from '../../../src/math/fnv1a.ts';
import { threefry } from '../../../src/math/threefry.ts';
import { inModel, forceFromStart, startAt, twoSides } from './setups.ts';

describe('what observers perceive', () => {
  it('is turned round by a word of its own for every observer, in further blocks beyond four', () => {
    const others = ['b', 'c', 'd', 'e', 'f', 'g'];
    const setup: Setup = {
      ...twoSides({ steps: 30, events: { act: forceFromStart('a/b', 1) } }),
      defaults: { control: 0.85, noise: 0.3 },
      actors: Object.fromEntries(['a', ...others].map((id) => [id, {}])),
      rivalries: { 'a/b': {} },
      ties: Object.fromEntries([['a|b', 0.4], ...others.map((id) => [`${id}|a`, 0.4])]),
      routes: others.map((observer) => ({ rivalry: 'a/b', observer, subject: 'a', share: 1 })),
    };
    const { steps } = runTraced(compile(setup), inModel({ seed: 12, index: 3 }));
    const words = new Int32Array(4);
    let turned = 0;
    for (const step of steps) {
      others.forEach((observer, n) => {
        threefry(12, 0, 3, 0, step.t, fnv1a('a/b'), 2, n >> 2, words);
        const flips = words[n & 3]! >>> 1 < Math.floor(0.3 * 2 ** 31);
        expect(step.perceived[0]![observer]).toBe(flips ? 0 : 1);
        if (flips) turned += 1;
      });
    }
    expect(turned).toBeGreaterThan(30);
    expect(turned).toBeLessThan(80);
  });

  it('comes after spoilers, several in turn, which strike only in force and leave the act alone', () => {
    const spoilers = {
      one: { laidTo: 'north/south', rate: 1, size: 0.5, seen: 0.1 },
      two: { laidTo: 'north/south', rate: 1, size: 0.25, seen: 0.1 },
    };
    const events = { act: forceFromStart('north/south', 0.8), start: startAt(3) };
    const { steps } = runTraced(compile(twoSides({ spoilers, events })), inModel());
    expect(steps[2]).toMatchObject({ spoilers: [] });
    expect(steps[2]!.seen[0]).toBe(0.8);
    expect(steps[3]).toMatchObject({ spoilers: ['one', 'two'] });
    expect(steps[3]!.acts[0]).toBe(0.8);
    expect(steps[3]!.seen[0]).toBe(0.8 * 0.5 * 0.75);
    expect(steps[3]!.perceived[0]!['south']).toBe(steps[3]!.seen[0]);
    expect(steps[3]!.agreement.violence).toBeCloseTo(
      (1 - steps[3]!.seen[0]! + 1 - steps[3]!.seen[1]!) / 2,
      12,
    );
  });

  it('of the last 12 hours provokes: steps of 3 hours look back on four', () => {
    const setup = twoSides(
      {
        stepHours: 3,
        steps: 12,
        actors: { north: { control: 1, seenControl: 0.85 }, south: {} },
        events: {
          calm: forceFromStart('south/north', 1),
          fire: { ...forceFromStart('south/north', 0, 2), at: 4 },
          start: startAt(0),
        },
      },
      { provocation: 1, audience: 90 },
    );
    const work = createWorkspace(compile(setup));
    const runs = 400;
    const acts = new Float64Array(24);
    const mean = new Array<number>(12).fill(0);
    for (let index = 0; index < runs; index += 1) {
      runPlain(work, inModel({ index }), { acts });
      for (let t = 0; t < 12; t += 1) mean[t]! += acts[2 * t]! / runs;
    }
    // Of the four steps before, one, two, two, two and one were violent; 400 runs of 4 places have a standard error of 0.0125.
    const expected = [1, 1, 1, 1, 1, 0.75, 0.5, 0.5, 0.5, 0.75, 1, 1];
    mean.forEach((found, t) =>
      expect(Math.abs(found - expected[t]!)).toBeLessThan(expected[t] === 1 ? 1e-12 : 0.05),
    );
  });
});

describe('the agreement', () => {
  const agreement = { window: 4, minimum: 2, strained: 0.4, collapsed: 0.6, renewals: {} };
  const statuses = (level: number, changes: Partial<Setup> = {}) => {
    const acts = { a: forceFromStart('north/south', level), b: forceFromStart('south/north', level) };
    const run = runTraced(
      compile(twoSides({ agreement, ...changes, events: { ...acts, start: startAt(2), ...changes.events } })),
      inModel(),
    );
    return { all: run.steps.map((step) => step.agreement.status), end: run.end };
  };

  it('is strained from its least number of steps on, and collapses only when the window is full', () => {
    const { all, end } = statuses(0.25);
    expect(all.slice(0, 7)).toEqual([
      'none',
      'none',
      'holding',
      'strained',
      'strained',
      'collapsed',
      'collapsed',
    ]);
    expect(end).toEqual({ at: 5, cause: 'collapsed', by: [] });
  });

  it('is strained at the line itself, and agreed from its step on until it starts', () => {
    expect(statuses(0.6, { agreement: { ...agreement, agreed: 1 } }).all.slice(0, 5)).toEqual([
      'none',
      'agreed',
      'holding',
      'strained',
      'strained',
    ]);
  });

  it('is ended by an event, which the end names, and begins again with an empty window', () => {
    const over = { at: 4, class: 'exogenous' as const, effects: [{ kind: 'end' as const }] };
    const { all, end } = statuses(0.5, { events: { over, again: startAt(7) } });
    expect(all.slice(3, 9)).toEqual(['strained', 'ended', 'ended', 'ended', 'holding', 'strained']);
    expect(end).toBeNull();
    expect(statuses(0.5, { events: { over } }).end).toEqual({ at: 4, cause: 'event', by: [], event: 'over' });
  });

  it('does not renew what collapsed in the same step', () => {
    const renewals = { one: { step: 5 } };
    const { end } = statuses(0.25, {
      agreement: { ...agreement, renewals },
      ties: { 'north|south': 0.02, 'south|north': 0.02 },
    });
    expect(end).toEqual({ at: 5, cause: 'collapsed', by: [] });
  });
});

describe('events', () => {
  const evidence = (ratio: number) => ({ kind: 'evidence' as const, tie: 'north|south', ratio });

  it('happen by time, then id, and a triggered one counts at the start of the step', () => {
    const events: Setup['events'] = {
      z: { at: 3, class: 'exogenous', effects: [evidence(0.9)] },
      late: { at: 3.5, class: 'exogenous', effects: [evidence(0.9)] },
      a: { at: 3, class: 'either', effects: [evidence(0.9)] },
      m: { trigger: [['step', 'is', 3]], class: 'exogenous', effects: [evidence(0.9)] },
      hidden: { at: 3, class: 'endogenous', effects: [evidence(0.9)] },
    };
    const model = compile(twoSides({ events }));
    expect(runTraced(model, inModel()).steps[3]!.events).toEqual(['a', 'm', 'z', 'late']);
    expect(runTraced(model, inModel({ endogenous: true })).steps[3]!.events).toEqual([
      'a',
      'hidden',
      'm',
      'z',
      'late',
    ]);
  });

  it('that are triggered rest for their cool-down, and happen once if so said', () => {
    const events: Setup['events'] = {
      often: { trigger: [['step', '>=', 2]], cooldown: 4, class: 'exogenous', effects: [] },
      single: { trigger: [['step', '>=', 5]], once: true, class: 'exogenous', effects: [] },
      never: {
        trigger: [
          ['act:north/south', '>=', 0],
          ['step', '<', 1],
        ],
        class: 'exogenous',
        effects: [],
      },
      quiet: { trigger: [['violence', '>=', 0]], class: 'exogenous', effects: [] },
    };
    const { steps } = runTraced(compile(twoSides({ events, steps: 12 })), inModel());
    const when = (id: string) => steps.filter((step) => step.events.includes(id)).map(({ t }) => t);
    expect(when('often')).toEqual([2, 6, 10]);
    expect(when('single')).toEqual([5]);
    expect(when('never')).toEqual([]);
    expect(when('quiet')).toEqual([]);
  });

  it('fix an act for their duration, of several the latest', () => {
    const force = (at: number, level: number, steps: number) => ({
      ...forceFromStart('north/south', level, steps),
      at,
    });
    const { steps } = runTraced(
      compile(twoSides({ events: { a: force(1, 0.1, 8), b: force(3, 0.2, 2), c: force(8, 0.3, 4) } })),
      inModel(),
    );
    expect(steps.slice(1, 12).map(({ acts }) => acts[0])).toEqual([
      0.1, 0.1, 0.2, 0.2, 0.1, 0.1, 0.1, 0.3, 0.3, 0.3, 0.3,
    ]);
  });
});
