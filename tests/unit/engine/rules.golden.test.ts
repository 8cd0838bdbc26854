import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { advance, begin } from '../../../src/engine/run.ts';
import type { Rule } from '../../../src/engine/setup.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';
import { expectSame, readGolden } from './reference.ts';

interface Game {
  a: Rule;
  b: Rule;
  lapse: number;
  noise: number;
  seed: number;
  n: number;
  places?: number;
  control?: number;
  A: string | number[];
  B: string | number[];
  perceivedByA: string;
  perceivedByB: string;
  intendedA: string;
  intendedB?: string;
  stateA?: Record<string, number | number[]>;
  stateB?: Record<string, number | number[]>;
}

const file = readGolden<{ base: EngineReference; games: Game[] }>('rules.json');

function scenarioOf(game: Game): EngineReference {
  const { base } = file;
  return {
    ...base,
    places: game.places ?? base.places,
    defaults: {
      ...base.defaults,
      lapse: game.lapse,
      noise: game.noise,
      ...(game.control === undefined ? {} : { control: game.control }),
    },
    rivalries: {
      'a/b': { ...base.rivalries['a/b']!, rule: game.a },
      'b/a': { ...base.rivalries['b/a']!, rule: game.b },
    },
  };
}

function play(game: Game) {
  const model = compile(readEngineSetup(scenarioOf(game)));
  const work = createWorkspace(model);
  begin(work, { mode: 'model', seed: game.seed, index: game.n, draws: false, from: 0 });
  const acts: number[][] = [[], []];
  const perceived: number[][] = [[], []];
  const intended: number[][] = [[], []];
  for (let t = 1; t <= model.steps; t += 1) {
    advance(work, t);
    for (const r of [0, 1]) {
      acts[r]!.push(work.acts[r]!);
      perceived[r]!.push(work.state.other[r]!);
      intended[r]!.push(work.state.ownIntended[r]!);
    }
  }
  const states = work.views.map((view, r) => {
    const names = model.rivalries.rule[r]!.stateNames;
    return Object.fromEntries(names.map((name, n) => [name, view.state[n]!]));
  });
  return { acts, perceived, intended, states };
}

const letters = (acts: readonly number[]) => acts.map((act) => (act >= 0.5 ? 'C' : 'D')).join('');
const flat = (state: Record<string, number | number[]>) =>
  Object.fromEntries(
    Object.entries(state).flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((each, i) => [`${name}.${i}`, each]) : [[name, value]],
    ),
  );

describe('rules in the engine', () => {
  it('plays all 208 games', () => expect(file.games.length).toBe(208));

  it.each(file.games.map((game, i) => [i, game.a.name, game.b.name, game] as const))(
    'game %i: %s against %s',
    (_i, _a, _b, game) => {
      const found = play(game);
      for (const [r, expected] of [game.A, game.B].entries()) {
        if (typeof expected === 'string') expect(letters(found.acts[r]!)).toBe(expected);
        else expect(found.acts[r]).toEqual(expected);
      }
      expect(letters(found.perceived[0]!)).toBe(game.perceivedByA);
      expect(letters(found.perceived[1]!)).toBe(game.perceivedByB);
      expect(letters(found.intended[0]!)).toBe(game.intendedA);
      if (game.intendedB !== undefined) expect(letters(found.intended[1]!)).toBe(game.intendedB);
      if (game.stateA !== undefined) expectSame(found.states[0], flat(game.stateA), 'state of A');
      if (game.stateB !== undefined) expectSame(found.states[1], flat(game.stateB), 'state of B');
    },
  );
});
